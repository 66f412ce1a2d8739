import PlanModel
import Testing

@Suite("Circles of bodies, KPIs and plans")
struct PlanCycleTests {
    private func messages(_ change: (inout Plan) -> Void) -> [String] {
        SamplePlan.changed(change).findings().map(\.message)
    }

    private func bodies(_ superiors: [(String, String?)]) -> [PlanBody] {
        superiors.map { code, superior in
            PlanBody(
                code: SamplePlan.code(code), name: code, role: "Reports.",
                reportsTo: superior.map(SamplePlan.code))
        }
    }

    @Test("bodies that report to each other are named in their order")
    func reports() {
        let circle = bodies([("aem", "accmsme"), ("accmsme", "seom"), ("seom", "aem"), ("office", "aem")])
        #expect(
            messages { $0.bodies = circle } == ["bodies report to each other: aem -> accmsme -> seom -> aem."]
        )
    }

    @Test("a chain of bodies with an end has no finding")
    func chain() {
        let chain = bodies([("aem", nil), ("seom", "aem"), ("office", "seom")])
        #expect(messages { $0.bodies = chain }.isEmpty)
    }

    @Test("a body that reports to itself is told")
    func own() {
        #expect(
            messages { $0.bodies[0].reportsTo = $0.bodies[0].code } == ["body office reports to itself."])
    }

    @Test("a plan that is its own predecessor is told, another predecessor is not")
    func predecessor() {
        #expect(
            messages { $0.predecessor = $0.code } == [
                "the plan names itself, \"sample\", as its predecessor."
            ])
        #expect(messages { $0.predecessor = SamplePlan.code("sample-2010") }.isEmpty)
    }

    @Test("a KPI that replaces itself is told once")
    func replacesItself() {
        #expect(messages { $0.kpis[1].replaces = $0.kpis[1].number } == ["KPI 8 replaces itself."])
    }

    @Test("KPIs that replace each other are named, also where their years do not meet")
    func replaces() {
        let found = messages { plan in
            plan.kpis[0].validTo = SamplePlan.date("2018")
            plan.kpis[0].replaces = plan.kpis[1].number
            plan.kpis[1].validFrom = SamplePlan.date("2019")
            plan.kpis[1].validTo = SamplePlan.date("2020")
            plan.kpis[1].replaces = plan.kpis[0].number
        }
        #expect(found == ["KPIs replace each other: 6 -> 8 -> 6."])
    }
}
