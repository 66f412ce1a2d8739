import PlanModel

/// Months counted from a first day.
///
/// A month ends on the day before the start's day of the month comes again: one
/// that starts on 15 January ends on 14 February. Where a month has no such
/// day, its last day stands for it: from 31 January the first month ends on
/// 27 February, the second on 30 March. A part of a month is the share of that
/// month's own days.
struct MonthCount {
    private let start: Day

    init(from start: Day) { self.start = start }

    /// How many months are over when a day begins; less than 0 before the start.
    func wholeMonths(at day: Day) -> Int {
        let months = (day.year - start.year) * 12 + day.month - start.month
        return day.day >= firstDay(ofMonth: day.month, year: day.year) ? months : months - 1
    }

    /// In which month a day lies, from 1; days before the start count to the
    /// first month.
    func month(of day: Day) -> Int { max(0, wholeMonths(at: day)) + 1 }

    /// From the beginning of the start to the end of a day; less than 0 before
    /// the start.
    func months(through day: Day) -> Double {
        let end = day.next
        let whole = wholeMonths(at: end)
        guard let begin = boundary(whole), let next = boundary(whole + 1) else { return Double(whole) }
        return Double(whole) + Double(end.daysSince1970 - begin) / Double(next - begin)
    }

    /// The last day of so many months, parts of a day counted as a day; nil
    /// beyond the calendar.
    func day(reaching months: Double) -> Day? {
        guard months.isFinite, abs(months) < 200_000 else { return nil }
        // Binary fractions of a day are not a further day.
        let whole = (months + 1e-9).rounded(.down)
        let part = max(0, months - whole)
        guard let begin = boundary(Int(whole)), let next = boundary(Int(whole) + 1) else { return nil }
        let days = (part * Double(next - begin) - 1e-6).rounded(.up)
        return Day(daysSince1970: begin + Int(max(0, days)) - 1)
    }

    /// The first day after so many months, as days since 1970.
    private func boundary(_ months: Int) -> Int? {
        let count = start.year * 12 + start.month - 1 + months
        guard count >= 12 else { return nil }
        let (year, month) = (count / 12, count % 12 + 1)
        return Day(year: year, month: month, day: firstDay(ofMonth: month, year: year))?.daysSince1970
    }

    private func firstDay(ofMonth month: Int, year: Int) -> Int {
        guard start.day > 28 else { return start.day }
        return min(start.day, Day.last(ofMonth: month, year: year)?.day ?? start.day)
    }
}
