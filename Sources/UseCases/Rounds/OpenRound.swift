package import PlanModel

/// Opens a collection round.
package struct OpenRound: Sendable {
    let store: any LedgerStore
    let clock: any WallClock
    let questions: [ReturnQuestion]

    package init(store: any LedgerStore, clock: any WallClock, questions: [ReturnQuestion]) {
        self.store = store
        self.clock = clock
        self.questions = questions
    }

    package struct Request: Hashable, Sendable {
        package var code: RoundCode
        package var title: String
        /// Numbers of KPIs; empty for all that are valid.
        package var kpis: [PlanCode]
        /// Empty for all member states.
        package var states: [AreaCode]
        package var from: Period
        package var to: Period
        /// Nil: today.
        package var opensOn: Day?
        package var dueOn: Day
        /// Days without objection after which accepted values are released;
        /// nil where the state releases them itself.
        package var objectionDays: Int?

        package init(
            code: RoundCode, title: String, kpis: [PlanCode] = [], states: [AreaCode] = [], from: Period,
            to: Period, opensOn: Day? = nil, dueOn: Day, objectionDays: Int? = nil
        ) {
            self.code = code
            self.title = title
            self.kpis = kpis
            self.states = states
            self.from = from
            self.to = to
            self.opensOn = opensOn
            self.dueOn = dueOn
            self.objectionDays = objectionDays
        }
    }

    /// Years that a return can have: more make a grid that nobody reads.
    package static let mostYears = 40

    /// - Throws: `Refusal` for a missing right, a code that is taken, days or
    ///   years in the wrong order, and what the plan does not know.
    package func callAsFunction(_ request: Request, by actor: Actor) async throws -> CollectionRound {
        try actor.require(.keepRounds)
        let (today, now, questions) = (clock.today, clock.timestamp(), questions)
        return try await store.write { writer in
            let references = try LedgerReferences(writer)
            guard let plan = references.plan else {
                throw Refusal(
                    .invalid, code: "no-plan", "The ledger holds no plan, so there is nothing to ask for.",
                    remedy: "Bring one in with: pantau plan import DIR")
            }
            let opensOn = request.opensOn ?? today
            try check(request, opensOn: opensOn, plan: plan, in: writer)
            let items = try RoundItems(
                plan: plan, questions: questions, indicators: references.indicators)(
                    request.kpis, on: opensOn)
            let round = CollectionRound(
                code: request.code, title: request.title, items: items, periods: request.from...request.to,
                states: request.states.isEmpty ? plan.states.map(\.code) : request.states,
                opensOn: opensOn, dueOn: request.dueOn,
                release: request.objectionDays.map { .noObjection(days: $0) } ?? .byState)
            try writer.add(round)
            try writer.record(
                AuditEvent(
                    "round-opened", "round \(round.code)",
                    after: "\(round.title); \(items.count) items, \(request.from) to \(request.to), "
                        + round.states.map(\.text).joined(separator: " ") + "; due \(round.dueOn)"),
                by: actor, at: now)
            return round
        }
    }

    private func check(
        _ request: Request, opensOn: Day, plan: Plan, in writer: any LedgerWriter
    ) throws {
        func refuse(_ code: String, _ message: String, _ remedy: String) throws {
            throw Refusal(.invalid, code: code, message, remedy: remedy)
        }
        if try writer.round(request.code) != nil {
            throw Refusal(
                .conflict, code: "round-exists", "There is a round \(request.code) already.",
                remedy: "Choose another code; a round is never changed or used again.")
        }
        if request.title.allSatisfy(\.isWhitespace) {
            try refuse("no-title", "The round has no title.", "Give it one, such as: Reporting 2026.")
        }
        if request.to < request.from {
            try refuse(
                "years-reversed", "The years run from \(request.from) to \(request.to).",
                "Write the earlier year first.")
        }
        if request.to.year - request.from.year >= Self.mostYears {
            try refuse(
                "too-many-years", "\(request.from) to \(request.to) are more than \(Self.mostYears) years.",
                "Ask for fewer years, or open two rounds.")
        }
        if request.dueOn < opensOn {
            try refuse(
                "days-reversed", "The round is due on \(request.dueOn), before it opens on \(opensOn).",
                "Choose a later due day.")
        }
        if let days = request.objectionDays, !(1...365).contains(days) {
            try refuse(
                "objection-days", "\(days) days without objection is no useful time.",
                "Choose 1 to 365 days, or let each state release its values.")
        }
        for state in request.states where plan.state(state) == nil {
            let near = nearestCode(to: state.text, among: plan.states.map(\.code.text))
            try refuse(
                "unknown-area", "\"\(state)\" is no state of the plan.",
                near.map { "Did you mean \($0)?" }
                    ?? "Known: \(plan.states.map(\.code.text).joined(separator: ", ")).")
        }
    }
}
