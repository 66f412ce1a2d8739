import Foundation
import GRDB
import Testing

@Suite("Backup and restore")
struct BackupTests {
    @Test("what comes back is what was there, with its audit trail")
    func whole() async throws {
        let desk = try await Desk(.empty)
        _ = try await desk.run(["user", "add", "ana", "--role", "administrator"])
        let backup = try await desk.run(["backup", "copy.db"])
        #expect(backup.exitCode == 0, "\(backup.errors)")
        _ = try await desk.run(["user", "add", "bo"])
        let restored = try await desk.run(["restore", "copy.db", "--force"])
        #expect(restored.exitCode == 0, "\(restored.errors)")
        let list = try await desk.run(["user", "list"]).output
        #expect(list.contains("ana") && !list.contains("bo "))
        let trail = try await desk.run([
            "audit", "verify", "--head", String(backup.output.split(separator: " ")[1].dropLast()),
        ])
        #expect(trail.exitCode == 0, "\(trail.errors)")
        #expect(desk.folder.names.contains { $0.hasPrefix("pantau.db.before-") })
        #expect(!desk.folder.names.contains { $0.hasSuffix(".part") })
    }

    @Test("neither a backup nor a ledger is written over unasked")
    func notOver() async throws {
        let desk = try await Desk(.empty)
        try desk.folder.write("mine", to: "copy.db")
        let refused = try await desk.run(["backup", "copy.db"])
        #expect(refused.exitCode == 2)
        #expect(try desk.folder.bytes(of: "copy.db") == Array("mine".utf8))
        #expect(try await desk.run(["backup", "copy.db", "--force"]).exitCode == 0)
        let before = try desk.folder.bytes(of: "pantau.db")
        #expect(try await desk.run(["restore", "copy.db"]).exitCode == 2)
        #expect(try desk.folder.bytes(of: "pantau.db") == before)
    }

    @Test("what is no ledger, and what a newer version wrote, is not restored")
    func refused() async throws {
        let desk = try await Desk(.empty)
        #expect(try await desk.run(["backup", "copy.db"]).exitCode == 0)
        let queue = try DatabaseQueue(path: desk.folder.path("copy.db"))
        try await queue.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('99 the future')") }
        try queue.close()
        try desk.folder.write("indicator,iso3,year,value\n", to: "text.db")
        let before = try desk.folder.bytes(of: "pantau.db")
        for name in ["copy.db", "text.db", "nothing.db"] {
            #expect(try await desk.run(["restore", name, "--force"]).exitCode == 2, "\(name)")
            #expect(try desk.folder.bytes(of: "pantau.db") == before)
        }
        #expect(!desk.folder.names.contains { $0.hasSuffix(".part") })
    }

    @Test("a copy with a page that was overwritten does not count")
    func damaged() async throws {
        let desk = try await Desk(.empty)
        #expect(try await desk.run(["backup", "copy.db"]).exitCode == 0)
        let path = desk.folder.path("copy.db")
        let handle = try FileHandle(forUpdating: URL(filePath: path))
        try handle.seek(toOffset: 4_096 * 3)
        try handle.write(contentsOf: Data(repeating: 0xA5, count: 4_096 * 4))
        try handle.close()
        let outcome = try await desk.run(["restore", "copy.db", "--force"])
        #expect(outcome.exitCode == 2)
        #expect(try await desk.run(["audit", "verify"]).exitCode == 0)
    }
}
