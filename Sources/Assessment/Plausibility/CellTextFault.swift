import PlanModel

/// What is no number and no reason, told by its looks.
struct CellTextFault {
    let finding: Finding?

    init(_ text: String, seen: String) {
        finding = Self.finding(text, seen: "\"\(seen.prefix(60))\"")
    }

    private static func finding(_ text: String, seen: String) -> Finding? {
        let hasDigit = text.utf8.contains { (48...57).contains($0) }
        if !hasDigit { return wordFinding(text, seen: seen) }
        if text.hasSuffix("%") {
            let number = String(text.dropLast().filter { $0 != " " })
            return error(
                "cell-percent-sign", "\(seen) has a percent sign.",
                "Write \(number); the unit of the line says whether it is percent.")
        }
        if text.hasPrefix("("), text.hasSuffix(")") {
            let number = text.dropFirst().dropLast().filter { $0 != " " }
            return error(
                "cell-parentheses", "\(seen) stands in parentheses.",
                "Write -\(number) if it is below zero, else \(number) and a note.")
        }
        return nil
    }

    /// Words and signs that people write where there is no value.
    private static func wordFinding(_ text: String, seen: String) -> Finding {
        let reasons = AbsenceReason.allCases.map(\.rawValue)
        if let near = nearestCode(to: text, among: reasons) {
            return error(
                "cell-unknown-reason", "\(seen) is no reason.", "Did you mean \(near)?")
        }
        return error(
            "cell-unknown-reason", "\(seen) is neither a number nor a reason why there is none.",
            "Write a number, or one of \(reasons.joined(separator: ", ")).")
    }

    static func error(_ code: String, _ message: String, _ remedy: String) -> Finding {
        Finding(.error, code: code, message, remedy: remedy)
    }
}
