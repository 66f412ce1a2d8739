import Assessment
import PlanModel
import Testing

@testable import IATI

@Suite("Activities of a plan")
struct IATIActivitiesTests {
    private func assessment(_ report: ReportedProgress?, milestones: [Milestone]) -> ProgressAssessment {
        let assess = AssessProgress(
            on: Sample.day("2022-11-01"), thresholds: ProgressThresholds(green: 0.95, amber: 0.85),
            rates: CurrencyRates(reporting: Sample.dollar) { _, _ in nil })
        return assess(
            Sample.handbook, work: WorkPlan(milestones: milestones), timeFrame: Sample.handbook.timeFrame,
            reported: report)
    }

    private func report(_ status: ReportedStatus?, reached: [PlanCode: Day] = [:]) -> ReportedProgress {
        ReportedProgress(
            lastPeriod: Sample.period("2022-S1"), lastAcceptedOn: Sample.day("2022-07-20"), status: status,
            reached: reached)
    }

    private var all: [PlanCode: Day] {
        [Sample.code("M1"): Sample.day("2022-05-01"), Sample.code("M2"): Sample.day("2022-10-01")]
    }

    @Test("the status follows from the last report, and from the milestones where all are reached")
    func status() {
        let milestones = Sample.handbook.work.milestones
        func status(_ report: ReportedProgress?, _ milestones: [Milestone]) -> ActivityStatus {
            ActivityStatus(assessment(report, milestones: milestones))
        }
        #expect(status(nil, milestones) == .pipeline)
        #expect(status(report(.notStarted), milestones) == .pipeline)
        #expect(status(report(.inProgress), milestones) == .implementation)
        #expect(status(report(nil), milestones) == .implementation)
        #expect(status(report(.stopped), milestones) == .cancelled)
        #expect(status(report(.finished), milestones) == .finalisation)
        #expect(status(report(.inProgress, reached: all), milestones) == .finalisation)
        #expect(status(report(.finished, reached: all), milestones) == .closed)
        #expect(status(report(.finished), []) == .closed)
    }

    @Test("a national-level line is one activity for each state, in its country; a regional one has a region")
    func places() {
        let activities = Sample.activities()
        #expect(
            activities.map(\.identifier) == [
                "small-A-1-1.1", "small-A-1-1.2:LAO", "small-A-1-1.2:THA", "small-B.1",
            ])
        #expect(activities[1].places == [.country("LA", name: "Lao PDR")])
        #expect(
            activities[0].places == [
                .region("798", vocabulary: "1", name: "Both states"),
                .region("035", vocabulary: "2", name: "Both states"),
            ])
    }

    @Test("a state without a code of two letters, and states elsewhere, stand in the plan's own vocabulary")
    func unknownPlaces() {
        let without = Sample.activities(alpha2: [:])
        #expect(without[1].places == [.region("LAO", vocabulary: "99", name: "Lao PDR")])
        var plan = Sample.plan
        plan.states.append(MemberState(code: AreaCode("FJI")!, name: "Fiji"))
        plan.areaGroups[0].members.append(AreaCode("FJI")!)
        #expect(
            Sample.activities(plan)[0].places == [.region("TWO", vocabulary: "99", name: "Both states")])
    }

    @Test("what is promised is committed, the rest indicative, each currency by itself and exact in decimals")
    func budgets() {
        let budgets = Sample.activities()[0].budgets.map {
            "\($0.currency) \($0.status.rawValue) \($0.amount)"
        }
        #expect(budgets == ["LAK 2 1290000000", "USD 2 60000", "USD 1 40000.3"])
    }

    @Test("money in a currency that IATI has no code for is left out")
    func unknownCurrency() throws {
        let unknown = try #require(CurrencyCode("XQQ"))
        var plan = Sample.plan
        plan.actionLines[0].work.budget = [
            BudgetItem(year: 2022, currency: unknown, source: "Fund", required: 5)
        ]
        #expect(Sample.activities(plan)[0].budgets.isEmpty)
        #expect(!unknown.isKnownToIATI)
        #expect(Sample.kip.isKnownToIATI)
    }

    @Test("spending lies on its period's last day, or on the day it was known by")
    func expenditures() {
        let spent = Sample.activities()[0].expenditures
        #expect(spent.map(\.day) == [Sample.day("2022-06-30"), Sample.day("2022-12-20")])
        #expect(spent.map(\.amount) == ["40000.5", "900000000"])
    }

    @Test("a missing baseline is missing; a figure and a target of the same days stand together")
    func indicators() throws {
        let result = try #require(Sample.activities()[0].results.first)
        #expect(result.indicators.map(\.baseline) == [.init(year: 2022, value: "3"), nil])
        #expect(result.indicators.map(\.measure) == [.unit, .percentage])
        let (first, last) = (Sample.day("2022-01-01"), Sample.day("2022-12-31"))
        #expect(
            result.indicators[0].periods == [
                .init(first: first, last: last, target: .value("40"), actual: .value("38"))
            ])
        #expect(result.indicators[1].periods.count == 2)
    }

    @Test("without a report nothing is said to have happened")
    func unreported() {
        let activity = Sample.activities(reported: [:])[0]
        #expect(activity.status == .pipeline)
        #expect(activity.expenditures.isEmpty)
        #expect(activity.dates.map(\.type) == [.plannedStart, .plannedEnd])
        #expect(activity.results.flatMap(\.indicators).flatMap(\.periods).allSatisfy { $0.actual == nil })
        #expect(activity.lastUpdated == "2022-01-05T08:00:00Z")
        #expect(activity.descriptions.last?.text == "No report on this work has been accepted.")
    }

    @Test("each organisation stands once in each role, and a line without any has the plan's publisher")
    func organisations() {
        let activities = Sample.activities()
        #expect(
            activities[0].organisations.map { "\($0.name) \($0.role.rawValue) \($0.type?.rawValue ?? "-")" }
                == [
                    "Thailand 2 10", "Institute 4 -", "Fund 1 -", "Thailand 3 10", "Thailand 1 10",
                ])
        #expect(
            activities[2].organisations.map { "\($0.name) \($0.role.rawValue)" } == [
                "Thailand 2", "Lao PDR 2", "Thailand 4",
            ])
        #expect(activities[3].organisations.map(\.name) == ["Office of the small plan"])
    }
}
