import PlanModel
import Testing

@testable import Assessment

@Suite("Earned schedule")
struct EarnedScheduleTests {
    private let vector = EarnedSchedule(byMonth: [0.10, 0.25, 0.45, 0.70, 1])

    private func isNear(_ value: Double?, _ wanted: Double) -> Bool {
        value.map { abs($0 - wanted) < 1e-12 } ?? false
    }

    @Test("half of the work at month 4 is 3.2 months earned, SPI(t) 0.8, forecast 6.25 months")
    func publishedVector() {
        #expect(isNear(vector.months(earned: 0.5), 3.2))
        #expect(isNear(vector.index(earned: 0.5, actualMonths: 4), 0.8))
        #expect(isNear(vector.forecastMonths(index: 0.8), 6.25))
    }

    @Test("the same from milestones and days")
    func vectorOfMilestones() throws {
        let health = try ProgressExample.schedule(
            reached: ["M1": "2018-01-20", "M2": "2018-03-02", "M4": "2018-04-30"], on: "2018-04-30")
        #expect(isNear(health.earned.value, 0.5))
        #expect(isNear(health.planned, 0.7))
        #expect(health.actualMonths == 4)
        #expect(health.plannedMonths == 5)
        #expect(isNear(health.earnedMonths.value, 3.2))
        #expect(isNear(health.index.value, 0.8))
        #expect(isNear(health.forecastMonths.value, 6.25))
        // A quarter of July is 7.75 days, of which the eighth is the last.
        #expect(health.finish == .forecast(ProgressExample.day("2018-07-08")))
        #expect(health.daysLate == 38)
    }

    @Test(
        "what is earned exactly at the end of a month is that month",
        arguments: [(0.10, 1), (0.25, 2), (0.45, 3), (0.70, 4), (1, 5)])
    func endsOfMonths(earned: Double, months: Double) {
        #expect(vector.months(earned: earned) == months)
    }

    @Test("everything earned is the planned duration, and nothing earned is nothing")
    func ends() {
        #expect(vector.months(earned: 1) == 5)
        #expect(vector.months(earned: 0) == 0)
        #expect(vector.forecastMonths(index: 0) == nil)
        #expect(vector.index(earned: 0.5, actualMonths: 0) == nil)
    }

    @Test("months in which nothing is planned are passed over to the last")
    func flatStretch() {
        let schedule = EarnedSchedule(byMonth: [0, 0, 0.5, 0.5, 0.5, 1])
        #expect(schedule.months(earned: 0) == 2)
        #expect(schedule.months(earned: 0.5) == 5)
        #expect(schedule.months(earned: 0.75) == 5.5)
    }

    @Test("more earned is never fewer months", arguments: [UInt64(1), 2, 3])
    func monotone(seed: UInt64) {
        var generator = ExampleGenerator(seed: seed)
        let steps = (0..<24).map { _ in Double.random(in: 0...1, using: &generator) }
        var sum = 0.0
        let shares = steps.map { step in
            sum += step
            return sum
        }
        let schedule = EarnedSchedule(byMonth: shares.map { $0 / sum })
        let months = (0...1000).map { schedule.months(earned: Double($0) / 1000) }
        #expect(zip(months, months.dropFirst()).allSatisfy { $0 <= $1 }, "seed \(seed)")
        #expect(months.last == 24)
    }
}

@Suite("Months from a start")
struct MonthCountTests {
    private func count(_ start: String) -> MonthCount { MonthCount(from: ProgressExample.day(start)) }

    @Test(
        "a month ends on the day before its day comes again",
        arguments: [
            ("2018-01-01", "2018-01-31", 1.0), ("2018-01-15", "2018-02-14", 1),
            ("2018-01-15", "2018-03-14", 2), ("2018-01-31", "2018-02-27", 1),
            ("2018-01-31", "2018-03-30", 2), ("2020-01-31", "2020-02-28", 1),
            ("2016-01-01", "2020-12-31", 60), ("2018-01-01", "2017-12-31", 0),
        ])
    func wholeMonths(start: String, last: String, months: Double) {
        #expect(count(start).months(through: ProgressExample.day(last)) == months)
        #expect(count(start).day(reaching: months) == ProgressExample.day(last))
    }

    @Test("a part of a month is the share of its own days")
    func parts() {
        #expect(count("2018-01-01").months(through: ProgressExample.day("2018-02-14")) == 1.5)
        #expect(count("2018-04-01").months(through: ProgressExample.day("2018-04-15")) == 0.5)
        #expect(count("2018-02-01").day(reaching: 0.5) == ProgressExample.day("2018-02-14"))
        #expect(count("2018-02-01").day(reaching: 0.51) == ProgressExample.day("2018-02-15"))
    }

    @Test("every day has one month, and the months follow each other", arguments: [1, 15, 28, 29, 30, 31])
    func everyDay(startDay: Int) {
        let start = Day(year: 2019, month: 12, day: startDay)!
        let count = MonthCount(from: start)
        var last = (month: 1, length: 0.0)
        for offset in 0..<1500 {
            let day = Day(daysSince1970: start.daysSince1970 + offset)!
            let (month, length) = (count.month(of: day), count.months(through: day))
            #expect(month == last.month || month == last.month + 1)
            #expect(length > last.length && length <= Double(month) && length > Double(month - 1))
            last = (month, length)
        }
    }

    @Test("beyond the calendar there is no day")
    func calendarEnd() {
        #expect(count("2018-01-01").day(reaching: 100_000) == nil)
        #expect(count("2018-01-01").day(reaching: .infinity) == nil)
    }
}
