import Foundation
import GRDB
import Testing

@Suite("The database file")
struct DatabaseFileTests {
    @Test(
        "a database of a newer version is refused by every command and keeps every byte",
        arguments: [["export"], ["import", "file.csv"], ["init"], ["assess"], ["plan", "show"]])
    func newer(arguments: [String]) async throws {
        let desk = try await Desk(.empty)
        try desk.folder.write("indicator,iso3,year,value\nX.Y,LAO,2018,7\n", to: "file.csv")
        let queue = try DatabaseQueue(path: desk.folder.path("pantau.db"))
        try await queue.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('99 the future')") }
        try queue.close()
        let before = try desk.folder.bytes(of: "pantau.db")
        let outcome = try await desk.run(arguments)
        #expect(outcome.exitCode == 2)
        #expect(
            outcome.errors.contains("pantau.db was written by a newer version of Pantau. Use that version"))
        #expect(try desk.folder.bytes(of: "pantau.db") == before)
    }

    @Test(
        "what is no ledger is refused and left as it is",
        arguments: ["export", "init"], ForeignFile.allCases)
    func foreign(command: String, file: ForeignFile) async throws {
        let desk = try await Desk(.nothing)
        try await file.make(desk.folder.path("pantau.db"))
        let before = try? desk.folder.bytes(of: "pantau.db")
        let outcome = try await desk.run(command)
        #expect(outcome.exitCode == 2)
        #expect(outcome.errors.contains(file.message), "\(outcome.errors)")
        #expect((try? desk.folder.bytes(of: "pantau.db")) == before)
        #expect(desk.folder.names == ["pantau.db"])
    }

    @Test("without a database each command says how to make one")
    func missing() async throws {
        let desk = try await Desk(.nothing)
        let outcome = try await desk.run("assess")
        #expect(outcome.exitCode == 2)
        #expect(
            outcome.errors
                == "error: There is no database pantau.db. Make it with: pantau init --database pantau.db\n")
        #expect(desk.folder.names == [])
    }

    @Test("an empty file holds no ledger yet, and init makes one in it")
    func emptyFile() async throws {
        let desk = try await Desk(.nothing)
        try desk.folder.write("", to: "pantau.db")
        let outcome = try await desk.run("export")
        #expect(outcome.exitCode == 2)
        #expect(outcome.errors.contains("pantau.db holds no ledger yet. Make one in it with: pantau init"))
        #expect(try desk.folder.bytes(of: "pantau.db") == [])
        #expect(try await desk.run("init", "--empty").exitCode == 0)
    }

    @Test("a folder that is not there is named")
    func noFolder() async throws {
        let folder = try Folder()
        let outcome = try await Program.run("init", "--database", "none/pantau.db", in: folder)
        #expect(outcome.exitCode == 2)
        #expect(outcome.errors.contains("there is no folder none. Make the folder first"))
    }

    @Test("reading leaves every byte, and no file beside the ledger")
    func readingChangesNothing() async throws {
        let desk = try await Desk(.empty)
        let before = try desk.folder.bytes(of: "pantau.db")
        for command in ["export", "assess"] { _ = try await desk.run(command) }
        #expect(try desk.folder.bytes(of: "pantau.db") == before)
        #expect(desk.folder.names == ["pantau.db"])
    }

    @Test("values are read while another program writes")
    func whileWriting() async throws {
        let desk = try await Desk(.empty)
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        let writer = try DatabaseQueue(path: desk.folder.path("pantau.db"), configuration: configuration)
        try await writer.writeWithoutTransaction { db in
            try db.execute(sql: "BEGIN IMMEDIATE; DELETE FROM indicator")
        }
        let outcome = try await desk.run("export")
        try await writer.writeWithoutTransaction { db in try db.execute(sql: "ROLLBACK") }
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
    }
}

/// Files that are no ledgers.
enum ForeignFile: CaseIterable, Sendable {
    case letter
    case databaseOfAnotherProgram
    case folder

    var message: String {
        switch self {
        case .letter: "pantau.db is not a Pantau database. Name another file with --database"
        case .databaseOfAnotherProgram: "pantau.db is the database of another program. Name another file"
        case .folder: "pantau.db is a folder. Name a file with --database."
        }
    }

    func make(_ path: String) async throws {
        switch self {
        case .letter:
            try String(repeating: "Dear Secretariat, ", count: 100)
                .write(toFile: path, atomically: true, encoding: .utf8)
        case .databaseOfAnotherProgram:
            let queue = try DatabaseQueue(path: path)
            try await queue.write { try $0.execute(sql: "CREATE TABLE places (name TEXT)") }
        case .folder:
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        }
    }
}
