package import PlanModel

/// The files of a plan as one text, as the ledger keeps it: before each file
/// a line with its path and its length in bytes.
///
///     ==== goals.yaml 5412
package func planText(files: [(path: String, text: String)]) -> String {
    files.map { "==== \($0.path) \($0.text.utf8.count)\n\($0.text)" }.joined()
}

/// The canonical text of a plan: equal plans have equal texts.
package func planText(_ plan: Plan) -> String { planText(files: writePlan(plan)) }

/// The files in a text that `planText(files:)` made; nil for any other text.
package func planFiles(in text: String) -> [(path: String, text: String)]? {
    var files: [(path: String, text: String)] = []
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
        guard let end = rest.firstIndex(of: UInt8(ascii: "\n")),
            let head = String(validating: rest[..<end], as: UTF8.self),
            let match = head.wholeMatch(of: /==== (\S+) (\d{1,9})/), let length = Int(match.2)
        else { return nil }
        rest = rest[(end + 1)...]
        guard rest.count >= length, let content = String(validating: rest.prefix(length), as: UTF8.self)
        else {
            return nil
        }
        files.append((String(match.1), content))
        rest = rest.dropFirst(length)
    }
    return files
}

/// Reads the text that the ledger keeps of a plan.
package func readPlan(text: String) -> (plan: Plan?, findings: [Finding]) {
    guard let files = planFiles(in: text) else {
        let message = "This is not the text of a plan as it is stored."
        return (
            nil, [Finding(.error, code: "plan-text", message, remedy: "Import the plan from its folder.")]
        )
    }
    return readPlan(files: files)
}
