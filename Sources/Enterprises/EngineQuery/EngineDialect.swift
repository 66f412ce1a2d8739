/// A database engine that a statistical office keeps its register in, and how
/// its SQL differs from that of the others.
package enum EngineDialect: String, Hashable, Sendable, CaseIterable {
    case sqlite, postgresql, duckdb, spark

    /// The name as its makers write it.
    package var title: String {
        switch self {
        case .sqlite: "SQLite"
        case .postgresql: "PostgreSQL"
        case .duckdb: "DuckDB"
        case .spark: "Spark SQL"
        }
    }

    /// A name of a table or column, whatever it is made of.
    func identifier(_ name: String) -> String {
        let mark: Character = self == .spark ? "`" : "\""
        let doubled = name.map { $0 == mark ? "\(mark)\(mark)" : String($0) }.joined()
        return "\(mark)\(doubled)\(mark)"
    }

    /// A table, with its schema and catalogue where dots part them.
    func table(_ name: String) -> String {
        name.split(separator: ".", omittingEmptySubsequences: false).map { identifier(String($0)) }
            .joined(separator: ".")
    }

    /// A text in quotes. Spark reads a backslash as the start of an escape, the
    /// others as itself.
    func literal(_ text: String) -> String {
        let escaped = text.unicodeScalars.map { scalar -> String in
            switch scalar {
            case "'": self == .spark ? "\\'" : "''"
            case "\\" where self == .spark: "\\\\"
            default: String(scalar)
            }
        }
        return "'\(escaped.joined())'"
    }

    func literals(_ texts: [String]) -> String { texts.map(literal).joined(separator: ", ") }

    /// A column as text that is compared and sorted by its bytes, whatever its
    /// collation.
    func text(_ column: String) -> String {
        switch self {
        case .sqlite: "CAST(\(column) AS TEXT) || ''"
        case .postgresql: "CAST(\(column) AS text) COLLATE \"C\""
        case .duckdb: "CAST(\(column) AS VARCHAR)"
        case .spark: "CAST(\(column) AS STRING)"
        }
    }

    /// A year as an integer; in SQLite, whose columns hold what they are given,
    /// NULL for anything else.
    func year(_ column: String) -> String {
        guard self == .sqlite else { return column }
        let whole = "CAST(\(column) AS INTEGER)"
        return "CASE WHEN CAST(\(whole) AS TEXT) = CAST(\(column) AS TEXT) THEN \(whole) END"
    }

    /// Holds of a text with a character that is not in the class, such as `A-Z0-9_-`.
    func contains(_ text: String, otherThan characters: String) -> String {
        switch self {
        case .sqlite: "\(text) GLOB '*[^\(characters)]*'"
        case .postgresql: "\(text) ~ '[^\(characters)]'"
        case .duckdb: "regexp_matches(\(text), '[^\(characters)]')"
        case .spark: "\(text) RLIKE '[^\(characters)]'"
        }
    }
}
