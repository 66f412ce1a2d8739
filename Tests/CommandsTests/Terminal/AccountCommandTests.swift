import Foundation
import GRDB
import Testing

@Suite("Accounts at the terminal")
struct AccountCommandTests {
    @Test("an account is made with a link alone on standard output")
    func link() async throws {
        let desk = try await Desk(.empty)
        let made = try await desk.run(
            ["user", "add", "ana", "--role", "administrator", "--public-url", "https://pantau.example.org"])
        #expect(made.exitCode == 0)
        #expect(made.output.contains(/^https:\/\/pantau\.example\.org\/link\/[A-Za-z0-9_-]{43}\n$/))
        let shown = try await desk.run(["user", "show", "ana"])
        #expect(shown.output.contains("roles     administrator"))
        #expect(shown.output.contains("password  not set"))
    }

    @Test(
        "with --as the rights are those of the account",
        arguments: [
            (["audit", "list"], 1), (["user", "list"], 1), (["backup", "copy.db"], 1),
            (["token", "list"], 0),
        ])
    func actor(arguments: [String], exitCode: Int) async throws {
        let desk = try await Desk(.empty)
        _ = try await desk.run(["user", "add", "souk", "--role", "focal-point:LAO"])
        let outcome = try await desk.run(arguments + ["--as", "souk"])
        #expect(outcome.exitCode.map(Int.init) == exitCode, "\(outcome.errors)")
        #expect(!desk.folder.names.contains("copy.db"))
    }

    @Test("an account that is not there, or is closed, can't be acted as")
    func closed() async throws {
        let desk = try await Desk(.empty)
        #expect(
            try await desk.run(["audit", "list", "--as", "nobody"]).errors.contains(
                "There is no account nobody."))
        _ = try await desk.run(["user", "add", "eve", "--role", "auditor"])
        _ = try await desk.run(["user", "close", "eve"])
        #expect(try await desk.run(["audit", "list", "--as", "eve"]).exitCode == 1)
    }

    @Test("an import stands in the trail under the name of who made it")
    func imported() async throws {
        let desk = try await Desk(.empty)
        _ = try await desk.run(["user", "add", "officer.a", "--role", "officer"])
        try desk.folder.write("indicator,iso3,year,value\nX.Y,LAO,2018,7\n", to: "file.csv")
        let done = try await desk.run(
            ["import", "file.csv", "--published-on", "2019-01-01", "--as", "officer.a"])
        #expect(done.exitCode == 0, "\(done.errors)")
        let trail = try await desk.run(["audit", "list", "--act", "file-imported", "--format", "csv"]).output
        #expect(trail.contains("officer.a,terminal"))
        #expect(trail.contains("file file.csv"))
    }

    @Test("an entry that was changed past the program is named, and the exit code is 1")
    func verify() async throws {
        let desk = try await Desk(.empty)
        for name in ["ana", "bo", "cy"] { _ = try await desk.run(["user", "add", name]) }
        let head = try await desk.run(["audit", "verify"])
        #expect(head.exitCode == 0)
        let queue = try DatabaseQueue(path: desk.folder.path("pantau.db"))
        try await queue.write { db in
            try db.execute(
                sql:
                    "DROP TRIGGER audit_entry_is_not_changed; UPDATE audit_entry SET by = 'mallory' WHERE id = 3"
            )
        }
        try queue.close()
        let outcome = try await desk.run(["audit", "verify"])
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors.contains("entry 3: it is not what was written."))
        let unknown = try await desk.run(["audit", "verify", "--head", String(repeating: "0", count: 64)])
        #expect(unknown.exitCode == 1)
        #expect(unknown.errors.contains("no entry has the hash"))
    }

    @Test("accounts are never deleted, also by hand")
    func deleted() async throws {
        let desk = try await Desk(.empty)
        _ = try await desk.run(["user", "add", "ana"])
        let queue = try DatabaseQueue(path: desk.folder.path("pantau.db"))
        await #expect(throws: DatabaseError.self) {
            try await queue.write { try $0.execute(sql: "DELETE FROM account") }
        }
        await #expect(throws: DatabaseError.self) {
            try await queue.write { try $0.execute(sql: "UPDATE account SET name = 'eve'") }
        }
    }
}
