extension EngineDialect {
    /// A number column as it is read. SQLite's own import leaves empty texts where
    /// a number is missing.
    func number(_ column: String) -> String { self == .sqlite ? "NULLIF(\(column), '')" : column }

    /// What is worked out of a number before it is checked: its name and how.
    ///
    /// SQLite has no decimal type. A binary number is known to 15 digits there: so
    /// many are kept of its decimals.
    func prepared(_ name: String) -> [(name: String, expression: String)] {
        guard self == .sqlite else { return [] }
        let floor = "CAST(\(name) AS INTEGER) - (\(name) < CAST(\(name) AS INTEGER))"
        let digits = "15 - length(CAST(abs(\(name) + 0.0) AS INTEGER))"
        return [
            ("\(name)_whole", floor),
            (
                "\(name)_rest",
                "CASE typeof(\(name)) WHEN 'real' THEN round(\(name) - (\(floor)), \(digits)) ELSE 0 END"
            ),
        ]
    }

    /// Holds of a column that is no number, in an engine whose columns hold what
    /// they are given.
    func isMalformed(_ name: String) -> String? {
        self == .sqlite ? "typeof(\(name)) NOT IN ('integer', 'real', 'null')" : nil
    }

    /// Holds of a number as large as 2⁶³ or larger. To SQLite a text is larger than
    /// any number.
    func isTooLarge(_ name: String) -> String {
        let isOutside = "NOT (\(name) > -9223372036854775808 AND \(name) < 9223372036854775808)"
        return self == .sqlite ? "(typeof(\(name)) <> 'text' AND \(isOutside))" : isOutside
    }

    /// Holds of a number with more than nine decimals.
    func hasTooManyDecimals(_ name: String) -> String {
        switch self {
        case .sqlite: "abs(\(name)_rest * 1e9 - round(\(name)_rest * 1e9)) > 0.000001"
        case .postgresql: "\(name) <> round(CAST(\(name) AS numeric), 9)"
        case .spark: "\(name) <> round(\(name), 9)"
        case .duckdb:
            "CASE WHEN \(isBinary(name)) THEN regexp_matches(CAST(\(name) AS VARCHAR), '\\.[0-9]{9}0*[1-9]') "
                + "OR (CAST(\(name) AS VARCHAR) LIKE '%e-%' AND \(name) <> \(fromText(name))) "
                + "ELSE \(name) <> CAST(\(name) AS DECIMAL(38, 9)) END"
        }
    }

    /// The columns that hold a number exactly, so that they can be added up: their
    /// suffixes and how they are made.
    func exact(_ name: String) -> [(suffix: String, expression: String)] {
        switch self {
        case .sqlite:
            [
                ("_whole", "\(name)_whole"),
                ("_billionths", "CAST(round(\(name)_rest * 1e9) AS INTEGER)"),
            ]
        case .postgresql: [("", "CAST(\(name) AS numeric)")]
        case .duckdb:
            [
                (
                    "",
                    "CASE WHEN \(isBinary(name)) THEN \(fromText(name)) "
                        + "ELSE CAST(\(name) AS DECIMAL(38, 9)) END"
                )
            ]
        case .spark: [("", "CAST(\(name) AS DECIMAL(38, 9))")]
        }
    }

    /// The suffixes of `exact`.
    var exactSuffixes: [String] { exact("").map(\.suffix) }

    /// A sum put together from its parts: NULL where there was no value. In SQLite
    /// an integer, or a text with all decimals.
    func total(_ name: String) -> String {
        switch self {
        case .sqlite:
            let whole = "(\(name)_whole + \(name)_billionths / 1000000000)"
            let rest = "\(name)_billionths % 1000000000"
            func decimals(_ rest: String) -> String { "rtrim(printf('%09d', \(rest)), '0')" }
            return "CASE WHEN \(rest) = 0 THEN \(whole) "
                + "WHEN \(whole) >= 0 THEN \(whole) || '.' || \(decimals(rest)) "
                + "WHEN \(whole) < 0 THEN '-' || (-1 - \(whole)) || '.' || "
                + "\(decimals("1000000000 - \(rest)")) END"
        case .postgresql: return "trim_scale(\(name))"
        case .duckdb, .spark: return name
        }
    }

    /// Whether DuckDB holds the column as a binary number: its decimals are those
    /// of its text, not of its bits.
    private func isBinary(_ name: String) -> String { "typeof(\(name)) IN ('DOUBLE', 'FLOAT')" }
    private func fromText(_ name: String) -> String { "CAST(CAST(\(name) AS VARCHAR) AS DECIMAL(38, 9))" }
}
