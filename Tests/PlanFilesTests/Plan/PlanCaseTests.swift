import PlanFiles
import PlanModel
import Testing

@Suite("Mistakes in the files of a plan")
struct PlanCaseTests {
    @Test("each case has its findings, to the letter", arguments: try PlanCase.all())
    func findings(example: PlanCase) throws {
        let base = try PlanCase(name: "valid.case")
        let (plan, findings) = readPlan(files: example.files(over: base))
        #expect(findings.map(\.line) == example.expected)
        #expect((plan == nil) == findings.hasErrors)
    }

    @Test("the same findings come in whatever order the files are given", arguments: try PlanCase.all())
    func order(example: PlanCase) throws {
        let base = try PlanCase(name: "valid.case")
        let (_, findings) = readPlan(files: example.files(over: base).reversed())
        #expect(findings.map(\.line) == example.expected)
    }

    @Test("a folder without plan.yaml is no plan, and its other files are read all the same")
    func missingPlan() {
        let (plan, findings) = readPlan(files: [("goals.yaml", "goals:\n  - {code: A}\n")])
        #expect(plan == nil)
        #expect(
            findings.map(\.line) == [
                "plan.yaml: error: There is no \"plan.yaml\". Add it: it names the plan and its years.",
                "goals.yaml:2:5: error: \"title\" is missing from a goal. Add \"title\".",
            ])
    }

    @Test("no files are no plan")
    func nothing() {
        let (plan, findings) = readPlan(files: [])
        #expect(plan == nil)
        #expect(findings.map(\.code) == ["missing-file"])
    }
}
