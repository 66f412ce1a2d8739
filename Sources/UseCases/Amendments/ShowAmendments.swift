package import PlanModel

/// The amendments that somebody may see, and each with what it makes of the
/// plan.
package struct ShowAmendments: Sendable {
    let desk: AmendmentDesk

    package init(_ desk: AmendmentDesk) { self.desk = desk }

    package struct List: Sendable {
        /// The newest first.
        package let records: [AmendmentRecord]
        /// In force today; nil in a ledger without a plan.
        package let plan: Plan?
        package let today: Day
    }

    package struct Answer: Sendable {
        package let record: AmendmentRecord
        package let version: AmendmentVersion
        /// Of an adopted amendment, what it changed; else over the plan that
        /// will be in force on its day.
        package let reading: AmendmentReading
        package let plan: Plan
        package let mayChange: Bool
        /// Those for which the reader may speak.
        package let mayOpine: [AreaCode]
        package let mayAdopt: Bool
        package let today: Day

        /// Those that are asked.
        package var states: [AreaCode] { reading.states.map(\.code) }
    }

    package func list(by actor: Actor) async throws -> List {
        try actor.require(.readAmendments)
        let (desk, today) = (desk, desk.clock.today)
        return try await desk.store.read { reader in
            List(
                records: try reader.amendments().filter { $0.isShown(to: actor) }.reversed(),
                plan: try desk.shelf.references(reader, at: .now).plan, today: today)
        }
    }

    /// An amendment that waits for somebody.
    package struct Waiting: Sendable {
        package let record: AmendmentRecord
        package let version: AmendmentVersion
        /// Of which the word is missing and the reader gives it; empty where all
        /// have agreed, and the consensus is to be recorded or the plan changed.
        package let states: [MemberState]
    }

    /// What waits for a word of the reader's states; for who keeps the plan,
    /// what all states have agreed to.
    package func waiting(for actor: Actor) async throws -> [Waiting] {
        try actor.require(.readAmendments)
        let desk = desk
        return try await desk.store.read { reader in
            let open = try reader.amendments().filter { [.proposed, .agreed].contains($0.stage) }
            guard !open.isEmpty, let plan = try desk.shelf.references(reader, at: .now).plan else {
                return []
            }
            let states = plan.states.map(\.code)
            let own = actor.states(states, for: .opineAmendments)
            return open.compactMap { record in
                guard let version = record.current else { return nil }
                let missing = record.stage == .proposed ? own.filter { record.standing[$0] == nil } : []
                let isReady = record.stage == .agreed || record.missing(of: states).isEmpty
                guard !missing.isEmpty || (isReady && actor.may(.keepPlan)) else { return nil }
                return Waiting(
                    record: record, version: version,
                    states: plan.states.filter { missing.contains($0.code) })
            }
        }
    }

    /// - Throws: `Refusal` with the code `unknown-amendment`.
    package func callAsFunction(_ number: Int, by actor: Actor) async throws -> Answer {
        try actor.require(.readAmendments)
        let (desk, today) = (desk, desk.clock.today)
        return try await desk.store.read { reader in
            let record = try desk.record(number, reader, for: actor)
            guard let version = record.current, let plan = try desk.shelf.references(reader, at: .now).plan
            else {
                throw Refusal(
                    .notFound, code: "no-plan", "The ledger holds no plan.",
                    remedy: "Import one: pantau plan import DIR.")
            }
            var reading = try desk.reading(version.content, reader)
            if record.stage == .adopted {
                reading = AmendmentReading(
                    base: version.base, plan: reading.plan, states: reading.states, findings: [],
                    difference: try desk.intended(version, reader))
            }
            let isAsked = record.stage == .proposed || record.stage == .agreed
            return Answer(
                record: record, version: version, reading: reading, plan: plan,
                mayChange: record.isKept(by: actor),
                mayOpine: isAsked ? actor.states(reading.states.map(\.code), for: .opineAmendments) : [],
                mayAdopt: isAsked && actor.may(.keepPlan), today: today)
        }
    }

    /// What a text would make of the plan, without storing it.
    package func reading(_ content: AmendmentContent, by actor: Actor) async throws -> AmendmentReading {
        try actor.require(.proposeAmendments)
        let desk = desk
        return try await desk.store.read { try desk.reading(content, $0) }
    }
}
