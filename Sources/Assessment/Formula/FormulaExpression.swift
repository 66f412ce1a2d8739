package import PlanModel

/// One of the four operations of a formula.
package enum FormulaOperator: Character, Hashable, Sendable, CaseIterable {
    case plus = "+"
    case minus = "-"
    case times = "*"
    case dividedBy = "/"

    package var bindsTightly: Bool { self == .times || self == .dividedBy }
}

/// A formula as a tree. Two expressions are equal when they compute the same
/// way; where they stand in the text does not count.
package struct FormulaExpression: Hashable, Sendable {
    package indirect enum Kind: Hashable, Sendable {
        /// A number with its digits as written.
        case number(Double, text: String)
        /// An indicator with its code as written: `NY.GDP.MKTP.KD`.
        case reference(IndicatorCode, spelling: String)
        case negation(FormulaExpression)
        case operation(FormulaOperator, FormulaExpression, FormulaExpression)
    }

    package let kind: Kind
    /// Position of the number, the code, the minus sign or the operator, from 1.
    package let column: Int

    package init(_ kind: Kind, column: Int) {
        self.kind = kind
        self.column = column
    }

    package static func == (left: FormulaExpression, right: FormulaExpression) -> Bool {
        left.kind == right.kind
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(kind) }

    /// Column of the first number, code or minus sign within.
    var firstColumn: Int {
        if case .operation(_, let left, _) = kind { left.firstColumn } else { column }
    }

    /// Whether no indicator stands within.
    var isConstant: Bool { references.isEmpty }

    /// Each mention of an indicator, from left to right.
    var references: [FormulaReference] {
        var found: [FormulaReference] = []
        collectReferences(into: &found)
        return found
    }

    private func collectReferences(into found: inout [FormulaReference]) {
        switch kind {
        case .number: break
        case .reference(let code, let spelling):
            found.append(FormulaReference(code: code, spelling: spelling, column: column))
        case .negation(let operand): operand.collectReferences(into: &found)
        case .operation(_, let left, let right):
            left.collectReferences(into: &found)
            right.collectReferences(into: &found)
        }
    }
}

/// A mention of an indicator in a formula.
package struct FormulaReference: Hashable, Sendable {
    package let code: IndicatorCode
    /// As written: `NY.GDP.MKTP.KD` or `NY_GDP_MKTP_KD`.
    package let spelling: String
    /// Position of its first character in the formula, from 1.
    package let column: Int
}

extension FormulaExpression: CustomStringConvertible {
    /// The formula with the parentheses it needs and no more; parsing it gives
    /// an equal expression.
    package var description: String {
        switch kind {
        case .number(_, let text): text
        case .reference(_, let spelling): spelling
        case .negation(let operand): "-" + operand.text(inParentheses: operand.isOperation)
        case .operation(let symbol, let left, let right):
            left.text(inParentheses: symbol.bindsTightly && left.isSum)
                + " \(symbol.rawValue) "
                + right.text(inParentheses: symbol.bindsTightly ? right.isOperation : right.isSum)
        }
    }

    private var isOperation: Bool {
        if case .operation = kind { true } else { false }
    }

    private var isSum: Bool {
        if case .operation(let symbol, _, _) = kind { !symbol.bindsTightly } else { false }
    }

    private func text(inParentheses: Bool) -> String { inParentheses ? "(\(description))" : description }
}
