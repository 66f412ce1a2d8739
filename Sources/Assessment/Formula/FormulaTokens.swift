import PlanModel

/// A word or a sign of a formula, with its position.
struct FormulaToken {
    enum Kind: Equatable {
        case number(Double)
        case code(IndicatorCode)
        case sign(FormulaOperator)
        case open
        case close
        /// Stands where a number or a code would, and is reported already.
        case unreadableWord
        /// A character with no meaning in a formula, reported already.
        case unreadableSign
        case end
    }

    let kind: Kind
    let text: String
    let column: Int

    var startsValue: Bool {
        switch kind {
        case .number, .code, .open, .unreadableWord: true
        default: false
        }
    }
}

/// Cuts a formula into tokens; every character that does not fit is a finding.
struct FormulaTokens {
    private let characters: [Character]
    private let place: FormulaPlace
    private(set) var tokens: [FormulaToken] = []
    private(set) var findings: [Finding] = []

    init(_ text: String, at place: FormulaPlace) {
        characters = Array(text)
        self.place = place
        var position = 0
        var end = 0
        while position < characters.count {
            if characters[position].isWhitespace {
                position += 1
                continue
            }
            position = readToken(from: position)
            end = position
        }
        tokens.append(FormulaToken(kind: .end, text: "", column: end + 1))
    }

    private mutating func readToken(from start: Int) -> Int {
        let character = characters[start]
        if isWordCharacter(character) { return readWord(from: start) }
        if let kind = signKind(character) {
            tokens.append(FormulaToken(kind: kind, text: String(character), column: start + 1))
            return start + 1
        }
        return readUnknown(from: start)
    }

    private mutating func readWord(from start: Int) -> Int {
        var end = start
        while end < characters.count, isWordCharacter(characters[end]) || isDecimalComma(at: end, from: start)
        {
            end += 1
        }
        let word = String(characters[start..<end])
        let isNumeric = isDigit(characters[start]) || characters[start] == "."
        if isNumeric, let value = plainNumber(word) {
            tokens.append(FormulaToken(kind: .number(value), text: word, column: start + 1))
        } else if !isNumeric, let code = IndicatorCode(sourceCode: word) {
            tokens.append(FormulaToken(kind: .code(code), text: word, column: start + 1))
        } else {
            tokens.append(FormulaToken(kind: .unreadableWord, text: word, column: start + 1))
            findings.append(
                isNumeric
                    ? place.error(
                        "formula-number", "\"\(word)\" is not a number.",
                        remedy: "Write digits with at most one point, such as 0.5 or 1000.", column: start + 1
                    )
                    : place.error(
                        "unknown-indicator", "\"\(word)\" is too long for an indicator's code.",
                        column: start + 1))
        }
        return end
    }

    private mutating func readUnknown(from start: Int) -> Int {
        var end = start
        while end < characters.count, !characters[end].isWhitespace, !isWordCharacter(characters[end]),
            signKind(characters[end]) == nil
        {
            end += 1
        }
        let seen = String(characters[start..<end])
        tokens.append(FormulaToken(kind: .unreadableSign, text: seen, column: start + 1))
        findings.append(
            place.error(
                "formula-character", "\"\(seen)\" has no meaning in a formula.",
                remedy: remedies[characters[start]] ?? "Use codes, numbers, + - * / and parentheses.",
                column: start + 1))
        return end
    }

    private func signKind(_ character: Character) -> FormulaToken.Kind? {
        switch character {
        case "(": .open
        case ")": .close
        default: FormulaOperator(rawValue: character).map { .sign($0) }
        }
    }

    private func isWordCharacter(_ character: Character) -> Bool {
        character.isASCII && (character.isLetter || character.isNumber) || character == "_"
            || character == "."
    }

    private func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

    /// So that `12,5` is one wrong number, not three wrong things.
    private func isDecimalComma(at position: Int, from start: Int) -> Bool {
        characters[position] == "," && isDigit(characters[start]) && position + 1 < characters.count
            && isDigit(characters[position + 1])
    }

    /// `Double.init` would also take `1e6`, `0x1p3` and `.5`.
    private func plainNumber(_ word: String) -> Double? {
        let parts = word.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isDigit) }),
            let value = Double(word), value.isFinite
        else { return nil }
        return value
    }
}

private let remedies: [Character: String] = [
    "×": "Write * to multiply.", "·": "Write * to multiply.", "÷": "Write / to divide.",
    ":": "Write / to divide.", "−": "Write - to subtract.", "–": "Write - to subtract.",
    "%": "Divide by 100 instead.", "^": "Write a product; there are no powers.",
    "[": "Write ( instead.", "]": "Write ) instead.", "{": "Write ( instead.", "}": "Write ) instead.",
    ",": "Write a point in decimals, and nothing between thousands.",
]
