package import PlanModel

/// Stores what somebody wrote in an update, as a draft.
///
/// Where somebody else saved it since, both changes are put together; where
/// both changed the same field, nothing is stored and the answer shows them
/// side by side.
package struct SaveUpdate: Sendable {
    let desk: ProgressDesk

    package init(_ desk: ProgressDesk) { self.desk = desk }

    package enum Outcome: Sendable {
        /// - merged: fields that somebody else changed in the meantime and that
        ///   are kept.
        case saved(UpdateEntry, merged: [String])
        /// It says what stands there already.
        case unchanged
        /// - merged: both changes together, `mine` where they differ.
        /// - fields: those that both changed.
        case conflict(theirs: UpdateEntry, merged: UpdateContent, fields: [String])
    }

    /// - Parameter base: number of the entry that the writer saw; 0 for none.
    /// - Throws: `Refusal`.
    package func callAsFunction(
        _ content: UpdateContent, of key: UpdateKey, base: Int, by actor: Actor
    ) async throws -> Outcome {
        let (desk, today, now) = (desk, desk.clock.today, desk.clock.timestamp())
        return try await desk.store.write { writer in
            let plan = try desk.plan(writer)
            let line = try desk.line(of: key.implementation, in: plan)
            try actor.require(.reportProgress, on: key.implementation, of: line)
            try Self.requirePeriod(key.period, plan, on: today)
            let record = try writer.update(key)
            if let record, !record.stage.isOpen {
                throw Refusal(
                    .conflict, code: "update-submitted", "The update \(key) was handed in and waits.",
                    remedy: "Ask the Secretariat to return it.")
            }
            let current = record?.current
            let before = record?.entries.first { $0.number == base }?.content ?? UpdateContent()
            let (merged, conflicts) = UpdateContent.merge(
                base: before, mine: content, theirs: current?.content ?? UpdateContent())
            if let current, !conflicts.isEmpty {
                return .conflict(theirs: current, merged: merged, fields: conflicts)
            }
            guard merged != (current?.content ?? UpdateContent()) else { return .unchanged }
            let entry = UpdateEntry(
                number: (current?.number ?? 0) + 1, content: merged, at: now, by: actor.name)
            try writer.add(entry, to: key)
            try writer.record(
                AuditEvent(
                    "update-saved", "update \(key)", before: current.map { $0.content.words },
                    after: merged.words), by: actor, at: now)
            let others = current.map { $0.number == base ? [] : $0.content.differences(from: before) } ?? []
            return .saved(entry, merged: others)
        }
    }

    static func requirePeriod(_ period: ReportingPeriod, _ plan: Plan, on today: Day) throws {
        let frequency = plan.progressReporting.frequency
        guard period.frequency == frequency else {
            throw Refusal(
                .invalid, code: "other-frequency",
                "\(period) is no period of this plan's updates.",
                remedy: "Write it like \(plan.reportingPeriods(on: today).current?.description ?? "2020-S1")."
            )
        }
        guard period.firstDay <= today else {
            throw Refusal(
                .invalid, code: "period-to-come", "\(period) has not begun.",
                remedy: "Report on a period that runs or is over.")
        }
    }
}

extension UpdateContent {
    /// All fields in one line, for the audit trail.
    var words: String {
        fields.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: "; ")
    }
}
