import Foundation
import PlanModel
import Testing
import UseCases

@testable import StoreSQLite

@Suite struct WriteGroupTests {
    private let actor = Actor.terminal(AccountName("tester")!)

    private func file() throws -> (folder: URL, store: SQLiteLedgerStore) {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return (folder, try SQLiteLedgerStore(path: folder.appendingPathComponent("t.db").path, for: .making))
    }

    @Test("writes that wait together are each stored, or not, for themselves")
    func apart() async throws {
        let (folder, store) = try file()
        defer { try? FileManager.default.removeItem(at: folder) }
        let actor = actor
        let refused = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<200 {
                group.addTask {
                    do {
                        try await store.write { writer in
                            try writer.record(AuditEvent("test", "\(number)"), by: actor, at: "now")
                            if number % 10 == 3 {
                                throw Failure(code: "test", message: "no", remedy: "")
                            }
                        }
                        return false
                    } catch {
                        return true
                    }
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(refused == 20)
        let subjects = try await store.read { reader in
            try reader.auditEntries(AuditFilter(), limit: 1_000).map(\.event.subject)
        }
        #expect(subjects.count == 180)
        #expect(Set(subjects).isDisjoint(with: Set((0..<20).map { "\($0 * 10 + 3)" })))
        #expect(try await store.read { try $0.auditDamage() }.isEmpty)
    }

    @Test("what was answered as stored is read by another connection")
    func stored() async throws {
        let (folder, store) = try file()
        defer { try? FileManager.default.removeItem(at: folder) }
        let actor = actor
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<50 {
                group.addTask {
                    try await store.write { writer in
                        try writer.record(AuditEvent("test", "\(number)"), by: actor, at: "now")
                    }
                    let seen = try await store.read { reader in
                        try reader.auditEntries(AuditFilter(subject: "\(number)"), limit: 100)
                            .contains { $0.event.subject == "\(number)" }
                    }
                    #expect(seen)
                }
            }
            try await group.waitForAll()
        }
    }
}

@Suite struct StoreLifetimeTests {
    /// What a write holds may be the last that holds the store: it is then let
    /// go of on the thread of the database.
    @Test("a store that is let go of by its own write is closed without harm")
    func letGo() async throws {
        for number in 0..<500 { #expect(try await write(number) == number) }
    }

    private func write(_ number: Int) async throws -> Int {
        let store = try SQLiteLedgerStore()
        return try await store.write { [store] _ in
            withExtendedLifetime(store) { number }
        }
    }
}
