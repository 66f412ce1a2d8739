package import PlanModel

/// A publication day as files state it.
package struct StatedDay: Hashable, Sendable {
    package let publication: PublicationDay
    /// Whether the text also reads as another day, the day of the month first.
    package let isAmbiguous: Bool

    /// Reads `2025-03-24`, `2013-12` (the last day of the month), `2013` (of
    /// the year), and `6/5/2025` as spreadsheets of American setting write it,
    /// month first; `24/3/2025` can only be day first, and `24.3.2025` always
    /// is. Nil for anything else.
    package init?(_ text: String) {
        let text = text.trimmed
        if let day = Day(text) {
            self.init(day, .day)
        } else if text.contains("/") {
            self.init(slashed: text)
        } else if text.contains(".") {
            self.init(dotted: text)
        } else {
            let parts = text.split(separator: "-", omittingEmptySubsequences: false)
            guard let year = parts.first.flatMap({ Period($0) })?.year else { return nil }
            if parts.count == 1, let day = Day(year: year, month: 12, day: 31) {
                self.init(day, .year)
            } else if parts.count == 2, parts[1].utf8.count == 2, let month = Int(parts[1]),
                let day = Day.last(ofMonth: month, year: year)
            {
                self.init(day, .month)
            } else {
                return nil
            }
        }
    }

    /// Spreadsheets of most European settings and of Indonesian and Vietnamese
    /// habit write the day first.
    private init?(dotted text: String) {
        guard let (day, month, year) = StatedDay.numbers(text, by: "."),
            let day = Day(year: year, month: month, day: day)
        else { return nil }
        self.init(day, .day)
    }

    private init?(slashed text: String) {
        guard let (first, second, year) = StatedDay.numbers(text, by: "/") else { return nil }
        if let day = Day(year: year, month: first, day: second) {
            self.init(day, .day, isAmbiguous: first != second && second <= 12)
        } else if let day = Day(year: year, month: second, day: first) {
            self.init(day, .day)
        } else {
            return nil
        }
    }

    private static func numbers(_ text: String, by mark: Character) -> (Int, Int, year: Int)? {
        let numbers = text.split(separator: mark, omittingEmptySubsequences: false).map { part in
            part.utf8.allSatisfy { $0 &- 48 < 10 } ? Int(part) : nil
        }
        guard numbers.count == 3, let first = numbers[0], let second = numbers[1], let year = numbers[2],
            Period.years.contains(year)
        else { return nil }
        return (first, second, year)
    }

    private init(_ day: Day, _ precision: DayPrecision, isAmbiguous: Bool = false) {
        publication = PublicationDay(day: day, precision: precision)
        self.isAmbiguous = isAmbiguous
    }
}
