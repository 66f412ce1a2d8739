package import PlanModel

/// The Secretariat records the consensus on an amendment, makes it a version of
/// the plan, or takes it back.
///
/// ASEAN decides by consensus: without an exception in words, every member
/// state must have agreed to the version that stands there.
package struct AdoptAmendment: Sendable {
    let desk: AmendmentDesk

    package init(_ desk: AmendmentDesk) { self.desk = desk }

    /// Where the consensus was found, in words, and why not every state had to
    /// agree.
    package struct Consensus: Hashable, Sendable {
        package var note: String
        /// Nil where all agreed.
        package var exception: String?

        package init(note: String, exception: String? = nil) {
            self.note = note
            self.exception = exception.flatMap { $0.contains { !$0.isWhitespace } ? $0 : nil }
        }
    }

    /// Records that the states agree.
    package func agree(
        _ number: Int, version: Int, _ consensus: Consensus, by actor: Actor
    ) async throws {
        try actor.require(.keepPlan)
        let (desk, now) = (desk, desk.clock.timestamp())
        try await desk.store.write { writer in
            try Self.agree(number, version, consensus, desk, writer, actor, now)
        }
    }

    /// Makes the new version of the plan, from the amendment's day on.
    ///
    /// - Parameter consensus: recorded in the same step; nil where it was
    ///   recorded before.
    package func callAsFunction(
        _ number: Int, version: Int, recording consensus: Consensus? = nil, by actor: Actor
    ) async throws -> PlanDifference {
        try actor.require(.keepPlan)
        let (desk, now, today) = (desk, desk.clock.timestamp(), desk.clock.today)
        return try await desk.store.write { writer in
            if let consensus { try Self.agree(number, version, consensus, desk, writer, actor, now) }
            let record = try desk.record(number, writer, for: actor)
            guard record.stage == .agreed, let act = record.act(.agreed) else {
                throw Refusal(
                    .conflict, code: "amendment-not-agreed",
                    "Amendment \(number) is \(record.stage.rawValue): no consensus is recorded.",
                    remedy: "Record the consensus first.")
            }
            let current = try AmendmentDesk.require(version, of: record)
            let reading = try desk.reading(current.content, writer)
            if act.exception == nil {
                try Self.requireConsensus(record, reading.states, exception: nil)
            }
            try Self.requireLast(current.content.effectiveOn, writer)
            try Self.requireUnmoved(current, reading, desk, writer)
            try ProposeAmendment.requireSound(reading)
            guard let plan = reading.plan, let difference = reading.difference else {
                throw Failure(
                    code: "damaged-ledger", message: "The plan in force can't be read.",
                    remedy: "Restore the last backup.")
            }
            try RecordPlan(writer: writer, today: today, now: now)(
                plan, effectiveOn: current.content.effectiveOn,
                reason: "amendment \(number): \(current.content.title)", by: actor.name.text, actor: actor)
            try writer.add(
                AmendmentAct(.adopted, version: version, at: now, by: actor.name), to: number)
            try writer.record(
                AuditEvent(
                    "amendment-adopted", "amendment \(number)", before: record.stage.rawValue,
                    after: "effective \(current.content.effectiveOn)"), by: actor, at: now)
            return difference
        }
    }

    /// Takes the amendment back: who wrote it, or the Secretariat.
    package func withdraw(_ number: Int, reason: String, by actor: Actor) async throws {
        try actor.require(.readAmendments)
        try requireText(reason, code: "no-reason", "An amendment is withdrawn with a reason.")
        let (desk, now) = (desk, desk.clock.timestamp())
        try await desk.store.write { writer in
            let record = try desk.record(number, writer, for: actor)
            guard record.stage.isOpen, let current = record.current else { throw Self.closed(record) }
            guard record.isKept(by: actor) else {
                throw Refusal(
                    .notAllowed, code: "not-allowed", "Amendment \(number) is somebody else's.",
                    remedy: "Say what your state thinks of it.")
            }
            try writer.add(
                AmendmentAct(.withdrawn, version: current.number, at: now, by: actor.name, note: reason),
                to: number)
            try writer.record(
                AuditEvent(
                    "amendment-withdrawn", "amendment \(number)", before: record.stage.rawValue,
                    after: reason), by: actor, at: now)
        }
    }

    // MARK: What must be so

    private static func agree(
        _ number: Int, _ version: Int, _ consensus: Consensus, _ desk: AmendmentDesk,
        _ writer: any LedgerWriter, _ actor: Actor, _ now: String
    ) throws {
        try requireText(
            consensus.note, code: "no-reason", "A consensus is recorded with where and when it was found.")
        let record = try desk.record(number, writer, for: actor)
        guard record.stage == .proposed || record.stage == .agreed else { throw closed(record) }
        let current = try AmendmentDesk.require(version, of: record)
        let states = try desk.reading(current.content, writer).states
        let missing = try requireConsensus(record, states, exception: consensus.exception)
        let exception = missing.isEmpty ? nil : consensus.exception
        try writer.add(
            AmendmentAct(
                .agreed, version: version, at: now, by: actor.name, note: consensus.note,
                exception: exception), to: number)
        let others = exception.map { "; without \(missing.map(\.text).joined(separator: ", ")): \($0)" }
        try writer.record(
            AuditEvent(
                "amendment-agreed", "amendment \(number)", before: record.stage.rawValue,
                after: "version \(version); \(consensus.note)" + (others ?? "")), by: actor, at: now)
    }

    /// - Returns: the states that have not agreed.
    @discardableResult
    private static func requireConsensus(
        _ record: AmendmentRecord, _ states: [MemberState], exception: String?
    ) throws -> [AreaCode] {
        let missing = record.missing(of: states.map(\.code))
        guard !missing.isEmpty, exception == nil else { return missing }
        let objecting = record.states(missing, saying: .objects)
        let words = objecting.isEmpty ? "" : " (\(objecting.map(\.text).joined(separator: ", ")) object)"
        throw Refusal(
            .conflict, code: "no-consensus",
            "Not all states have agreed: \(missing.map(\.text).joined(separator: ", ")) have not\(words).",
            remedy: "Wait for them, or say why it goes on without them.")
    }

    /// A version of a later day would be in force as if nothing had happened.
    static func requireLast(
        _ day: Day, _ reader: any LedgerReader, _ kind: Refusal.Kind = .conflict
    ) throws {
        guard let later = try reader.documentVersions(.plan).map(\.effectiveOn).max(), later > day else {
            return
        }
        throw Refusal(
            kind, code: "later-version",
            "A version of the plan holds from \(later); an amendment from \(day) would not be in it.",
            remedy: "Choose \(later) or a later day.")
    }

    /// What the amendment changes must be as it was when it was written.
    private static func requireUnmoved(
        _ version: AmendmentVersion, _ reading: AmendmentReading, _ desk: AmendmentDesk,
        _ reader: any LedgerReader
    ) throws {
        guard reading.base != version.base else { return }
        let versions = try reader.documentVersions(.plan)
        guard let before = versions.first(where: { $0.id == version.base }).flatMap(AmendmentDesk.plan),
            let now = versions.first(where: { $0.id == reading.base }).flatMap(AmendmentDesk.plan),
            let intended = try desk.intended(version, reader)
        else { return }
        let places = Set(intended.entries.map { $0.path + [$0.field] })
        let moved = PlanDifference(from: before, to: now).entries.filter {
            places.contains($0.path + [$0.field]) && !intended.entries.contains($0)
        }
        guard !moved.isEmpty else { return }
        throw Refusal(
            .conflict, code: "amendment-stale",
            "The plan in force has changed where the amendment changes it.",
            remedy: "Write the amendment over the plan in force, and ask the states again.",
            findings: moved.map {
                Finding(
                    .error, code: "amendment-stale", "Since then: \($0.line)",
                    at: Location(file: AmendmentDesk.file, line: 1))
            })
    }

    private static func closed(_ record: AmendmentRecord) -> Refusal {
        Refusal(
            .conflict, code: "amendment-not-proposed",
            "Amendment \(record.number) is \(record.stage.rawValue).", remedy: "Look at it again.")
    }
}
