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
            return try openNew()
        }
        let obstacle = unwritableFolder ?? unwritableFile
        if access != .reading, let obstacle { throw obstacle }
        let found = try look(among: obstacle == nil ? Way.allCases : [.readOnly, .immutable])
        switch found.content {
        case .foreign: throw ofAnotherProgram
        case .early: throw early
        case .newer: throw newer
        case .nothing where access != .making: throw withoutLedger
        case .nothing: return try openToWrite(migrating: true)
        case .ledger where access == .making: throw alreadyThere
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
        case early
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
            } catch let error as DatabaseError where Self.leavesAnotherWay(error) {
                refusal = refusal ?? error
            }
        }
        throw refusal ?? notThere
    }

    private func content(_ db: Database) throws -> Content {
        // A making that was cut short leaves the migrator's own table, or nothing.
        let tables = try Int.fetchOne(
            db, sql: "SELECT count(*) FROM sqlite_master WHERE tbl_name NOT LIKE 'grdb%'")
        if tables == 0 { return .nothing }
        let migrator = Schema.migrator
        let applied = try migrator.appliedIdentifiers(db)
        if applied.contains(Schema.early) { return .early }
        guard !applied.isDisjoint(with: migrator.migrations) else { return .foreign }
        if try migrator.hasBeenSuperseded(db) { return .newer }
        let isCurrent = try migrator.hasCompletedMigrations(db)
        let sql = "SELECT EXISTS (SELECT 1 FROM document WHERE kind = ?)"
        let isFilled = try Bool.fetchOne(db, sql: sql, arguments: [DocumentKind.indicators.rawValue])
        return isFilled == true ? .ledger(isCurrent: isCurrent) : .nothing
    }

    /// What a crash left beside the file must be read with it.
    private var hasJournal: Bool {
        !isEmpty(path + "-wal") || !isEmpty(path + "-journal")
    }

    /// Whether the place, not the file, is what SQLite complains of.
    private static func leavesAnotherWay(_ error: DatabaseError) -> Bool {
        let ofPlace: [ResultCode] = [
            .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH, .SQLITE_FULL,
        ]
        return ofPlace.contains(error.resultCode) || error.lacksRoom
    }

    // MARK: Opening

    private static func configuration(isReadOnly: Bool) -> Configuration {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(10)
        configuration.maximumReaderCount = 4
        configuration.readonly = isReadOnly
        // KB: more than the bundled ledger has, so that a reader asks the disk once.
        configuration.prepareDatabase { db in try db.execute(sql: "PRAGMA cache_size = -8000") }
        return configuration
    }

    private func openToRead(_ found: Found) throws -> Opened {
        let pool = try DatabasePool(
            path: found.way.location(of: path), configuration: Self.configuration(isReadOnly: true))
        return Opened(database: pool, anchor: found.queue)
    }

    /// Of several programs that make the ledger at once, one has made the file.
    private func openNew() throws -> Opened {
        if let obstacle = unwritableFolder { throw obstacle }
        let descriptor = Foundation.open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { return try openToWrite(migrating: true) }
        close(descriptor)
        do {
            var opened = try openToWrite(migrating: true)
            opened.isNew = true
            return opened
        } catch {
            if isEmpty(path), isEmpty(path + "-wal") { Self.remove(path) }
            throw error
        }
    }

    /// Takes a database away, with SQLite's files beside it.
    static func remove(_ path: String) {
        for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
    }

    private func isEmpty(_ path: String) -> Bool {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        return (attributes?[.size] as? Int ?? 0) == 0
    }

    private func openToWrite(migrating: Bool) throws -> Opened {
        let pool = try DatabasePool(path: path, configuration: Self.configuration(isReadOnly: false))
        // What was reported as stored survives a power cut. GRDB's pool sets NORMAL.
        try pool.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA synchronous = FULL") }
        if migrating { try Schema.migrator.migrate(pool) }
        return Opened(database: pool)
    }
}

extension DatabaseError {
    /// A full disk has no room even for the memory that connections share.
    var lacksRoom: Bool {
        let codes: [ResultCode] = [.SQLITE_IOERR_SHMSIZE, .SQLITE_IOERR_SHMOPEN, .SQLITE_IOERR_SHMMAP]
        return resultCode == .SQLITE_FULL || codes.contains(extendedResultCode)
    }
}
