import PlanModel

/// Reads the sheet of sources: for each item the fields as they stand there.
struct SourcesReading {
    /// What the line of an item says, and where.
    struct Line {
        let fields: SourceFields
        /// `Sources!A5`
        let place: String
    }

    private let table: SheetTable
    private let items: [ItemCode]

    init(_ table: SheetTable, _ sheet: ReturnSheet) {
        self.table = table
        items = sheet.nationalItems.map(\.code)
    }

    func read(_ findings: inout WorkbookFindings) -> [ItemCode: Line] {
        var lines: [ItemCode: Line] = [:]
        var broken: Set<ItemCode> = []
        for row in table.body {
            var fields = SourceFields()
            for (column, path) in SourceFields.columns { fields[keyPath: path] = table.text(row, column) }
            guard let code = table.text(row, .item), let item = ItemCode(code), items.contains(item) else {
                if fields != SourceFields() { tellUnknown(row, &findings) }
                continue
            }
            if table.hasFaults(row, in: SourceFields.columns.map(\.0), &findings) { broken.insert(item) }
            let address = table.address(row, .item)
            if let earlier = lines[item], earlier.fields != fields {
                broken.insert(item)
                findings.add(
                    .error, "return-item-twice", "\(item) stands in two lines with different sources.",
                    "Remove one of them.", sheet: table.name, line: row.line, cell: address)
            }
            lines[item] = Line(fields: fields, place: "\(table.name)!\(address)")
        }
        for item in items where lines[item] == nil {
            findings.add(
                .warning, "return-item-missing",
                "The line of \(item) is not there; its sources stay as they are.",
                "Bring the line back, or name the source of new values later.", sheet: table.name)
        }
        return lines.filter { !broken.contains($0.key) }
    }

    private func tellUnknown(_ row: SheetTable.Row, _ findings: inout WorkbookFindings) {
        let code = table.text(row, .item) ?? ""
        let near = nearestCode(to: code, among: items.map(\.text))
        findings.add(
            .error, "return-item-unknown", "The round asks for no item \"\(code)\".",
            near.map { "Did you mean \($0)?" } ?? "Bring the code back as it was.", sheet: table.name,
            line: row.line, cell: table.address(row, .item))
    }
}
