import Assessment
import PlanModel
import Tabular

/// Reads the sheet of notes: a line for each cell of which something is said.
struct NotesReading {
    /// What a line says; nil fields stand empty there.
    struct Line {
        /// Nil where it was left empty, which means normal.
        var status: ObservationStatus?
        var standardError: Double?
        var note: String?
        var justification: String?
        /// `Notes!A7`
        let place: String
        /// Something in the line could not be read, so that none of it counts.
        var isUnclear = false
        let row: SheetTable.Row

        func says(_ other: Line) -> Bool {
            status == other.status && standardError == other.standardError && note == other.note
                && justification == other.justification
        }
    }

    private let table: SheetTable
    private let items: [ItemCode]
    private let years: [Period]

    init(_ table: SheetTable, _ sheet: ReturnSheet) {
        self.table = table
        items = sheet.nationalItems.map(\.code)
        years = sheet.round.years
    }

    func read(_ findings: inout WorkbookFindings) -> [CellKey: Line] {
        var lines: [CellKey: Line] = [:]
        for row in table.body {
            guard let cell = cell(row, &findings) else { continue }
            let line = line(row, &findings)
            if let earlier = lines[cell], !earlier.says(line) {
                lines[cell]?.isUnclear = true
                findings.add(
                    .error, "return-item-twice", "\(cell) has two lines of notes that differ.",
                    "Say all of a value in one line.", sheet: table.name, line: row.line,
                    cell: table.address(row, .item))
                continue
            }
            lines[cell] = line
        }
        return lines
    }

    private func cell(_ row: SheetTable.Row, _ findings: inout WorkbookFindings) -> CellKey? {
        let (code, year) = (table.text(row, .item), table.text(row, .year))
        let isBlank = ReturnFormSheet.notes.columns.allSatisfy { column in
            let cell = table.columns[column].flatMap { row.cell($0) }
            return FormText.plain(cell?.text) == nil && cell?.kind != .uncomputed
        }
        if isBlank { return nil }
        func error(_ finding: String, _ message: String, _ remedy: String, _ column: ReturnFormColumn) {
            findings.add(
                .error, finding, message, remedy, sheet: table.name, line: row.line,
                cell: table.address(row, column))
        }
        guard let code else {
            error(
                "return-line-without-item", "The line names no item.", "Choose the item from the list.", .item
            )
            return nil
        }
        guard let item = ItemCode(code), items.contains(item) else {
            let near = nearestCode(to: code, among: items.map(\.text))
            error(
                "return-item-unknown", "The round asks for no value of \"\(code)\".",
                near.map { "Did you mean \($0)?" } ?? "Choose the item from the list.", .item)
            return nil
        }
        let seen = table.columns[.year].flatMap { row.cell($0) }
        guard let period = seen.flatMap(SheetTable.year), years.contains(period) else {
            error(
                "return-year-not-asked", "\"\(year ?? "")\" is none of the years that are asked.",
                "Write a year from \(years.first?.year ?? 0) to \(years.last?.year ?? 0).", .year)
            return nil
        }
        return CellKey(item, period)
    }

    private func line(_ row: SheetTable.Row, _ findings: inout WorkbookFindings) -> Line {
        var line = Line(place: "\(table.name)!\(table.address(row, .item))", row: row)
        line.isUnclear = table.hasFaults(row, in: [.status, .note, .justification], &findings)
        line.note = table.text(row, .note)
        line.justification = table.text(row, .justification)
        if let text = table.text(row, .status) {
            line.status = Self.status(text)
            if line.status == nil {
                line.isUnclear = true
                findings.add(
                    .error, "unknown-status", "\"\(text)\" is no status of a value.",
                    "Choose one of \(FormText.statuses.map(\.rawValue).joined(separator: ", ")).",
                    sheet: table.name, line: row.line, cell: table.address(row, .status))
            }
        }
        if let column = table.columns[.standardError] {
            switch ValueReading(row.cell(column), given: "") {
            case .untouched, .emptied: break
            case .number(let figure, _): line.standardError = figure.value
            case .absence(let reason):
                line.isUnclear = true
                findings.add(
                    .error, "cell-not-a-number", "\"\(reason.rawValue)\" is no standard error.",
                    "Write a number, or leave the cell empty.", sheet: table.name, line: row.line,
                    cell: table.address(row, .standardError))
            case .unclear(let finding):
                line.isUnclear = true
                findings.add(
                    finding, sheet: table.name, line: row.line, cell: table.address(row, .standardError))
            }
        }
        return line
    }

    /// `P: provisional`, also `p` alone. One that says that there is no value
    /// is for the checks to refuse.
    static func status(_ text: String) -> ObservationStatus? {
        let code = text.prefix { $0 != ":" }.filter { !$0.isWhitespace }.uppercased()
        return ObservationStatus(rawValue: code)
    }
}
