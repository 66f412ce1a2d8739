import Tabular

/// What an SDMX-ML message says once for a whole data set, or for a group of its
/// series: a unit, a power of ten, a status.
///
/// In structure-specific messages key and attributes of a group are not told
/// apart: what every series of the data set has is the key.
struct AttachedAttributes {
    /// What is said of the data set (without a key) or of one group.
    struct Statement {
        var dataSet = 0
        var line = 0
        var key: [String: String] = [:]
        var attributes: [String: String] = [:]
        /// Whether the message itself tells key and attributes apart.
        var isKeyed = false
    }

    private struct Table {
        let names: [String]
        var statements: [[String]: [Int]] = [:]
    }

    static let limit = 200_000

    private var statements: [Statement] = []
    /// Of each data set, the components that every series has.
    private var common: [Int: Set<String>] = [:]
    private var tables: [Int: [Table]]?
    private var applied: [Bool] = []

    /// False where there are more than can be kept.
    mutating func add(_ statement: Statement) -> Bool {
        statements.append(statement)
        return statements.count <= Self.limit
    }

    /// Notes the components that a series of a data set has.
    mutating func note(_ names: some Collection<String>, ofDataSet dataSet: Int) {
        guard let known = common[dataSet] else {
            common[dataSet] = Set(names)
            return
        }
        if !known.allSatisfy(names.contains) { common[dataSet] = known.intersection(names) }
    }

    /// Adds to an observation what is said of it in common.
    ///
    /// - Throws: `TabularProblem` where two statements contradict each other.
    mutating func apply(to row: inout [String: String], ofDataSet dataSet: Int, line: Int) throws {
        if statements.isEmpty { return }
        if tables == nil { arrange() }
        for table in tables?[dataSet] ?? [] {
            var values: [String] = []
            for name in table.names {
                guard let value = row[name] else { break }
                values.append(value)
            }
            guard values.count == table.names.count, let found = table.statements[values] else { continue }
            for index in found {
                applied[index] = true
                for (name, value) in statements[index].attributes {
                    if let other = row[name], other != value {
                        throw TabularProblem.contradicting(
                            name, value, of: statements[index].line, other, line: line)
                    }
                    row[name] = value
                }
            }
        }
    }

    private mutating func arrange() {
        var made: [Int: [Table]] = [:]
        for index in statements.indices {
            let dataSet = statements[index].dataSet
            if !statements[index].isKeyed {
                let names = common[dataSet] ?? []
                statements[index].key = statements[index].attributes.filter { names.contains($0.key) }
                statements[index].attributes = statements[index].attributes.filter {
                    !names.contains($0.key)
                }
            }
            let names = statements[index].key.keys.sorted()
            let values = names.map { statements[index].key[$0] ?? "" }
            if let place = made[dataSet]?.firstIndex(where: { $0.names == names }) {
                made[dataSet]?[place].statements[values, default: []].append(index)
            } else {
                made[dataSet, default: []].append(Table(names: names, statements: [values: [index]]))
            }
        }
        applied = statements.map { _ in false }
        tables = made
    }

    /// The first group that fits no series, and that says more than words.
    var unapplied: TabularProblem? {
        for (statement, isApplied) in zip(statements, applied) where !isApplied {
            let names = statement.attributes.keys.filter { name in
                ColumnRole.named(name).map { $0 != .ignored && $0 != .note } ?? false
            }
            if let name = names.min() {
                return TabularProblem.unapplied(name, statement.attributes[name] ?? "", line: statement.line)
            }
        }
        return nil
    }
}

extension TabularProblem {
    static let tooManyGroups = TabularProblem(
        "sdmx-attribute-not-applied",
        "The message says something of more than \(AttachedAttributes.limit) groups of series.",
        remedy: "Ask the sender for SDMX-CSV, or for the message in parts.")

    fileprivate static func contradicting(
        _ name: String, _ value: String, of statementLine: Int, _ other: String, line: Int
    ) -> TabularProblem {
        TabularProblem(
            "sdmx-attribute-not-applied",
            "\(name) is \(other.quoted) here and \(value.quoted) in line \(statementLine), which speaks of this "
                + "value too.",
            remedy: "Ask the sender which one counts.", line: line)
    }

    fileprivate static func unapplied(_ name: String, _ value: String, line: Int) -> TabularProblem {
        TabularProblem(
            "sdmx-attribute-not-applied",
            "The group says \(name) \(value.quoted), and no series of its data set has the group's key.",
            remedy: "Ask the sender for the series of the group, or for SDMX-CSV.", line: line)
    }
}
