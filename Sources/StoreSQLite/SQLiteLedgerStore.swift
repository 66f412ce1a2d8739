import GRDB
package import UseCases

/// The ledger in one SQLite file (WAL). One pool for the life of the process.
package final class SQLiteLedgerStore: LedgerStore {
    private let database: any DatabaseWriter

    /// Opens the file; makes it when it is not there and `creating` is true.
    ///
    /// - Throws: `Failure` when the file cannot be opened, is no database, or
    ///   was written by a newer Pantau.
    package init(path: String, creating: Bool) throws {
        database = try Self.translating(path) {
            var configuration = Configuration()
            configuration.foreignKeysEnabled = true
            configuration.busyMode = .timeout(10)
            configuration.maximumReaderCount = 4
            configuration.prepareDatabase { db in
                try db.execute(sql: "PRAGMA synchronous = FULL")
            }
            if !creating {
                // Opened read-only first, so that a missing or foreign file is not touched.
                var looking = configuration
                looking.readonly = true
                let queue = try DatabaseQueue(path: path, configuration: looking)
                try queue.read { db in try Self.refuseNewer(db, path: path) }
            }
            let pool = try DatabasePool(path: path, configuration: configuration)
            try pool.read { db in try Self.refuseNewer(db, path: path) }
            try Schema.migrator.migrate(pool)
            return pool
        }
    }

    /// A ledger in memory, for tests and for checks that store nothing.
    package init() throws {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        let queue = try DatabaseQueue(configuration: configuration)
        try Schema.migrator.migrate(queue)
        database = queue
    }

    package func read<Result: Sendable>(
        _ body: @escaping @Sendable (any LedgerReader) throws -> Result
    ) async throws -> Result {
        try await translating {
            try await database.read { db in try body(SQLiteLedgerReader(db: db)) }
        }
    }

    package func write<Result: Sendable>(
        _ body: @escaping @Sendable (any LedgerWriter) throws -> Result
    ) async throws -> Result {
        try await translating {
            try await database.write { db in try body(SQLiteLedgerWriter(db: db)) }
        }
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
            throw Self.failure(error, path: database.path)
        }
    }

    private static func translating<Result>(_ path: String, _ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch let error as DatabaseError {
            throw failure(error, path: path)
        }
    }

    private static func refuseNewer(_ db: Database, path: String) throws {
        guard try Schema.migrator.hasBeenSuperseded(db) else { return }
        throw Failure(
            code: "newer-database", message: "\(path) was written by a newer version of Pantau.",
            remedy: "Use that version or a newer one; nothing was changed.")
    }

    private static func failure(_ error: DatabaseError, path: String) -> Failure {
        switch error.resultCode {
        case .SQLITE_FULL:
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
                remedy: "Make it with: pantau init --database \(path)")
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
