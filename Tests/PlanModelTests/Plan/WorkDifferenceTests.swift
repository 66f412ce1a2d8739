import PlanModel
import Testing

@Suite("Difference of what is planned for action lines")
struct WorkDifferenceTests {
    private static let dollar = CurrencyCode("USD")!

    private static let plan = SamplePlan.changed { plan in
        plan.actionLines[0].isNationalLevel = true
        plan.actionLines[0].work = WorkPlan(
            milestones: [
                Milestone(
                    code: SamplePlan.code("M1"), text: "End", weight: 1, due: SamplePlan.day("2020-06-30"))
            ],
            budget: [BudgetItem(year: 2018, currency: dollar, source: "A fund", required: 1000)])
        plan.actionLines[0].implementations = [
            Implementation(state: SamplePlan.area("LAO"), work: WorkPlan(skills: ["law"]))
        ]
        plan.money = MoneyScheme(
            reportingCurrency: dollar,
            rates: [ExchangeRate(currency: CurrencyCode("LAK")!, year: 2018, rate: 8400)])
    }

    private func lines(_ change: (inout Plan) -> Void) -> [String] {
        var other = Self.plan
        change(&other)
        return PlanDifference(from: Self.plan, to: other).lines
    }

    @Test("a milestone that moves is named with its line")
    func milestone() {
        let found = lines { $0.actionLines[0].work.milestones[0].due = SamplePlan.day("2020-09-30") }
        #expect(found == ["changed  action line A-1-1.1 > milestone M1, due: 2020-06-30 -> 2020-09-30"])
    }

    @Test("money that is promised is named with year, currency and source")
    func budget() {
        let found = lines { $0.actionLines[0].work.budget[0].committed = 500.5 }
        #expect(found == ["added    action line A-1-1.1 > budget 2018 USD, A fund, committed: 500.5"])
    }

    @Test("what a state changes is named with the state")
    func implementation() {
        let found = lines { plan in
            plan.actionLines[0].implementations[0].work.skills = []
            plan.actionLines[0].implementations[0].timeFrame = plan.actionLines[0].timeFrame
        }
        #expect(
            found == [
                "added    action line A-1-1.1 > implementation LAO, time_frame: \"By 2020\"",
                "added    action line A-1-1.1 > implementation LAO, starts: 2016-01-01",
                "added    action line A-1-1.1 > implementation LAO, start_assumed: true",
                "added    action line A-1-1.1 > implementation LAO, due: 2020-12-31",
                "removed  action line A-1-1.1 > implementation LAO, skills: [\"law\"]",
            ])
    }

    @Test("a rate and the time of reports")
    func rules() {
        let found = lines { plan in
            plan.money?.rates[0].rate = 8401
            plan.monitoring?.progressReports = ProgressReports(frequency: .half, dueDays: 30)
        }
        #expect(
            found == [
                "added    plan, monitoring.progress_reports.frequency: S",
                "added    plan, monitoring.progress_reports.due_days: 30",
                "changed  rate LAK 2018, rate: 8400 -> 8401",
            ])
    }
}
