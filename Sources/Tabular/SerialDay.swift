/// A number of a spreadsheet that is shown as a day, written as ISO 8601.
///
/// Source: ECMA-376-1, 18.17.4 "Dates and Times".
struct SerialDay {
    /// Whether day 0 is 1904-01-01, as in workbooks from old Macintoshes.
    let countsFrom1904: Bool

    /// `2020-12-31`, or `2020-12-31T14:30:00` when the number has a fraction;
    /// nil when the number is no day: negative, below 1 (a time), beyond the
    /// year 9999, or the 29th of February 1900, which never was.
    func text(_ number: Double) -> String? {
        guard number.isFinite, number >= (countsFrom1904 ? 0 : 1), number < 2_958_466 else { return nil }
        var day = Int(number)
        // To the nearest second: fractions of a day are not exact.
        var seconds = Int((number - Double(day)) * 86_400 + 0.5)
        if seconds == 86_400 {
            day += 1
            seconds = 0
        }
        guard let daysSince1970 = daysSince1970(day) else { return nil }
        let civil = Self.civil(daysSince1970)
        guard civil.year <= 9999 else { return nil }
        let date = "\(padded(civil.year, 4))-\(padded(civil.month, 2))-\(padded(civil.day, 2))"
        if seconds == 0 { return date }
        return date
            + "T\(padded(seconds / 3600, 2)):\(padded(seconds / 60 % 60, 2)):\(padded(seconds % 60, 2))"
    }

    private func daysSince1970(_ serial: Int) -> Int? {
        if countsFrom1904 { return serial - 24_107 }
        if serial == 60 { return nil }
        // Lotus 1-2-3 took 1900 for a leap year, and all have followed.
        return serial > 60 ? serial - 25_569 : serial - 25_568
    }

    /// Howard Hinnant, "chrono-compatible low-level date algorithms", civil_from_days.
    private static func civil(_ daysSince1970: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = daysSince1970 + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let part = (5 * dayOfYear + 2) / 153
        let month = part < 10 ? part + 3 : part - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * part + 2) / 5 + 1)
    }

    private func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
