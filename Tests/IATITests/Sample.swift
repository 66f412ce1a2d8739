import Assessment
import IATI
import PlanModel

/// A small invented plan: a regional line with everything, one that each of two
/// states implements, and one with nothing but its text.
enum Sample {
    static func code(_ text: String) -> PlanCode { PlanCode(text)! }
    static func day(_ text: String) -> Day { Day(text)! }
    static func period(_ text: String) -> ReportingPeriod { ReportingPeriod(text)! }
    static let dollar = CurrencyCode("USD")!
    static let kip = CurrencyCode("LAK")!
    static let (laos, thailand) = (AreaCode("LAO")!, AreaCode("THA")!)

    static let handbook = ActionLine(
        code: code("A-1-1.1"), parent: code("A-1-1"),
        text: "Write a handbook for \"advisers\" & firms <50 persons",
        timeFrame: TimeFrame(
            printed: "By 2022", starts: day("2022-01-01"), isStartAssumed: true, due: day("2022-12-31")),
        champions: [thailand], crossCuttingGroup: code("youth"), pathways: [code("inclusive")],
        measureTypes: [code("people"), code("finance")],
        partners: [
            Partner(name: "Institute", role: .implementing), Partner(name: "Fund", role: .funding),
            Partner(name: "Thailand", role: .extending),
        ],
        work: WorkPlan(
            milestones: [
                Milestone(code: code("M1"), text: "Asked", weight: 0.5, due: day("2022-06-30")),
                Milestone(code: code("M2"), text: "Published", weight: 0.5, due: day("2022-12-15")),
            ],
            budget: [
                BudgetItem(
                    year: 2022, currency: dollar, source: "Fund", required: 100_000.1, committed: 60_000),
                BudgetItem(year: 2022, currency: dollar, source: "Thailand", required: 0.2, committed: 0),
                BudgetItem(
                    year: 2022, currency: kip, source: "Fund", required: 1_290_000_000,
                    committed: 1_290_000_000),
            ],
            operationalIndicators: [
                OperationalIndicator(
                    code: code("firms"), text: "Firms advised", unit: "firms", baseline: 3, target: 40,
                    due: day("2022-12-31")),
                OperationalIndicator(
                    code: code("rate"), text: "Advisers who use it", unit: "percent", target: 50),
            ]),
        source: source)

    static let desks = ActionLine(
        code: code("A-1-1.2"), parent: code("A-1-1"), text: "Open desks", paraphrase: "Desks",
        timeFrame: frame("2023-01-01", "2024-12-31"), champions: [laos], isNationalLevel: true,
        implementations: [Implementation(state: laos, timeFrame: frame("2023-07-01", "2024-12-31"))],
        source: source)

    static let bare = ActionLine(
        code: code("B.1"), parent: code("B"), text: "Meet", timeFrame: frame("2023-01-01", "2023-12-31"),
        source: source)

    static let plan = Plan(
        code: code("small"), title: "Small plan", shortTitle: "Small", publisher: "Office of the small plan",
        acknowledgement: "", starts: day("2022-01-01"), ends: day("2024-12-31"),
        states: [
            MemberState(code: laos, name: "Lao PDR"), MemberState(code: thailand, name: "Thailand"),
        ],
        areaGroups: [AreaGroup(code: AreaCode("TWO")!, name: "Both states", members: [laos, thailand])],
        pathways: [Pathway(code: code("inclusive"), name: "Inclusive pathway", text: "")],
        measureTypes: [
            MeasureType(code: code("people"), name: "People"),
            MeasureType(code: code("finance"), name: "Finance"),
        ],
        crossCuttingGroups: [CrossCuttingGroup(code: code("youth"), name: "Young people")],
        goals: [
            StrategicGoal(
                code: code("A"), title: "Work better",
                outcomes: [
                    Outcome(
                        code: code("A-1"), title: "Better methods",
                        actions: [Action(code: code("A-1-1"), title: "Advise")])
                ]), StrategicGoal(code: code("B"), title: "Meet more"),
        ],
        actionLines: [handbook, desks, bare])

    static let reported: [ImplementationKey: ReportedProgress] = [
        ImplementationKey("A-1-1.1")!: ReportedProgress(
            lastPeriod: period("2022-S2"), lastAcceptedOn: day("2022-12-20"), status: .finished,
            reached: [code("M1"): day("2022-07-02"), code("M2"): day("2022-12-14")],
            spending: [
                Spending(period: period("2022-S1"), currency: dollar, source: "Fund", amount: 40_000.5),
                Spending(period: period("2022-S2"), currency: kip, source: "", amount: 900_000_000),
            ],
            actuals: [
                OperationalActual(indicator: code("firms"), value: 38, period: period("2022-S2")),
                OperationalActual(indicator: code("rate"), value: 12.5, period: period("2022-S1")),
            ]),
        ImplementationKey("A-1-1.2:LAO")!: ReportedProgress(
            lastPeriod: period("2024-S1"), lastAcceptedOn: day("2024-07-10"), status: .inProgress),
    ]

    private static let source = PlanSource(document: code("paper"), locator: "p. 1")

    static func frame(_ starts: String, _ due: String) -> TimeFrame {
        TimeFrame(printed: "", starts: day(starts), due: day(due))
    }

    /// Every activity of a plan, as the ledger's use case makes them.
    static func activities(
        _ plan: Plan = plan, reported: [ImplementationKey: ReportedProgress] = reported,
        alpha2: [AreaCode: String] = [laos: "LA", thailand: "TH"], on today: String = "2024-08-01"
    ) -> [IATIActivity] {
        let assess = AssessProgress(
            on: day(today), thresholds: ProgressThresholds(green: 0.95, amber: 0.85),
            rates: CurrencyRates(reporting: dollar) { _, _ in nil })
        let make = IATIActivities(plan: plan, planRecorded: "2022-01-05T08:00:00Z", alpha2: alpha2)
        return plan.actionLines.flatMap { line in
            assess(line, states: plan.states.map(\.code)) { reported[$0] }.map { assessment in
                make.activity(of: line, assessment, spending: reported[assessment.key]?.spending ?? [])
            }
        }
    }
}
