package import PlanModel

/// What an update's fields mean, beside the plan: the facts that can be read,
/// and a finding for each that can't, or that does not fit.
package struct UpdateReading: Sendable {
    package private(set) var status: ReportedStatus?
    package private(set) var reached: [PlanCode: Day] = [:]
    package private(set) var spending: [Spending] = []
    package private(set) var personnel: [PersonMonths] = []
    package private(set) var ratings: [QualityRating] = []
    package private(set) var actuals: [OperationalActual] = []
    package private(set) var risks: [Risk] = []
    package private(set) var decisions: [DecisionNeeded] = []
    /// Words of people: `done`, `next`.
    package private(set) var done: String?
    package private(set) var next: String?
    /// Addresses of evidence elsewhere.
    package private(set) var links: [String] = []
    /// Hashes of files that were handed in, with their names.
    package private(set) var files: [(hash: String, name: String)] = []
    package private(set) var findings: [Finding] = []

    private let content: UpdateContent
    private let period: ReportingPeriod
    private let work: WorkPlan
    private let place: String

    /// - Parameters:
    ///   - key: places findings; its period is that of the facts.
    ///   - work: what is planned.
    ///   - today: the day by which nothing can have happened later; nil for
    ///     what was accepted and is not judged again.
    ///   - bounds: days before which nothing is likely to be reached; nil for
    ///     what was accepted.
    package init(
        _ content: UpdateContent, of key: UpdateKey, work: WorkPlan, today: Day? = nil,
        bounds: UpdateBounds? = nil
    ) {
        self.content = content
        self.work = work
        period = key.period
        place = key.description
        done = content["done"]
        next = content["next"]
        readStatus()
        readMilestones(today, bounds)
        readSpending()
        readNewSpending()
        readPersonnel()
        readNewPersonnel()
        readRatings()
        readActuals()
        readRisks()
        readDecisions(today)
        readLinks()
        files = content.parts(below: "file").compactMap { part in
            part.parts.first.map { ($0, part.value) }
        }
        findUnknownFields()
    }

    /// First parts of the names of all fields that there are.
    package static let kinds = [
        "status", "done", "next", "reached", "spent", "months", "rating", "actual", "risk", "decision",
        "link", "file", "rated-by", "rated-on", "new-spent", "new-months",
    ]

    // MARK: Parts

    private mutating func readStatus() {
        guard let text = content["status"] else { return }
        status = ReportedStatus(rawValue: text)
        guard let status else {
            let known = ReportedStatus.allCases.map(\.rawValue)
            find(
                .error, "unknown-status", "status", "\"\(text)\" is no status.",
                remedy: "Write \(known.joined(separator: ", ")).")
            return
        }
        if status == .stopped, done == nil {
            find(
                .error, "stopped-without-words", "done", "The work is stopped, and nothing says why.",
                remedy: "Say in what was done why it was stopped.")
        }
    }

    private mutating func readMilestones(_ today: Day?, _ bounds: UpdateBounds?) {
        for (parts, value) in content.parts(below: "reached") {
            let name = "reached/\(parts.joined(separator: "/"))"
            guard let code = PlanCode(parts.joined(separator: "/")), work.milestone(code) != nil else {
                find(
                    .error, "unknown-milestone", name,
                    "The plan has no milestone \(parts.joined(separator: "/")).",
                    remedy: near(parts.joined(separator: "/"), work.milestones.map(\.code.text)))
                continue
            }
            guard let day = day(value, name) else { continue }
            if let today, day > today {
                find(
                    .error, "day-to-come", name, "\(day) is still to come.",
                    remedy: "Write the day on which it was reached, or leave it empty.")
                continue
            }
            if let bounds, let odd = bounds.oddity(of: day, in: period) {
                find(.warning, odd.code, name, odd.message, remedy: odd.remedy)
            }
            reached[code] = day
        }
        if status == .finished {
            let open = work.milestones.filter { content["reached/\($0.code)"] == nil }
            for milestone in open {
                find(
                    .note, "finished-without-milestone", "reached/\(milestone.code)",
                    "The work is finished, and this update does not say that milestone \(milestone.code) was "
                        + "reached; an earlier one may.")
            }
        }
    }

    private mutating func readSpending() {
        for (parts, value) in content.parts(below: "spent") {
            let name = "spent/\(parts.joined(separator: "/"))"
            let source = parts.count == 2 ? parts[1] : ""
            let currency = currency(parts[0], name)
            guard hasSource(source, name), let currency else { continue }
            guard let amount = number(value, name) else { continue }
            if !work.budget.isEmpty,
                !work.budget.contains(where: { $0.source == source && $0.currency == currency })
            {
                find(
                    .warning, "spent-without-budget", name,
                    "The plan has no budget in \(currency) from \(source).",
                    remedy: "Check currency and source of funds; the amount is kept as it is.")
            }
            spending.append(
                Spending(period: period, currency: currency, source: source, amount: amount))
        }
    }

    /// What was begun below the planned spending and is not whole yet.
    private mutating func readNewSpending() {
        guard !content.parts(below: "new-spent").isEmpty else { return }
        let source = content["new-spent/source"] ?? ""
        let currency = currency((content["new-spent/currency"] ?? "").uppercased(), "new-spent/currency")
        let hasSource = hasSource(source, "new-spent/source")
        guard let text = content["new-spent/amount"] else {
            find(
                .error, "spent-without-amount", "new-spent/amount", "The spending has no amount.",
                remedy: "Write it, or empty currency and source.")
            return
        }
        guard number(text, "new-spent/amount") != nil, let currency, hasSource else { return }
        find(
            .error, "spent-twice", "new-spent/amount",
            "What was spent in \(currency) from \(source) has a field of its own, and another amount stands there.",
            remedy: "Write the whole amount there, and empty this.")
    }

    private mutating func currency(_ text: String, _ name: String) -> CurrencyCode? {
        if let currency = CurrencyCode(text) { return currency }
        find(
            .error, "unknown-currency", name,
            text.isEmpty ? "The spending does not name its currency." : "\"\(text)\" is no currency.",
            remedy: "Write three letters of ISO 4217: USD.")
        return nil
    }

    private mutating func hasSource(_ source: String, _ name: String) -> Bool {
        guard source.isEmpty else { return true }
        find(
            .error, "spent-without-source", name, "The spending does not name its source of funds.",
            remedy: "Write who paid.")
        return false
    }

    private mutating func readPersonnel() {
        for (parts, value) in content.parts(below: "months") {
            let role = parts.joined(separator: "/")
            guard let amount = number(value, "months/\(role)") else { continue }
            personnel.append(PersonMonths(period: period, role: role, amount: amount))
        }
    }

    private mutating func readNewPersonnel() {
        let fields = [("role", "the role"), ("amount", "how many person-months")]
        guard !content.parts(below: "new-months").isEmpty else { return }
        for (part, words) in fields where content["new-months/\(part)"] == nil {
            find(
                .error, "months-unfinished", "new-months/\(part)", "What was worked does not say \(words).",
                remedy: "Fill in both, or empty both.")
        }
        if let role = content["new-months/role"], let text = content["new-months/amount"],
            number(text, "new-months/amount") != nil
        {
            find(
                .error, "months-twice", "new-months/amount",
                "\(role) has a field of its own, and another amount stands there.",
                remedy: "Write the whole amount there, and empty this.")
        }
    }

    private mutating func readLinks() {
        for (parts, value) in content.parts(below: "link") {
            guard isWebAddress(value) else {
                find(
                    .error, "bad-link", "link/\(parts.joined(separator: "/"))",
                    "\"\(value)\" is no address of the web.",
                    remedy: "Write it like https://example.org/report.")
                continue
            }
            links.append(value)
        }
    }

    private mutating func readRatings() {
        for (parts, value) in content.parts(below: "rating") {
            let name = "rating/\(parts.joined(separator: "/"))"
            guard parts.count == 2 else {
                find(.error, "unknown-criterion", name, "\(name) names no criterion of an output.")
                continue
            }
            guard let output = PlanCode(parts[0]).flatMap({ work.output($0) }),
                let criterion = output.criteria.first(where: { $0.code.text == parts[1] })
            else {
                find(
                    .error, "unknown-criterion", name, "The plan has no criterion \(parts[0])/\(parts[1]).",
                    remedy: near(
                        "\(parts[0])/\(parts[1])",
                        work.outputs.flatMap { output in
                            output.criteria.map { "\(output.code)/\($0.code)" }
                        }))
                continue
            }
            guard let rating = Int(value), Output.ratings.contains(rating) else {
                find(
                    .error, "bad-rating", name, "\"\(value)\" is no rating.",
                    remedy: "Write 1 (poor), 2, 3 or 4 (very good).")
                continue
            }
            ratings.append(
                QualityRating(
                    output: output.code, criterion: criterion.code, rating: rating,
                    ratedBy: content["rated-by/\(parts[0])/\(parts[1])"],
                    evidence: content["rated-on/\(parts[0])/\(parts[1])"], period: period))
        }
    }

    private mutating func readActuals() {
        for (parts, value) in content.parts(below: "actual") {
            let name = "actual/\(parts.joined(separator: "/"))"
            guard let indicator = work.operationalIndicators.first(where: { $0.code.text == parts[0] })
            else {
                find(
                    .error, "unknown-operational-indicator", name,
                    "The plan has no operational indicator \(parts[0]).",
                    remedy: near(parts[0], work.operationalIndicators.map(\.code.text)))
                continue
            }
            guard let figure = number(value, name, mayBeNegative: true) else { continue }
            actuals.append(OperationalActual(indicator: indicator.code, value: figure, period: period))
        }
    }

    private mutating func readRisks() {
        for code in codes(of: "risk") {
            func text(_ part: String) -> String? { content["risk/\(code)/\(part)"] }
            func scale(_ part: String) -> Int? {
                guard let value = text(part), let number = Int(value), Risk.scale.contains(number) else {
                    find(
                        .error, "bad-scale", "risk/\(code)/\(part)",
                        "Risk \(code) has no \(part) from 1 to 5.",
                        remedy: "Write 1 (slight) to 5 (grave).")
                    return nil
                }
                return number
            }
            let likelihood = scale("likelihood")
            let impact = scale("impact")
            guard let words = text("text") else {
                find(
                    .error, "risk-without-words", "risk/\(code)/text",
                    "Risk \(code) does not say what it is.",
                    remedy: "Say in a sentence what may go wrong.")
                continue
            }
            let review = text("review").flatMap { day($0, "risk/\(code)/review") }
            guard let likelihood, let impact else { continue }
            risks.append(
                Risk(
                    code: code, text: words, likelihood: likelihood, impact: impact, owner: text("owner"),
                    response: text("response"), reviewOn: review, isClosed: text("closed") != nil))
        }
    }

    private mutating func readDecisions(_ today: Day?) {
        for code in codes(of: "decision") {
            func text(_ part: String) -> String? { content["decision/\(code)/\(part)"] }
            for (part, words) in [("text", "what is needed"), ("by", "by whom"), ("due", "by when")]
            where text(part) == nil {
                find(
                    .error, "decision-unfinished", "decision/\(code)/\(part)",
                    "Decision \(code) does not say \(words).", remedy: "Fill it in.")
            }
            guard let words = text("text"), let by = text("by"), let dueText = text("due") else { continue }
            guard let due = day(dueText, "decision/\(code)/due") else { continue }
            let made = text("made").flatMap { day($0, "decision/\(code)/made") }
            if let made, let today, made > today {
                find(
                    .error, "day-to-come", "decision/\(code)/made", "\(made) is still to come.",
                    remedy: "Write the day on which it was decided, or leave it empty.")
            }
            decisions.append(
                DecisionNeeded(
                    code: code, text: words, by: by, due: due, madeOn: made, outcome: text("outcome")))
        }
    }

    // MARK: Fields

    private func codes(of first: String) -> [PlanCode] {
        Set(content.parts(below: first).compactMap { $0.parts.first }).compactMap { PlanCode($0) }.sorted()
    }

    private mutating func findUnknownFields() {
        for name in content.fields.keys.sorted() {
            let first = String(name.prefix { $0 != "/" })
            // A risk or decision without a code would be of nobody.
            let isCoded = name.split(separator: "/").dropFirst().first.map { PlanCode($0) != nil } ?? false
            guard !Self.kinds.contains(first) || (["risk", "decision"].contains(first) && !isCoded) else {
                continue
            }
            find(
                .error, "unknown-field", name, "An update has no field \"\(name)\".",
                remedy: near(first, Self.kinds))
        }
    }

    private mutating func day(_ text: String, _ name: String) -> Day? {
        if let day = Day(text) { return day }
        find(
            .error, "bad-day", name, "\"\(text)\" is no day.", remedy: "Write it like 2018-05-31.")
        return nil
    }

    private mutating func number(_ text: String, _ name: String, mayBeNegative: Bool = false) -> Double? {
        switch parseCellText(text) {
        case .number(let figure) where mayBeNegative || figure.value >= 0: return figure.value
        case .number:
            find(
                .error, "negative-amount", name, "\(text) is less than nothing.",
                remedy:
                    "Write what was spent or worked in the period; correct an earlier period in its own update."
            )
        case .unclear(let finding):
            find(finding.severity, finding.code, name, finding.message, remedy: finding.remedy)
        case .empty, .absence:
            find(.error, "not-a-number", name, "\"\(text)\" is not a number.", remedy: "Write a number.")
        }
        return nil
    }

    private func near(_ text: String, _ known: [String]) -> String? {
        if let near = nearestCode(to: text, among: known) { return "Did you mean \(near)?" }
        return known.isEmpty ? "The plan states none." : "Known: \(known.joined(separator: ", "))."
    }

    private mutating func find(
        _ severity: Finding.Severity, _ code: String, _ field: String, _ message: String,
        remedy: String? = nil
    ) {
        findings.append(
            Finding(
                severity, code: code, message, remedy: remedy,
                at: Location(file: place, field: field)))
    }
}
