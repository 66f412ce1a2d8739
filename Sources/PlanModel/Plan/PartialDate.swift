/// A day, a month or a year, as far as a document states it: `2018-06-27`,
/// `2018-06`, `2018`.
package struct PartialDate: Hashable, Sendable, CustomStringConvertible {
    package let first: Day
    package let last: Day
    package let precision: DayPrecision

    package init(_ day: Day) {
        first = day
        last = day
        precision = .day
    }

    private init(first: Day, last: Day, precision: DayPrecision) {
        self.first = first
        self.last = last
        self.precision = precision
    }

    /// Reads one of the three forms; nil for any other text and for a date
    /// that is not in the calendar.
    package init?(_ text: String) {
        switch text.utf8.count {
        case 10:
            guard let day = Day(text) else { return nil }
            self.init(day)
        case 7:
            guard let first = Day(text + "-01"),
                let last = Day.last(ofMonth: first.month, year: first.year)
            else { return nil }
            self.init(first: first, last: last, precision: .month)
        case 4:
            guard let first = Day(text + "-01-01"), let last = Day(text + "-12-31") else { return nil }
            self.init(first: first, last: last, precision: .year)
        default:
            return nil
        }
    }

    package var description: String {
        let text = first.description
        switch precision {
        case .year: return String(text.prefix(4))
        case .month: return String(text.prefix(7))
        case .day, .about: return text
        }
    }
}
