import PlanFiles
import PlanModel
import Testing

@Suite("Writing and reading a plan")
struct PlanRoundTripTests {
    @Test("words of any kind come back to the letter", arguments: 1...30 as ClosedRange<UInt64>)
    func texts(seed: UInt64) throws {
        var random = RandomTexts(seed: seed)
        var plan = try BundledPlan.plan("sap-2010-2015")
        plan.title = random.text()
        plan.vision = random.text()
        plan.objectives = [random.text(), random.text()]
        plan.states[0].otherNames = [random.text()]
        plan.goals[0].title = random.text()
        plan.goals[0].note = random.text()
        plan.actionLines[0].text = random.text()
        plan.actionLines[0].proponents = [random.text(), random.text()]
        plan.errata[0].printed = random.text()
        let files = writePlan(plan)
        let (read, findings) = readPlan(files: files)
        #expect(findings.map(\.line) == [], "seed \(seed)")
        #expect(read == plan, "seed \(seed)")
        #expect(read.map(writePlan)?.map(\.text) == files.map(\.text), "seed \(seed)")
    }

    @Test("every kind of field comes back")
    func fields() throws {
        var plan = try BundledPlan.plan("sap-smed-2025")
        plan.actionLines[1].after = [plan.actionLines[0].code]
        plan.actionLines[1].pathways = plan.pathways.map(\.code)
        plan.actionLines[1].measureTypes = plan.measureTypes.map(\.code)
        plan.actionLines[1].proponents = ["A country"]
        plan.claims[0].referencePeriod = Period(year: 2014)
        plan.kpis[0].sizeClass = .microSmall
        plan.kpis[0].aggregation = .range
        plan.goals[0].champions = []
        let files = writePlan(plan)
        #expect(readPlan(files: files).findings.map(\.line) == [])
        #expect(readPlan(files: files).plan == plan)
    }

    @Test("days that follow from the printed words need not be written")
    func derivedDays() throws {
        let base = try PlanCase(name: "valid.case")
        let plan = try #require(readPlan(files: base.files(over: base)).plan)
        #expect(plan.actionLines.map(\.timeFrame.isStartAssumed) == [true, false])
        #expect(plan.actionLines.map(\.timeFrame.due.description) == ["2020-12-31", "2018-12-31"])
        #expect(readPlan(files: writePlan(plan)).plan == plan)
    }

    @Test("a plan is one text in the ledger, and its files again")
    func oneText() throws {
        let plan = try BundledPlan.plan("sap-smed-2025")
        let text = planText(plan)
        #expect(planFiles(in: text)?.map(\.text) == writePlan(plan).map(\.text))
        #expect(planFiles(in: text)?.map(\.path) == writePlan(plan).map(\.path))
        #expect(readPlan(text: text).plan == plan)
    }

    @Test(
        "a text that is no stored plan is refused",
        arguments: ["plan.yaml", "==== plan.yaml 5\nabc", "==== plan.yaml x\n", "==== plan.yaml 1\né"])
    func noText(text: String) {
        #expect(planFiles(in: text) == nil)
        #expect(readPlan(text: text).findings.map(\.code) == ["plan-text"])
    }
}
