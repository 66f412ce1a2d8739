/// What a column of a table says of an observation. The raw values are the
/// keys of a mapping file.
package enum ColumnRole: String, Hashable, Sendable, CaseIterable {
    case indicator
    case indicatorName
    case area
    /// Taken as the area where no column holds codes.
    case areaName
    case period
    case value
    case status
    case sizeClass
    case sector
    /// The source's own name of the series.
    case series
    case source
    case definition
    /// Who speaks where the source is the preferred claim, `_T`.
    case claimSource
    case claimDefinition
    /// What an SDMX message asks the receiver to do with the row.
    case action
    case base
    case unit
    /// SDMX UNIT_MULT: values are multiplied by ten to this power.
    case unitMultiplier
    case standardError
    case intervalLow
    case intervalHigh
    case sampleSize
    /// How the standard error was found.
    case method
    case note
    /// How the year is known: stated, inferred, approximate. Joins the note.
    case yearBasis
    case sourceTitle
    case sourceLocator
    case sourceGrade
    case statisticalUnit
    case coverage
    case denominator
    case sourceType
    case comparableWithPrevious
    case publishedOn
    case publishedPrecision
    /// SDMX FREQ: only annual rows are read.
    case frequency
    /// The SDMX structure of the row: its agency speaks where no source is named.
    case flow
    /// Known, and of no use here.
    case ignored

    /// The name that a tidy table of ours gives the column: an SDMX concept
    /// where there is one.
    package var concept: String {
        switch self {
        case .indicator: "INDICATOR"
        case .indicatorName: "INDICATOR_NAME"
        case .area: "REF_AREA"
        case .areaName: "REF_AREA_NAME"
        case .period: "TIME_PERIOD"
        case .value: "OBS_VALUE"
        case .status: "OBS_STATUS"
        case .sizeClass: "SIZE_CLASS"
        case .sector: "SECTOR"
        case .series: "SERIES"
        case .source: "SOURCE"
        case .definition: "DEFINITION"
        case .claimSource: "CLAIM_SOURCE"
        case .claimDefinition: "CLAIM_DEFINITION"
        case .action: "ACTION"
        case .base: "BASE"
        case .unit: "UNIT_MEASURE"
        case .unitMultiplier: "UNIT_MULT"
        case .standardError: "STD_ERR"
        case .intervalLow: "CONF_LOW"
        case .intervalHigh: "CONF_HIGH"
        case .sampleSize: "SAMPLE_SIZE"
        case .method: "STD_ERR_METHOD"
        case .note: "COMMENT"
        case .yearBasis: "YEAR_BASIS"
        case .sourceTitle: "SOURCE_TITLE"
        case .sourceLocator: "SOURCE_LOCATOR"
        case .sourceGrade: "SOURCE_GRADE"
        case .statisticalUnit: "STATISTICAL_UNIT"
        case .coverage: "COVERAGE"
        case .denominator: "DENOMINATOR"
        case .sourceType: "SOURCE_TYPE"
        case .comparableWithPrevious: "COMPARABLE_WITH_PREVIOUS"
        case .publishedOn: "PUBLISHED_ON"
        case .publishedPrecision: "PUBLISHED_PRECISION"
        case .frequency: "FREQ"
        case .flow: "DATAFLOW"
        case .ignored: "STRUCTURE"
        }
    }

    /// The role that a header names without a mapping; nil where it names none.
    package static func named(_ header: String) -> ColumnRole? { byName[folded(header)] }

    /// Letters and digits in lower case: `Country Code`, `COUNTRY_CODE` and
    /// `countryCode` are one.
    static func folded(_ header: String) -> String {
        String(
            header.lowercased().unicodeScalars.filter {
                $0.properties.isAlphabetic || ("0"..."9").contains($0)
            })
    }

    private static let byName: [String: ColumnRole] = {
        var byName: [String: ColumnRole] = [:]
        for role in allCases {
            byName[folded(role.concept)] = role
            byName[folded(role.rawValue)] = role
            for name in role.otherNames { byName[name] = role }
        }
        return byName
    }()

    /// Further names, folded.
    private var otherNames: [String] {
        switch self {
        case .indicator: ["indicatorcode", "indicatorid", "seriescode", "sourcecode"]
        case .indicatorName: ["seriesname"]
        case .area:
            [
                "areacode", "code", "countrycode", "countryiso3code", "economycode", "geo", "iso", "iso2",
                "iso3",
                "iso3code", "isocode", "location", "state",
            ]
        case .areaName: ["areaname", "country", "countryname", "economy", "entity", "name", "statename"]
        case .period: ["date", "time", "year"]
        case .value, .status: []
        case .sizeClass: ["enterprisesize"]
        case .sector: ["isicsection"]
        case .series: ["seriesid"]
        case .definition: ["definitionid"]
        case .flow: ["structureid"]
        case .base: ["baseper", "baseperiod"]
        case .standardError: ["stderror"]
        case .note: ["commentobs", "comments", "notes", "obscomment"]
        case .sourceLocator: ["sourcefile", "sourceurl"]
        case .method: ["method"]
        case .ignored:
            [
                "confstatus", "decimals", "incomegroup", "obskey", "region", "serieskey", "structure",
                "structurename", "timecode", "vintage",
            ]
        default: []
        }
    }
}
