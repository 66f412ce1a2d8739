import PlanModel
import Statistics
import Tabular

/// Reads the sheet of values: the lines that take what the state enters.
struct ValuesReading {
    /// What the workbook says of one cell, and where.
    struct Cell {
        let reading: ValueReading
        /// `Values!F12`
        let place: String
    }

    private let table: SheetTable
    private let sheet: ReturnSheet
    private let key: FormKey
    private let items: [ItemCode: ReturnItem]

    init(_ table: SheetTable, _ sheet: ReturnSheet, _ key: FormKey) {
        self.table = table
        self.sheet = sheet
        self.key = key
        items = Dictionary(sheet.nationalItems.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func read(_ findings: inout WorkbookFindings) -> [CellKey: Cell] {
        let years = askedYears(&findings)
        var cells: [CellKey: Cell] = [:]
        var seen: [CellKey: SheetCell?] = [:]
        var found: Set<ItemCode> = []
        var told: Set<Int> = []
        for row in table.body {
            guard let item = item(row, years, &findings) else { continue }
            found.insert(item.code)
            tellOtherColumns(row, &told, &findings)
            for (period, column) in years {
                let cell = CellKey(item.code, period)
                let content = row.cell(column)
                let address = sheetAddress(column: column, line: row.line)
                if let earlier = seen[cell] {
                    if earlier?.text != content?.text {
                        let finding = contradiction(cell, earlier, content)
                        findings.add(finding, sheet: table.name, line: row.line, cell: address)
                        cells[cell] = Cell(reading: .unclear(finding), place: "\(table.name)!\(address)")
                    }
                    continue
                }
                seen[cell] = .some(content)
                guard let given = key.cells[cell] else { continue }
                let reading = ValueReading(content, given: given.text)
                tell(reading, content, cell, row, address, &findings)
                cells[cell] = Cell(reading: reading, place: "\(table.name)!\(address)")
            }
        }
        tellMissing(found, &findings)
        return cells
    }

    private func contradiction(_ cell: CellKey, _ first: SheetCell?, _ second: SheetCell?) -> Finding {
        Finding(
            .error, code: "return-item-twice",
            "\(cell) stands in two lines with different values: \"\(first?.text ?? "")\" and "
                + "\"\(second?.text ?? "")\".", remedy: "Remove one of the lines.")
    }

    // MARK: Columns

    private func askedYears(_ findings: inout WorkbookFindings) -> [(period: Period, column: Int)] {
        var columns: [Period: [Int]] = [:]
        for (period, column) in table.years { columns[period, default: []].append(column) }
        for (period, places) in columns.sorted(by: { $0.key < $1.key }) where places.count > 1 {
            let names = places.map { sheetAddress(column: $0, line: table.headerLine) }
                .joined(separator: " and ")
            findings.add(
                .error, "return-year-twice", "Two columns are headed \(period): \(names). Neither is read.",
                "Head each column with its own year.", sheet: table.name, line: table.headerLine)
        }
        for period in columns.keys.sorted() where !sheet.round.periods.contains(period) {
            findings.add(
                .warning, "return-year-not-asked",
                "The column \(period) is not read: the round asks for \(sheet.round.periods.lowerBound) to "
                    + "\(sheet.round.periods.upperBound).", sheet: table.name, line: table.headerLine)
        }
        for period in sheet.round.years where columns[period] == nil {
            findings.add(
                .warning, "return-year-missing",
                "No column is headed \(period); its cells stay as they are.",
                "Bring the header back if something was entered there.", sheet: table.name,
                line: table.headerLine)
        }
        return sheet.round.years.compactMap { period in
            columns[period].flatMap { $0.count == 1 ? (period, $0[0]) : nil }
        }
    }

    private func tellOtherColumns(
        _ row: SheetTable.Row, _ told: inout Set<Int>, _ findings: inout WorkbookFindings
    ) {
        for (column, _) in row.cells where table.otherColumns.contains(column) {
            guard told.insert(column).inserted else { continue }
            findings.add(
                .note, "return-column-not-read", "The column has no header that is known and is not read.",
                sheet: table.name, line: row.line, cell: sheetAddress(column: column, line: row.line))
        }
    }

    // MARK: Lines

    /// The item of a line that takes values; nil for headings, public lines and
    /// what cannot be told.
    private func item(
        _ row: SheetTable.Row, _ years: [(period: Period, column: Int)], _ findings: inout WorkbookFindings
    ) -> ReturnItem? {
        let isFilled = years.contains { row.cell($0.column) != nil }
        guard let code = table.text(row, .item) else {
            if isFilled {
                findings.add(
                    .error, "return-line-without-item", "The line has values and no code of an item.",
                    "Enter the values in the lines that the workbook came with.", sheet: table.name,
                    line: row.line, cell: table.address(row, .item))
            }
            return nil
        }
        let line = table.text(row, .line)
        guard let item = ItemCode(code).flatMap({ items[$0] }) else {
            if isFilled, line != key.publicLine { tellUnknown(code, row, &findings) }
            return nil
        }
        if line == key.publicLine {
            tellChangedPublicValues(item, row, years, &findings)
            return nil
        }
        guard line == key.ownLine else {
            findings.add(
                .error, "return-line-unclear",
                "\"\(line ?? "")\" does not say whether the line of \(code) shows what is public or takes values.",
                "Write \"\(key.ownLine)\" or \"\(key.publicLine)\".", sheet: table.name, line: row.line,
                cell: table.address(row, .line))
            return nil
        }
        return item
    }

    private func tellUnknown(_ code: String, _ row: SheetTable.Row, _ findings: inout WorkbookFindings) {
        let near = nearestCode(to: code, among: items.keys.sorted().map(\.text))
        findings.add(
            .error, "return-item-unknown", "The round asks for no item \"\(code)\".",
            near.map { "Did you mean \($0)?" } ?? "Bring the code back as it was.", sheet: table.name,
            line: row.line, cell: table.address(row, .item))
    }

    private func tellChangedPublicValues(
        _ item: ReturnItem, _ row: SheetTable.Row, _ years: [(period: Period, column: Int)],
        _ findings: inout WorkbookFindings
    ) {
        for (period, column) in years {
            guard let cell = row.cell(column), let known = sheet.known[CellKey(item.code, period)] ?? nil,
                let value = Double(cell.text), !FormText.isSameNumber(value, known.value)
            else { continue }
            findings.add(
                .warning, "return-public-line-changed",
                "\"\(cell.text)\" stands in the line of what is public, which is "
                    + "\(DecimalText.fixed(known.value, decimals: known.decimals)). It is not read.",
                "Enter it in the line \"\(key.ownLine)\".", sheet: table.name, line: row.line,
                cell: sheetAddress(column: column, line: row.line))
        }
    }

    private func tellMissing(_ found: Set<ItemCode>, _ findings: inout WorkbookFindings) {
        for item in sheet.nationalItems where !found.contains(item.code) {
            findings.add(
                .warning, "return-item-missing",
                "The line of \(item.code) is not there; its cells stay as they are.",
                "Bring the line back if something was entered there.", sheet: table.name)
        }
    }

    private func tell(
        _ reading: ValueReading, _ content: SheetCell?, _ cell: CellKey, _ row: SheetTable.Row,
        _ address: String, _ findings: inout WorkbookFindings
    ) {
        switch reading {
        case .unclear(let finding): findings.add(finding, sheet: table.name, line: row.line, cell: address)
        case .emptied:
            findings.add(
                .note, "return-cell-emptied", "\(cell) was emptied: its value is taken back.",
                sheet: table.name, line: row.line, cell: address)
        case .number(_, let text) where content?.isFormula == true:
            findings.add(
                .note, "return-formula", "A formula gives \(text), which is taken for \(cell).",
                "Write the number as it is published, if that has fewer digits.", sheet: table.name,
                line: row.line, cell: address)
        default: break
        }
    }
}
