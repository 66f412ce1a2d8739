import Foundation
import GRDB

/// Everything that a database holds, table by table, for comparison.
struct LedgerContent: Equatable, CustomStringConvertible {
    private let tables: [String: Table]

    private struct Table: Equatable {
        let count: Int
        let digest: UInt64
    }

    /// Reads the database as SQLite finds it, after a crash too.
    ///
    /// - Throws: where SQLite itself finds damage.
    init(_ path: String) throws {
        tables = try DatabaseQueue(path: path).read { db in
            let damage = try String.fetchAll(db, sql: "PRAGMA integrity_check")
            guard damage == ["ok"] else { throw Damaged(report: damage) }
            let names = try String.fetchAll(
                db, sql: "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
            return try Dictionary(uniqueKeysWithValues: names.map { ($0, try Self.read($0, db)) })
        }
    }

    struct Damaged: Error {
        let report: [String]
    }

    subscript(table: String) -> Int { tables[table]?.count ?? 0 }

    var description: String {
        tables.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.count)" }.joined(separator: ", ")
    }

    private static func read(_ table: String, _ db: Database) throws -> Table {
        // A file's bytes have their hash in a column beside them.
        let columns = try db.columns(in: table).map(\.name).filter { $0 != "content" }
        let row = columns.map { "quote(\"\($0)\")" }.joined(separator: " || ',' || ")
        let rows = try String.fetchCursor(db, sql: "SELECT \(row) FROM \"\(table)\" ORDER BY 1")
        var count = 0
        // FNV-1a, 64 bits.
        var digest: UInt64 = 0xcbf2_9ce4_8422_2325
        while let row = try rows.next() {
            count += 1
            var text = row
            text.withUTF8 { bytes in
                for byte in bytes { digest = (digest ^ UInt64(byte)) &* 0x100_0000_01b3 }
            }
        }
        return Table(count: count, digest: digest)
    }
}
