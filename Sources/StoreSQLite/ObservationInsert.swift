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
        INSERT INTO observation (series_id, period, published_on, published_precision, value, decimals, status,
                                 original_text, import_id, line, column_name)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """

    init(_ database: Database) throws {
        self.database = database
        statement = try database.makeStatement(sql: Self.sql)
        handle = statement.sqliteStatement
    }

    /// - Throws: `DatabaseError`, as every other write.
    func callAsFunction(
        _ value: DraftValue, series: Int64, publishedOn: String, precision: String, importID: Int64
    ) throws {
        sqlite3_bind_int64(handle, 1, series)
        sqlite3_bind_int64(handle, 2, Int64(value.period.year))
        bind(publishedOn, at: 3)
        bind(precision, at: 4)
        if let number = value.value {
            sqlite3_bind_double(handle, 5, number)
        } else {
            sqlite3_bind_null(handle, 5)
        }
        sqlite3_bind_int64(handle, 6, Int64(value.decimals))
        bind(value.status.rawValue, at: 7)
        bind(value.text, at: 8)
        sqlite3_bind_int64(handle, 9, importID)
        sqlite3_bind_int64(handle, 10, Int64(value.line))
        bind(value.column, at: 11)
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
