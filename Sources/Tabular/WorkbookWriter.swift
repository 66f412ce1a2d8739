import CXlsxWriter

/// A sheet of a workbook to be written: a header, which stays in view, and rows.
package struct WorkbookSheet: Sendable {
    package enum Cell: Hashable, Sendable {
        case empty
        case text(String)
        case number(Double)
        /// Shown with so many digits after the decimal point, kept as it is.
        case decimal(Double, places: Int)
        /// An address that leads there; a path without a host stays text.
        case link(String)
    }

    /// Rows of a sheet at most, its header among them: 1,048,576.
    package static let longest = Int(LXW_ROW_MAX)

    /// At most 31 characters, without `[ ] : * ? / \`.
    package let name: String
    package let header: [String]
    package let rows: [[Cell]]
    /// That stay in view beside the header.
    package let frozenColumns: Int
    /// Whether the header offers to filter.
    package let hasFilter: Bool

    package init(
        name: String, header: [String], rows: [[Cell]], frozenColumns: Int = 0, hasFilter: Bool = false
    ) {
        self.name = name
        self.header = header
        self.rows = rows
        self.frozenColumns = frozenColumns
        self.hasFilter = hasFilter
    }
}

/// Writes an XLSX file. The same sheets give the same bytes. A text that is longer
/// than a cell takes ends with a mark that says so.
///
/// - Parameters:
///   - path: of a file to be made, or replaced.
///   - longest: rows that a sheet takes, its header among them.
/// - Throws: `TabularProblem` for more rows than a sheet holds, or where the file
///   cannot be written.
package func writeWorkbook(
    _ sheets: [WorkbookSheet], to path: String, longest: Int = WorkbookSheet.longest
) throws {
    for sheet in sheets where sheet.rows.count >= longest {
        throw TabularProblem(
            "sheet-too-long", "A sheet holds \(longest) rows, and \(sheet.name) has \(sheet.rows.count + 1).",
            remedy: "Write it as CSV, or fewer rows.", sheet: sheet.name)
    }
    guard let book = workbook_new(path) else {
        throw TabularProblem.notWritten(LXW_ERROR_MEMORY_MALLOC_FAILED)
    }
    setFixedDay(of: book)
    let styles = SheetStyles(book)
    for sheet in sheets {
        guard let page = workbook_add_worksheet(book, sheet.name) else {
            workbook_close(book)
            throw TabularProblem.notWritten(LXW_ERROR_SHEETNAME_LENGTH_EXCEEDED)
        }
        do {
            try fill(page, sheet, styles)
        } catch {
            workbook_close(book)
            throw error
        }
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

/// The same in memory.
package func workbookBytes(
    _ sheets: [WorkbookSheet], longest: Int = WorkbookSheet.longest
) throws -> [UInt8] {
    guard let file = MemoryFile() else { throw TabularProblem.notWritten(LXW_ERROR_CREATING_XLSX_FILE) }
    try writeWorkbook(sheets, to: file.path, longest: longest)
    return try file.bytes()
}

/// Formats by what they do, each made once.
private final class SheetStyles {
    private let book: UnsafeMutablePointer<lxw_workbook>
    let bold: UnsafeMutablePointer<lxw_format>?
    private var decimals: [Int: UnsafeMutablePointer<lxw_format>] = [:]

    init(_ book: UnsafeMutablePointer<lxw_workbook>) {
        self.book = book
        bold = workbook_add_format(book)
        format_set_bold(bold)
    }

    func decimal(_ places: Int) -> UnsafeMutablePointer<lxw_format>? {
        let places = min(max(0, places), 15)
        if let known = decimals[places] { return known }
        let format = workbook_add_format(book)
        let digits = places == 0 ? "" : "." + String(repeating: "0", count: places)
        format_set_num_format(format, "#,##0" + digits)
        decimals[places] = format
        return format
    }
}

private func fill(
    _ page: UnsafeMutablePointer<lxw_worksheet>, _ sheet: WorkbookSheet, _ styles: SheetStyles
) throws {
    for (column, text) in sheet.header.enumerated() {
        worksheet_write_string(page, 0, UInt16(column), CellText.written(text), styles.bold)
        let width = sheet.rows.prefix(200).reduce(text.count) { max($0, $1[column].width) }
        worksheet_set_column(page, UInt16(column), UInt16(column), Double(min(60, width)) + 2, nil)
    }
    if !sheet.header.isEmpty { worksheet_freeze_panes(page, 1, UInt16(sheet.frozenColumns)) }
    var links = 0
    for (row, cells) in sheet.rows.enumerated() {
        for (column, cell) in cells.enumerated() {
            let (line, place) = (UInt32(row + 1), UInt16(column))
            let failure =
                switch cell {
                case .empty: LXW_NO_ERROR
                case .text(let text): worksheet_write_string(page, line, place, CellText.written(text), nil)
                case .number(let value): worksheet_write_number(page, line, place, value, nil)
                case .decimal(let value, let places):
                    worksheet_write_number(page, line, place, value, styles.decimal(places))
                case .link(let address):
                    write(address, page, line, place, &links)
                }
            // A cell that can't be written would be missing without a word.
            guard failure == LXW_NO_ERROR else {
                let address = CellAddress(column: column, row: row + 2).text
                throw TabularProblem.notWritten(failure, at: "\(sheet.name)!\(address)")
            }
        }
    }
    if sheet.hasFilter, !sheet.rows.isEmpty {
        worksheet_autofilter(page, 0, 0, UInt32(sheet.rows.count), UInt16(sheet.header.count - 1))
    }
}

/// A sheet takes only so many links; those beyond are text.
private func write(
    _ address: String, _ page: UnsafeMutablePointer<lxw_worksheet>, _ line: UInt32, _ place: UInt16,
    _ links: inout Int
) -> lxw_error {
    let text = CellText.written(address)
    // An address that a cell can't hold as it is leads nowhere.
    let isLink = address.hasPrefix("http") && address.utf8.count <= 2_000 && links < 65_000 && text == address
    guard isLink else { return worksheet_write_string(page, line, place, text, nil) }
    links += 1
    return worksheet_write_url(page, line, place, address, nil)
}

extension WorkbookSheet.Cell {
    fileprivate var width: Int {
        switch self {
        case .empty: 0
        case .text(let text), .link(let text): text.count
        case .number(let value): "\(value)".utf8.count
        case .decimal(let value, let places): "\(value.rounded())".utf8.count + places
        }
    }
}
