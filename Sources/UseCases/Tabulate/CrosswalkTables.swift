import Enterprises
import PlanModel
package import Tabular

/// The crosswalk between two definitions where there are tables and no register:
/// bounds on every joint cell.
package struct CrosswalkTables: Sendable {
    package let from: String
    package let to: String
    /// The column that is bounded: a number of units, or an amount that is nowhere
    /// below zero.
    package let measure: String

    package init(from: String, to: String, measure: String = "enterprises") {
        self.from = from
        self.to = to
        self.measure = measure
    }

    /// A table as `pantau tabulate` writes it, with a row for each class of each
    /// definition.
    ///
    /// - Throws: `Failure` for a table that does not tell it.
    package func callAsFunction(_ table: some ByteStore) throws -> TabulationTable {
        let reader = try CSVReader(table)
        guard try reader.next() else { throw TabularProblem.emptyFile }
        let header = reader.texts
        let first = header.firstIndex(of: "definition")
        guard let first, let size = header.firstIndex(of: "size"),
            let end = header.firstIndex(of: "enterprises"), let value = header.firstIndex(of: measure)
        else {
            throw Failure(
                code: "no-such-column",
                message: "The table lacks one of the columns definition, size, enterprises and \(measure).",
                remedy: "Name the columns as pantau tabulate does.")
        }
        let dimensions = header.indices.filter { $0 < end && $0 != first && $0 != size }
        var groups: [[String]: Group] = [:]
        var known: Set<String> = []
        while try reader.next() {
            let texts = reader.texts
            guard texts.count == header.count else {
                throw Failure(
                    code: "uneven-row",
                    message: "Line \(reader.line) has \(texts.count) fields, the header "
                        + "\(header.count).", remedy: "Mend the row.")
            }
            known.insert(texts[first])
            guard texts[first] == from || texts[first] == to, texts[size] != "_T" else { continue }
            guard let number = Double(texts[value]), number >= 0, number.isFinite else {
                throw Failure(
                    code: "no-value",
                    message: "Line \(reader.line) has no \(measure) from zero on: \"\(texts[value])\".",
                    remedy: "A suppressed or missing number leaves the bounds open; give whole tables.")
            }
            let codes = dimensions.map { texts[$0] }
            groups[codes, default: Group()].add(texts[size], number, isFirst: texts[first] == from)
        }
        if let missing = [from, to].first(where: { !known.contains($0) }) {
            throw Failure(
                code: "unknown-definition",
                message: "The table has no rows of the definition \"\(missing)\".",
                remedy: "Take two of: \(known.sorted().joined(separator: ", ")).")
        }
        return TabulationTable(
            name: "crosswalk",
            columns: ["from_definition", "to_definition"] + dimensions.map { header[$0] } + [
                "from_size", "to_size", "measure", "lower", "upper", "assumption",
            ], numbers: ["lower", "upper"], rows: try rows(of: groups))
    }

    private struct Group {
        var first: [(size: String, number: Double)] = []
        var second: [(size: String, number: Double)] = []

        mutating func add(_ size: String, _ number: Double, isFirst: Bool) {
            if isFirst { first.append((size, number)) } else { second.append((size, number)) }
        }
    }

    private func rows(of groups: [[String]: Group]) throws -> [[String]] {
        try groups.sorted { $0.key.lexicographicallyPrecedes($1.key) }.flatMap { codes, group in
            let total = group.first.reduce(0) { $0 + $1.number }
            let other = group.second.reduce(0) { $0 + $1.number }
            guard abs(total - other) <= 1e-9 * max(total, other) else {
                let place = codes.isEmpty ? "" : " for \(codes.joined(separator: ", "))"
                throw Failure(
                    code: "totals-differ",
                    message: "\(from) adds up to \(total) and \(to) to \(other)\(place): not the same units.",
                    remedy: "Take tables of the same units, with every class.")
            }
            return group.first.flatMap { one in
                group.second.map { another in
                    let bounds = FrechetBounds(one.number, another.number, total: total)
                    return [from, to] + codes + [
                        one.size, another.size, measure, decimalText(bounds.lower), decimalText(bounds.upper),
                        FrechetBounds.assumption,
                    ]
                }
            }
        }
    }
}
