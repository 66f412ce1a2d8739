import Foundation
import GRDB
import GRDBSQLite
import PlanModel

/// A prepared statement read column by column, without a copy of each row:
/// for the two or three queries that every page begins with.
struct RawStatement {
    private let database: Database
    private let statement: Statement

    /// - Throws: `DatabaseError`, as every other query.
    init(_ database: Database, _ sql: String) throws {
        self.database = database
        statement = try database.cachedStatement(sql: sql)
    }

    /// - Parameters:
    ///   - keys: bound to the two marks of the statement.
    ///   - body: false where no further row is wanted.
    func someRows(_ keys: ClosedRange<Int64>, while body: (Columns) -> Bool) throws {
        sqlite3_bind_int64(statement.sqliteStatement, 1, keys.lowerBound)
        sqlite3_bind_int64(statement.sqliteStatement, 2, keys.upperBound)
        try step(body)
    }

    func rows(_ keys: ClosedRange<Int64>, body: (Columns) -> Void) throws {
        try someRows(keys) { row in
            body(row)
            return true
        }
    }

    /// - Parameters:
    ///   - keys: bound to the first two marks of the statement.
    ///   - texts: bound to the others, in order.
    func rows(_ keys: ClosedRange<Int64>, _ texts: [String], body: (Columns) throws -> Void) throws {
        bind(texts, from: 3)
        sqlite3_bind_int64(statement.sqliteStatement, 1, keys.lowerBound)
        sqlite3_bind_int64(statement.sqliteStatement, 2, keys.upperBound)
        try step { row in
            try body(row)
            return true
        }
    }

    /// - Parameter texts: bound to the marks of the statement, in order.
    func rows(_ texts: [String?], body: (Columns) -> Void) throws {
        bind(texts, from: 1)
        try step { row in
            body(row)
            return true
        }
    }

    private func bind(_ texts: [String?], from first: Int) {
        let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        for (index, text) in texts.enumerated() {
            let place = Int32(index + first)
            if let text {
                sqlite3_bind_text(statement.sqliteStatement, place, text, -1, copied)
            } else {
                sqlite3_bind_null(statement.sqliteStatement, place)
            }
        }
    }

    private func step(_ body: (Columns) throws -> Bool) throws {
        let handle = statement.sqliteStatement
        defer { sqlite3_reset(handle) }
        while true {
            let result = sqlite3_step(handle)
            if result == SQLITE_DONE { return }
            guard result == SQLITE_ROW else {
                throw DatabaseError(
                    resultCode: ResultCode(rawValue: result),
                    message: String(cString: sqlite3_errmsg(database.sqliteConnection)))
            }
            guard try body(Columns(handle: handle)) else { return }
        }
    }

    /// The columns of the row that the statement stands on.
    struct Columns {
        fileprivate let handle: OpaquePointer

        func isNull(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }
        func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }
        func number(_ column: Int32) -> Double? {
            // NULL reads as 0.
            let number = sqlite3_column_double(handle, column)
            return number == 0 && isNull(column) ? nil : number
        }
        func text(_ column: Int32) -> String? {
            sqlite3_column_text(handle, column).map { String(cString: $0) }
        }
        /// The numbers of a list such as `12,15`.
        func integers(_ column: Int32) -> [Int64] {
            var numbers: [Int64] = []
            var open: Int64?
            var next = sqlite3_column_text(handle, column)
            while let byte = next?.pointee, byte != 0 {
                if (48...57).contains(byte) {
                    open = (open ?? 0) * 10 + Int64(byte - 48)
                } else if let number = open {
                    numbers.append(number)
                    open = nil
                }
                next = next.map { $0 + 1 }
            }
            if let number = open { numbers.append(number) }
            return numbers
        }
        /// Whether the column holds the text, to the byte.
        func holds(_ text: String, _ column: Int32) -> Bool {
            guard let bytes = sqlite3_column_text(handle, column) else { return false }
            let count = Int(sqlite3_column_bytes(handle, column))
            guard count == text.utf8.count else { return false }
            return text.utf8.withContiguousStorageIfAvailable { memcmp($0.baseAddress!, bytes, count) == 0 }
                ?? text.utf8.elementsEqual(UnsafeBufferPointer(start: bytes, count: count))
        }
        /// The first character, which is ASCII.
        func code(_ column: Int32) -> UInt8? { sqlite3_column_text(handle, column)?.pointee }
    }
}

/// The text that each column had last: in sorted rows it is often the same,
/// and then it is not made again.
struct TextMemory {
    private var last: [String?] = Array(repeating: nil, count: 24)

    mutating func text(_ row: RawStatement.Columns, _ column: Int32) -> String? {
        if let known = last[Int(column)], row.holds(known, column) { return known }
        let text = row.text(column)
        if text != nil { last[Int(column)] = text }
        return text
    }
}

/// The same of days, which are read from the text of a column only where it
/// changes.
struct DayMemory {
    private var last: [(text: String, day: Day)?] = Array(repeating: nil, count: 24)

    /// The day in a column that always has one.
    mutating func day(_ row: RawStatement.Columns, _ column: Int32) -> Day {
        if let last = last[Int(column)], row.holds(last.text, column) { return last.day }
        let text = row.text(column)!
        let day = Day(text)!
        last[Int(column)] = (text, day)
        return day
    }
}
