import Foundation
import Testing

@Suite("Amendments at the terminal")
struct AmendmentCommandTests {
    private func desk() async throws -> Desk {
        let desk = try await Desk(.empty)
        try desk.folder.copy("Plans/example", to: "plan")
        #expect(try await desk.run("plan", "import", "plan").exitCode == 0)
        try desk.folder.write(
            """
            action_lines:
              - code: A-1-1.1
                time_frame: '2023'
            """, to: "later.yaml")
        return desk
    }

    private func propose(_ desk: Desk, _ file: String, _ more: String...) async throws -> Program.Outcome {
        try await desk.run(
            ["amendment", "propose", file, "--title", "Later", "--reasons", "Late", "--effective-on"]
                + ["2099-01-01"] + more)
    }

    @Test("proposed, adopted with a reason, and told by plan diff as text, CSV and JSON")
    func wholeWay() async throws {
        let desk = try await desk()
        let proposed = try await propose(desk, "later.yaml")
        #expect(proposed.exitCode == 0, "\(proposed.errors)")
        let line = "changed  action line A-1-1.1, due: 2022-12-31 -> 2023-12-31"
        #expect(proposed.output.contains(line))
        #expect(try await desk.run("amendment", "list").output.contains("proposed  2099-01-01  Later"))
        let refused = try await desk.run("amendment", "adopt", "1", "--consensus", "test")
        #expect(refused.exitCode == 1)
        #expect(refused.errors.contains("Not all states have agreed"))
        let adopted = try await desk.run(
            "amendment", "adopt", "1", "--consensus", "test", "--exception", "test")
        #expect(adopted.exitCode == 0, "\(adopted.errors)")
        #expect(try await desk.run("amendment", "show", "1").output.contains("adopted"))
        let days = ["--from", "2098-12-31", "--to", "2099-01-01"]
        #expect(try await desk.run(["plan", "diff"] + days).output.contains(line))
        let csv = try await desk.run(["plan", "diff", "--format", "csv"] + days).output
        #expect(csv.hasPrefix("CHANGE,ITEM,FIELD,BEFORE,AFTER\nchanged,"))
        let json = try await desk.run(["plan", "diff", "--format", "json"] + days).output
        #expect(json.contains("\"AFTER\": \"2023-12-31\""))
        let same = try await desk.run(
            "plan", "diff", "--from", "2090-01-01", "--to", "2090-01-02", "--format", "csv")
        #expect(same.output == "CHANGE,ITEM,FIELD,BEFORE,AFTER\n")
        let none = try await desk.run("plan", "diff", "--from", "1990-01-01", "--to", "2090-01-02")
        #expect(none.exitCode == 1)
        #expect(none.errors.contains("No plan was in force on 1990-01-01"))
    }

    @Test("a mistake names the file as it was given, and nothing is stored")
    func mistake() async throws {
        let desk = try await desk()
        try desk.folder.write("action_lines:\n  - code: A-1-1.1\n    colour: red\n", to: "bad.yaml")
        let refused = try await propose(desk, "bad.yaml")
        #expect(refused.exitCode == 1)
        #expect(refused.errors.contains("bad.yaml:3:5: error: \"colour\" is not a key of an action line."))
        #expect(try await propose(desk, "later.yaml", "--dry-run").exitCode == 0)
        #expect(!(try await desk.run("amendment", "list").output.contains("Later")))
    }
}
