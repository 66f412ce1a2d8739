import PlanModel

/// A tabulation as one SQL text, to be run where the register lies: the same
/// rows in the same order as the program's own engine gives.
///
/// One SELECT with common table expressions: the register's columns, what keeps a
/// row from being counted, exact numbers, the classes under each definition, and
/// the cells.
package struct EngineQuery: Sendable {
    let plan: TabulationPlan
    let dialect: EngineDialect
    let table: String
    /// What the names of the query's own tables begin with.
    let prefix: String

    /// - Parameter table: the register's name, with its schema where it needs one.
    package init(_ plan: TabulationPlan, dialect: EngineDialect, table: String = "register") {
        self.plan = plan
        self.dialect = dialect
        self.table = table
        // No table of the query may hide the register.
        var prefix = "pantau_"
        while table.lowercased().hasPrefix(prefix) { prefix += "_" }
        self.prefix = prefix
    }

    /// The query, and as a comment the one that counts what it leaves out.
    package var text: String {
        let steps = rowSteps + countingSteps
        let lines = head + EngineQuery.with(steps) + result
        return (lines + [""] + leftOut).joined(separator: "\n") + "\n"
    }

    /// The query that counts the rows left out, by reason.
    package var leftOutText: String { leftOutLines.joined(separator: "\n") + "\n" }

    private var head: [String] {
        let definitions = plan.definitions.map(\.name).joined(separator: ", ")
        let dimensions = plan.dimensions.map(\.name).joined(separator: ", ")
        var lines = [
            "A register of enterprises added up by Pantau's rules, for \(dialect.title).",
            "NOT PROTECTED: its small cells can tell of single enterprises. Keep the result in the office.",
            "By: \(dimensions)", "Definitions: \(definitions)",
        ]
        if let compiled = plan.registry.compiled { lines.append("Registry of definitions: \(compiled)") }
        return lines.map { "-- " + remark($0) }
    }

    private var leftOutLines: [String] {
        EngineQuery.with(rowSteps.filter { $0.name != name("units") }) + [
            "SELECT problem, COUNT(*) AS left_out FROM \(name("checked"))",
            "WHERE problem IS NOT NULL GROUP BY problem ORDER BY problem;",
        ]
    }

    private var leftOut: [String] {
        let lines = leftOutLines.flatMap {
            $0.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        }
        return ["-- Rows that are left out, by reason; a query of its own:"] + lines.map { "-- \($0)" }
    }

    private static func with(_ steps: [Step]) -> [String] {
        var lines: [String] = []
        for (place, step) in steps.enumerated() {
            lines.append((place == 0 ? "WITH " : "") + "\(step.name)\(step.columns) AS (")
            lines += step.lines.indented()
            lines.append(place < steps.count - 1 ? ")," : ")")
        }
        return lines
    }

    /// A table of the query.
    struct Step {
        let name: String
        var columns = ""
        let lines: [String]
    }

    func name(_ word: String) -> String { prefix + word }

    // MARK: Dimensions

    /// A column of the result that is not the size: what it is called, and in
    /// which column of the steps it lies.
    struct Column {
        let header: String
        let inner: String
    }

    /// The columns of the dimensions without size, in their order.
    var codes: [Column] {
        plan.dimensions.enumerated().compactMap { place, dimension in
            switch dimension {
            case .size: nil
            case .country: Column(header: dimension.name, inner: "country")
            case .sector: Column(header: dimension.name, inner: "section")
            case .year: Column(header: dimension.name, inner: "year")
            case .column: Column(header: dimension.name, inner: "by_\(place + 1)")
            }
        }
    }

    /// The same, each inner column once.
    var groupColumns: [String] {
        codes.map(\.inner).eachOnce
    }

    func reads(_ column: String) -> Bool { plan.texts.contains(column) }
}

/// A text that can stand in a comment: of one line.
func remark(_ text: String) -> String {
    String(
        text.unicodeScalars.map { scalar in
            scalar.value < 32 || scalar.properties.isWhitespace ? " " : Character(scalar)
        })
}

extension [String] {
    /// Lines further to the right.
    func indented(_ blanks: Int = 2) -> [String] { map { String(repeating: " ", count: blanks) + $0 } }

    /// Lines of a list: a comma after each but the last.
    var listed: [String] { enumerated().map { $0 < count - 1 ? $1 + "," : $1 } }
}
