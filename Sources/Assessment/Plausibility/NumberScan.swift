import PlanModel
import Statistics

/// Finds out which mark of a number is the decimal one, and reads it.
struct NumberScan {
    private let seen: String
    private let decimalMark: Character?
    private var isNegative = false
    private var body: Substring

    init(_ text: String, seen: String, decimalMark: Character?) {
        self.seen = "\"\(seen.prefix(60))\""
        self.decimalMark = decimalMark
        body = text[...]
    }

    mutating func read() -> CellText {
        if let sign = body.first, sign == "-" || sign == "+" {
            isNegative = sign == "-"
            body = body.dropFirst().drop { $0 == " " }
        }
        guard body.allSatisfy({ $0.isASCII && ($0.isNumber || ".,' ".contains($0)) }) else {
            return .unclear(notANumber)
        }
        let marks = body.filter { $0 == "." || $0 == "," }
        guard let last = marks.last else { return number(whole: body, fraction: "") }
        // Both marks: the last is the decimal one, and stands once.
        if Set(marks).count == 2 {
            guard marks.dropLast().allSatisfy({ $0 != last }) else { return .unclear(notANumber) }
            if let decimalMark, decimalMark != last { return .unclear(otherMark(decimalMark)) }
            return split(at: last)
        }
        if marks.count > 1 { return number(whole: body, fraction: "") }
        if let decimalMark, last != decimalMark {
            return isGrouped ? number(whole: body, fraction: "") : .unclear(otherMark(decimalMark))
        }
        if decimalMark == nil, isGrouped { return .unclear(ambiguous(last)) }
        return split(at: last)
    }

    /// `1,234` or `1.234`: one mark, three digits behind it and no zero first.
    private var isGrouped: Bool {
        let parts = body.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
        return parts.count == 2 && parts[1].count == 3 && parts[1].allSatisfy(\.isNumber)
            && (1...3).contains(parts[0].count) && parts[0].allSatisfy(\.isNumber) && parts[0].first != "0"
    }

    private func split(at mark: Character) -> CellText {
        let place = body.lastIndex(of: mark) ?? body.endIndex
        return number(whole: body[..<place], fraction: body[place...].dropFirst())
    }

    private func number(whole: Substring, fraction: Substring) -> CellText {
        guard let digits = joined(whole), fraction.allSatisfy(\.isNumber), !(digits + fraction).isEmpty else {
            return .unclear(notANumber)
        }
        let significant = (digits + fraction).drop { $0 == "0" }
        guard significant.count <= 15 else {
            return .unclear(
                CellTextFault.error(
                    "cell-too-precise", "\(seen) has more than 15 digits.",
                    "Give it in fewer digits: more are not kept."))
        }
        let text = (isNegative ? "-" : "") + (digits.isEmpty ? "0" : digits) + "."
        guard let value = Double(text + (fraction.isEmpty ? "0" : fraction)) else {
            return .unclear(notANumber)
        }
        return .number(CellFigure(value: value == 0 ? 0 : value, decimals: fraction.count))
    }

    /// The digits without what stands between groups of three; nil where other
    /// groups are set apart, or by several signs.
    private func joined(_ whole: Substring) -> String? {
        let separators = Set(whole.filter { !$0.isNumber })
        guard let separator = separators.first else { return String(whole) }
        let groups = whole.split(separator: separator, omittingEmptySubsequences: false)
        guard separators.count == 1, (1...3).contains(groups[0].count),
            groups.dropFirst().allSatisfy({ $0.count == 3 })
        else { return nil }
        return groups.joined()
    }

    private var notANumber: Finding {
        CellTextFault.error(
            "cell-not-a-number", "\(seen) is not a number.",
            "Write digits with one decimal mark, such as 12345.6, and the unit nowhere but in its column.")
    }

    private func otherMark(_ mark: Character) -> Finding {
        CellTextFault.error(
            "cell-other-mark", "\(seen) has another decimal mark than \"\(mark)\".",
            "Write it with \"\(mark)\" before the decimals.")
    }

    private func ambiguous(_ mark: Character) -> Finding {
        let sign = isNegative ? "-" : ""
        let whole = sign + body.filter { $0 != mark }
        let decimal = sign + body.map { $0 == mark ? "." : $0 } + "0"
        return CellTextFault.error(
            "cell-ambiguous-number",
            "\(seen) can be read in two ways: the mark may separate thousands or decimals.",
            "Write \(whole) or \(decimal).")
    }
}
