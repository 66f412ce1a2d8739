import CXlsxWriter

/// Writes one sheet of a form.
struct FormPage {
    private let page: UnsafeMutablePointer<lxw_worksheet>
    private let sheet: FormSheet
    private let styles: FormStyles
    private let lists: FormLists

    init(
        _ book: UnsafeMutablePointer<lxw_workbook>, _ sheet: FormSheet, _ styles: FormStyles,
        _ lists: FormLists
    ) throws {
        guard let page = workbook_add_worksheet(book, sheet.name) else {
            throw TabularProblem.notWritten(LXW_ERROR_SHEETNAME_LENGTH_EXCEEDED)
        }
        self.page = page
        self.sheet = sheet
        self.styles = styles
        self.lists = lists
    }

    func write() throws {
        for (index, column) in sheet.columns.enumerated() {
            var options = lxw_row_col_options(hidden: column.isHidden ? 1 : 0, level: 0, collapsed: 0)
            worksheet_set_column_opt(page, UInt16(index), UInt16(index), column.width, nil, &options)
        }
        for (row, cells) in sheet.rows.enumerated() {
            for (column, cell) in cells.enumerated() { try write(cell, row: row, column: column) }
        }
        for (row, height) in sheet.heights { worksheet_set_row(page, UInt32(row), height, nil) }
        for rule in sheet.rules { try add(rule) }
        for mark in sheet.marks { add(mark) }
        setUp()
    }

    private func write(_ cell: FormCell, row: Int, column: Int) throws {
        let format = cell.style == .plain ? nil : styles.format(cell.style)
        let failure =
            switch cell.content {
            case .blank:
                format == nil
                    ? LXW_NO_ERROR : worksheet_write_blank(page, UInt32(row), UInt16(column), format)
            case .number(let value):
                worksheet_write_number(page, UInt32(row), UInt16(column), value, format)
            case .text(let text):
                worksheet_write_string(page, UInt32(row), UInt16(column), EscapedText.encoded(text), format)
            }
        guard failure == LXW_NO_ERROR else {
            let address = CellAddress(column: column, row: row + 1).text
            throw TabularProblem.notWritten(failure, at: "\(sheet.name)!\(address)")
        }
    }

    private func setUp() {
        if sheet.headRows > 0 || sheet.headColumns > 0 {
            worksheet_freeze_panes(page, UInt32(sheet.headRows), UInt16(sheet.headColumns))
        }
        if sheet.headRows > 0 { worksheet_repeat_rows(page, 0, UInt32(sheet.headRows - 1)) }
        worksheet_set_landscape(page)
        worksheet_set_paper(page, 9)  // A4
        worksheet_fit_to_pages(page, 1, 0)
        worksheet_set_footer(page, "&L&A&R&P / &N")
        // Widths, heights and the order of open rows are the reader's own.
        var allowed = lxw_protection()
        allowed.format_columns = 1
        allowed.format_rows = 1
        allowed.sort = 1
        worksheet_protect(page, nil, &allowed)
        if sheet.visibility != .shown { worksheet_hide(page) }
    }

    // MARK: What may be entered

    private func add(_ rule: FormRule) throws {
        var texts = KeptTexts()
        var validation = lxw_data_validation()
        validation.validate = UInt8(LXW_VALIDATION_TYPE_ANY.rawValue)
        validation.ignore_blank = UInt8(LXW_VALIDATION_ON.rawValue)
        // LXW_VALIDATION_OFF is 1: 0 stands for what is usual, which is on.
        validation.show_error = UInt8((rule.refusal == nil ? LXW_VALIDATION_OFF : LXW_VALIDATION_ON).rawValue)
        switch rule.kind {
        case .anything: break
        case .choice(let words):
            guard let name = lists.name(of: words) else { return }
            validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
            validation.value_formula = texts.keep("=" + name)
        case .number(let limits):
            validation.validate = UInt8(LXW_VALIDATION_TYPE_DECIMAL.rawValue)
            validation.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
            validation.minimum_number = limits.lowerBound
            validation.maximum_number = limits.upperBound
        case .wholeNumber(let limits):
            validation.validate = UInt8(LXW_VALIDATION_TYPE_INTEGER.rawValue)
            validation.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
            validation.minimum_number = Double(limits.lowerBound)
            validation.maximum_number = Double(limits.upperBound)
        }
        if let prompt = rule.prompt {
            validation.input_title = texts.keep(prompt.title)
            validation.input_message = texts.keep(prompt.text)
        }
        if let refusal = rule.refusal {
            validation.error_title = texts.keep(refusal.title)
            validation.error_message = texts.keep(refusal.text)
        }
        let (rows, columns) = (rule.area.rows, rule.area.columns)
        let failure = worksheet_data_validation_range(
            page, UInt32(rows.lowerBound), UInt16(columns.lowerBound), UInt32(rows.upperBound),
            UInt16(columns.upperBound), &validation)
        texts.release()
        guard failure == LXW_NO_ERROR else { throw TabularProblem.notWritten(failure, at: sheet.name) }
    }

    private func add(_ mark: FormMark) {
        let (rows, columns) = (mark.area.rows, mark.area.columns)
        let first = CellAddress(column: columns.lowerBound, row: rows.lowerBound + 1).text
        var texts = KeptTexts()
        var condition = lxw_conditional_format()
        condition.type = UInt8(LXW_CONDITIONAL_TYPE_FORMULA.rawValue)
        condition.value_string = texts.keep("=" + formula(mark.kind, at: first))
        condition.format = styles.mark(fill: mark.fill)
        worksheet_conditional_format_range(
            page, UInt32(rows.lowerBound), UInt16(columns.lowerBound), UInt32(rows.upperBound),
            UInt16(columns.upperBound), &condition)
        texts.release()
    }

    private func formula(_ kind: FormMark.Kind, at cell: String) -> String {
        switch kind {
        case .textBesides(let words):
            guard let name = lists.name(of: words) else { return "ISTEXT(\(cell))" }
            return "AND(ISTEXT(\(cell)),COUNTIF(\(name),\(cell))=0)"
        case .outside(let minimum, let maximum):
            let below = minimum.map { ["\(cell)<\($0)"] } ?? []
            let above = maximum.map { ["\(cell)>\($0)"] } ?? []
            return "AND(ISNUMBER(\(cell)),OR(FALSE,\((below + above).joined(separator: ","))))"
        }
    }
}

/// Texts that a C structure points to until they are released.
private struct KeptTexts {
    private var kept: [UnsafeMutablePointer<CChar>] = []

    mutating func keep(_ text: String) -> UnsafeMutablePointer<CChar>? {
        let bytes = Array(text.utf8CString)
        let copy = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count)
        copy.initialize(from: bytes, count: bytes.count)
        kept.append(copy)
        return copy
    }

    func release() { for text in kept { text.deallocate() } }
}
