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
        let place = PlanSource(document: plan.documents[0].code, locator: random.text())
        plan.quotations = [
            PlanQuotation(subject: random.text(), quote: random.text(), source: place, note: random.text())
        ]
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

    @Test("targets come back with the digits that were reported")
    func targets() throws {
        var plan = try BundledPlan.plan("sap-smed-2025")
        let year = try #require(Period(year: 2025))
        let full = KPITarget(
            area: try #require(AreaCode("LAO")), by: year, value: try #require(ReportedNumber("55.0")),
            agreedOn: Day("2018-06-27"),
            source: PlanSource(document: plan.documents[0].code, locator: "section 3.2"),
            note: "Agreed: at a meeting")
        let bare = KPITarget(
            area: try #require(AreaCode("ASEAN")), by: year, value: try #require(ReportedNumber("60")))
        plan.kpis[0].targets = [full, bare]
        let files = writePlan(plan)
        #expect(readPlan(files: files).findings.map(\.line) == [])
        #expect(readPlan(files: files).plan == plan)
    }

    @Test("targets are written as a list of the KPI, before its note")
    func writtenTargets() throws {
        let base = try PlanCase(name: "valid.case")
        var plan = try #require(readPlan(files: base.files(over: base)).plan)
        let target = KPITarget(
            area: try #require(AreaCode("LAO")), by: try #require(Period(year: 2025)),
            value: try #require(ReportedNumber("20")), agreedOn: Day("2018-06-27"),
            source: PlanSource(document: plan.documents[0].code, locator: "section 1"))
        plan.kpis[0].targets = [target]
        plan.kpis[0].note = "Days."
        let text = try #require(writePlan(plan).first { $0.path == "kpis.yaml" }?.text)
        let end = """
                targets:
                  - area: LAO
                    by: 2025
                    value: 20
                    agreed_on: 2018-06-27
                    document: doc
                    locator: section 1
                note: Days.

            """
        #expect(text.hasSuffix("    valid_from: 2016\n" + end))
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
