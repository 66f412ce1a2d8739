import CXlsxWriter

/// A sheet of a workbook to be written: a header, which stays in view, and rows.
package struct WorkbookSheet: Sendable {
    package enum Cell: Hashable, Sendable {
        case empty
        case text(String)
        case number(Double)
    }

    /// At most 31 characters, without `[ ] : * ? / \`.
    package let name: String
    package let header: [String]
    package let rows: [[Cell]]

    package init(name: String, header: [String], rows: [[Cell]]) {
        self.name = name
        self.header = header
        self.rows = rows
    }
}

/// Writes an XLSX file. The same sheets give the same bytes.
///
/// - Parameter path: of a file to be made, or replaced.
/// - Throws: `TabularProblem` for more rows than a sheet holds, or where the file
///   cannot be written.
package func writeWorkbook(_ sheets: [WorkbookSheet], to path: String) throws {
    for sheet in sheets where sheet.rows.count >= Int(LXW_ROW_MAX) {
        throw TabularProblem(
            "sheet-too-long", "A sheet holds 1,048,576 rows, and \(sheet.name) has \(sheet.rows.count + 1).",
            remedy: "Write it as CSV, or by fewer columns.")
    }
    guard let book = workbook_new(path) else {
        throw TabularProblem.notWritten(LXW_ERROR_MEMORY_MALLOC_FAILED)
    }
    setFixedDay(of: book)
    let bold = workbook_add_format(book)
    format_set_bold(bold)
    for sheet in sheets {
        guard let page = workbook_add_worksheet(book, sheet.name) else {
            workbook_close(book)
            throw TabularProblem.notWritten(LXW_ERROR_SHEETNAME_LENGTH_EXCEEDED)
        }
        fill(page, sheet, bold: bold)
    }
    let failure = workbook_close(book)
    guard failure == LXW_NO_ERROR else { throw TabularProblem.notWritten(failure) }
}

extension TabularProblem {
    /// - Parameter place: sheet and address of the cell that it failed at.
    static func notWritten(_ failure: lxw_error? = nil, at place: String? = nil) -> TabularProblem {
        let cause = failure.map { ": \(String(cString: lxw_strerror($0)))" } ?? ""
        let spot = place.map { " (\($0))" } ?? ""
        return TabularProblem(
            "workbook-not-written", "The workbook cannot be written\(cause)\(spot).",
            remedy: "Write it as CSV, or elsewhere.")
    }
}

/// Without a day of its own a workbook would differ each time it is written.
func setFixedDay(of book: UnsafeMutablePointer<lxw_workbook>) {
    var properties = lxw_doc_properties()
    properties.created = 1_451_606_400
    workbook_set_properties(book, &properties)
}

private func fill(
    _ page: UnsafeMutablePointer<lxw_worksheet>, _ sheet: WorkbookSheet,
    bold: UnsafeMutablePointer<lxw_format>?
) {
    for (column, text) in sheet.header.enumerated() {
        worksheet_write_string(page, 0, UInt16(column), text, bold)
        let width = sheet.rows.prefix(200).reduce(text.count) { max($0, $1[column].width) }
        worksheet_set_column(page, UInt16(column), UInt16(column), Double(min(60, width)) + 2, nil)
    }
    if !sheet.header.isEmpty { worksheet_freeze_panes(page, 1, 0) }
    for (row, cells) in sheet.rows.enumerated() {
        for (column, cell) in cells.enumerated() {
            switch cell {
            case .empty: break
            case .text(let text): worksheet_write_string(page, UInt32(row + 1), UInt16(column), text, nil)
            case .number(let value): worksheet_write_number(page, UInt32(row + 1), UInt16(column), value, nil)
            }
        }
    }
}

extension WorkbookSheet.Cell {
    fileprivate var width: Int {
        switch self {
        case .empty: 0
        case .text(let text): text.count
        case .number(let value): "\(value)".utf8.count
        }
    }
}
