import PlanFiles
import PlanModel
import Testing

@Suite("Writing and reading what is planned for action lines")
struct WorkPlanRoundTripTests {
    @Test("plans of work of any shape come back equal", arguments: 1...12 as ClosedRange<UInt64>)
    func anyShape(seed: UInt64) throws {
        var random = RandomTexts(seed: seed)
        var plan = try BundledPlan.plan("sap-smed-2025")
        for index in plan.actionLines.indices {
            let line = plan.actionLines[index]
            plan.actionLines[index].term = ([nil] + ActionTerm.allCases).randomElement(using: &random) ?? nil
            plan.actionLines[index].taskForce = Bool.random(using: &random) ? plan.bodies[1].code : nil
            plan.actionLines[index].moves = Bool.random(using: &random) ? [plan.kpis[0].number] : []
            plan.actionLines[index].partners = random.some { random in
                Partner(name: random.text(), role: Partner.Role.allCases.randomElement(using: &random)!)
            }
            plan.actionLines[index].work = random.work()
            guard line.isNationalLevel else { continue }
            plan.actionLines[index].implementations = plan.states.map { state in
                Implementation(
                    state: state.code, timeFrame: Bool.random(using: &random) ? line.timeFrame : nil,
                    work: random.work())
            }
        }
        plan.monitoring?.progressReports = ProgressReports(
            frequency: .quarter, dueDays: Int.random(in: 0...366, using: &random))
        plan.money = MoneyScheme(
            reportingCurrency: try #require(CurrencyCode("USD")),
            rates: [ExchangeRate(currency: CurrencyCode("LAK")!, year: 2016, rate: random.amount() + 1e-9)],
            source: random.text(), note: random.text())
        let files = writePlan(plan)
        let (read, findings) = readPlan(files: files)
        #expect(findings.filter { $0.severity == .error }.map(\.line) == [], "seed \(seed)")
        #expect(read == plan, "seed \(seed)")
        #expect(read.map(writePlan)?.map(\.text) == files.map(\.text), "seed \(seed)")
    }

    @Test("numbers of any size are written so that they come back", arguments: [0, 0.1, 1e-300, 3e20, 1e300])
    func numbers(number: Double) throws {
        var plan = try BundledPlan.plan("sap-smed-2025")
        plan.actionLines[0].work.personnel = [PersonnelItem(role: "Adviser", personMonths: number)]
        #expect(readPlan(files: writePlan(plan)).plan == plan)
    }
}

extension RandomTexts {
    /// Nothing, or up to three.
    fileprivate mutating func some<Item>(_ make: (inout RandomTexts) -> Item) -> [Item] {
        let count = Int.random(in: 0...3, using: &self)
        return (0..<count).map { _ in make(&self) }
    }

    fileprivate mutating func amount() -> Double {
        Double.random(in: 0...1, using: &self) * [1, 1e3, 1e9, 1e18].randomElement(using: &self)!
    }

    fileprivate mutating func work() -> WorkPlan {
        WorkPlan(
            milestones: milestones(),
            budget: some { random in
                BudgetItem(
                    year: Int.random(in: 2016...2025, using: &random),
                    currency: CurrencyCode(["USD", "LAK"].randomElement(using: &random)!)!,
                    source: random.text(), required: random.amount(),
                    committed: Bool.random(using: &random) ? random.amount() : nil)
            },
            personnel: some { PersonnelItem(role: $0.text(), personMonths: $0.amount()) },
            skills: some { $0.text() },
            outputs: coded("O") { random, code in
                Output(
                    code: code, text: random.text(),
                    criteria: random.coded("c") { QualityCriterion(code: $1, text: $0.text()) })
            },
            operationalIndicators: coded("I") { random, code in
                OperationalIndicator(
                    code: code, text: random.text(), unit: random.text(),
                    baseline: Bool.random(using: &random) ? random.amount() : nil,
                    target: Bool.random(using: &random) ? -random.amount() : nil,
                    due: Bool.random(using: &random) ? Day("2020-02-29") : nil)
            })
    }

    /// None, or several whose weights sum to 1.
    private mutating func milestones() -> [Milestone] {
        let shares = some { Double.random(in: 0.01...1, using: &$0) }
        let sum = shares.reduce(0, +)
        return shares.enumerated().map { index, share in
            Milestone(
                code: PlanCode("M\(index)")!, text: text(), weight: share / sum,
                due: Day(year: Int.random(in: 2016...2025, using: &self), month: 6, day: 30)!)
        }
    }

    private mutating func coded<Item>(
        _ letter: String, _ make: (inout RandomTexts, PlanCode) -> Item
    ) -> [Item] {
        var number = 0
        return some { random in
            number += 1
            return make(&random, PlanCode("\(letter)\(number)")!)
        }
    }
}
