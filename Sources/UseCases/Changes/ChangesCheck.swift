import Assessment
import PlanModel

/// Turns what a person asked to compare into indicators, or says what is wrong.
struct ChangesCheck {
    /// Nil for all.
    let indicators: Set<IndicatorCode>?
    let findings: [Finding]

    init(_ request: ShowChanges.Request, references: LedgerReferences, today: Day) {
        var findings = Self.days(request, today)
        findings += references.unknownAreas(among: request.states)
        let methods = AchievementMethods.all.map(\.name)
        if !methods.contains(request.method) {
            findings.append(
                Finding(
                    .error, code: "unknown-method", "\"\(request.method)\" is no method.",
                    remedy: nearestCode(to: request.method, among: methods).map { "Did you mean \($0)?" }
                        ?? "Known: \(methods.joined(separator: ", "))."))
        }
        var codes: Set<IndicatorCode> = []
        for text in request.indicators {
            if let found = references.indicator(meant: text) {
                codes.insert(found.code)
            } else {
                findings.append(Self.unknown(text, references))
            }
        }
        self.indicators = request.indicators.isEmpty ? nil : codes
        self.findings = findings
    }

    private static func days(_ request: ShowChanges.Request, _ today: Day) -> [Finding] {
        var findings: [Finding] = []
        if request.from > request.to {
            findings.append(
                Finding(
                    .error, code: "days-reversed",
                    "The first day, \(request.from), is after the second, \(request.to).",
                    remedy: "Give the earlier day first."))
        }
        let days: [(name: String, day: Day?)] = [
            ("first day", request.from), ("second day", request.to), ("day of knowledge", request.knownOn),
        ]
        for case (let name, let day?) in days where day > today {
            findings.append(
                Finding(
                    .error, code: "future-day", "The \(name), \(day), is in the future.",
                    remedy: "Give a day up to today, \(today)."))
        }
        return findings
    }

    private static func unknown(_ text: String, _ references: LedgerReferences) -> Finding {
        let known = references.indicators.values.flatMap { [$0.code.text, $0.sourceCode] }.sorted()
        return Finding(
            .error, code: "unknown-indicator", "\"\(text)\" is no indicator that is known here.",
            remedy: nearestCode(to: text, among: known).map { "Did you mean \($0)?" }
                ?? "Search for a word of its name.")
    }
}
