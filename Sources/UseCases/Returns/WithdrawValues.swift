package import PlanModel

/// Takes released values back: a new vintage without them, and nothing erased.
package struct WithdrawValues: Sendable {
    let desk: ReturnDesk

    package init(_ desk: ReturnDesk) { self.desk = desk }

    package func callAsFunction(
        _ key: ReturnKey, cells: [CellKey], reason: String, by actor: Actor
    ) async throws {
        try actor.require(.withdrawValues, on: .state(key.state))
        let (desk, today, now) = (desk, desk.clock.today, desk.clock.timestamp())
        try await desk.store.write { writer in
            _ = try writer.knownReturn(key)
            try requireText(reason, code: "no-reason", "A withdrawal needs a public reason.")
            let records = try writer.cells(of: key)
            for cell in cells where records[cell]?.isPublic != true {
                throw Refusal(
                    .conflict, code: "not-released", "\(cell) is not released, so it can't be withdrawn.",
                    remedy: "Look at the return again.")
            }
            let answers = try PublicAnswers(writer, key.state)
            for cell in cells {
                guard let newest = answers[cell]?.round, newest != key.round else { continue }
                throw Refusal(
                    .conflict, code: "stated-again",
                    "\(cell) was released again in round \(newest); nothing was withdrawn.",
                    remedy: "Withdraw it there.")
            }
            try MakePublic(writer: writer, key: key, desk: desk, today: today, now: now, actor: actor)
                .withdraw(cells.sorted(), records, reason: reason)
        }
    }
}
