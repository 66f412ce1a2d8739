import Tabular

/// Reads the rows of a workbook's sheets, up to far more than a return has.
struct SheetCells {
    /// Cells with something in them, of a whole workbook.
    private static let mostCells = 150_000

    private let workbook: XLSXWorkbook
    private var count = 0

    init(_ workbook: XLSXWorkbook) { self.workbook = workbook }

    var tabs: [XLSXWorkbook.Tab] { workbook.tabs }

    /// Nil where there are more cells than a return can have.
    mutating func rows(tab: Int) throws -> [SheetTable.Row]? {
        let reader = try workbook.reader(tab: tab)
        var rows: [SheetTable.Row] = []
        while try reader.next() {
            var cells: [(column: Int, cell: SheetCell)] = []
            cells.reserveCapacity(reader.fieldCount)
            for field in 0..<reader.fieldCount {
                let kind = reader.kind(field)
                guard kind != .empty else { continue }
                cells.append(
                    (
                        field,
                        SheetCell(kind: kind, text: reader.text(field), isFormula: reader.isFormula(field))
                    ))
            }
            count += cells.count
            guard count <= Self.mostCells else { return nil }
            rows.append(SheetTable.Row(line: reader.line, cells: cells))
        }
        return rows
    }
}
