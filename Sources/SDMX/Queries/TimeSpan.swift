package import PlanModel

/// A period of a query: a year, a half, a quarter, a month or a day.
package struct TimeSpan: Hashable, Sendable {
    package let first: Day
    package let last: Day

    /// Reads `2010`, `2010-A1`, `2010-S2`, `2010-Q3`, `2010-07`, `2010-W31`,
    /// `2010-D212`, `2010-07-31` and, of a moment, its day; nil for anything else.
    package init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard let year = Self.year(parts[0]) else { return nil }
        switch parts.count {
        case 1: self.init(year: year, from: 1, months: 12)
        case 2:
            guard let mark = parts[1].first else { return nil }
            if mark == "D" {
                self.init(year: year, day: parts[1].dropFirst())
            } else if mark == "W" {
                self.init(year: year, week: parts[1].dropFirst())
            } else if mark.isLetter {
                guard let months = ["A": 12, "S": 6, "T": 4, "Q": 3, "M": 1][String(mark)],
                    let number = Int(parts[1].dropFirst()), (1...(12 / months)).contains(number)
                else { return nil }
                self.init(year: year, from: (number - 1) * months + 1, months: months)
            } else {
                guard parts[1].count == 2, let month = Int(parts[1]) else { return nil }
                self.init(year: year, from: month, months: 1)
            }
        case 3...:
            guard let day = Day(text.prefix(10)), text.count == 10 || text.dropFirst(10).first == "T" else {
                return nil
            }
            self.init(first: day, last: day)
        default: return nil
        }
    }

    package init(_ period: Period) {
        self.init(first: Day(year: period.year, month: 1, day: 1)!, last: period.lastDay)
    }

    private init(first: Day, last: Day) {
        self.first = first
        self.last = last
    }

    /// The day of a year, from 1.
    private init?(year: Int, day text: Substring) {
        guard let number = Self.number(text), let start = Day(year: year, month: 1, day: 1),
            let day = Day(daysSince1970: start.daysSince1970 + number - 1), number > 0, day.year == year
        else { return nil }
        self.init(first: day, last: day)
    }

    /// A week of ISO 8601, from Monday; the first has the year's first Thursday.
    private init?(year: Int, week text: Substring) {
        guard let number = Self.number(text), let fourth = Day(year: year, month: 1, day: 4), number > 0
        else { return nil }
        // 1970-01-01 was a Thursday.
        let weekday = ((fourth.daysSince1970 + 3) % 7 + 7) % 7
        let monday = fourth.daysSince1970 - weekday + (number - 1) * 7
        guard let first = Day(daysSince1970: monday), let thursday = Day(daysSince1970: monday + 3),
            thursday.year == year
        else { return nil }
        self.init(first: first, last: Day(daysSince1970: monday + 6) ?? .latest)
    }

    /// Any year of the calendar: what can be asked for is more than what a
    /// ledger holds.
    private static func year(_ text: Substring) -> Int? {
        text.utf8.count == 4 && text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
    }

    private static func number(_ text: Substring) -> Int? {
        text.utf8.count <= 3 && text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
    }

    private init?(year: Int, from month: Int, months: Int) {
        guard let first = Day(year: year, month: month, day: 1),
            let last = Day.last(ofMonth: month + months - 1, year: year)
        else { return nil }
        self.init(first: first, last: last)
    }
}
