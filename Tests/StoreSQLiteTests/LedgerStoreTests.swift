import Foundation
import GRDB
import PlanModel
import StoreSQLite
import Testing
import UseCases

@Suite struct LedgerStoreTests {
    @Test("the same cell twice in one import with different values is a conflict that names both")
    func conflict() async throws {
        let ledger = try await Ledger()
        let series = ledger.series
        let conflicts = try await ledger.store.rehearse { writer in
            let id = try Ledger.open(writer, file: "twice", recorded: "2026-01-01T00:00:00Z")
            let first = Ledger.draft([2016: 174], published: "2019-12-16")
            var second = first
            second.values[0].value = 175
            second.values[0].text = "175"
            second.values[0].line = 9
            _ = try writer.append(first, to: series, importID: id, statesAbsence: false)
            return try writer.append(second, to: series, importID: id, statesAbsence: false).conflicts
        }
        #expect(conflicts.map(\.text) == ["175"])
        #expect(conflicts.map(\.line) == [9])
        #expect(conflicts.map(\.earlierLine) == [7])
    }

    @Test("the same cell twice with the same value is counted once")
    func repetition() async throws {
        let ledger = try await Ledger()
        let series = ledger.series
        let counts = try await ledger.store.write { writer in
            let id = try Ledger.open(writer, file: "twice", recorded: "2026-01-01T00:00:00Z")
            let draft = Ledger.draft([2016: 174], published: "2019-12-16")
            var counts = try writer.append(draft, to: series, importID: id, statesAbsence: false).counts
            counts += try writer.append(draft, to: series, importID: id, statesAbsence: false).counts
            return counts
        }
        #expect(counts == ImportCounts(new: 1))
    }

    @Test("what was recorded later is not known on an earlier day")
    func recordingClock() async throws {
        let ledger = try await Ledger()
        try await ledger.bring([2016: 174], published: "2019-12-16", recorded: "2026-03-01T12:00:00Z")
        #expect(try await ledger.values(LedgerClock(knownOn: Day("2026-02-28"))) == [:])
        #expect(try await ledger.values(LedgerClock(knownOn: Day("2026-03-01"))) == [2016: 174])
    }

    @Test("the name of a value's publication is that of its provenance, and a row that is not there has none")
    func publicationName() async throws {
        let ledger = try await Ledger()
        try await ledger.bring([2016: 174], published: "2019-12-16", recorded: "2026-03-01T12:00:00Z")
        try await ledger.store.read { reader in
            let line = try #require(try reader.lines(LineFilter(), at: .now).first)
            let id = try #require(line.observations.first?.id)
            let provenance = try #require(try reader.provenance(ofObservation: id))
            let name = try reader.publicationName(ofObservation: id)
            #expect(name == provenance.sourceTitle ?? provenance.file.sourceName)
            #expect(try reader.publicationName(ofObservation: id + 1) == nil)
        }
    }

    @Test("a rehearsal stores nothing")
    func rehearsal() async throws {
        let ledger = try await Ledger()
        let series = ledger.series
        _ = try await ledger.store.rehearse { writer in
            let id = try Ledger.open(writer, file: "x", recorded: "2026-01-01T00:00:00Z")
            return try writer.append(
                Ledger.draft([2016: 1], published: "2019-12-16"), to: series, importID: id,
                statesAbsence: false)
        }
        #expect(try await ledger.values() == [:])
    }

    @Test("an error takes back everything of its transaction")
    func rollback() async throws {
        let ledger = try await Ledger()
        let series = ledger.series
        struct Stop: Error {}
        await #expect(throws: Stop.self) {
            try await ledger.store.write { writer in
                let id = try Ledger.open(writer, file: "x", recorded: "2026-01-01T00:00:00Z")
                _ = try writer.append(
                    Ledger.draft([2016: 1], published: "2019-12-16"), to: series, importID: id,
                    statesAbsence: false)
                throw Stop()
            }
        }
        #expect(try await ledger.values() == [:])
    }

    @Test(
        "a value can be neither changed nor deleted, not even by hand",
        arguments: [
            "UPDATE observation SET value = 1", "DELETE FROM observation",
            "UPDATE source_file SET hash = 'y'",
        ])
    func appendOnly(sql: String) async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("ledger.db")
        let store = try SQLiteLedgerStore(path: path, for: .making)
        try await store.write { writer in
            let series = try writer.create(
                Series(name: "x", indicator: Ledger.indicator, area: Ledger.lao, source: "WB"), preference: 0)
            let id = try Ledger.open(writer, file: "x", recorded: "2026-01-01T00:00:00Z")
            _ = try writer.append(
                Ledger.draft([2016: 174], published: "2019-12-16"), to: series, importID: id,
                statesAbsence: false)
        }
        let queue = try DatabaseQueue(path: path)
        #expect(throws: DatabaseError.self) { try queue.write { try $0.execute(sql: sql) } }
    }

    @Test("a database that a newer version wrote is refused and not touched")
    func newer() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("ledger.db")
        _ = try SQLiteLedgerStore(path: path, for: .making)
        let queue = try DatabaseQueue(path: path)
        try await queue.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('99 the future')") }
        try queue.close()
        let failure = #expect(throws: Failure.self) { try SQLiteLedgerStore(path: path, for: .reading) }
        #expect(failure?.code == "newer-database")
    }

    @Test("a file that is no database is refused and left as it is")
    func foreign() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("letter.txt")
        let text = String(repeating: "Dear Secretariat, ", count: 100)
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        let failure = #expect(throws: Failure.self) { try SQLiteLedgerStore(path: path, for: .reading) }
        #expect(failure?.code == "not-a-database")
        #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
    }

    @Test("a database that is not there is said, with the way to make one")
    func missing() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("none.db")
        let failure = #expect(throws: Failure.self) { try SQLiteLedgerStore(path: path, for: .reading) }
        #expect(failure?.code == "no-database")
        #expect(failure?.remedy.contains("pantau init") == true)
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test("provenance leads to the file, the line, the column and the letter of the cell")
    func provenance() async throws {
        let ledger = try await Ledger()
        try await ledger.bring([2019: 173], published: "2019-12-16")
        let found = try await ledger.store.read { reader in
            let line = try #require(try reader.lines(.init(), at: .now).first)
            return try reader.provenance(ofObservation: try #require(line.observations[0].id))
        }
        let provenance = try #require(found)
        #expect(provenance.file.name == "file of 2019-12-16")
        #expect(provenance.line == 7)
        #expect(provenance.column == "2019")
        #expect(provenance.text == "173.0")
        #expect(provenance.importRecord.recordedBy == "test")
        let content = try await ledger.store.read { try $0.content(ofSourceFile: provenance.file.hash) }
        #expect(content == [65])
    }
}

/// A folder of its own, gone with the test.
final class TemporaryFolder {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "pantau-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func path(_ name: String) -> String { url.appending(path: name).path }
}
