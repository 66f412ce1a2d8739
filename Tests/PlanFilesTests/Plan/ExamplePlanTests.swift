import PlanFiles
import PlanModel
import Testing

@Suite("The invented example plan")
struct ExamplePlanTests {
    static let notice = """
        # Invented: an example for tests, pictures and the guide. It is no plan of ASEAN, and no state agreed to it.

        """

    @Test("its only finding is the rate that it leaves out on purpose")
    func findings() throws {
        let (plan, findings) = readPlan(files: try BundledPlan.files("example"))
        #expect(
            findings.map(\.message) == [
                "2 budgets in LAK of 2025 have no rate: they are kept, and not converted to USD."
            ])
        #expect(findings.map(\.severity) == [.warning])
        #expect(plan?.code.text == "example")
    }

    @Test("each of its files says first that it is invented, and stands as it is written")
    func exact() throws {
        let files = try BundledPlan.files("example")
        let written = writePlan(try BundledPlan.plan("example"))
        #expect(written.map(\.path).sorted() == files.map(\.path))
        for (path, text) in written {
            #expect(files.first { $0.path == path }?.text == Self.notice + text, "\(path)")
        }
    }

    @Test("what people read of it says that it is invented")
    func invented() throws {
        let plan = try BundledPlan.plan("example")
        #expect(plan.title == "Example plan (invented)")
        #expect(plan.shortTitle == plan.title)
        #expect(plan.publisher.hasSuffix("(invented)"))
        #expect(plan.acknowledgement.hasPrefix("Invented"))
        #expect(plan.bodies.allSatisfy { $0.name.hasSuffix("(invented)") })
        #expect(plan.actionLines.flatMap(\.partners).allSatisfy { $0.name.hasSuffix("(invented)") })
        #expect(plan.actionLines.allSatisfy { $0.source.locator == "invented" })
    }

    @Test("it has every part that a plan of work can have")
    func parts() throws {
        let plan = try BundledPlan.plan("example")
        let lines = plan.actionLines
        #expect(lines.count == 15)
        #expect(lines.count(where: \.isNationalLevel) == 3)
        #expect(Set(lines.compactMap(\.term)) == Set(ActionTerm.allCases))
        #expect(Set(lines.flatMap(\.partners).map(\.role)) == Set(Partner.Role.allCases))
        #expect(Set(lines.flatMap(\.measureTypes)) == Set(plan.measureTypes.map(\.code)))
        #expect(Set(lines.flatMap(\.pathways)) == Set(plan.pathways.map(\.code)))
        #expect(Set(lines.compactMap(\.crossCuttingGroup)) == Set(plan.crossCuttingGroups.map(\.code)))
        #expect(Set(lines.flatMap(\.moves)).isSuperset(of: plan.kpis.map(\.number)))
        #expect(lines.allSatisfy { !$0.moves.isEmpty })
        let works = lines.flatMap { line in [line.work] + line.implementations.map(\.work) }
        #expect(Set(works.flatMap(\.budget).map(\.currency.text)) == ["LAK", "THB", "USD"])
        #expect(works.contains { !$0.personnel.isEmpty })
        #expect(works.contains { $0.outputs.contains { $0.criteria.count > 1 } })
        #expect(works.contains { !$0.operationalIndicators.isEmpty })
        #expect(lines.contains { $0.work.isEmpty && $0.implementations.isEmpty })
        #expect(plan.monitoring?.progressReports?.frequency == .half)
    }

    @Test("its lines wait for each other in a chain and in a diamond")
    func dependencies() throws {
        let plan = try BundledPlan.plan("example")
        func after(_ code: String) -> [String] {
            PlanCode(code).flatMap { plan.actionLine($0) }?.after.map(\.text) ?? []
        }
        #expect(after("A-1-1.3") == ["A-1-1.2"])
        #expect(after("A-1-1.2") == ["A-1-1.1"])
        #expect(after("B-1-1.4") == ["B-1-1.2", "B-1-1.3"])
        #expect(after("B-1-1.2") == ["B-1-1.1"])
        #expect(after("B-1-1.3") == ["B-1-1.1"])
    }

    @Test("its KPIs are measured by indicators of the real plan")
    func indicators() throws {
        let real = Set(try BundledPlan.plan("sap-smed-2025").kpis.map(\.indicator))
        let kpis = try BundledPlan.plan("example").kpis
        #expect(kpis.count == 3)
        #expect(kpis.allSatisfy { real.contains($0.indicator) })
    }
}
