import Dispatch
import GRDB
package import UseCases

/// The ledger in one SQLite file (WAL). One pool for the life of the process.
package final class SQLiteLedgerStore: LedgerStore {
    private let path: String
    private let database: any DatabaseWriter
    private let anchor: DatabaseQueue?
    private let shelf: SeriesShelf
    private let still: StillReadings?
    /// Whose file this one reads too, and which closes it.
    private let owner: SQLiteLedgerStore?
    private let writes = WriteGroup()
    /// The file was not there and was made by this opening.
    package let isNew: Bool

    /// What a ledger's file is opened for.
    package enum Access: Sendable {
        /// Works on a file, a folder or a disk that cannot be written, too.
        case reading
        case writing
        /// The file is made where it is not there; one without a ledger will do.
        case making
    }

    /// Opens the file; a refused one is left as it is.
    ///
    /// - Throws: `Failure` when the file is not there, is no ledger, cannot be
    ///   read or written as wanted, or was written by a newer Pantau.
    package init(path: String, for access: Access) throws {
        let opened = try Self.translating(path) { try LedgerFile(path: path).open(for: access) }
        self.path = path
        database = opened.database
        anchor = opened.anchor
        isNew = opened.isNew
        (shelf, still, owner) = (SeriesShelf(), nil, nil)
    }

    /// The same ledger for a task that reads it while nothing is written:
    /// whatever was read once is not read again.
    ///
    /// Not for a server: what comes in is not seen.
    package func standingStill() -> some LedgerStore { SQLiteLedgerStore(still: self) }

    private init(still other: SQLiteLedgerStore) {
        (path, database, anchor, isNew) = (other.path, other.database, other.anchor, other.isNew)
        (shelf, still, owner) = (other.shelf, StillReadings(), other)
    }

    /// Takes the file away and closes it: for a new one that could not be
    /// filled. One that another program has filled meanwhile stays.
    package func discard() throws {
        try Self.translating(path) {
            try database.write { db in
                let isFilled = try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM document)")
                if isFilled == false { LedgerFile.remove(path) }
            }
            try database.close()
        }
    }

    /// A ledger in memory, for tests and for checks that store nothing.
    package init() throws {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        let queue = try DatabaseQueue(configuration: configuration)
        try Schema.migrator.migrate(queue)
        path = queue.path
        database = queue
        anchor = nil
        isNew = true
        (shelf, still, owner) = (SeriesShelf(), nil, nil)
    }

    deinit {
        guard owner == nil else { return }
        let (database, anchor) = (database, anchor)
        let close: @Sendable () -> Void = {
            try? database.close()
            try? anchor?.close()
        }
        if WriteGroup.isDraining { DispatchQueue.global().async(execute: close) } else { close() }
    }

    package func read<Result: Sendable>(
        _ body: @escaping @Sendable (any LedgerReader) throws -> Result
    ) async throws -> Result {
        try Self.translating(path) { try readHere(body) }
    }

    /// On the thread that asks: a reading is computing, and waits for nobody;
    /// another thread would have to be woken, and with cold caches.
    ///
    /// What stands still is one state without a transaction round each reading.
    private func readHere<Result>(_ body: (any LedgerReader) throws -> Result) throws -> Result {
        func read(_ db: Database) throws -> Result {
            try body(SQLiteLedgerReader(db: db, shelf: shelf, still: still))
        }
        return try still == nil ? database.read(read) : database.unsafeRead(read)
    }

    package func write<Result: Sendable>(
        _ body: @escaping @Sendable (any LedgerWriter) throws -> Result
    ) async throws -> Result {
        try await translating { try await writes.write(body, to: database) }
    }

    package func rehearse<Result: Sendable>(
        _ body: @escaping @Sendable (any LedgerWriter) throws -> Result
    ) async throws -> Result {
        try await translating {
            try await database.writeWithoutTransaction { db in
                var result: Result?
                try db.inTransaction {
                    result = try body(SQLiteLedgerWriter(db: db))
                    return .rollback
                }
                return result!
            }
        }
    }

    private func translating<Result>(_ body: () async throws -> Result) async throws -> Result {
        do {
            return try await body()
        } catch let error as DatabaseError {
            throw Self.failure(error, path: path)
        }
    }

    private static func translating<Result>(_ path: String, _ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch let error as DatabaseError {
            throw failure(error, path: path)
        }
    }

    /// Copies every page, as of one moment.
    func copy(into queue: DatabaseQueue) async throws {
        let database = database
        try await Task.detached { try database.backup(to: queue) }.value
    }

    static func failure(_ error: DatabaseError, path: String) -> Failure {
        switch error.resultCode {
        case _ where error.lacksRoom:
            Failure(
                code: "disk-full", message: "The disk that holds \(path) is full.",
                remedy: "Free some space and try again; nothing was stored and nothing lost.")
        case .SQLITE_READONLY:
            Failure(
                code: "read-only-database", message: "\(path) cannot be written.",
                remedy: "Give write permission on the file and its folder, or name another with --database.")
        case .SQLITE_CANTOPEN:
            Failure(
                code: "no-database", message: "\(path) cannot be opened.",
                remedy: "Check the permissions of the file and its folder.")
        case .SQLITE_NOTADB:
            Failure(
                code: "not-a-database", message: "\(path) is not a Pantau database.",
                remedy: "Name another file with --database; this one was not changed.")
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            Failure(
                code: "database-locked", message: "\(path) is being written by another program.",
                remedy: "Wait for it to finish and try again; nothing was stored.")
        case .SQLITE_CORRUPT:
            Failure(
                code: "damaged-database", message: "\(path) is damaged.",
                remedy: "Restore the last backup; keep the damaged file aside.")
        case .SQLITE_IOERR:
            Failure(
                code: "disk-error", message: "The disk that holds \(path) reported an error.",
                remedy: "Check the disk and its free space and try again; nothing was stored.")
        default:
            Failure(
                code: "database-error", message: "\(path): \(error.message ?? "unknown database error").",
                remedy: "Nothing was stored. If it happens again, report it with this line.")
        }
    }
}
