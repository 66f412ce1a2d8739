import GRDB
import GRDBSQLite
import PlanModel

/// Adds observations by binding them straight into one prepared statement: a
/// bulk import states hundreds of thousands of values, and this is where its
/// time goes (Benchmarks/run).
///
/// A class because it owns the statement for the length of a transaction.
final class ObservationInsert {
    private let database: Database
    private let statement: Statement
    private let handle: OpaquePointer

    private static let sql = """
        INSERT INTO observation (id, publication_id, value, decimals, status, original_text, line, column_name,
                                 is_remarked)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """

    init(_ database: Database) throws {
        self.database = database
        statement = try database.makeStatement(sql: Self.sql)
        handle = statement.sqliteStatement
    }

    /// - Throws: `DatabaseError`, as every other write.
    func callAsFunction(_ value: DraftValue, key: Int64, publication: Int64) throws {
        sqlite3_bind_int64(handle, 1, key)
        sqlite3_bind_int64(handle, 2, publication)
        if let number = value.value {
            sqlite3_bind_double(handle, 3, number)
        } else {
            sqlite3_bind_null(handle, 3)
        }
        sqlite3_bind_int64(handle, 4, Int64(value.decimals))
        bind(value.status.rawValue, at: 5)
        bind(value.text, at: 6)
        sqlite3_bind_int64(handle, 7, Int64(value.line))
        bind(value.column, at: 8)
        sqlite3_bind_int64(handle, 9, value.isRemarked ? 1 : 0)
        let result = sqlite3_step(handle)
        sqlite3_reset(handle)
        guard result == SQLITE_DONE else {
            throw DatabaseError(
                resultCode: ResultCode(rawValue: result),
                message: String(cString: sqlite3_errmsg(database.sqliteConnection)))
        }
    }

    /// SQLite copies the bytes before the call returns.
    private func bind(_ text: String, at index: Int32) {
        let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        var text = text
        text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { characters in
                _ = sqlite3_bind_text(handle, index, characters.baseAddress, Int32(characters.count), copied)
            }
        }
    }
}

extension DraftValue {
    /// Whether what stands beside the value must be shown wherever it is.
    fileprivate var isRemarked: Bool {
        guard let remark else { return false }
        return remark.note != nil || remark.precision != nil || remark.comparableWithPrevious != nil
    }
}
