package import PlanModel

/// How a derived indicator is computed from others:
/// `NY.GDP.MKTP.KD / (SL.TLF.TOTL.IN * (1 - SL.UEM.TOTL.ZS / 100))`.
///
/// Numbers, indicators (by a source's code or by id, both name the same), `+`
/// `-` `*` `/`, unary minus and parentheses, with the usual precedence; a unary
/// minus binds tightest. A code starts with a letter or `_`.
package struct Formula: Hashable, Sendable, CustomStringConvertible {
    /// The longest formula that is read, in characters.
    package static let longest = 2000

    package let expression: FormulaExpression
    let place: FormulaPlace
    /// Each indicator once, by its first mention.
    package let inputs: [FormulaReference]

    init(expression: FormulaExpression, place: FormulaPlace) {
        self.expression = expression
        self.place = place
        var seen: Set<IndicatorCode> = []
        inputs = expression.references.filter { seen.insert($0.code).inserted }
    }

    /// Each mention of an indicator, from left to right.
    package var references: [FormulaReference] { expression.references }

    /// The formula in one spacing and with no needless parentheses; parsing it
    /// gives an equal expression.
    package var description: String { expression.description }

    /// Reads a formula; the findings are all mistakes of its form.
    ///
    /// Columns count characters of the text from 1. The file and the line are
    /// where the text stands.
    package static func parse(
        _ text: String, file: String, line: Int? = nil
    ) -> (formula: Formula?, findings: [Finding]) {
        let reading = read(text, at: FormulaPlace(file: file, line: line))
        return (reading.formula, reading.findings)
    }

    /// Reads a formula and checks it against the known indicators with their
    /// units, and against the unit that the derived indicator declares.
    ///
    /// Unknown codes are found even where the form is wrong; units need the
    /// form.
    package static func check(
        _ text: String, declaredUnit: String, units: [IndicatorCode: String], file: String, line: Int? = nil
    ) -> (formula: Formula?, findings: [Finding]) {
        let place = FormulaPlace(file: file, line: line)
        let reading = read(text, at: place)
        if let formula = reading.formula {
            return (formula, formula.check(declaredUnit: declaredUnit, units: units))
        }
        let known = units.keys.sorted()
        let unknown = reading.mentions.filter { units[$0.code] == nil }
        let findings = reading.findings + unknown.map { place.unknownIndicator($0, known: known) }
        return (nil, findings.sorted { ($0.location?.column ?? 0) < ($1.location?.column ?? 0) })
    }

    private static func read(
        _ text: String, at place: FormulaPlace
    ) -> (formula: Formula?, mentions: [FormulaReference], findings: [Finding]) {
        guard text.count <= longest else {
            let finding = place.error(
                "formula-too-long", "The formula has \(text.count) characters; at most \(longest) are read.",
                remedy: "Split it into several derived indicators.", column: longest + 1)
            return (nil, [], [finding])
        }
        var parser = FormulaParser(text, at: place)
        let expression = parser.parse()
        let mentions = parser.tokens.compactMap { token -> FormulaReference? in
            guard case .code(let code) = token.kind else { return nil }
            return FormulaReference(code: code, spelling: token.text, column: token.column)
        }
        guard let expression else { return (nil, mentions, parser.findings) }
        guard !mentions.isEmpty else {
            let finding = place.error(
                "formula-constant", "The formula names no indicator.",
                remedy: "Write the code of at least one.", column: expression.firstColumn)
            return (nil, [], [finding])
        }
        return (Formula(expression: expression, place: place), mentions, [])
    }
}

extension FormulaPlace {
    /// Suggests the nearest of the known codes, written as the reference is:
    /// with points where it has points.
    func unknownIndicator(_ reference: FormulaReference, known: [IndicatorCode]) -> Finding {
        let nearest = nearestCode(to: reference.code.text, among: known.map(\.text)).map { code in
            reference.spelling.contains(".") ? String(code.map { $0 == "_" ? "." : $0 }) : code
        }
        return error(
            "unknown-indicator", "\"\(reference.spelling)\" is not a known indicator.",
            remedy: nearest.map { "Did you mean \($0)?" } ?? "Add the indicator, or mend the code.",
            column: reference.column)
    }
}
