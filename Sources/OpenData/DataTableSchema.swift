import Markup
import PlanModel

/// What each column of the tables holds, as Frictionless Table Schema says it.
struct DataField: Sendable {
    let name: String
    let type: String
    let description: String
    var isRequired = false
    var choices: [String] = []
    var minimum: Int?

    init(
        _ name: String, _ type: String, _ description: String, isRequired: Bool = false,
        choices: [String] = [], minimum: Int? = nil
    ) {
        self.name = name
        self.type = type
        self.description = description
        self.isRequired = isRequired
        self.choices = choices
        self.minimum = minimum
    }

    var json: JSON {
        var constraints: [JSON.Member] = []
        if isRequired { constraints.append(.init("required", .bool(true))) }
        if !choices.isEmpty { constraints.append(.init("enum", .array(choices.map { .string($0) }))) }
        if let minimum { constraints.append(.init("minimum", .integer(minimum))) }
        let members: [JSON.Member] = [
            .init("name", .string(name)), .init("type", .string(type)),
            .init("description", .string(description)),
        ]
        return .object(members + (constraints.isEmpty ? [] : [.init("constraints", .object(constraints))]))
    }

    /// Of `ExportObservations`.
    static let observations: [DataField] = [
        .init("INDICATOR", "string", "Id of the indicator", isRequired: true),
        .init("SOURCE_CODE", "string", "The source's own code of the indicator"),
        .init("REF_AREA", "string", "State by ISO 3166 alpha-3, or an area group", isRequired: true),
        .init(
            "SIZE_CLASS", "string", "Size of enterprises; _Z where the indicator has none", isRequired: true,
            choices: SizeClass.allCases.map(\.rawValue)),
        .init("SECTOR", "string", "Section of ISIC Rev. 4; _T for all", isRequired: true),
        .init(
            "SOURCE", "string", "Source that speaks; _T for the preferred claim of a cell", isRequired: true),
        .init("DEFINITION", "string", "Definition of size; _T for the preferred claim, _U for unknown"),
        .init("TIME_PERIOD", "year", "Reference period", isRequired: true),
        .init("OBS_VALUE", "number", "The value; empty where there is none for a reason"),
        .init(
            "OBS_STATUS", "string", "Status, SDMX code list CL_OBS_STATUS", isRequired: true,
            choices: ObservationStatus.allCases.map(\.rawValue)),
        .init("UNIT_MEASURE", "string", "Unit of the value"),
        .init("BASE", "string", "What constant prices or parities refer to"),
        .init("DECIMALS", "integer", "Digits after the decimal point in the source's text", minimum: 0),
        .init("STD_ERR", "number", "Standard error of an estimate"),
        .init("CONF_LOW", "number", "Lower end of its confidence interval"),
        .init("CONF_HIGH", "number", "Upper end of its confidence interval"),
        .init("SERIES", "string", "Series that the value belongs to", isRequired: true),
        .init("CLAIM_SOURCE", "string", "Source that speaks, also of a preferred claim", isRequired: true),
        .init("CLAIM_DEFINITION", "string", "Definition of size, also of a preferred claim"),
        .init("STATISTICAL_UNIT", "string", "Enterprise or establishment"),
        .init("COVERAGE", "string", "What is covered"),
        .init("DENOMINATOR", "string", "What a share is a share of"),
        .init(
            "COMPARABLE_WITH_PREVIOUS", "string", "What the compiler wrote of the year before",
            choices: ComparableWithPrevious.allCases.map(\.rawValue)),
        .init("PUBLISHED_ON", "date", "Day on which the source published the value", isRequired: true),
        .init(
            "PUBLISHED_PRECISION", "string", "How much of that day is known", isRequired: true,
            choices: ["day", "month", "year", "about"]),
        .init("COMMENT", "string", "What the source says beside the value"),
        .init("OBSERVATION", "integer", "Row of the ledger; empty for a computed value"),
    ]

    /// Of the indicators' page.
    static let indicators: [DataField] = [
        .init("INDICATOR", "string", "Id of the indicator", isRequired: true),
        .init("SOURCE_CODE", "string", "The source's own code", isRequired: true),
        .init("NAME", "string", "Name", isRequired: true), .init("UNIT_MEASURE", "string", "Unit of values"),
        .init("KPI", "string", "Number of the key policy indicator"),
        .init("GOAL", "string", "Strategic goal that it belongs to"),
        .init("DIRECTION", "string", "Which way it is wanted to move", choices: ["increase", "decrease"]),
        .init("FORMULA", "string", "How it is computed from other indicators"),
        .init("IS_MODELLED", "boolean", "Whether values come from a model", isRequired: true),
        .init("LAST_PERIOD", "year", "Last period of a source that has ended"),
        .init("NOTE", "string", "Note"),
    ]
}
