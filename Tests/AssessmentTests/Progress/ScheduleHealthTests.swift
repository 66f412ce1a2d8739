import Assessment
import PlanModel
import Testing

@Suite("Schedule health")
struct ScheduleHealthTests {
    private typealias Example = ProgressExample

    private let inTime = [
        "M1": "2018-01-31", "M2": "2018-02-28", "M3": "2018-03-31", "M4": "2018-04-30", "M5": "2018-05-31",
    ]

    @Test("a milestone reached after the as-of day doesn't count")
    func reachedLater() throws {
        let days = ["M1": "2018-01-31", "M2": "2018-03-01"]
        let health = try Example.schedule(reached: days, on: "2018-02-28")
        #expect(health.earned.value == 0.1)
        #expect(health.milestones[1].reached == nil)
    }

    @Test(
        "work that reaches each milestone on its day has an SPI(t) of 1 or more on every day",
        arguments: [
            ["2018-02-10", "2018-03-10", "2018-04-10"], ["2018-03-31", "2018-06-30", "2018-12-31"],
            ["2018-01-31", "2018-01-31", "2018-11-05"],
        ])
    func onTimeIsNeverRed(dues: [String]) throws {
        let milestones = Example.milestones(dues.map { ($0, 1) })
        let frame = Example.frame("2018-01-01", dues.last!)
        let reached = Dictionary(uniqueKeysWithValues: zip(["M1", "M2", "M3"], dues))
        for offset in 0..<400 {
            let day = Day(daysSince1970: Example.day("2018-01-01").daysSince1970 + offset)!
            let health = try Example.schedule(milestones, frame, reached: reached, on: day.description)
            if let index = health.index.value { #expect(index >= 1, "on \(day)") }
            #expect(health.daysLate == 0 && health.overdue.isEmpty, "on \(day)")
        }
    }

    @Test("there is no SPI(t) before something is due, and then the plan stands")
    func nothingDue() throws {
        let milestones = Example.milestones([("2018-03-31", 1), ("2018-06-30", 1)])
        let frame = Example.frame("2018-01-01", "2018-06-30")
        let health = try Example.schedule(milestones, frame, reached: [:], on: "2018-03-30")
        #expect(health.index == .notComputed(.nothingDue(first: Example.day("2018-03-31"))))
        #expect(health.finish == .planned(Example.day("2018-06-30")))
        #expect(health.planned == 0)
    }

    @Test("in the first month there is no SPI(t), but days overdue")
    func firstMonth() throws {
        let milestones = Example.milestones([("2018-01-10", 1), ("2018-06-30", 1)])
        let frame = Example.frame("2018-01-01", "2018-06-30")
        let health = try Example.schedule(milestones, frame, reached: [:], on: "2018-01-20")
        #expect(health.index == .notComputed(.firstMonthNotOver(Example.day("2018-01-31"))))
        #expect(health.daysOverdue == 10)
        #expect(health.overdue.map(\.code.text) == ["M1"])
    }

    @Test("while work goes on the actual time is whole months; what was reached counts at once")
    func partsOfMonths() throws {
        let start = try Example.schedule(reached: ["M1": "2018-01-31"], on: "2018-02-27")
        #expect(start.actualMonths == 1 && start.index.value == 1)
        let end = try Example.schedule(reached: ["M1": "2018-01-31"], on: "2018-02-28")
        #expect(end.actualMonths == 2 && end.index.value == 0.5)
        let reached = try Example.schedule(
            reached: ["M1": "2018-01-31", "M2": "2018-03-01"], on: "2018-03-01")
        #expect(reached.index.value == 1)
    }

    @Test("the actual time stops at the actual finish, and SPI(t) keeps that it was late")
    func finishedLate() throws {
        var days = inTime
        days["M5"] = "2018-06-30"
        for asOf in ["2018-06-30", "2019-06-30", "2025-12-31"] {
            let health = try Example.schedule(reached: days, on: asOf)
            #expect(health.finish == .actual(Example.day("2018-06-30")))
            #expect(health.actualMonths == 6)
            #expect(health.earnedMonths.value == 5)
            #expect(health.index.value == 5.0 / 6)
            #expect(health.daysLate == 30)
            #expect(health.earned.value == 1)
        }
    }

    @Test("finished on the planned day is an SPI(t) of exactly 1, within a month too")
    func finishedInTime() throws {
        let milestones = Example.milestones([("2018-02-10", 0.3), ("2018-05-17", 0.7)])
        let frame = Example.frame("2018-01-15", "2018-05-31")
        let health = try Example.schedule(
            milestones, frame, reached: ["M1": "2018-02-10", "M2": "2018-05-17"], on: "2018-09-01")
        #expect(health.index.value == 1)
        #expect(health.daysLate == -14)
        let late = try Example.schedule(
            milestones, frame, reached: ["M1": "2018-02-10", "M2": "2018-05-18"], on: "2018-09-01")
        #expect(try #require(late.index.value) < 1)
    }

    @Test("a forecast is never before today or the planned finish")
    func earliestForecast() throws {
        let milestones = Example.milestones([("2018-06-30", 0.5), ("2020-12-31", 0.5)])
        let frame = Example.frame("2018-01-01", "2020-12-31")
        let health = try Example.schedule(milestones, frame, reached: ["M1": "2018-06-30"], on: "2018-07-31")
        // Month 35 is the last of the flat stretch.
        #expect(health.index.value == 5)
        #expect(health.forecastMonths.value == 36.0 / 5)
        #expect(health.finish == .forecast(Example.day("2020-12-31")))
    }

    @Test("where nothing was earned there is no forecast, but it is not before today")
    func nothingEarned() throws {
        let health = try Example.schedule(reached: [:], on: "2018-08-31")
        #expect(health.index.value == 0)
        #expect(health.forecastMonths == .notComputed(.nothingEarned))
        #expect(health.finish == .notBefore(Example.day("2018-08-31"), .nothingEarned))
        #expect(health.daysLate == 92)
    }

    @Test("a forecast beyond the calendar is told")
    func beyondCalendar() throws {
        let milestones = Example.milestones([("2018-01-31", 1), ("2018-02-28", 1e9)])
        let frame = Example.frame("2018-01-01", "2018-02-28")
        let health = try Example.schedule(
            milestones, frame, reached: ["M1": "2018-01-31"], on: "9000-12-31")
        #expect(health.finish == .notBefore(Example.day("9000-12-31"), .beyondCalendar))
    }

    @Test("without a report nothing is earned and nothing is overdue")
    func noReport() throws {
        let health = try Example.schedule(reached: inTime, on: "2018-08-31", report: ReportStanding.none)
        #expect(health.earned == .notComputed(.noReport))
        #expect(health.index == .notComputed(.noReport))
        #expect(health.finish == .unknown(.noReport))
        #expect(health.overdue.isEmpty && health.daysLate == nil)
        #expect(health.planned == 1)
    }

    @Test("with a report that is out of date there is no SPI(t)")
    func outOfDate() throws {
        let since = Example.period("2018-Q1")
        let health = try Example.schedule(
            reached: ["M1": "2018-01-31"], on: "2018-12-31", report: .outOfDate(since: since))
        #expect(health.earned.value == 0.1)
        #expect(health.index == .notComputed(.noReportSince(since)))
    }

    @Test("days late are counted of open and of reached milestones")
    func daysLate() throws {
        let health = try Example.schedule(
            reached: ["M1": "2018-01-31", "M2": "2018-03-10"], on: "2018-04-15")
        #expect(health.milestones.map(\.daysLate) == [0, 10, 15, 0, 0])
        #expect(health.overdue.map(\.code.text) == ["M3"])
        #expect(health.next?.code.text == "M4")
    }

    @Test("weights that do not add up to 1 are shares of their sum")
    func weights() throws {
        let milestones = Example.milestones([("2018-01-31", 1), ("2018-02-28", 3)])
        let health = try Example.schedule(
            milestones, Example.frame("2018-01-01", "2018-02-28"), reached: ["M1": "2018-01-31"],
            on: "2018-02-01")
        #expect(health.earned.value == 0.25 && health.planned == 0.25)
        #expect(health.milestones.map(\.share) == [0.25, 0.75])
    }

    @Test("the order of milestones makes no difference")
    func order() throws {
        let days = ["M1": "2018-01-31", "M3": "2018-04-02"]
        let (one, other) = (
            try Example.schedule(reached: days, on: "2018-04-30"),
            try Example.schedule(Example.fiveMonths.reversed(), reached: days, on: "2018-04-30")
        )
        #expect(one == other)
    }

    @Test("milestones before the start, or none at all, are no figure but a reason")
    func unusable() throws {
        let before = try Example.schedule(
            Example.milestones([("2017-06-30", 1)]), reached: ["M1": "2017-06-01"], on: "2018-03-31")
        #expect(before.index == .notComputed(.noPlannedDuration))
        let early = try Example.schedule(
            Example.milestones([("2018-06-30", 1)]), reached: ["M1": "2017-06-01"], on: "2018-08-31")
        #expect(early.index == .notComputed(.finishedBeforeStart))
        for (list, reason) in [
            ([], NotComputedReason.noMilestones), (Example.milestones([("2018-06-30", 0)]), .noWeights),
        ] {
            let health = ScheduleHealth.of(
                list, timeFrame: Example.fiveMonthFrame, reached: [:], report: ReportStanding.none,
                asOf: Example.day("2018-03-31"))
            #expect(health == .failure(reason))
        }
    }
}
