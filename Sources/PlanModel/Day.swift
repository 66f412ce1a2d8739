/// A day of the proleptic Gregorian calendar, without time or time zone.
package struct Day: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Year, month and day as digits: 20201231. Ledgers hold many days.
    private let digits: Int32

    package var year: Int { Int(digits) / 10_000 }
    package var month: Int { Int(digits) / 100 % 100 }
    package var day: Int { Int(digits) % 100 }

    /// Nil when there is no such day. Years 1 to 9999.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            (1...Day.daysIn(month: month, year: year)).contains(day)
        else { return nil }
        digits = Int32(year * 10_000 + month * 100 + day)
    }

    /// Reads `2020-12-31` and nothing else.
    package init?(_ text: Substring) { self.init(String(text)) }

    /// Reads `2020-12-31` and nothing else.
    package init?(_ text: String) {
        var digits = 0
        var position = 0
        var parts = (year: 0, month: 0, day: 0)
        for byte in text.utf8 {
            switch position {
            case 4, 7:
                guard byte == UInt8(ascii: "-") else { return nil }
                if position == 4 { parts.year = digits } else { parts.month = digits }
                digits = 0
            default:
                guard (48...57).contains(byte), position < 10 else { return nil }
                digits = digits * 10 + Int(byte - 48)
            }
            position += 1
        }
        guard position == 10 else { return nil }
        parts.day = digits
        self.init(year: parts.year, month: parts.month, day: parts.day)
    }

    /// The calendar's first day, 0001-01-01.
    package static let earliest = Day(year: 1, month: 1, day: 1)!
    /// The calendar's last day, 9999-12-31.
    package static let latest = Day(year: 9999, month: 12, day: 31)!

    /// Days since 1970-01-01, which is 0. Howard Hinnant, "chrono-compatible
    /// low-level date algorithms", days_from_civil.
    package var daysSince1970: Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// The inverse of `daysSince1970`; nil outside the years 1 to 9999.
    package init?(daysSince1970 days: Int) {
        let shifted = days + 719_468
        guard shifted >= 0 else { return nil }
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let part = (5 * dayOfYear + 2) / 153
        let month = part < 10 ? part + 3 : part - 9
        self.init(
            year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
            day: dayOfYear - (153 * part + 2) / 5 + 1)
    }

    /// The day after; of the calendar's last day, itself.
    package var next: Day { Day(daysSince1970: daysSince1970 + 1) ?? self }

    /// How many days it is after another; less than 0 where it is before.
    package func days(after other: Day) -> Int { daysSince1970 - other.daysSince1970 }

    /// The last day of the given month; nil when there is no such month.
    package static func last(ofMonth month: Int, year: Int) -> Day? {
        guard (1...12).contains(month) else { return nil }
        return Day(year: year, month: month, day: daysIn(month: month, year: year))
    }

    package var description: String {
        pad(year, to: 4) + "-" + pad(month, to: 2) + "-" + pad(day, to: 2)
    }

    package static func < (left: Day, right: Day) -> Bool {
        left.digits < right.digits
    }

    private static func daysIn(month: Int, year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private func pad(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
