import Foundation
import PlanModel
import Testing

@testable import PlanFiles

@Suite("The page on the files of a plan")
struct PlanFormatTests {
    private static let page = PlanCase.testsFolder.deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Documentation/plan-format.md")

    private func files() throws -> [(path: String, text: String)] {
        let text = try String(contentsOf: Self.page, encoding: .utf8)
        return text.matches(of: /```yaml\n# ([a-z-]+\.yaml)\n([^`]*)```/).map {
            (String($0.1), String($0.2))
        }
    }

    @Test("its examples are read without a finding, and stand as they are written")
    func examples() throws {
        let shown = try files()
        #expect(shown.map(\.path) == ["action-lines.yaml", "money.yaml", "monitoring.yaml"])
        let base = try PlanCase(name: "valid.case").files
        let others = base.filter { file in !shown.contains { $0.path == file.path } }
        let (plan, findings) = readPlan(files: others.map { ($0.path, $0.text) } + shown)
        #expect(findings.map(\.line) == [])
        #expect(plan?.actionLines.map(\.work.isEmpty) == [false, false])
        #expect(plan?.actionLines[1].implementations.count == 2)
        #expect(plan?.money?.rates.count == 1)
        #expect(plan?.monitoring?.progressReports?.dueDays == 30)
    }

    @Test("it names every file of a plan, and every key of an action line")
    func names() throws {
        let text = try String(contentsOf: Self.page, encoding: .utf8)
        for file in PlanFile.allCases { #expect(text.contains("`\(file.path)`"), "\(file.path)") }
        for key in PlanReading.workKeys { #expect(text.contains("| `\(key)` |"), "\(key)") }
    }
}
