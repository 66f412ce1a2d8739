import Foundation
import GRDB
import PlanModel
import Testing
import UseCases

@testable import StoreSQLite

@Suite struct AuditChainTests {
    /// A ledger's file with ten entries, and then what somebody did to it by
    /// hand.
    private func damage(_ sql: String) async throws -> [AuditDamage] {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appendingPathComponent("t.db").path
        let store = try SQLiteLedgerStore(path: path, for: .making)
        let actor = Actor.terminal(AccountName("tester")!)
        for number in 1...10 {
            try await store.write { writer in
                try writer.record(
                    AuditEvent("test", "subject \(number)", before: number == 1 ? nil : "", after: "x"),
                    by: actor, at: "2026-11-21T09:00:0\(number % 10)Z")
            }
        }
        let queue = try DatabaseQueue(path: path)
        try await queue.write { db in
            try db.execute(
                sql: "DROP TRIGGER audit_entry_is_not_changed; DROP TRIGGER audit_entry_is_not_deleted")
            try db.execute(sql: sql)
        }
        return try await store.read { try $0.auditDamage() }
    }

    @Test("an untouched chain has no damage")
    func whole() async throws { #expect(try await damage("").isEmpty) }

    @Test(
        "an altered column of an entry is named",
        arguments: ["at", "by", "way", "origin", "act", "subject", "state", "before", "after", "hash"])
    func altered(column: String) async throws {
        let found = try await damage("UPDATE audit_entry SET \(column) = 'LAO' WHERE id = 4")
        #expect(found.first == AuditDamage(.altered, 4))
    }

    @Test("an absent text is not an empty one")
    func absence() async throws {
        #expect(
            try await damage("UPDATE audit_entry SET before = NULL WHERE id = 4") == [
                AuditDamage(.altered, 4)
            ])
    }

    @Test("a missing entry is named")
    func missing() async throws {
        #expect(try await damage("DELETE FROM audit_entry WHERE id = 4") == [AuditDamage(.missing, 4)])
    }

    @Test("entries missing at the end are named")
    func cutOff() async throws {
        let found = try await damage("DELETE FROM audit_entry WHERE id > 8")
        #expect(found == [AuditDamage(.cutOff, 9), AuditDamage(.cutOff, 10)])
    }

    @Test("entries that changed places are named as reordered")
    func reordered() async throws {
        let found = try await damage(
            """
            UPDATE audit_entry SET id = 100 WHERE id = 4; UPDATE audit_entry SET id = 4 WHERE id = 7;
            UPDATE audit_entry SET id = 7 WHERE id = 100
            """)
        #expect(found.contains(AuditDamage(.reordered, 4)))
        #expect(found.contains(AuditDamage(.reordered, 7)))
    }

    @Test("an emptied chain is not a whole one")
    func emptied() async throws {
        #expect(try await damage("DELETE FROM audit_entry").first == AuditDamage(.cutOff, 1))
    }

    @Test("an entry can't be changed or deleted as long as the triggers stand")
    func triggers() async throws {
        let store = try SQLiteLedgerStore()
        let actor = Actor.terminal(AccountName("tester")!)
        try await store.write { try $0.record(AuditEvent("a", "b"), by: actor, at: "now") }
        for sql in ["UPDATE audit_entry SET by = 'x'", "DELETE FROM audit_entry"] {
            await #expect(throws: Failure.self) {
                try await store.write { writer in
                    try (writer as! SQLiteLedgerWriter).execute(sql, [])
                }
            }
        }
    }
}
