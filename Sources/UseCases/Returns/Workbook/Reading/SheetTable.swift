import PlanModel
import Tabular

/// A cell of a sheet as it was saved.
struct SheetCell: Hashable {
    let kind: SheetCellKind
    let text: String
    let isFormula: Bool
}

/// A sheet of a return workbook with its header found: columns are known by
/// their headers, wherever they stand.
struct SheetTable {
    /// A row with something in it.
    struct Row {
        /// From 1.
        let line: Int
        /// By column, ascending.
        let cells: [(column: Int, cell: SheetCell)]

        func cell(_ column: Int) -> SheetCell? { cells.first { $0.column == column }?.cell }

        func text(_ column: Int) -> String { cell(column)?.text ?? "" }
    }

    let name: String
    let columns: [ReturnFormColumn: Int]
    let years: [(period: Period, column: Int)]
    /// Columns whose header names neither.
    let otherColumns: Set<Int>
    let body: ArraySlice<Row>
    let headerLine: Int

    /// Looks for the row that has most of the headers; nil where none has two.
    init?(name: String, rows: [Row], headers: [ReturnFormColumn: String]) {
        let words = headers.mapValues(Self.folded)
        func count(_ row: Row) -> Int {
            let seen = Set(row.cells.map { Self.folded($0.cell.text) })
            return words.values.count { seen.contains($0) }
        }
        let counts = rows.prefix(Self.headerDepth).map(count)
        guard let best = counts.max(), best >= 2, let index = counts.firstIndex(of: best) else { return nil }
        var columns: [ReturnFormColumn: Int] = [:]
        var years: [(period: Period, column: Int)] = []
        var named: Set<Int> = []
        for (column, cell) in rows[index].cells {
            let seen = Self.folded(cell.text)
            if let role = words.first(where: { $0.value == seen && columns[$0.key] == nil })?.key {
                columns[role] = column
                named.insert(column)
            } else if let period = Self.year(cell) {
                years.append((period, column))
                named.insert(column)
            }
        }
        self.name = name
        self.columns = columns
        self.years = years
        body = rows[(index + 1)...]
        headerLine = rows[index].line
        otherColumns = Set(body.lazy.flatMap { $0.cells.map(\.column) }).subtracting(named)
    }

    /// Lines above the header that somebody may have added.
    private static let headerDepth = 50

    /// The text of a row in a column, without space at its ends; nil where
    /// there is none.
    func text(_ row: Row, _ column: ReturnFormColumn) -> String? {
        guard let index = columns[column], let cell = row.cell(index) else { return nil }
        return FormText.plain(cell.text)
    }

    /// Tells of cells that hold no text but a formula without a result: they
    /// must not pass for empty.
    func hasFaults(
        _ row: Row, in roles: [ReturnFormColumn], _ findings: inout WorkbookFindings
    ) -> Bool {
        var hasFaults = false
        for role in roles {
            guard let column = columns[role], let cell = row.cell(column),
                let finding = ValueReading.fault(cell)
            else { continue }
            hasFaults = true
            findings.add(finding, sheet: name, line: row.line, cell: address(row, role))
        }
        return hasFaults
    }

    func address(_ row: Row, _ column: ReturnFormColumn) -> String {
        sheetAddress(column: columns[column] ?? 0, line: row.line)
    }

    /// `2024`, also `2024.0` and with space around it.
    static func year(_ cell: SheetCell) -> Period? {
        if cell.kind == .number, let number = Double(cell.text), let year = Int(exactly: number) {
            return Period(year: year)
        }
        return Period(FormText.plain(cell.text) ?? "")
    }

    private static func folded(_ text: String) -> String { (FormText.plain(text) ?? "").lowercased() }
}
