import Assessment
import PlanModel

/// Small values to build cases from.
enum Example {
    static func year(_ year: Int) -> Period { Period(year: year)! }

    static func area(_ code: String) -> AreaCode { AreaCode(code)! }

    static func point(_ year: Int, _ value: Double) -> DatedValue {
        DatedValue(period: Period(year: year)!, value: value)
    }

    static func points(_ values: [Int: Double]) -> [DatedValue] {
        values.sorted { $0.key < $1.key }.map { point($0.key, $0.value) }
    }

    static func series(
        _ area: String = "LAO", indicator: String = "IC_REG_DURS", sizeClass: SizeClass = .none,
        source: String = "WB", definition: String? = nil, unit: String = "days",
        attributes: SeriesAttributes = .init(), name: String? = nil
    ) -> Series {
        Series(
            name: name ?? "\(area).\(indicator)", indicator: IndicatorCode(indicator)!, area: AreaCode(area)!,
            sizeClass: sizeClass, source: source, definition: definition, unit: unit, attributes: attributes)
    }

    /// Observations by year; a year with a status and no value is missing.
    static func line(
        _ values: [Int: Double], statuses: [Int: ObservationStatus] = [:], of series: Series = series()
    ) -> SeriesLine {
        let day = Day(year: 2026, month: 11, day: 21)!
        let years = Set(values.keys).union(statuses.keys).sorted()
        return SeriesLine(
            series: series,
            observations: years.map { year in
                Observation(
                    period: Period(year: year)!, value: values[year], status: statuses[year] ?? .normal,
                    publication: PublicationDay(day: day, precision: .day))
            })
    }

    static let doingBusinessEnd = SourceLife(
        lastPeriod: year(2019), endedOn: "2021-09-16", reason: "Doing Business was discontinued.")

    static let asean = group("ASEAN", "BRN KHM IDN LAO MYS MMR PHL SGP THA VNM")
    static let asean6 = group("ASEAN-6", "BRN IDN MYS PHL SGP THA")
    static let clmv = group("CLMV", "KHM LAO MMR VNM")

    private static func group(_ code: String, _ members: String) -> AreaGroup {
        AreaGroup(
            code: AreaCode(code)!, name: code, members: members.split(separator: " ").map { AreaCode($0)! })
    }
}

/// SplitMix64: the same numbers for the same seed on every machine.
struct ExampleGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
