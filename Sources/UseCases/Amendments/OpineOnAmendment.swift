package import PlanModel

/// What a state says of an amendment: its focal point agrees, objects or has
/// no comment. The last word on the version that stands there counts; all are
/// kept.
package struct OpineOnAmendment: Sendable {
    let desk: AmendmentDesk

    package init(_ desk: AmendmentDesk) { self.desk = desk }

    /// - Parameter version: the one that was seen.
    /// - Throws: `Refusal`; an objection says why.
    package func callAsFunction(
        _ number: Int, version: Int, state: AreaCode, _ word: AmendmentOpinion.Word, comment: String?,
        by actor: Actor
    ) async throws {
        try actor.require(.opineAmendments, on: .state(state))
        if word == .objects {
            try requireText(comment, code: "no-reason", "An objection says what should be different.")
        }
        let said = comment.flatMap { $0.contains { !$0.isWhitespace } ? $0 : nil }
        let (desk, now) = (desk, desk.clock.timestamp())
        try await desk.store.write { writer in
            let record = try desk.record(number, writer, for: actor)
            guard [.proposed, .agreed].contains(record.stage) else {
                throw Refusal(
                    .conflict, code: "amendment-not-proposed",
                    "Amendment \(number) is \(record.stage.rawValue): states are not asked.",
                    remedy: "Look at it again.")
            }
            let current = try AmendmentDesk.require(version, of: record)
            let states = try desk.reading(current.content, writer).states
            guard states.contains(where: { $0.code == state }) else {
                throw Refusal(
                    .invalid, code: "unknown-state", "\(state) is no member state of the plan.",
                    remedy: "Name one of \(states.map(\.code.text).joined(separator: ", ")).")
            }
            try writer.add(
                AmendmentOpinion(
                    state: state, version: version, word: word, comment: said, at: now, by: actor.name),
                to: number)
            try writer.record(
                AuditEvent(
                    "amendment-opined", "amendment \(number)",
                    before: record.standing[state]?.word.rawValue,
                    after: "\(state) \(word.rawValue), version \(version)" + (said.map { ": " + $0 } ?? "")),
                by: actor, at: now)
        }
    }
}
