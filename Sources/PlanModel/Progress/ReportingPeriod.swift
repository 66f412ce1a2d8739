/// The time that a report on progress speaks of: a year, a half or a quarter,
/// written as SDMX writes it.
package struct ReportingPeriod: Hashable, Comparable, Sendable, CustomStringConvertible {
    package enum Frequency: String, Hashable, Sendable, CaseIterable {
        case year = "A"
        case half = "S"
        case quarter = "Q"

        package var partsOfYear: Int {
            switch self {
            case .year: 1
            case .half: 2
            case .quarter: 4
            }
        }
    }

    package let frequency: Frequency
    package let year: Int
    /// From 1.
    package let part: Int

    /// Nil where the year is not one of `Period.years` or has no such part.
    package init?(_ frequency: Frequency, year: Int, part: Int = 1) {
        guard Period.years.contains(year), (1...frequency.partsOfYear).contains(part) else { return nil }
        self.frequency = frequency
        self.year = year
        self.part = part
    }

    /// Reads `2018`, `2018-S1` and `2018-Q3`.
    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard let year = parts.first.flatMap({ Period(String($0)) })?.year else { return nil }
        guard parts.count > 1 else {
            self.init(.year, year: year)
            return
        }
        guard parts.count == 2, parts[1].utf8.count == 2,
            let frequency = Frequency(rawValue: String(parts[1].prefix(1))), frequency != .year,
            let part = Int(parts[1].dropFirst())
        else { return nil }
        self.init(frequency, year: year, part: part)
    }

    /// The period of a frequency that a day lies in.
    package init?(_ frequency: Frequency, containing day: Day) {
        let months = 12 / frequency.partsOfYear
        self.init(frequency, year: day.year, part: (day.month - 1) / months + 1)
    }

    /// The one before; nil before the first year that there is.
    package var previous: ReportingPeriod? {
        Day(daysSince1970: firstDay.daysSince1970 - 1).flatMap { ReportingPeriod(frequency, containing: $0) }
    }

    /// The one after; nil after the last year that there is.
    package var next: ReportingPeriod? {
        Day(daysSince1970: lastDay.daysSince1970 + 1).flatMap { ReportingPeriod(frequency, containing: $0) }
    }

    package var firstDay: Day {
        Day(year: year, month: (part - 1) * months + 1, day: 1)!
    }

    package var lastDay: Day { Day.last(ofMonth: part * months, year: year)! }

    private var months: Int { 12 / frequency.partsOfYear }

    package var description: String { text }

    /// `2018-S1`
    package var text: String {
        frequency == .year ? "\(year)" : "\(year)-\(frequency.rawValue)\(part)"
    }

    /// By the last day; of two that end on one day the longer comes later.
    package static func < (left: ReportingPeriod, right: ReportingPeriod) -> Bool {
        left.lastDay == right.lastDay ? left.firstDay > right.firstDay : left.lastDay < right.lastDay
    }
}
