/// The rows of a worksheet as they pass by: pauses the reader after each row
/// that has a value.
final class SheetRows: XMLHandler {
    /// Number of the current row, from 1.
    private(set) var number = 0
    /// Cells of the current row up to the last one with a value.
    private(set) var fieldCount = 0

    private let sheet: String
    private let strings: SharedStrings
    private let styles: StylesPart
    private let days: SerialDay
    private let maximumRowBytes: Int
    private let takesUncomputed: Bool

    private struct Cell {
        /// The row that the cell was filled for: others are left over.
        var row = 0
        var isShared = false
        var value = 0..<0
        /// What the file says where `value` was made of it.
        var original: Range<Int>?
        var kind = SheetCellKind.empty
        var isFormula = false
    }

    private enum Kind { case number, shared, boolean, text, error, writtenDay }

    private var cells: [Cell] = []
    private var texts: [UInt8] = []
    private var filledRows = 0
    private var isInData = false
    private var rowHasNumber = false
    private var column = -1
    private var kind = Kind.number
    private var shown = NumberFormat.Shown.number
    private var valueStart = 0
    private var isInValue = false
    private var hasValue = false
    private var hasFormula = false
    private var collector = TextCollector()

    /// `takesUncomputed`: a formula without a result is a cell without a value,
    /// told by its kind, and not a problem.
    init(
        sheet: String, strings: SharedStrings, styles: StylesPart, days: SerialDay, maximumRowBytes: Int,
        takesUncomputed: Bool = false
    ) {
        self.sheet = sheet
        self.strings = strings
        self.styles = styles
        self.days = days
        self.maximumRowBytes = maximumRowBytes
        self.takesUncomputed = takesUncomputed
    }

    func kind(_ field: Int) -> SheetCellKind {
        field < fieldCount && cells[field].row == filledRows ? cells[field].kind : .empty
    }

    func isFormula(_ field: Int) -> Bool {
        field < fieldCount && cells[field].row == filledRows && cells[field].isFormula
    }

    func withBytes<Result>(
        _ field: Int, original: Bool = false, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
    ) rethrows -> Result {
        guard field < fieldCount, cells[field].row == filledRows else {
            return try body(UnsafeBufferPointer(start: nil, count: 0))
        }
        let cell = cells[field]
        let range = original ? cell.original ?? cell.value : cell.value
        if cell.isShared {
            return try strings.bytes.withUnsafeBufferPointer {
                try body(UnsafeBufferPointer(rebasing: $0[range]))
            }
        }
        return try texts.withUnsafeBufferPointer { try body(UnsafeBufferPointer(rebasing: $0[range])) }
    }

    // MARK: Elements

    func start(_ element: XMLName, _ attributes: XMLAttributes, _ reader: XMLReader) {
        guard isInData else {
            isInData = element.isCalled("sheetData")
            return
        }
        switch element {
        case "c": startCell(attributes, reader)
        case "v":
            isInValue = true
            hasValue = true
        case "f": hasFormula = true
        case "row": startRow(attributes, reader)
        default: collector.start(element)
        }
    }

    func end(_ element: XMLName, _ reader: XMLReader) {
        guard isInData else { return }
        switch element {
        case "v": isInValue = false
        case "c": endCell(reader)
        case "row": if fieldCount > 0 { reader.pause() }
        case "sheetData": isInData = false
        default: collector.end(element)
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>, _ reader: XMLReader) {
        guard isInValue || collector.isCollecting else { return }
        texts += bytes
        if texts.count > maximumRowBytes {
            reader.stop(TabularProblem.rowTooLong(number, sheet: sheet, limit: maximumRowBytes))
        }
    }

    private func startRow(_ attributes: XMLAttributes, _ reader: XMLReader) {
        texts.removeAll(keepingCapacity: true)
        fieldCount = 0
        filledRows += 1
        column = -1
        rowHasNumber = attributes.bytes("r") != nil
        number = rowHasNumber ? attributes.number("r") ?? 0 : number + 1
        if !(1...CellAddress.rows).contains(number) {
            reader.stop(TabularProblem.cellOutsideSheet(attributes.text("r") ?? "\(number)", sheet: sheet))
        }
    }

    /// Without an address a cell stands right of the one before it.
    private func startCell(_ attributes: XMLAttributes, _ reader: XMLReader) {
        column += 1
        if let text = attributes.bytes("r") {
            guard let address = CellAddress(text) else {
                return reader.stop(TabularProblem.cellOutsideSheet(String(cString: text), sheet: sheet))
            }
            column = address.column
            if !rowHasNumber { number = address.row }
        }
        if column >= CellAddress.columns {
            reader.stop(
                TabularProblem.cellOutsideSheet(CellAddress(column: column, row: number).text, sheet: sheet))
        }
        kind = Self.kind(attributes.bytes("t"))
        shown = .number
        if kind == .number, let style = attributes.number("s") { shown = styles.shown(style: style) }
        valueStart = texts.count
        hasValue = false
        hasFormula = false
    }

    /// Source: ECMA-376-1, 18.18.11 "ST_CellType".
    private static func kind(_ type: UnsafePointer<CChar>?) -> Kind {
        guard let type else { return .number }
        switch XMLName(type) {
        case "s": return .shared
        case "b": return .boolean
        case "str", "inlineStr": return .text
        case "e": return .error
        case "d": return .writtenDay
        default: return .number
        }
    }

    // MARK: Values

    private func endCell(_ reader: XMLReader) {
        let isUncomputed = hasFormula && !isComputed
        if isUncomputed, !takesUncomputed {
            let address = CellAddress(column: column, row: number)
            return reader.stop(TabularProblem.formulaWithoutValue(sheet: sheet, address: address))
        }
        var cell = Cell(row: filledRows, value: valueStart..<texts.count)
        cell.isFormula = hasFormula
        cell.kind = isUncomputed ? .uncomputed : shownKind
        switch kind {
        case .number: showNumber(&cell)
        case .error, .writtenDay: break
        case .text:
            EscapedText.decode(&texts, from: valueStart)
            cell.value = valueStart..<texts.count
        case .boolean: showBoolean(&cell)
        case .shared:
            guard !cell.value.isEmpty else { break }
            guard let range = sharedRange(cell.value) else {
                let message = "The cell refers to a text that the workbook does not have."
                let address = CellAddress(column: column, row: number)
                return reader.stop(TabularProblem.brokenCell(message, sheet: sheet, address: address))
            }
            cell.isShared = true
            cell.value = range
        }
        guard !cell.value.isEmpty || isUncomputed, column < CellAddress.columns else { return }
        while cells.count <= column { cells.append(Cell()) }
        cells[column] = cell
        fieldCount = max(fieldCount, column + 1)
    }

    private var shownKind: SheetCellKind {
        switch kind {
        case .number:
            switch shown {
            case .number: .number
            case .day: .day
            case .percent: .text
            }
        case .boolean: .boolean
        case .text, .shared: .text
        case .error: .error
        case .writtenDay: .day
        }
    }

    /// Whether the last result of a formula stands in the cell. Only a text can
    /// be empty and yet be one.
    private var isComputed: Bool { texts.count > valueStart || (kind == .text && hasValue) }

    private func sharedRange(_ digits: Range<Int>) -> Range<Int>? {
        Int(String(decoding: texts[digits], as: UTF8.self)).flatMap { strings.range($0) }
    }

    private func showNumber(_ cell: inout Cell) {
        guard shown != .number else { return }
        let number = String(decoding: texts[cell.value], as: UTF8.self)
        let text =
            shown == .day ? Double(number).flatMap { days.text($0) } : NumberFormat.percentText(number)
        if let text { show(text, &cell) }
    }

    private func showBoolean(_ cell: inout Cell) {
        switch texts[cell.value] {
        case [UInt8(ascii: "1")]: show("TRUE", &cell)
        case [UInt8(ascii: "0")]: show("FALSE", &cell)
        default: break
        }
    }

    private func show(_ text: String, _ cell: inout Cell) {
        cell.original = cell.value
        let start = texts.count
        texts += Array(text.utf8)
        cell.value = start..<texts.count
    }
}
