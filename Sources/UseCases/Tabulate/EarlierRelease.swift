import Enterprises
import PlanModel
package import Tabular

/// A table that left the office before: which cells it showed, and which it hid.
package struct EarlierRelease: Sendable {
    package let name: String
    private let kind: Kind
    /// Columns of the table without its definitions, sizes and numbers.
    private let dimensions: [String]
    private let rows: [Row]

    private enum Kind { case table, crosswalk, shares }

    private struct Row {
        let definitions: [String]
        /// One for each definition; empty where the table is not by size.
        let sizes: [String]
        let codes: [String]
        /// Empty where hidden, or where there is none.
        let values: [String: String]
        let suppressed: Set<String>
        /// The indicator of a share.
        let indicator: String
    }

    /// Reads a table, crosswalk or table of shares as `pantau tabulate` wrote it.
    ///
    /// - Throws: `Failure` for a table of another kind.
    package init(_ store: some ByteStore, name: String) throws {
        self.name = name
        let reader = try CSVReader(store)
        guard try reader.next() else { throw TabularProblem.emptyFile }
        let header = reader.texts
        let kind: Kind =
            header.first == "from_definition" ? .crosswalk : header.contains("indicator") ? .shares : .table
        guard header.first?.hasSuffix("definition") == true,
            let end = header.firstIndex(of: kind == .shares ? "size" : "enterprises"),
            kind == .shares || header.last == "suppressed"
        else {
            throw Failure(
                code: "not-a-release",
                message: "\(name) is no protected table of pantau tabulate.",
                remedy: "Name the CSV file that was released, as it was written.")
        }
        self.kind = kind
        let definitionCount = kind == .crosswalk ? 2 : 1
        let names = Array(header[definitionCount..<end])
        let sizeNames = kind == .crosswalk ? ["from_size", "to_size"] : ["size"]
        dimensions = names.filter { !sizeNames.contains($0) }
        var rows: [Row] = []
        while try reader.next() {
            let texts = reader.texts
            func text(_ column: String) -> String {
                header.firstIndex(of: column).flatMap { texts.indices.contains($0) ? texts[$0] : nil } ?? ""
            }
            var values: [String: String] = [:]
            for measure in TabulationSystem.measures.map({ $0?.rawValue ?? "enterprises" }) {
                values[measure] = text(measure)
            }
            rows.append(
                Row(
                    definitions: Array(texts.prefix(definitionCount)),
                    sizes: sizeNames.filter(header.contains).map(text), codes: dimensions.map(text),
                    values: values,
                    suppressed: Set(
                        text(kind == .shares ? "reason" : "suppressed").split(separator: " ").map(String.init)
                    ),
                    indicator: text("indicator")))
        }
        self.rows = rows
    }

    /// The cells of the release in the system of a new run.
    ///
    /// - Returns: why they can't be linked.
    func add(to linked: inout LinkedCells, like system: TabulationSystem) -> [Finding] {
        let known = system.contributions
        var findings: [Finding] = []
        var released: [CellGroup: Set<String>] = [:]
        for row in rows {
            for group in groups(of: row) {
                guard let contributions = known[group] else {
                    if row.values.values.contains(where: { !$0.isEmpty }) {
                        findings.append(finding(group, "the new tables do not have it"))
                    }
                    continue
                }
                for (place, measure) in system.cellMeasures.enumerated() {
                    guard let shown = shows(row, measure.name) else { continue }
                    let own = contributions[place]
                    let value = measure.kind == .count ? Double(own.count) : own.total
                    if let shown, abs(shown - value) > max(1e-6, abs(value) * 1e-9) {
                        findings.append(finding(group, "it was \(shown) then and is \(value) now"))
                    }
                    released[group, default: []].insert(measure.name)
                }
            }
        }
        guard findings.isEmpty else { return Array(findings.prefix(20)) }
        for (group, measures) in released.sorted(by: { $0.key < $1.key }) {
            let names = group.parts.map(\.dimension)
            let table = CellTable(
                id: name, dimensions: names.map { TableDimension($0) }, measures: system.cellMeasures,
                groups: [group.parts.map(\.category): known[group] ?? []])
            linked.addReleased(table, release: name) { _, measure in !measures.contains(measure.name) }
        }
        return []
    }

    /// Nil where the release does not show the measure; else its value, where it is
    /// printed as such.
    private func shows(_ row: Row, _ measure: String) -> Double?? {
        if kind == .shares {
            let own = KPIShare.Kind(rawValue: row.indicator)?.variable
            return own == measure && row.suppressed.isEmpty ? .some(nil) : nil
        }
        guard !row.suppressed.contains(measure), let text = row.values[measure], !text.isEmpty else {
            return nil
        }
        return .some(Double(text))
    }

    private func groups(of row: Row) -> [CellGroup] {
        var limits: [String: String] = [:]
        for (name, code) in zip(dimensions, row.codes) where code != TabulationSystem.total {
            limits[name] = code
        }
        guard kind == .shares else {
            for (definition, size) in zip(row.definitions, row.sizes) where size != TabulationSystem.total {
                limits["size:\(definition)"] = size
            }
            return [CellGroup(limits)]
        }
        let sizes = ["certainly ", "possibly ", ""].map { $0 + (row.sizes.first ?? "") }
        return [CellGroup(limits)]
            + sizes.map { size in
                CellGroup(limits.merging(["size:\(row.definitions[0])": size]) { $1 })
            }
    }

    private func finding(_ group: CellGroup, _ reason: String) -> Finding {
        Finding(
            .error, code: "release-not-linked", "\(group.text) of \(name): \(reason).",
            remedy: "Tabulate the register that the release was made from, by the same columns, definitions "
                + "and shares, or more of them.")
    }
}
