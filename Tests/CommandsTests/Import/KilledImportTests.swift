import Foundation
import GRDB
import Testing

@Suite("A killed import")
struct KilledImportTests {
    @Test("the ledger stays as it was, whenever the import is killed, and the import succeeds afterwards")
    func killed() async throws {
        let desk = try await Desk(.empty)
        _ = try await desk.bring("indicator,iso3,year,value\nX.Y,LAO,2018,7\n", as: "good.csv")
        try await desk.makeTable("large.csv", indicators: 600)
        let exported = try await desk.run("export").output
        let before = try desk.content()
        var killedWhileWriting = 0
        for kill in 0..<20 {
            let program = try await Program.start(
                "import", "large.csv", "--database", "pantau.db", in: desk.folder)
            if kill.isMultiple(of: 2) {
                // At any moment: while it starts, reads, or writes.
                try await Task.sleep(for: .milliseconds(5 + 12 * kill))
            } else if try await desk.journalGrows() {
                killedWhileWriting += 1
            }
            program.kill()
            let outcome = try await program.outcome()
            #expect(outcome.signal == SIGKILL)
            try #expect(desk.content() == before, "kill \(kill)")
        }
        #expect(killedWhileWriting == 10)
        #expect(try await desk.run("export").output == exported)

        try await desk.makeTable("smaller.csv", indicators: 4)
        let outcome = try await desk.run("import", "smaller.csv")
        #expect(outcome.output.contains("2000 new, 0 revised, 0 unchanged"))
        #expect(try desk.content()["observation"] == 2001)
    }

    @Test("an init that was killed before its tables were there leaves a file in which init succeeds")
    func killedBeforeTables() async throws {
        let desk = try await Desk(.nothing)
        let queue = try DatabaseQueue(path: desk.folder.path("pantau.db"))
        try await queue.write {
            try $0.execute(sql: "CREATE TABLE grdb_migrations (identifier TEXT PRIMARY KEY)")
        }
        try queue.close()
        #expect(try await desk.run("export").errors.contains("pantau.db holds no ledger yet."))
        #expect(try await desk.run("init", "--empty").exitCode == 0)
    }

    @Test("a killed init leaves a file in which init succeeds afterwards")
    func killedInit() async throws {
        let desk = try await Desk(.nothing)
        for milliseconds in [5, 15, 40, 80] {
            let program = try await Program.start("init", "--database", "pantau.db", in: desk.folder)
            try await Task.sleep(for: .milliseconds(milliseconds))
            program.kill()
            // On a busy machine the signal may come too late: then the ledger is whole, and is taken away.
            guard try await program.outcome().exitCode == 0 else { continue }
            for name in ["pantau.db", "pantau.db-wal", "pantau.db-shm"] {
                try? FileManager.default.removeItem(atPath: desk.folder.path(name))
            }
        }
        let outcome = try await desk.run("init", "--empty")
        #expect(outcome.errors.contains("pantau.db is ready"))
        #expect(outcome.exitCode == 0)
        #expect(try desk.content()["indicator"] > 50)
    }
}

extension Desk {
    /// A tidy table of ten states and fifty years for each indicator.
    fileprivate func makeTable(_ name: String, indicators: Int) async throws {
        let script = """
            BEGIN {
                print "indicator,iso3,year,value"
                count = split("BRN IDN KHM LAO MMR MYS PHL SGP THA VNM", states, " ")
                for (i = 0; i < \(indicators); i++) for (s = 1; s <= count; s++) for (y = 1974; y < 2024; y++)
                    printf "T.%d,%s,%d,%d.25\\n", i, states[s], y, (i * 7919 + s * 31 + y) % 10007
            }
            """
        try await make("awk '\(script)' > \(name)")
    }

    /// Waits until the import's values reach the disk; false when they never do.
    fileprivate func journalGrows() async throws -> Bool {
        for _ in 0..<5000 {
            let attributes = try? FileManager.default.attributesOfItem(atPath: folder.path("pantau.db-wal"))
            if (attributes?[.size] as? Int ?? 0) > 0 { return true }
            try await Task.sleep(for: .milliseconds(2))
        }
        return false
    }
}
