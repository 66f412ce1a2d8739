package import PlanModel

/// What is told of a value beside it, in the order of columns: first what
/// differs from value to value, then what follows from the series.
package enum FlowAttribute: String, Hashable, Sendable, CaseIterable {
    case status = "OBS_STATUS"
    case decimals = "DECIMALS"
    case standardError = "STD_ERR"
    case intervalLow = "CONF_LOW"
    case intervalHigh = "CONF_HIGH"
    case comment = "COMMENT"
    /// The day the value was published on, by the public clock.
    case publishedOn = "PUBLISHED_ON"
    case confidentiality = "CONF_STATUS"
    case unit = "UNIT_MEASURE"
    case multiplier = "UNIT_MULT"
    /// Who speaks, where the key says "preferred".
    case claimSource = "CLAIM_SOURCE"
    case claimDefinition = "CLAIM_DEFINITION"
    case base = "BASE"
    /// Name of the series in the ledger: with the period the address of the
    /// value's origin.
    case series = "SERIES"
    /// The source's own code of the indicator.
    case sourceCode = "SOURCE_CODE"

    /// What follows from the series, and so is the same for each of its values.
    var isConstant: Bool {
        switch self {
        case .status, .decimals, .standardError, .intervalLow, .intervalHigh, .comment, .publishedOn: false
        case .confidentiality, .unit, .multiplier, .claimSource, .claimDefinition, .base, .series,
            .sourceCode:
            true
        }
    }

    /// Belongs to the key, not to each value.
    package var isOfKey: Bool { self == .sourceCode }
}

/// A value of a message, and the series of the ledger that it stands in.
package struct DataPoint: Hashable, Sendable {
    package let observation: Observation
    package let series: Series

    package init(_ observation: Observation, of series: Series) {
        self.observation = observation
        self.series = series
    }
}

/// A series of a message: the values of one key, by period.
package struct DataSeries: Hashable, Sendable {
    /// Codes of the dimensions without time, in the order of keys.
    package let key: [String]
    package let sourceCode: String?
    package let points: [DataPoint]

    package init(key: [String], sourceCode: String?, points: [DataPoint]) {
        self.key = key
        self.sourceCode = sourceCode
        self.points = points
    }

    /// The same with some of its values.
    package func with(_ points: some Sequence<DataPoint>) -> DataSeries {
        DataSeries(key: key, sourceCode: sourceCode, points: Array(points))
    }
}

extension DataSeries {
    /// A constant attribute's value; nil where there is none.
    static func constant(
        _ attribute: FlowAttribute, of series: Series, sourceCode: String?
    ) -> String? {
        switch attribute {
        case .confidentiality: "F"
        case .unit: series.unit.isEmpty ? nil : codeOfUnit(series.unit)
        case .multiplier: "0"
        case .claimSource: series.source
        case .claimDefinition: series.definition
        case .base: series.base
        case .series: series.name
        case .sourceCode: sourceCode
        default: nil
        }
    }
}

/// An id for a unit of measure: `percent of GDP` is `PERCENT_OF_GDP`.
///
/// - Returns: letters, digits and underscores; `$` stays, since SDMX ids take it.
package func codeOfUnit(_ unit: String) -> String { idOfWords(unit) }

/// Words as an SDMX id.
package func idOfWords(_ words: String) -> String {
    var bytes: [UInt8] = []
    for byte in words.utf8 {
        switch byte {
        case 97...122: bytes.append(byte - 32)
        case 65...90, 48...57, UInt8(ascii: "$"): bytes.append(byte)
        case 43: bytes += "PLUS".utf8
        default:
            if let last = bytes.last, last != UInt8(ascii: "_") { bytes.append(UInt8(ascii: "_")) }
        }
    }
    while bytes.last == UInt8(ascii: "_") { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
}
