import PlanModel

/// Where a formula stands, so that its findings can point at a character.
struct FormulaPlace: Hashable, Sendable {
    let file: String
    let line: Int?

    func error(_ code: String, _ message: String, remedy: String? = nil, column: Int) -> Finding {
        Finding(
            .error, code: code, message, remedy: remedy,
            at: Location(file: file, line: line, column: column))
    }
}

extension Finding {
    /// The formula, and below it `^` under the character that the finding
    /// points at; nil for a finding without a column.
    ///
    /// Line breaks of the formula are shown as blanks, so that it stays one
    /// line; tabs stay tabs in both lines.
    package func caret(under formula: String) -> String? {
        guard let column = location?.column else { return nil }
        let shown = formula.map { $0.isWhitespace && $0 != "\t" ? " " : $0 }
        let margin = shown.prefix(column - 1).map { $0 == "\t" ? $0 : " " }
        return String(shown) + "\n" + String(margin) + "^"
    }
}
