package import PlanModel

/// Ends a round: nothing more is entered; what is accepted can still be
/// released.
package struct CloseRound: Sendable {
    let store: any LedgerStore
    let clock: any WallClock

    package init(store: any LedgerStore, clock: any WallClock) {
        self.store = store
        self.clock = clock
    }

    package func callAsFunction(_ code: RoundCode, by actor: Actor) async throws {
        try actor.require(.keepRounds)
        let (today, now) = (clock.today, clock.timestamp())
        try await store.write { writer in
            let round = try writer.knownRound(code)
            if let day = round.closedOn {
                throw Refusal(
                    .conflict, code: "round-closed", "The round \(code) was closed on \(day).",
                    remedy: "Open another round for what is still missing.")
            }
            try writer.close(code, on: today)
            try writer.record(AuditEvent("round-closed", "round \(code)"), by: actor, at: now)
        }
    }
}
