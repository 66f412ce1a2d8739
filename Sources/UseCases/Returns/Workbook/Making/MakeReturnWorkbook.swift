package import PlanModel
import Tabular

/// Makes the workbook in which a state fills in its return: with what was
/// entered so far, and beside it what is public already.
package struct MakeReturnWorkbook: Sendable {
    let texts: ReturnWorkbookTexts

    package init(texts: ReturnWorkbookTexts = .english) { self.texts = texts }

    /// The workbook as an XLSX file. The same return gives the same bytes.
    ///
    /// - Parameter dueOn: the day until which it is awaited, where more time was
    ///   granted; nil for that of the round.
    /// - Throws: `TabularProblem` where it cannot be written.
    package func callAsFunction(_ sheet: ReturnSheet, dueOn: Day? = nil) throws -> [UInt8] {
        let key = formKey(sheet)
        var sheets = [
            readMeSheet(sheet, dueOn: dueOn ?? sheet.round.dueOn), valuesSheet(sheet), sourcesSheet(sheet),
            notesSheet(sheet),
        ]
        if !sheet.internationalCells.isEmpty { sheets.append(internationalSheet(sheet)) }
        sheets.append(
            FormSheet(name: FormKey.sheetName, visibility: .concealed, rows: key.rows))
        return try FormWorkbook(sheets).xlsx()
    }

    private func formKey(_ sheet: ReturnSheet) -> FormKey {
        var key = FormKey(round: sheet.round.code.text, state: sheet.state.text)
        key.sheetNames = texts.sheets
        key.publicLine = texts.publicLine
        key.ownLine = texts.ownLine
        for form in ReturnFormSheet.allCases {
            for column in form.columns { key.headers[form, default: [:]][column] = header(column) }
        }
        for cell in sheet.nationalCells + sheet.internationalCells {
            let entry = sheet.cells[cell]?.current
            key.cells[cell] = FormKey.Given(
                base: entry?.number ?? 0, text: entry.map { FormText.value($0.content) } ?? "")
        }
        return key
    }

    func header(_ column: ReturnFormColumn) -> String { texts.columns[column] ?? column.rawValue }

    func headerRow(_ form: ReturnFormSheet) -> [FormCell] {
        form.columns.map { FormCell(header($0), FormPalette.header) }
    }

    func name(_ form: ReturnFormSheet) -> String { texts.sheets[form] ?? form.rawValue }

    /// Wide enough for the longest code of an item.
    func codeColumn(_ sheet: ReturnSheet) -> FormColumn {
        FormColumn(Double(min(40, max(12, (sheet.round.items.map { $0.code.text.count }.max() ?? 0) + 2))))
    }

    /// Rows count from 0.
    func area(_ rows: ClosedRange<Int>, _ columns: ClosedRange<Int>) -> FormArea {
        FormArea(rows: rows, columns: columns)
    }

    func message(_ words: (title: String, text: String)) -> FormMessage {
        FormMessage(words.title, words.text)
    }
}

extension ReturnSheet {
    var nationalItems: [ReturnItem] { round.items.filter { !$0.isInternational } }

    /// Every cell that takes a value, item by item.
    var nationalCells: [CellKey] {
        let years = round.years
        return nationalItems.flatMap { item in years.map { CellKey(item.code, $0) } }
    }

    /// International values that are there to be confirmed or disputed.
    var internationalCells: [CellKey] {
        let years = round.years
        return round.items.filter(\.isInternational).flatMap { item in
            years.map { CellKey(item.code, $0) }.filter { known[$0] != nil || cells[$0] != nil }
        }
    }
}
