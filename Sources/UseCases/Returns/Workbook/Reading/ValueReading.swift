import Assessment
import PlanModel
import Tabular

/// What the cell of a value says, held against what was given out.
enum ValueReading: Hashable {
    case untouched
    case emptied
    case number(CellFigure, text: String)
    case absence(AbsenceReason)
    case unclear(Finding)

    /// - Parameter given: what the cell said when the workbook was made.
    init(_ cell: SheetCell?, given: String) {
        let plain = FormText.plain(cell?.text) ?? ""
        guard let cell, !plain.isEmpty || cell.kind == .uncomputed else {
            self = given.isEmpty ? .untouched : .emptied
            return
        }
        switch cell.kind {
        case .number:
            guard let value = Double(plain), value.isFinite else {
                self = .unclear(Self.finding("cell-not-a-number", "\"\(plain)\" is not a number."))
                return
            }
            let number = FormText.sheetNumber(value)
            let figure = CellFigure(value: number, decimals: FormText.shortestDecimals(of: number))
            self = Self.changed(figure, text: figure.plainText, given: given)
        case .text: self = Self.text(plain, given: given)
        case .day:
            self = .unclear(
                Self.finding(
                    "return-day-in-cell", "The spreadsheet program took the entry for the day \(plain).",
                    "Write it again as a number, in a cell formatted as a number."))
        case .boolean: self = .unclear(Self.finding("cell-not-a-number", "\(plain) is not a number."))
        case .error, .uncomputed, .empty: self = .unclear(Self.fault(cell) ?? Self.withoutResult)
        }
    }

    /// What keeps any cell from being read, one of text too.
    static func fault(_ cell: SheetCell) -> Finding? {
        switch cell.kind {
        case .uncomputed: withoutResult
        case .error:
            finding(
                "return-error-in-cell", "\(cell.text) stands here: a formula that cannot be computed.",
                "Write what should stand here instead.")
        default: nil
        }
    }

    private static var withoutResult: Finding {
        finding(
            "formula-without-value", "A formula stands here whose result is not in the file.",
            "Open the workbook in a spreadsheet program and save it again, or write the result itself.")
    }

    private static func text(_ plain: String, given: String) -> ValueReading {
        if plain == given { return .untouched }
        switch parseCellText(plain) {
        case .empty: return given.isEmpty ? .untouched : .emptied
        case .number(let figure): return changed(figure, text: plain, given: given)
        case .absence(let reason): return reason.rawValue == given ? .untouched : .absence(reason)
        case .unclear(let finding): return .unclear(finding)
        }
    }

    private static func changed(_ figure: CellFigure, text: String, given: String) -> ValueReading {
        if let before = Double(given), FormText.isSameNumber(before, figure.value) { return .untouched }
        return .number(figure, text: text)
    }

    private static func finding(
        _ code: String, _ message: String, _ remedy: String = "Write a number, or choose a reason."
    ) -> Finding {
        Finding(.error, code: code, message, remedy: remedy)
    }
}
