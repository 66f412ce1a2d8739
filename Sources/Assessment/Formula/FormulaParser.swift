import PlanModel

/// Reads the tokens of a formula by recursive descent and goes on after a
/// mistake, so that one look reports them all.
///
/// sum = product { (+ | -) product }; product = signed { (* | /) signed };
/// signed = - signed | value; value = number | code | ( sum ).
struct FormulaParser {
    /// Parentheses and minus signs within each other.
    static let deepest = 64

    let tokens: [FormulaToken]
    private let place: FormulaPlace
    private var position = 0
    private var depth = 0
    private var openParentheses = 0
    /// Set where the formula is too deep: what would be said of its rest means
    /// nothing.
    private var isGivenUp = false
    private(set) var findings: [Finding]

    init(_ text: String, at place: FormulaPlace) {
        let read = FormulaTokens(text, at: place)
        tokens = read.tokens
        findings = read.findings
        self.place = place
    }

    /// Nil, and findings that say why, where the formula has a mistake.
    mutating func parse() -> FormulaExpression? {
        guard tokens.count > 1 else {
            report("formula-empty", "The formula is empty.", column: 1)
            return nil
        }
        let expression = sum()
        findings.sort { ($0.location?.column ?? 0) < ($1.location?.column ?? 0) }
        return findings.isEmpty ? expression : nil
    }

    private var next: FormulaToken { tokens[position] }

    private mutating func report(_ code: String, _ message: String, remedy: String? = nil, column: Int) {
        guard !isGivenUp else { return }
        findings.append(place.error(code, message, remedy: remedy, column: column))
    }

    private mutating func sum() -> FormulaExpression? {
        var left = product()
        while case .sign(let symbol) = next.kind, !symbol.bindsTightly {
            left = operation(symbol, left) { $0.product() }
        }
        return left
    }

    private mutating func product() -> FormulaExpression? {
        var left = signed()
        while true {
            switch next.kind {
            case .sign(let symbol) where symbol.bindsTightly:
                left = operation(symbol, left) { $0.signed() }
            case .unreadableSign:
                position += 1
                if next.startsValue { _ = signed() }
            case .close where openParentheses == 0:
                report(
                    "formula-parenthesis", "\")\" has no \"(\" before it.", remedy: "Remove it, or open one.",
                    column: next.column)
                position += 1
            case _ where next.startsValue:
                report(
                    "formula-operator", "An operator is missing before \"\(next.text)\".",
                    remedy: "Write + - * or / there.", column: next.column)
                _ = signed()
            default:
                return left
            }
        }
    }

    private mutating func operation(
        _ symbol: FormulaOperator, _ left: FormulaExpression?,
        _ readRight: (inout FormulaParser) -> FormulaExpression?
    ) -> FormulaExpression? {
        let column = next.column
        position += 1
        let right = readRight(&self)
        guard let left, let right else { return nil }
        return FormulaExpression(.operation(symbol, left, right), column: column)
    }

    private mutating func signed() -> FormulaExpression? {
        guard next.kind == .sign(.minus) else { return value() }
        let column = next.column
        return deeper { parser in
            parser.signed().map { FormulaExpression(.negation($0), column: column) }
        }
    }

    private mutating func value() -> FormulaExpression? {
        while next.kind == .unreadableSign { position += 1 }
        let token = next
        switch token.kind {
        case .number(let number):
            position += 1
            return FormulaExpression(.number(number, text: token.text), column: token.column)
        case .code(let code):
            position += 1
            return FormulaExpression(.reference(code, spelling: token.text), column: token.column)
        case .unreadableWord:
            position += 1
        case .open:
            return deeper { $0.parenthesis(from: token) }
        default:
            if position == 0 || tokens[position - 1].kind != .unreadableSign { reportMissingValue() }
        }
        return nil
    }

    private mutating func parenthesis(from open: FormulaToken) -> FormulaExpression? {
        openParentheses += 1
        defer { openParentheses -= 1 }
        let inner = sum()
        if next.kind == .close {
            position += 1
        } else {
            report(
                "formula-parenthesis", "\"(\" is not closed.", remedy: "Write \")\" where it ends.",
                column: open.column)
        }
        return inner
    }

    private mutating func reportMissingValue() {
        let message =
            position > 0
            ? "A value is missing after \"\(tokens[position - 1].text)\"."
            : "A value is missing before \"\(next.text)\"."
        report(
            "formula-value", message, remedy: "Write a number or an indicator's code.", column: next.column)
    }

    /// Steps over the next token and reads on, one level deeper. Too deep, the
    /// rest is not read.
    private mutating func deeper(
        _ read: (inout FormulaParser) -> FormulaExpression?
    ) -> FormulaExpression? {
        guard depth < FormulaParser.deepest else {
            report(
                "formula-too-deep",
                "More than \(FormulaParser.deepest) parentheses or minus signs are nested.",
                remedy: "Split the formula into several derived indicators.", column: next.column)
            position = tokens.count - 1
            isGivenUp = true
            return nil
        }
        position += 1
        depth += 1
        defer { depth -= 1 }
        return read(&self)
    }
}
