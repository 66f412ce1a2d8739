import Foundation
import Testing

@Suite("Progress at the terminal")
struct PlanProgressTests {
    @Test("a code that the plan does not have is named with the nearest, and nothing is printed of it")
    func unknown() async throws {
        let desk = try await Desk(.bundled)
        for arguments in [
            ["status", "--champion", "LAA"], ["gantt", "--goal", "Z"], ["status", "--goal", "Z"],
        ] {
            let refused = try await desk.run(["plan"] + arguments)
            #expect(refused.exitCode == 1, "\(arguments)")
            #expect(refused.errors.contains("the plan has no"), "\(refused.errors)")
        }
        #expect(try await desk.run("plan", "status", "--champion", "LAA").errors.contains("LAO"))
    }

    @Test("nothing is expected of what was not reported, and no path is printed below no line")
    func status() async throws {
        let desk = try await Desk(.bundled)
        let all = try await desk.run("plan", "status")
        #expect(all.output.contains("not-reported"))
        let rows = all.output.split(separator: "\n").dropFirst().filter { $0.contains("not-reported") }
        #expect(rows.allSatisfy { $0.contains("–") })
        let none = try await desk.run("plan", "status", "--class", "green")
        #expect(none.exitCode == 0)
        #expect(!none.errors.contains("critical path"))
    }

    @Test("an update of another period that was begun is listed below those that are owed")
    func owed() async throws {
        let desk = try await Desk(.bundled)
        let saved = try await desk.run("update", "save", "A-2-2.1:LAO@2019-S1", "done=A law was drafted.")
        #expect(saved.exitCode == 0, "\(saved.errors)")
        let list = try await desk.run("update", "owed")
        #expect(list.output.contains(/A-2-2\.1:LAO@2019-S1 +draft +overdue/))
        #expect(list.errors.contains("below them 1 of other periods"))
    }

    @Test("a chart is written as SVG alone; a page beyond the last and a choice of nothing are said")
    func gantt() async throws {
        let desk = try await Desk(.bundled)
        for name in ["g.pdf", "g.png"] {
            let refused = try await desk.run("plan", "gantt", "--output", name)
            #expect(refused.exitCode != 0)
            #expect(refused.errors.contains(".svg"))
            #expect(!FileManager.default.fileExists(atPath: desk.folder.path(name)))
        }
        let beyond = try await desk.run("plan", "gantt", "--page", "9")
        #expect(beyond.exitCode == 1)
        #expect(beyond.errors.contains("There is no page 9"))
        let nothing = try await desk.run("plan", "gantt", "--class", "green")
        #expect(nothing.errors.contains("there is nothing to draw"))
        #expect(try await desk.run("plan", "gantt").output.contains("<svg"))
    }
}
