import Assessment
import PlanModel

/// Small plans and reports to build cases from.
enum ProgressExample {
    static func day(_ text: String) -> Day { Day(text)! }
    static func code(_ text: String) -> PlanCode { PlanCode(text)! }
    static func period(_ text: String) -> ReportingPeriod { ReportingPeriod(text)! }
    static let dollar = CurrencyCode("USD")!
    static let kip = CurrencyCode("LAK")!
    static let baht = CurrencyCode("THB")!

    static let thresholds = ProgressThresholds(green: 0.95, amber: 0.85)
    /// A kip is a ten-thousandth of a dollar in every year; nothing else has a rate.
    static let rates = CurrencyRates(reporting: dollar) { currency, _ in currency == kip ? 0.0001 : nil }

    static func frame(_ starts: String, _ due: String) -> TimeFrame {
        TimeFrame(printed: "", starts: day(starts), due: day(due))
    }

    /// `M1`, `M2` and so on, by due day and weight.
    static func milestones(_ list: [(String, Double)]) -> [Milestone] {
        list.enumerated().map { index, one in
            Milestone(
                code: code("M\(index + 1)"), text: "Milestone \(index + 1)", weight: one.1, due: day(one.0))
        }
    }

    static func reached(_ days: [String: String]) -> [PlanCode: Day] {
        Dictionary(uniqueKeysWithValues: days.map { (code($0.key), day($0.value)) })
    }

    /// Five months of 2018 with the shares .10, .25, .45, .70 and 1.
    static let fiveMonths = milestones([
        ("2018-01-31", 0.10), ("2018-02-28", 0.15), ("2018-03-31", 0.20), ("2018-04-30", 0.25),
        ("2018-05-31", 0.30),
    ])
    static let fiveMonthFrame = frame("2018-01-01", "2018-05-31")

    static func schedule(
        _ milestones: [Milestone] = fiveMonths, _ timeFrame: TimeFrame = fiveMonthFrame,
        reached days: [String: String], on asOf: String, report: ReportStanding? = nil
    ) throws -> ScheduleHealth {
        try ScheduleHealth.of(
            milestones, timeFrame: timeFrame, reached: reached(days),
            report: report ?? .current(period("2018")), asOf: day(asOf)
        ).get()
    }

    static func line(
        _ text: String, _ starts: String = "2018-01-01", _ due: String = "2018-05-31",
        after: [String] = [], isNationalLevel: Bool = false, implementations: [Implementation] = [],
        work: WorkPlan = WorkPlan()
    ) -> ActionLine {
        ActionLine(
            code: code(text), parent: code("A-1"), text: text, timeFrame: frame(starts, due),
            isNationalLevel: isNationalLevel, after: after.map { code($0) }, work: work,
            implementations: implementations, source: PlanSource(document: code("plan"), locator: "p. 1"))
    }

    static func report(
        _ period: String = "2018-Q1", reached days: [String: String] = [:],
        status: ReportedStatus? = .inProgress
    ) -> ReportedProgress {
        ReportedProgress(
            lastPeriod: self.period(period), lastAcceptedOn: day("2018-04-10"), status: status,
            reached: reached(days))
    }

    static func assess(on today: String) -> AssessProgress {
        AssessProgress(on: day(today), thresholds: thresholds, rates: rates)
    }

    static func assess(
        _ reported: ReportedProgress?, milestones: [Milestone] = fiveMonths,
        timeFrame: TimeFrame = fiveMonthFrame, on today: String
    ) -> ProgressAssessment {
        assess(on: today)(
            line("A-1-1.1"), work: WorkPlan(milestones: milestones), timeFrame: timeFrame,
            reported: reported)
    }
}
