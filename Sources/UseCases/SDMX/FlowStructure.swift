import PlanModel
package import SDMX

/// The structure of the one flow: what its dimensions and attributes are.
package enum FlowStructure {
    package static let version = "1.0"
    /// Maintains the cross-domain code lists.
    private static let sdmx = "SDMX"

    static let frequencies = ArtefactReference(agency: sdmx, id: "CL_FREQ", version: "2.1")
    static let statuses = ArtefactReference(agency: sdmx, id: "CL_OBS_STATUS", version: "2.2")
    static let confidentiality = ArtefactReference(agency: sdmx, id: "CL_CONF_STATUS", version: "1.3")
    static let decimals = ArtefactReference(agency: sdmx, id: "CL_DECIMALS", version: "1.0")
    static let multipliers = ArtefactReference(agency: sdmx, id: "CL_UNIT_MULT", version: "1.1")

    /// How a reader of a message comes to the publication of a value.
    static let wayToPublication =
        "The publication of each value, to the cell, stands at /observations/{SERIES}/{TIME_PERIOD} of the "
        + "portal; the sheet Sources of its workbook, /data.xlsx, lists those of each SERIES."

    package static func structure(agency: String) -> DataStructure {
        func own(_ id: String) -> Representation { .coded(ArtefactReference(agency: agency, id: id)) }
        return DataStructure(
            ArtefactReference(agency: agency, id: "INDICATORS"), name: "Indicators of a regional action plan",
            dimensions: [
                Component("FREQ", "Frequency", .coded(frequencies), isMandatory: true),
                Component("REF_AREA", "Reference area", own("CL_AREA"), isMandatory: true),
                Component("INDICATOR", "Indicator", own("CL_INDICATOR"), isMandatory: true),
                Component("SIZE_CLASS", "Size class of enterprises", own("CL_SIZE_CLASS"), isMandatory: true),
                Component("SECTOR", "Sector (ISIC Rev. 4 section)", own("CL_SECTOR"), isMandatory: true),
                Component("SOURCE", "Source that speaks", own("CL_SOURCE"), isMandatory: true),
                Component("DEFINITION", "Definition of size", own("CL_DEFINITION"), isMandatory: true),
            ],
            time: Component("TIME_PERIOD", "Time period", .timePeriod, isMandatory: true),
            measure: Component("OBS_VALUE", "Observation value", .number),
            attributes: FlowAttribute.allCases.map { attribute(agency, $0) },
            concepts: ArtefactReference(agency: agency, id: "CONCEPTS"))
    }

    private static func attribute(_ agency: String, _ attribute: FlowAttribute) -> Component {
        func own(_ id: String) -> Representation { .coded(ArtefactReference(agency: agency, id: id)) }
        let (name, representation): (String, Representation) =
            switch attribute {
            case .status: ("Observation status", .coded(statuses))
            case .decimals: ("Decimals", .coded(decimals))
            case .standardError: ("Standard error", .number)
            case .intervalLow: ("Lower bound of the confidence interval", .number)
            case .intervalHigh: ("Upper bound of the confidence interval", .number)
            case .comment: ("Comment", .text)
            case .publishedOn: ("Day of publication", .day)
            case .confidentiality: ("Confidentiality status", .coded(confidentiality))
            case .unit: ("Unit of measure", own("CL_UNIT_MEASURE"))
            case .multiplier: ("Unit multiplier", .coded(multipliers))
            case .claimSource: ("Source of the claim", .text)
            case .claimDefinition: ("Definition of size of the claim", .text)
            case .base: ("Base of constant prices or parities", .text)
            case .series: ("Series of the ledger", .text)
            case .sourceCode: ("Code of the indicator at its source", .text)
            }
        return Component(
            attribute.rawValue, name, representation,
            relation: attribute.isOfKey ? .dimensions(["INDICATOR"]) : .observation,
            isMandatory: attribute == .status)
    }
}
