import Foundation
import GRDB
import UseCases

/// A ledger's file on disk before it is opened for work: what it is, and
/// whether it can be written.
struct LedgerFile {
    let path: String

    /// The ledger opened, and a connection that holds its place: closed last,
    /// it takes SQLite's files beside the ledger away.
    struct Opened {
        let database: any DatabaseWriter
        var anchor: DatabaseQueue?
        var isNew = false
    }

    /// Opens the file for what is wanted; a file of another program, of a
    /// newer Pantau, or without a ledger is refused and left as it is.
    ///
    /// - Throws: `Failure`, or the database's own error.
    func open(for access: SQLiteLedgerStore.Access) throws -> Opened {
        try refuseFolder()
        guard FileManager.default.fileExists(atPath: path) else {
            guard access == .making else { throw notThere }
            if let obstacle = unwritableFolder { throw obstacle }
            var opened = try openToWrite(migrating: true)
            opened.isNew = true
            return opened
        }
        let obstacle = unwritableFolder ?? unwritableFile
        if access != .reading, let obstacle { throw obstacle }
        let found = try look(among: obstacle == nil ? Way.allCases : [.readOnly, .immutable])
        switch found.content {
        case .foreign: throw ofAnotherProgram
        case .newer: throw newer
        case .nothing where access != .making: throw withoutLedger
        case .nothing: return try openToWrite(migrating: true)
        case .ledger(let isCurrent):
            guard isCurrent || found.way == .usual else {
                throw unwritable("it must be brought up to date, and is read-only;")
            }
            // A reader writes nothing: it neither waits for a writer nor for a full disk.
            if access == .reading, isCurrent { return try openToRead(found) }
            return try openToWrite(migrating: !isCurrent)
        }
    }

    // MARK: Looking

    private enum Content: Equatable {
        /// No tables, or those of a ledger that was never filled.
        case nothing
        case ledger(isCurrent: Bool)
        case foreign
        case newer
    }

    /// How a file can be opened. A ledger on a disk that cannot be written has
    /// no place for the files that SQLite puts beside it, and nobody changes it.
    private enum Way: CaseIterable {
        case usual
        case readOnly
        case immutable

        func location(of path: String) -> String {
            guard self == .immutable else { return path }
            let safe = CharacterSet.urlPathAllowed.subtracting(CharacterSet(charactersIn: "?#"))
            let escaped = path.addingPercentEncoding(withAllowedCharacters: safe) ?? path
            return "file:\(escaped)?immutable=1"
        }
    }

    private struct Found {
        let content: Content
        let way: Way
        let queue: DatabaseQueue
    }

    /// Reads without changing anything, not even the journal mode.
    private func look(among ways: [Way]) throws -> Found {
        var refusal: (any Error)?
        for way in ways where way != .immutable || !hasJournal {
            do {
                let queue = try DatabaseQueue(
                    path: way.location(of: path),
                    configuration: Self.configuration(isReadOnly: way != .usual))
                return Found(content: try queue.read { db in try content(db) }, way: way, queue: queue)
            } catch let error as DatabaseError where Self.isOfPermission(error) {
                refusal = refusal ?? error
            }
        }
        throw refusal ?? notThere
    }

    private func content(_ db: Database) throws -> Content {
        let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") ?? 0
        if tables == 0 { return .nothing }
        let migrator = Schema.migrator
        let applied = try migrator.appliedIdentifiers(db)
        guard !applied.isDisjoint(with: migrator.migrations) else { return .foreign }
        if try migrator.hasBeenSuperseded(db) { return .newer }
        let isCurrent = try migrator.hasCompletedMigrations(db)
        let sql = "SELECT EXISTS (SELECT 1 FROM document WHERE kind = ?)"
        let isFilled = try Bool.fetchOne(db, sql: sql, arguments: [DocumentKind.indicators.rawValue])
        return isFilled == true ? .ledger(isCurrent: isCurrent) : .nothing
    }

    /// What a crash left beside the file must be read with it.
    private var hasJournal: Bool {
        ["-wal", "-journal"].contains { suffix in
            let attributes = try? FileManager.default.attributesOfItem(atPath: path + suffix)
            return (attributes?[.size] as? Int ?? 0) > 0
        }
    }

    private static func isOfPermission(_ error: DatabaseError) -> Bool {
        [.SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH].contains(error.resultCode)
    }

    // MARK: Opening

    private static func configuration(isReadOnly: Bool) -> Configuration {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(10)
        configuration.maximumReaderCount = 4
        configuration.readonly = isReadOnly
        return configuration
    }

    private func openToRead(_ found: Found) throws -> Opened {
        let pool = try DatabasePool(
            path: found.way.location(of: path), configuration: Self.configuration(isReadOnly: true))
        return Opened(database: pool, anchor: found.queue)
    }

    private func openToWrite(migrating: Bool) throws -> Opened {
        let pool = try DatabasePool(path: path, configuration: Self.configuration(isReadOnly: false))
        // What was reported as stored survives a power cut. GRDB's pool sets NORMAL.
        try pool.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA synchronous = FULL") }
        if migrating { try Schema.migrator.migrate(pool) }
        return Opened(database: pool)
    }

    // MARK: Refusing

    private func refuseFolder() throws {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
            return
        }
        throw Failure(
            code: "no-database", message: "\(path) is a folder.", remedy: "Name a file with --database.")
    }

    private var unwritableFolder: Failure? {
        let folder = (path as NSString).deletingLastPathComponent
        let place = folder.isEmpty ? "." : folder
        guard FileManager.default.fileExists(atPath: place) else {
            return Failure(
                code: "no-folder", message: "\(path) cannot be made: there is no folder \(place).",
                remedy: "Make the folder first, or name another file with --database.")
        }
        return FileManager.default.isWritableFile(atPath: place)
            ? nil : unwritable("its folder is read-only;")
    }

    private var unwritableFile: Failure? {
        FileManager.default.isWritableFile(atPath: path) ? nil : unwritable("it is read-only;")
    }

    private func unwritable(_ reason: String) -> Failure {
        Failure(
            code: "read-only-database", message: "\(path) cannot be written: \(reason) nothing was changed.",
            remedy: "Give write permission on the file and its folder, or name another with --database.")
    }

    private var notThere: Failure {
        Failure(
            code: "no-database", message: "There is no database \(path).",
            remedy: "Make it with: pantau init --database \(path)")
    }

    private var withoutLedger: Failure {
        Failure(
            code: "no-ledger", message: "\(path) holds no ledger yet.",
            remedy: "Make one in it with: pantau init --database \(path)")
    }

    private var ofAnotherProgram: Failure {
        Failure(
            code: "not-a-ledger", message: "\(path) is the database of another program.",
            remedy: "Name another file with --database; this one was not changed.")
    }

    private var newer: Failure {
        Failure(
            code: "newer-database", message: "\(path) was written by a newer version of Pantau.",
            remedy: "Use that version or a newer one; nothing was changed.")
    }
}
