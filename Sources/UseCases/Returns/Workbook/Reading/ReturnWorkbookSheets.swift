import PlanModel
import Tabular

/// Finds the sheets of a return workbook and hands them to who reads them.
struct ReturnWorkbookSheets {
    private var cells: SheetCells
    private let sheet: ReturnSheet
    private var findings: WorkbookFindings
    private var rowsByTab: [Int: [SheetTable.Row]] = [:]

    init(_ workbook: XLSXWorkbook, _ sheet: ReturnSheet, _ findings: WorkbookFindings) {
        cells = SheetCells(workbook)
        self.sheet = sheet
        self.findings = findings
    }

    mutating func read() throws -> ReturnWorkbookReading {
        for tab in cells.tabs.indices {
            guard let rows = try cells.rows(tab: tab) else {
                findings.add(
                    .error, "return-too-large", "The workbook has far more cells than a return.",
                    "Download the workbook anew and copy the values into it.")
                return nothing
            }
            rowsByTab[tab] = rows
        }
        guard let key = formKey(), isOfThisReturn(key) else { return nothing }
        let tables = tables(key)
        var changes = ReturnWorkbookChanges(sheet, key)
        if let table = tables[.values] {
            changes.values = ValuesReading(table, sheet, key).read(&findings)
        }
        if let table = tables[.sources] { changes.sources = SourcesReading(table, sheet).read(&findings) }
        if let table = tables[.notes] { changes.notes = NotesReading(table, sheet).read(&findings) }
        if let table = tables[.international] {
            changes.verdicts = InternationalReading(table, sheet).read(&findings)
        }
        let edits = changes.edits(&findings)
        return ReturnWorkbookReading(
            edits: edits, findings: findings.all,
            untouched: max(0, key.cells.count - edits.count - changes.unclear))
    }

    private var nothing: ReturnWorkbookReading {
        ReturnWorkbookReading(edits: [], findings: findings.all, untouched: 0)
    }

    private mutating func formKey() -> FormKey? {
        let named = cells.tabs.firstIndex { $0.name == FormKey.sheetName }
        let tab = named ?? cells.tabs.indices.first { FormKey.isKey(rowsByTab[$0] ?? []) }
        guard let tab, let key = FormKey(rowsByTab[tab] ?? []) else {
            findings.add(
                .error, "not-a-return",
                "The workbook is no return workbook: its concealed sheet is not there.",
                "Download the workbook of the return and fill that in; copying its sheets into another "
                    + "workbook loses what it needs.")
            return nil
        }
        rowsByTab[tab] = nil
        return key
    }

    private mutating func isOfThisReturn(_ key: FormKey) -> Bool {
        if key.version > FormKey.version {
            findings.add(
                .error, "return-of-newer-form", "The workbook was made by a newer version of Pantau.",
                "Send it to the office that runs that version.")
        } else if key.round != sheet.round.code.text {
            findings.add(
                .error, "return-of-other-round",
                "The workbook is of the round \(key.round), and was sent to \(sheet.round.code).",
                "Send it to its own round, or download the workbook of this one.")
        } else if key.state != sheet.state.text {
            findings.add(
                .error, "return-of-other-state",
                "The workbook is of \(key.state), and was sent to \(sheet.state).",
                "Send it to the return of \(key.state).")
        } else {
            return true
        }
        return false
    }

    private mutating func tables(_ key: FormKey) -> [ReturnFormSheet: SheetTable] {
        var tables: [ReturnFormSheet: SheetTable] = [:]
        var taken: Set<Int> = []
        for form in ReturnFormSheet.allCases {
            if form == .international, sheet.internationalCells.isEmpty { continue }
            guard let tab = tab(form, key, taken) else {
                findings.add(
                    .warning, "return-sheet-missing",
                    "The sheet \"\(key.sheetNames[form] ?? form.rawValue)\" is not there; its cells stay as they are.",
                    "Download the workbook anew if something was entered there.")
                continue
            }
            taken.insert(tab)
            let name = cells.tabs[tab].name
            let found = SheetTable(name: name, rows: rowsByTab[tab] ?? [], headers: key.headers[form] ?? [:])
            guard let table = found, !isMissingColumns(table, form, key) else {
                if found == nil {
                    findings.add(
                        .error, "return-header-missing", "The sheet has no row with its headers.",
                        "Bring the headers back as they were, or download the workbook anew.", sheet: name)
                }
                continue
            }
            tables[form] = table
        }
        let known = Set(key.sheetNames.values)
        for tab in cells.tabs.indices
        where !taken.contains(tab) && !cells.tabs[tab].isHidden && rowsByTab[tab] != nil {
            // The first of the sheets explains, and is not read either.
            guard tab > 0 || known.contains(cells.tabs[tab].name) else { continue }
            let looksAlike = (rowsByTab[tab] ?? []).prefix(5).contains { row in
                ReturnFormSheet.allCases.contains { form in
                    let words = Set((key.headers[form] ?? [:]).values)
                    return row.cells.count { words.contains($0.cell.text) } >= 2
                }
            }
            guard looksAlike else { continue }
            findings.add(
                .warning, "return-sheet-not-read", "The sheet is a copy, and copies are not read.",
                "Enter the values in the sheet that the workbook came with.", sheet: cells.tabs[tab].name)
        }
        return tables
    }

    /// By its name; else the one whose headers are those of the sheet.
    private mutating func tab(_ form: ReturnFormSheet, _ key: FormKey, _ taken: Set<Int>) -> Int? {
        let name = key.sheetNames[form] ?? form.rawValue
        if let tab = cells.tabs.firstIndex(where: { $0.name == name }) { return tab }
        let headers = key.headers[form] ?? [:]
        let known = Set(key.sheetNames.values)
        for tab in cells.tabs.indices
        where !taken.contains(tab) && !known.contains(cells.tabs[tab].name) && rowsByTab[tab] != nil {
            guard let table = SheetTable(name: name, rows: rowsByTab[tab] ?? [], headers: headers),
                form.columns.allSatisfy({ table.columns[$0] != nil })
            else { continue }
            findings.add(
                .note, "return-sheet-renamed",
                "The sheet is taken for \"\(name)\": its headers are the same.",
                sheet: cells.tabs[tab].name)
            return tab
        }
        return nil
    }

    private mutating func isMissingColumns(
        _ table: SheetTable, _ form: ReturnFormSheet, _ key: FormKey
    ) -> Bool {
        let missing = form.neededColumns.filter { table.columns[$0] == nil }
        for column in missing {
            findings.add(
                .error, "return-column-missing",
                "No column is headed \"\(key.headers[form]?[column] ?? column.rawValue)\"; the sheet is not read.",
                "Bring the header back as it was, or download the workbook anew.", sheet: table.name,
                line: table.headerLine)
        }
        return !missing.isEmpty
    }
}

/// `E14`, from a column counted from 0 and a line counted from 1.
func sheetAddress(column: Int, line: Int) -> String {
    var letters: [UInt8] = []
    var rest = column + 1
    while rest > 0 {
        letters.insert(UInt8(65 + (rest - 1) % 26), at: 0)
        rest = (rest - 1) / 26
    }
    return String(decoding: letters, as: UTF8.self) + String(line)
}
