import Enterprises
import Tabular

/// The header of a register beside what a tabulation reads.
struct RegisterColumns {
    private let columns: [String]
    private let plan: TabulationPlan

    init(_ columns: [String], _ plan: TabulationPlan) {
        self.columns = columns
        self.plan = plan
    }

    /// The plan that knows which columns are there, and where its columns stand.
    ///
    /// - Throws: `Failure` for a column that is not there, or there twice.
    func fitted(delimiter: UInt8) throws -> (TabulationPlan, FieldScan.Shape) {
        let headers = plan.reading.headers
        if let (name, header) = headers.sorted(by: { $0.key < $1.key }).first(where: { !has($0.value) }) {
            throw missing(header, "the mapping takes \(name) from it")
        }
        let renamed = Set(headers.values)
        // A column keeps its own name unless the mapping gives it another.
        var available = Set(columns.filter { !renamed.contains($0) }).union(headers.keys)
        available.subtract(plan.reading.constants.keys)
        var fitted = plan
        fitted.available = available
        if let name = fitted.required.first(where: { !fitted.has($0) }) {
            throw missing(name, "\(reason(for: name))")
        }
        let wanted = fitted.columns
        let names = wanted.map { plan.reading.constants[$0] == nil ? headers[$0] ?? $0 : "" }
        if let twice = names.first(where: { name in columns.count { $0 == name } > 1 && !name.isEmpty }) {
            throw Failure(
                code: "repeated-column", message: "The register has the column \"\(twice)\" twice.",
                remedy: "Keep one of them.")
        }
        let slots = columns.map { column in
            column.isEmpty || renamed.contains(column) && !names.contains(column)
                ? -1 : names.firstIndex(of: column) ?? -1
        }
        let shape = FieldScan.Shape(delimiter: delimiter, slotOfColumn: slots, slots: wanted.count)
        return (fitted, shape)
    }

    private func has(_ header: String) -> Bool { columns.contains(header) }

    private func reason(for name: String) -> String {
        plan.dimensions.contains { $0.name == name } ? "the table is by it" : "the definition needs it"
    }

    private func missing(_ name: String, _ why: String) -> Failure {
        let near = nearest(name).map { "Did you mean \"\($0)\"? " } ?? ""
        let shown = columns.prefix(30).joined(separator: ", ")
        let more = columns.count > 30 ? " and \(columns.count - 30) more" : ""
        return Failure(
            code: "no-such-column", message: "The register has no column \"\(name)\", and \(why).",
            remedy: near + "Its columns are: \(shown)\(more). A mapping file can name another column, or a "
                + "value for all rows.")
    }

    private func nearest(_ name: String) -> String? {
        let lower = name.lowercased()
        return columns.first { column in
            let other = column.lowercased()
            return other == lower || !other.isEmpty && (other.contains(lower) || lower.contains(other))
        }
    }
}
