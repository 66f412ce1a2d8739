package import PlanModel

/// A focal point asks for more time; an officer decides.
package struct Extensions: Sendable {
    let store: any LedgerStore
    let clock: any WallClock

    package init(store: any LedgerStore, clock: any WallClock) {
        self.store = store
        self.clock = clock
    }

    /// - Returns: the number of the request.
    package func ask(
        _ key: ReturnKey, until day: Day, reason: String, by actor: Actor
    ) async throws -> Int64 {
        try actor.require(.askExtensions, on: .state(key.state))
        let (today, now) = (clock.today, clock.timestamp())
        return try await store.write { writer in
            let round = try writer.knownReturn(key)
            let asked = try writer.extensions(of: key.round).filter { $0.key == key }
            let due = round.dueOn(for: key.state, extensions: asked)
            guard day > due, day >= today else {
                throw Refusal(
                    .invalid, code: "extension-day", "\(day) is not later than the due day, \(due).",
                    remedy: "Ask for a later day.")
            }
            try requireText(reason, code: "no-reason", "An extension needs a reason.")
            if let open = asked.first(where: { $0.decision == nil }) {
                throw Refusal(
                    .conflict, code: "extension-waits",
                    "An extension until \(open.until) is asked already and waits for the Secretariat.",
                    remedy: "Wait for the answer.")
            }
            let id = try writer.add(
                DueExtension(key: key, until: day, reason: reason, askedAt: now, askedBy: actor.name))
            try writer.record(
                AuditEvent("extension-asked", "return \(key)", before: "\(due)", after: "\(day): \(reason)"),
                by: actor, at: now)
            return id
        }
    }

    package func decide(
        _ id: Int64, of round: RoundCode, _ decision: DueExtension.Decision, answer: String?, by actor: Actor
    ) async throws {
        try actor.require(.keepRounds)
        let now = clock.timestamp()
        try await store.write { writer in
            guard let asked = try writer.extensions(of: round).first(where: { $0.id == id }) else {
                throw Refusal(
                    .notFound, code: "unknown-extension", "Round \(round) has no extension request \(id).",
                    remedy: "See the page of the round.")
            }
            guard asked.decision == nil else {
                throw Refusal(
                    .conflict, code: "extension-decided", "This request was decided already.",
                    remedy: "See the page of the round.")
            }
            try writer.decide(id, decision, at: now, by: actor.name, answer: answer)
            try writer.record(
                AuditEvent(
                    "extension-decided", "return \(asked.key)", before: "asked until \(asked.until)",
                    after: decision.rawValue + (answer.map { ": " + $0 } ?? "")),
                by: actor, at: now)
        }
    }
}

/// - Throws: `Refusal` for a text of nothing but space.
func requireText(_ text: String?, code: String, _ message: String) throws {
    guard let text, text.contains(where: { !$0.isWhitespace }) else {
        throw Refusal(.invalid, code: code, message, remedy: "Write a sentence that others will understand.")
    }
}

extension CollectionReader {
    /// The round of a return that is asked for.
    ///
    /// - Throws: `Refusal` where the round does not ask the state.
    func knownReturn(_ key: ReturnKey) throws -> CollectionRound {
        let round = try knownRound(key.round)
        guard round.states.contains(key.state) else {
            throw Refusal(
                .notFound, code: "unknown-return", "Round \(key.round) asks nothing of \(key.state).",
                remedy: "It asks: \(round.states.map(\.text).joined(separator: ", ")).")
        }
        return round
    }
}
