import PlanModel

/// Reads the sheet of what international sources say.
struct InternationalReading {
    /// What a line answers, and where.
    struct Line: Hashable {
        let verdict: CellContent.Verdict?
        let note: String?
        /// `International!G5`
        let place: String
    }

    private let table: SheetTable
    private let cells: Set<CellKey>

    init(_ table: SheetTable, _ sheet: ReturnSheet) {
        self.table = table
        cells = Set(sheet.internationalCells)
    }

    func read(_ findings: inout WorkbookFindings) -> [CellKey: Line] {
        var lines: [CellKey: Line] = [:]
        var broken: Set<CellKey> = []
        for row in table.body {
            let (text, note) = (table.text(row, .verdict), table.text(row, .note))
            let year = table.columns[.year].flatMap { row.cell($0) }.flatMap(SheetTable.year)
            let item = table.text(row, .item).flatMap { ItemCode($0) }
            guard let item, let year, cells.contains(CellKey(item, year)) else {
                if text != nil || note != nil { tellUnknown(row, &findings) }
                continue
            }
            let cell = CellKey(item, year)
            let address = table.address(row, .verdict)
            if table.hasFaults(row, in: [.verdict, .note], &findings) { broken.insert(cell) }
            var verdict: CellContent.Verdict?
            if let text {
                verdict = CellContent.Verdict(rawValue: text.lowercased())
                if verdict == nil {
                    broken.insert(cell)
                    findings.add(
                        .error, "return-unknown-verdict", "\"\(text)\" is no answer.",
                        "Choose confirmed or disputed.", sheet: table.name, line: row.line, cell: address)
                }
            }
            let line = Line(verdict: verdict, note: note, place: "\(table.name)!\(address)")
            if let earlier = lines[cell], earlier.verdict != verdict || earlier.note != note {
                broken.insert(cell)
                findings.add(
                    .error, "return-item-twice", "\(cell) stands in two lines with different answers.",
                    "Remove one of them.", sheet: table.name, line: row.line, cell: address)
            }
            lines[cell] = line
        }
        return lines.filter { !broken.contains($0.key) }
    }

    private func tellUnknown(_ row: SheetTable.Row, _ findings: inout WorkbookFindings) {
        let item = table.text(row, .item) ?? ""
        let year = table.text(row, .year) ?? ""
        findings.add(
            .error, "return-item-unknown", "\"\(item)\" of \"\(year)\" is no value that can be answered.",
            "Answer in the lines that the workbook came with.", sheet: table.name, line: row.line,
            cell: table.address(row, .item))
    }
}
