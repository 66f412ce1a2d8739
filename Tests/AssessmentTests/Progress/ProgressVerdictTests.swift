import Assessment
import PlanModel
import Testing

@Suite("Progress of an implementation")
struct ProgressVerdictTests {
    private typealias Example = ProgressExample

    @Test(
        "the class is that of SPI(t) by the plan's thresholds",
        arguments: [
            (1.2, ProgressClass.green), (0.95, .green), (0.95 - 1e-14, .green), (0.9499, .amber),
            (0.85, .amber), (0.8499, .red), (0, .red),
        ])
    func thresholds(index: Double, wanted: ProgressClass) {
        #expect(Example.thresholds.progressClass(of: index).0 == wanted)
    }

    @Test("half of the work at month 4 of 5 is red, with SPI(t) as the reason")
    func red() {
        let assessment = Example.assess(
            Example.report(reached: ["M1": "2018-01-31", "M2": "2018-02-28", "M4": "2018-04-30"]),
            on: "2018-04-30")
        #expect(assessment.progressClass == .red)
        guard case .index(let index, from: nil)? = assessment.verdict.reasons.first else {
            Issue.record("\(assessment.verdict.reasons)")
            return
        }
        #expect(abs(index - 0.8) < 1e-12)
        #expect(assessment.index.value == index)
    }

    @Test("a green class names the limit that it reaches")
    func green() {
        let assessment = Example.assess(
            Example.report(reached: ["M1": "2018-01-31", "M2": "2018-02-28"]), on: "2018-02-28")
        #expect(assessment.progressClass == .green)
        #expect(assessment.verdict.reasons == [.index(1, from: 0.95)])
    }

    private let all = [
        "M1": "2018-01-31", "M2": "2018-02-28", "M3": "2018-03-31", "M4": "2018-04-30", "M5": "2018-05-31",
    ]

    @Test("work is finished when its last milestone is reached, on time by the due day")
    func finished() {
        let onTime = Example.assess(Example.report(reached: all), on: "2025-01-01")
        #expect(onTime.progressClass == .finishedOnTime)
        var late = all
        late["M2"] = "2018-06-01"
        let other = Example.assess(Example.report(reached: late), on: "2025-01-01")
        #expect(other.progressClass == .finishedLate)
        let (day, due) = (Example.day("2018-06-01"), Example.day("2018-05-31"))
        #expect(other.verdict.reasons == [.finished(on: day, due: due)])
    }

    @Test("stopped work has no class by its schedule")
    func stopped() {
        let report = Example.report(reached: ["M1": "2018-01-31"], status: .stopped)
        let assessment = Example.assess(report, on: "2018-04-30")
        #expect(assessment.progressClass == .stopped)
        #expect(assessment.verdict.reasons == [.notComputed(.stopped)])
    }

    @Test("before the start, and before the first milestone is due, nothing is due yet")
    func notDueYet() {
        let before = Example.assess(nil, on: "2017-06-30")
        #expect(before.progressClass == .notDueYet)
        #expect(
            before.verdict.reasons == [.notStarted(Example.day("2018-01-01")), .notComputed(.noReport)])
        let first = Example.assess(nil, on: "2018-01-30")
        #expect(first.progressClass == .notDueYet)
        #expect(
            first.verdict.reasons
                == [.notComputed(.nothingDue(first: Example.day("2018-01-31"))), .notComputed(.noReport)])
    }

    @Test("nothing is computed from nothing")
    func nothing() {
        let bare = Example.assess(nil, milestones: [], on: "2018-04-30")
        #expect(bare.progressClass == .notReported)
        #expect(bare.verdict.reasons == [.notComputed(.noReport), .notComputed(.noMilestones)])
        #expect(bare.schedule == .failure(.noMilestones))
        #expect(bare.budget == nil && bare.personnel == nil && bare.quality == nil)
        #expect(bare.index == .notComputed(.noMilestones))

        let unreported = Example.assess(nil, on: "2018-04-30")
        #expect(unreported.progressClass == .notReported)
        #expect(unreported.verdict.reasons == [.notComputed(.noReport)])
        #expect(unreported.index == .notComputed(.noReport))

        let unplanned = Example.assess(Example.report(), milestones: [], on: "2018-04-30")
        #expect(unplanned.progressClass == .noMilestones)
    }

    @Test("what stands in a draft without an accepted period counts for nothing")
    func noAcceptedPeriod() {
        var draft = Example.report(reached: all)
        draft.lastPeriod = nil
        #expect(Example.assess(draft, on: "2018-06-30").progressClass == .notReported)
    }

    @Test(
        "a report is out of date when the next period is over and its days of grace too",
        arguments: [
            ("2018-Q1", "2018-09-29", true), ("2018-Q1", "2018-09-30", false),
            ("2018", "2020-03-31", true), ("2018", "2020-04-01", false), ("2018-S1", "2019-04-02", false),
        ])
    func grace(period: String, day: String, isCurrent: Bool) {
        let period = Example.period(period)
        let standing = ReportStanding(lastPeriod: period, on: Example.day(day), graceDays: 91)
        #expect(standing == (isCurrent ? .current(period) : .outOfDate(since: period)))
    }

    @Test("with an old report the class says since when")
    func noReportSince() {
        let report = Example.report(reached: ["M1": "2018-01-31"])
        let assessment = Example.assess(report, on: "2019-01-01")
        #expect(assessment.progressClass == .noReportSince)
        #expect(
            assessment.verdict.reasons == [.notComputed(.noReportSince(Example.period("2018-Q1")))])
    }

    @Test("a report that says finished while milestones are open is contradicted by its reasons")
    func contradiction() {
        let report = Example.report(reached: ["M1": "2018-01-31"], status: .finished)
        let assessment = Example.assess(report, on: "2018-03-31")
        #expect(assessment.progressClass == .red)
        #expect(assessment.verdict.reasons.last == .reportedFinished(open: 4))
    }

    @Test("every reason is a sentence with its figures")
    func sentences() {
        let sentences: [String] = [
            ProgressReason.index(0.7999, from: nil), .index(0.9, from: 0.85),
            .notComputed(.noReportSince(Example.period("2018-S1"))), .reportedFinished(open: 4),
        ].map(\.sentence)
        #expect(
            sentences == [
                "SPI(t) is 0.80.", "SPI(t) is 0.90; the class begins at 0.85.",
                "There is no report since 2018-S1.",
                "The last report says that the work is finished, but 4 of its milestones were not reached.",
            ])
    }

    @Test("the same question has the same answer")
    func pure() {
        let report = Example.report(reached: all)
        #expect(Example.assess(report, on: "2018-06-30") == Example.assess(report, on: "2018-06-30"))
    }
}

@Suite("Roll-up over states")
struct ProgressRollUpTests {
    private typealias Example = ProgressExample

    private let milestones = ["M1": "2018-01-31", "M2": "2018-02-28", "M3": "2018-03-31"]
    private let states = ["IDN", "KHM", "LAO", "MMR"].map { AreaCode($0)! }

    private func assess(_ reports: [String: ReportedProgress], on today: String) -> [ProgressAssessment] {
        let line = Example.line(
            "A-2-2.1", isNationalLevel: true, work: WorkPlan(milestones: Example.fiveMonths))
        return Example.assess(on: today)(line, states: states) { key in
            key.state.flatMap { reports[$0.text] }
        }
    }

    @Test("the line has the worst class of the states that could be assessed")
    func worst() throws {
        let rollUp = try #require(
            ProgressRollUp(
                assess(
                    [
                        "IDN": Example.report(reached: milestones),
                        "KHM": Example.report(reached: ["M1": "2018-01-31"]),
                        "LAO": Example.report(status: .stopped),
                    ], on: "2018-03-31")))
        #expect(rollUp.progressClass == .red)
        #expect(rollUp.rule == .worstAssessed)
        #expect(rollUp.shares.map(\.progressClass) == [.red, .green, .stopped, .notReported])
        #expect(rollUp.shares.map { $0.states.map(\.text) } == [["KHM"], ["IDN"], ["LAO"], ["MMR"]])
        #expect(rollUp.assessedCount == 2 && rollUp.notAssessedCount == 2)
        #expect(rollUp.notReportedCount == 1)
    }

    @Test("the mean of SPI(t) is stated with its count and its ends")
    func mean() throws {
        let rollUp = try #require(
            ProgressRollUp(
                assess(
                    [
                        "IDN": Example.report(reached: milestones),
                        "KHM": Example.report(reached: ["M1": "2018-01-31"]),
                    ], on: "2018-03-31")))
        let indices = try #require(rollUp.indices)
        #expect(indices.count == 2 && indices.highest == 1)
        #expect(abs(indices.lowest - 1.0 / 3) < 1e-12)
        #expect(abs(indices.mean - 2.0 / 3) < 1e-12)
    }

    @Test("as long as one state goes on, finished ones don't speak for the line")
    func goesOn() throws {
        let done = [
            "M1": "2018-01-31", "M2": "2018-02-28", "M3": "2018-03-31", "M4": "2018-04-30",
            "M5": "2018-06-30",
        ]
        let rollUp = try #require(
            ProgressRollUp(
                assess(
                    [
                        "IDN": Example.report("2018-Q2", reached: done),
                        "KHM": Example.report("2018-Q2", reached: done.filter { $0.key != "M5" }),
                    ], on: "2018-06-30")))
        #expect(rollUp.progressClass == .red)
        #expect(rollUp.count(of: .finishedLate) == 1)
    }

    @Test("where no state could be assessed the line says what is known")
    func none() throws {
        let rollUp = try #require(ProgressRollUp(assess([:], on: "2018-06-30")))
        #expect(rollUp.progressClass == .notReported)
        #expect(rollUp.notReportedCount == 4 && rollUp.assessedCount == 0)
        #expect(rollUp.indices == nil && rollUp.latestFinish == nil)
        let stopped = try #require(
            ProgressRollUp(assess(["LAO": Example.report(status: .stopped)], on: "2018-06-30")))
        #expect(stopped.progressClass == .stopped)
        #expect(ProgressRollUp([]) == nil)
    }

    @Test("a state's own milestones and time frame come before the line's")
    func ownPlan() {
        let own = Implementation(
            state: states[2], timeFrame: Example.frame("2019-01-01", "2019-12-31"),
            work: WorkPlan(milestones: Example.milestones([("2019-12-31", 1)])))
        let line = Example.line(
            "A-2-2.1", isNationalLevel: true, implementations: [own],
            work: WorkPlan(milestones: Example.fiveMonths))
        let assessments = Example.assess(on: "2018-03-31")(line, states: states) { _ in nil }
        #expect(assessments.map(\.progressClass) == [.notReported, .notReported, .notDueYet, .notReported])
        #expect(assessments[2].key.description == "A-2-2.1:LAO")
        #expect(assessments[2].timeFrame.due == Example.day("2019-12-31"))
    }
}
