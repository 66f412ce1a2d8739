import PlanModel
import UseCases

/// What a form or a program says of a round to open.
struct RoundRequest {
    let typed: Submission

    init(_ typed: Submission) { self.typed = typed }

    /// - Throws: `Refusal` with a finding for each field that is not understood.
    func request() throws -> OpenRound.Request {
        var findings: [Finding] = []
        func read<Value>(_ name: String, _ expected: String, _ parse: (String) -> Value?) -> Value? {
            let text = typed.text(name)
            if let value = parse(text) { return value }
            findings.append(
                Finding(
                    .error, code: "bad-field", "\"\(text)\" is not \(expected).",
                    at: Location(file: "round", field: name)))
            return nil
        }
        func optional<Value>(_ name: String, _ expected: String, _ parse: (String) -> Value?) -> Value? {
            typed.text(name).isEmpty ? nil : read(name, expected, parse)
        }
        let code = read("code", "a code such as 2026-1") { RoundCode($0) }
        let from = read("from", "a year") { Period($0) }
        let to = read("to", "a year") { Period($0) }
        let due = read("due", "a day such as 2026-12-31") { Day($0) }
        let opens = optional("opens", "a day such as 2026-12-31") { Day($0) }
        let days = optional("objection-days", "a number of days") { Int($0) }
        let kpis = typed.all("kpi").compactMap { PlanCode($0) }
        let states = typed.all("state").compactMap { AreaCode($0) }
        guard findings.isEmpty, let code, let from, let to, let due else {
            throw Refusal(
                .invalid, code: "bad-round",
                findings.map { "\($0.location?.field ?? ""): \($0.message)" }
                    .joined(separator: " "), remedy: "Mend what is said of each field.", findings: findings)
        }
        return OpenRound.Request(
            code: code, title: typed.text("title"), kpis: kpis, states: states, from: from, to: to,
            opensOn: opens, dueOn: due, objectionDays: days)
    }
}
