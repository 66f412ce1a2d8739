/// Reads a sheet of a workbook row by row, in bounded memory but for the texts
/// that its cells share, which have a limit.
///
/// Numbers keep the text that the file has for them, which may show more
/// digits than the sheet does. Numbers formatted as days read `2020-12-31`,
/// those formatted as percentages `50%` (the file has 0.5, which would not say
/// so), booleans `TRUE` and `FALSE`, errors as shown (`#N/A`), formulas as their
/// last result; one without any is the problem `formula-without-value`, for
/// it must not read as an empty cell. Rows without a value are passed over, and
/// a row ends with its last cell that has one.
package final class XLSXReader: RowReader {
    private let sheetName: String
    private let rows: SheetRows
    private let reader: XMLReader
    private var isInRow = false
    private var problem: (any Error)?

    /// Opens the sheet of that name; nil for the first that is not hidden.
    /// `maximumTextBytes` bounds the shared texts, `maximumRowBytes` a row.
    package convenience init(
        _ store: some ByteStore, sheet: String? = nil, limits: ExpansionLimits = .init(),
        maximumTextBytes: Int = 128 << 20, maximumRowBytes: Int = 16 << 20
    ) throws {
        let package = try XLSXPackage(store, limits: limits)
        try self.init(
            package, try package.sheet(sheet), strings: try package.sharedStrings(limit: maximumTextBytes),
            styles: try package.styles(), maximumRowBytes: maximumRowBytes)
    }

    init(
        _ package: XLSXPackage, _ sheet: XLSXPackage.Sheet, strings: SharedStrings, styles: StylesPart,
        maximumRowBytes: Int, takesUncomputed: Bool = false
    ) throws {
        sheetName = sheet.name
        rows = SheetRows(
            sheet: sheet.name, strings: strings, styles: styles,
            days: SerialDay(countsFrom1904: package.countsFrom1904), maximumRowBytes: maximumRowBytes,
            takesUncomputed: takesUncomputed)
        reader = try XLSXPackage.reader(sheet.part, in: package.archive, with: rows)
    }

    /// Names of the sheets with cells, hidden ones too, in the order of their tabs.
    package static func sheetNames(
        _ store: some ByteStore, limits: ExpansionLimits = .init()
    ) throws -> [String] {
        try XLSXPackage(store, limits: limits).sheets.map(\.name)
    }

    package func next() throws -> Bool {
        if let problem { throw problem }
        do {
            isInRow = try reader.run()
            return isInRow
        } catch {
            isInRow = false
            problem = error
            throw error
        }
    }

    package var line: Int { rows.number }

    package var sheet: String? { sheetName }

    package var fieldCount: Int { isInRow ? rows.fieldCount : 0 }

    package func withBytes<Result>(
        _ field: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
    ) rethrows -> Result {
        try rows.withBytes(isInRow ? field : Int.max, body)
    }

    package func text(_ field: Int) -> String { withBytes(field) { String(decoding: $0, as: UTF8.self) } }

    /// What the file itself has where `text` shows a day, a percentage or a boolean: `44196`.
    package func originalText(_ field: Int) -> String {
        rows.withBytes(isInRow ? field : Int.max, original: true) { String(decoding: $0, as: UTF8.self) }
    }

    /// What the file takes the field for; `empty` past the end of a short row.
    package func kind(_ field: Int) -> SheetCellKind { rows.kind(isInRow ? field : Int.max) }

    /// Whether a formula computed the field.
    package func isFormula(_ field: Int) -> Bool { rows.isFormula(isInRow ? field : Int.max) }

    package func cell(_ field: Int) -> String? { CellAddress(column: field, row: rows.number).text }
}
