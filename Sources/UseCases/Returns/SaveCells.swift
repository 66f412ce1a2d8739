package import PlanModel

/// Stores what somebody entered in cells of a return, as drafts.
///
/// Where another entry has come in since the one that the person saw, the cell
/// is a conflict: it is not stored, and both stand side by side in the answer.
package struct SaveCells: Sendable {
    let desk: ReturnDesk

    package init(_ desk: ReturnDesk) { self.desk = desk }

    /// What became of one edit.
    package enum Outcome: Hashable, Sendable {
        case saved(CellEntry)
        /// It says what stands there already.
        case unchanged(CellEntry?)
        /// What stands there now was not seen by who edited.
        case conflict(CellEntry)
    }

    package struct Answer: Sendable {
        package let outcomes: [CellKey: Outcome]

        package var saved: [CellKey] {
            outcomes.compactMap { if case .saved = $0.value { $0.key } else { nil } }.sorted()
        }
        package var conflicts: [CellKey: CellEntry] {
            outcomes.compactMapValues { if case .conflict(let entry) = $0 { entry } else { nil } }
        }
    }

    /// - Throws: `Refusal`; one with findings where cells can't be stored, and
    ///   then none of them is.
    package func callAsFunction(
        _ edits: [CellEdit], of key: ReturnKey, channel: CellEntry.Channel, by actor: Actor
    ) async throws -> Answer {
        try actor.require(.enterValues, on: .state(key.state))
        let (today, now) = (desk.clock.today, desk.clock.timestamp())
        // The Secretariat enters for the state, which then confirms.
        let isOnBehalf = !actor.may(.submitReturns, on: .state(key.state))
        return try await desk.store.write { writer in
            let round = try writer.knownReturn(key)
            try Self.requireOpen(round, on: today)
            var findings: [Finding] = []
            var outcomes: [CellKey: Outcome] = [:]
            for edit in edits {
                let record = try writer.cell(edit.cell, of: key)
                if let finding = Self.obstacle(edit, record, round) {
                    findings.append(finding)
                    continue
                }
                outcomes[edit.cell] = try Self.store(
                    edit, over: record, in: writer, key: key, channel: channel, isOnBehalf: isOnBehalf,
                    by: actor, at: now)
            }
            guard findings.isEmpty else {
                throw Refusal(
                    .invalid, code: "cells-refused",
                    findings.count == 1
                        ? "One cell can't be stored, so nothing was."
                        : "\(findings.count) cells can't be stored, so nothing was.",
                    remedy: "Mend what is said of each and send them again.", findings: findings)
            }
            return Answer(outcomes: outcomes)
        }
    }

    static func requireOpen(_ round: CollectionRound, on today: Day) throws {
        switch round.phase(on: today) {
        case .open, .overdue: return
        case .planned:
            throw Refusal(
                .conflict, code: "round-not-open", "The round \(round.code) opens on \(round.opensOn).",
                remedy: "Come back then; the workbook can be filled before.")
        case .closed:
            throw Refusal(
                .conflict, code: "round-closed", "The round \(round.code) is closed.",
                remedy: "Ask the Secretariat for another round.")
        }
    }

    private static func obstacle(
        _ edit: CellEdit, _ record: CellRecord?, _ round: CollectionRound
    ) -> Finding? {
        let place = Location(file: edit.place ?? edit.cell.description)
        guard let item = round.item(edit.cell.item) else {
            let near = nearestCode(to: edit.cell.item.text, among: round.items.map(\.code.text))
            return Finding(
                .error, code: "unknown-item", "The round does not ask for \(edit.cell.item).",
                remedy: near.map { "Did you mean \($0)?" }, at: place)
        }
        guard round.periods.contains(edit.cell.period) else {
            return Finding(
                .error, code: "unknown-year",
                "The round asks for \(round.periods.lowerBound) to \(round.periods.upperBound), "
                    + "not for \(edit.cell.period).", at: place)
        }
        let content = edit.content
        if item.isInternational, content.value != nil || content.absence != nil {
            return Finding(
                .error, code: "international-value",
                "\(item.code) comes from an international source and can't be entered.",
                remedy: "Confirm it, or dispute it with a public note.", at: place)
        }
        if !item.isInternational, content.verdict != nil {
            return Finding(
                .error, code: "national-verdict", "\(item.code) is the state's own and is not confirmed.",
                remedy: "Enter a value or a reason why there is none.", at: place)
        }
        if content.verdict == .disputed, content.note == nil {
            return Finding(
                .error, code: "dispute-without-note", "A dispute of \(edit.cell) needs a public note.",
                remedy: "Write in a sentence what is wrong with the value.", at: place)
        }
        if content.value != nil, content.absence != nil {
            return Finding(
                .error, code: "value-and-reason",
                "\(edit.cell) has a value and a reason why there is none.", remedy: "Keep one of them.",
                at: place)
        }
        if let value = content.value, !value.isFinite {
            return Finding(
                .error, code: "not-a-number", "\(edit.cell) is not a number.",
                remedy: "Write a number, or choose a reason.", at: place)
        }
        if let record, !record.stage.isOpen {
            return Finding(
                .error, code: "cell-submitted",
                "\(edit.cell) was handed in and waits for the Secretariat.",
                remedy: "Ask the Secretariat to return it.", at: place)
        }
        return nil
    }

    private static func store(
        _ edit: CellEdit, over record: CellRecord?, in writer: any LedgerWriter, key: ReturnKey,
        channel: CellEntry.Channel, isOnBehalf: Bool, by actor: Actor, at now: String
    ) throws -> Outcome {
        let current = record?.current
        if (current?.content ?? CellContent()).states(edit.content) { return .unchanged(current) }
        if let current, current.number != edit.base { return .conflict(current) }
        let entry = CellEntry(
            number: (current?.number ?? 0) + 1, content: edit.content, at: now, by: actor.name,
            channel: channel, isOnBehalf: isOnBehalf, place: edit.place)
        try writer.add(entry, to: edit.cell, of: key)
        try writer.record(
            AuditEvent(
                "cell-saved", "return \(key), cell \(edit.cell)", state: key.state,
                before: current.map { $0.content.words }, after: edit.content.words),
            by: actor, at: now)
        return .saved(entry)
    }
}

extension CellContent {
    /// All that stands in it, in one line, for the audit trail.
    var words: String {
        var parts: [String] = []
        if let value { parts.append(text.isEmpty ? "\(value)" : text) }
        if let absence { parts.append(absence.rawValue) }
        if let verdict { parts.append(verdict.rawValue) }
        if isEmpty { parts.append("empty") }
        if status != .normal { parts.append("status \(status.rawValue)") }
        let rest: [(String, String?)] = [
            ("source", source), ("definition", definition), ("unit", statisticalUnit), ("coverage", coverage),
            ("standard error", standardError.map { "\($0)" }), ("note", note),
            ("justification", justification),
            ("attachments", attachments.isEmpty ? nil : attachments.joined(separator: " ")),
        ]
        parts += rest.compactMap { name, value in value.map { "\(name): \($0)" } }
        return parts.joined(separator: "; ")
    }
}
