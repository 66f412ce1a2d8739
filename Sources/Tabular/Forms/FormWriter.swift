import CXlsxWriter

extension FormWorkbook {
    /// The workbook as an XLSX file. The same form gives the same bytes.
    ///
    /// - Throws: `TabularProblem` where a text is too long for a cell, or where
    ///   the temporary files of libxlsxwriter cannot be written.
    package func xlsx() throws -> [UInt8] {
        guard let file = MemoryFile() else { throw TabularProblem.notWritten(LXW_ERROR_CREATING_XLSX_FILE) }
        let lists = FormLists(sheets)
        guard let book = workbook_new(file.path) else {
            throw TabularProblem.notWritten(LXW_ERROR_MEMORY_MALLOC_FAILED)
        }
        setFixedDay(of: book)
        let styles = FormStyles(book)
        do {
            for sheet in sheets + lists.sheets { try FormPage(book, sheet, styles, lists).write() }
            lists.define(in: book)
        } catch {
            workbook_close(book)
            throw error
        }
        let failure = workbook_close(book)
        guard failure == LXW_NO_ERROR else { throw TabularProblem.notWritten(failure) }
        let concealed = sheets.indices.filter { sheets[$0].visibility == .concealed }
        return try lockedStructure(of: try file.bytes(), concealing: concealed)
    }
}

/// Formats of a workbook, each made once.
final class FormStyles {
    typealias Format = UnsafeMutablePointer<lxw_format>

    private let book: UnsafeMutablePointer<lxw_workbook>
    private var formats: [FormStyle: Format] = [:]

    init(_ book: UnsafeMutablePointer<lxw_workbook>) { self.book = book }

    func format(_ style: FormStyle) -> Format? {
        if let format = formats[style] { return format }
        guard let format = workbook_add_format(book) else { return nil }
        if style.isOpen { format_set_unlocked(format) }
        if style.isBold { format_set_bold(format) }
        if style.isItalic { format_set_italic(format) }
        if style.wraps { format_set_text_wrap(format) }
        if style.hasBorder {
            format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
            format_set_border_color(format, 0xBFBFBF)
        }
        if let size = style.size { format_set_font_size(format, size) }
        if let fill = style.fill { format_set_bg_color(format, fill) }
        if let ink = style.ink { format_set_font_color(format, ink) }
        if let number = style.numberFormat { format_set_num_format(format, number) }
        format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        formats[style] = format
        return format
    }

    func mark(fill: UInt32) -> Format? {
        let format = workbook_add_format(book)
        format_set_bg_color(format, fill)
        return format
    }
}

/// The lists that rules offer, on a hidden sheet: there they may be long, and
/// hold commas. Each list stands there once.
struct FormLists {
    private var columns: [[String]: Int] = [:]
    private static let sheetName = "lists"

    init(_ sheets: [FormSheet]) {
        for sheet in sheets {
            for rule in sheet.rules { if case .choice(let words) = rule.kind { add(words) } }
            for mark in sheet.marks { if case .textBesides(let words) = mark.kind { add(words) } }
        }
    }

    private mutating func add(_ words: [String]) {
        guard !words.isEmpty, columns[words] == nil else { return }
        columns[words] = columns.count
    }

    var sheets: [FormSheet] {
        guard !columns.isEmpty else { return [] }
        let lists = columns.sorted { $0.value < $1.value }.map(\.key)
        let length = lists.map(\.count).max() ?? 0
        let rows = (0..<length).map { row in
            lists.map { FormCell(row < $0.count ? $0[row] : nil) }
        }
        return [FormSheet(name: Self.sheetName, visibility: .hidden, rows: rows)]
    }

    /// Rules and marks refer to a list by its name: of other sheets they may
    /// not speak in every program.
    func define(in book: UnsafeMutablePointer<lxw_workbook>) {
        for (words, column) in columns.sorted(by: { $0.value < $1.value }) {
            let letters = CellAddress(column: column, row: 1).letters
            workbook_define_name(
                book, Self.name(column), "=\(Self.sheetName)!$\(letters)$1:$\(letters)$\(words.count)")
        }
    }

    func name(of words: [String]) -> String? { columns[words].map(Self.name) }

    private static func name(_ column: Int) -> String { "list_\(column + 1)" }
}
