import GRDB
import GRDBSQLite
import PlanModel

/// A value on its way into a row: which of the draft's values it is, so that
/// none is copied.
struct NewObservation {
    let key: Int64
    let index: Int
}

/// Adds observations by binding them straight into prepared statements of
/// several rows: a bulk import states hundreds of thousands of values, and this
/// is where its time goes (Benchmarks/run).
///
/// A class because it owns the statements for the length of a transaction.
final class ObservationInsert {
    private let database: Database
    /// By how many rows each adds, the largest first.
    private let statements: [(rows: Int, handle: OpaquePointer, owner: Statement)]
    /// The texts of one statement, which reads them from here.
    private var texts: [UInt8] = []

    private static let columns = """
        id, publication_id, value, decimals, status, original_text, line, column_name, is_remarked
        """
    private static let width = 9

    init(_ database: Database) throws {
        self.database = database
        statements = try [32, 8, 1].map { rows in
            let marks = "(" + Array(repeating: "?", count: Self.width).joined(separator: ", ") + ")"
            let values = Array(repeating: marks, count: rows).joined(separator: ", ")
            let statement = try database.makeStatement(
                sql: "INSERT INTO observation (\(Self.columns)) VALUES \(values)")
            return (rows, statement.sqliteStatement, statement)
        }
    }

    /// - Parameter values: all of the draft's.
    /// - Throws: `DatabaseError`, as every other write.
    func callAsFunction(
        _ observations: [NewObservation], of values: [DraftValue], publication: Int64
    ) throws {
        var first = 0
        for (rows, handle, _) in statements {
            while first + rows <= observations.count {
                try add(observations[first..<first + rows], values, publication, handle)
                first += rows
            }
        }
    }

    private func add(
        _ observations: ArraySlice<NewObservation>, _ values: [DraftValue], _ publication: Int64,
        _ handle: OpaquePointer
    ) throws {
        texts.removeAll(keepingCapacity: true)
        for observation in observations {
            texts += values[observation.index].status.rawValue.utf8
            texts += values[observation.index].text.utf8
            texts += values[observation.index].column.utf8
        }
        let result = texts.withUnsafeBytes { bytes in
            var rest = bytes.assumingMemoryBound(to: CChar.self)[...]
            var mark: Int32 = 1
            for observation in observations {
                bind(values[observation.index], observation.key, publication, handle, from: mark, &rest)
                mark += Int32(Self.width)
            }
            defer { sqlite3_reset(handle) }
            return sqlite3_step(handle)
        }
        guard result == SQLITE_DONE else {
            throw DatabaseError(
                resultCode: ResultCode(rawValue: result),
                message: String(cString: sqlite3_errmsg(database.sqliteConnection)))
        }
    }

    /// - Parameter texts: those of this row and of the next ones.
    private func bind(
        _ value: borrowing DraftValue, _ key: Int64, _ publication: Int64, _ handle: OpaquePointer,
        from mark: Int32, _ texts: inout Slice<UnsafeBufferPointer<CChar>>
    ) {
        func bind(_ text: String, at place: Int32) {
            let count = text.utf8.count
            // SQLite reads the bytes where they are, before the step returns. The
            // status is never empty, so an empty text has a place too, else it
            // would be NULL.
            let bytes = UnsafeBufferPointer(rebasing: texts.prefix(count)).baseAddress
            sqlite3_bind_text(handle, mark + place, bytes, Int32(count), nil)
            texts = texts.dropFirst(count)
        }
        sqlite3_bind_int64(handle, mark, key)
        sqlite3_bind_int64(handle, mark + 1, publication)
        if let number = value.value {
            sqlite3_bind_double(handle, mark + 2, number)
        } else {
            sqlite3_bind_null(handle, mark + 2)
        }
        sqlite3_bind_int64(handle, mark + 3, Int64(value.decimals))
        bind(value.status.rawValue, at: 4)
        bind(value.text, at: 5)
        sqlite3_bind_int64(handle, mark + 6, Int64(value.line))
        bind(value.column, at: 7)
        sqlite3_bind_int64(handle, mark + 8, value.isRemarked ? 1 : 0)
    }
}

extension DraftValue {
    /// Whether what stands beside the value must be shown wherever it is.
    fileprivate var isRemarked: Bool {
        guard let remark else { return false }
        return remark.note != nil || remark.precision != nil || remark.comparableWithPrevious != nil
    }
}
