/// Why a file cannot be read as a table, in words for its sender.
///
/// `code` is stable; `line`, `column` and `cell` are given where they are
/// known. A failing disk is not a problem: the store's own error passes through.
package struct TabularProblem: Error, Sendable, Hashable {
    /// `not-utf8`, `broken-zip`, ...: one of `TabularProblem.codes`.
    package let code: String
    /// What happened, in one sentence that quotes what was seen.
    package let message: String
    /// What to do, in one sentence.
    package let remedy: String
    /// Physical line (CSV) or row number (XLSX), from 1.
    package let line: Int?
    /// Position of a character in the line, from 1.
    package let column: Int?
    package let sheet: String?
    /// Address in the sheet, such as `E14`.
    package let cell: String?

    package init(
        _ code: String, _ message: String, remedy: String, line: Int? = nil, column: Int? = nil,
        sheet: String? = nil, cell: String? = nil
    ) {
        assert(Self.codes.contains(code))
        self.code = code
        self.message = message
        self.remedy = remedy
        self.line = line
        self.column = column
        self.sheet = sheet
        self.cell = cell
    }

    /// Every code that a problem can carry, sorted.
    package static let codes = [
        "archive-not-written", "broken-gzip", "broken-spreadsheet", "broken-xml", "broken-zip",
        "cell-outside-sheet", "empty-file", "formula-without-value", "large-workbook-in-archive",
        "line-too-long", "nested-zip", "not-a-spreadsheet", "not-sdmx-data", "not-utf16", "not-utf8",
        "not-windows-1252", "nul-byte", "old-spreadsheet", "password-protected", "sdmx-attribute-not-applied",
        "sdmx-test-message", "sheet-too-long", "text-after-quote", "too-many-entries", "too-much-text",
        "unclosed-quote",
        "unknown-sheet", "unsupported-compression", "workbook-not-written", "wrong-delimiter", "xml-entities",
        "zip-bomb",
    ]
}

extension TabularProblem {
    package static var emptyFile: TabularProblem {
        TabularProblem(
            "empty-file", "The file has no rows.",
            remedy: "Check that it was saved and sent completely, then send it again.")
    }

    static func wrongDelimiter(_ byte: UInt8) -> TabularProblem {
        TabularProblem(
            "wrong-delimiter", "The byte \(hexadecimal(byte)) cannot separate fields.",
            remedy: "Choose a comma, a semicolon, a tab or a vertical bar.")
    }

    static func lineTooLong(line: Int, limit: Int) -> TabularProblem {
        TabularProblem(
            "line-too-long", "The row that starts here is longer than \(amount(limit)).",
            remedy: "Check that the file is a table whose rows end with line breaks.", line: line)
    }

    static func unclosedQuote(line: Int, column: Int, limit: Int?) -> TabularProblem {
        let end = limit.map { "within \(amount($0))" } ?? "by the end of the file"
        return TabularProblem(
            "unclosed-quote", "The quotation mark that opens a field here is not closed \(end).",
            remedy: "Close the field with a quotation mark, and double each one that belongs to its text.",
            line: line, column: column)
    }

    static func textAfterQuote(
        _ text: String, line: Int, column: Int, openedAt opening: (line: Int, column: Int)
    ) -> TabularProblem {
        TabularProblem(
            "text-after-quote",
            "\"\(text)\" follows the quotation mark that closes the field opened at line \(opening.line), "
                + "column \(opening.column).",
            remedy: "Double each quotation mark that belongs to the text of a field (\"\"), or remove it.",
            line: line, column: column)
    }

    static func cellOutsideSheet(_ address: String, sheet: String) -> TabularProblem {
        TabularProblem(
            "cell-outside-sheet", "\"\(address)\" is not the address of a cell.",
            remedy: "Open the workbook in a spreadsheet program and save it again as .xlsx.", sheet: sheet)
    }

    static func hexadecimal(_ number: some FixedWidthInteger & UnsignedInteger) -> String {
        let digits = String(number, radix: 16, uppercase: true)
        return "0x" + String(repeating: "0", count: max(0, number.bitWidth / 4 - digits.count)) + digits
    }

    /// A number of bytes in the largest unit that divides it.
    static func amount(_ bytes: Int) -> String {
        if bytes >= 1 << 30, bytes % (1 << 30) == 0 { return "\(bytes >> 30) GiB" }
        if bytes >= 1 << 20, bytes % (1 << 20) == 0 { return "\(bytes >> 20) MiB" }
        if bytes >= 1 << 10, bytes % (1 << 10) == 0 { return "\(bytes >> 10) KiB" }
        return "\(bytes) bytes"
    }
}
