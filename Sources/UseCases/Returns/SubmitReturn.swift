package import PlanModel

/// Hands in what was entered: the first of the three sign-offs. For cells that
/// the Secretariat entered it is the state's confirmation.
package struct SubmitReturn: Sendable {
    let desk: ReturnDesk

    package init(_ desk: ReturnDesk) { self.desk = desk }

    /// - Parameter cells: nil for all that are drafts or were returned.
    /// - Returns: the cells that are handed in now.
    /// - Throws: `Refusal` with a finding for each cell that has an error, a
    ///   warning without justification, or neither value nor reason.
    package func callAsFunction(
        _ key: ReturnKey, cells: [CellKey]? = nil, by actor: Actor
    ) async throws -> [CellKey] {
        try actor.require(.submitReturns, on: .state(key.state))
        let (desk, today, now) = (desk, desk.clock.today, desk.clock.timestamp())
        return try await desk.store.write { writer in
            let sheet = try desk.sheet(writer, key)
            try SaveCells.requireOpen(sheet.round, on: today)
            let open = sheet.cells.values.filter { record in
                [.draft, .returned].contains(record.stage) && cells?.contains(record.key) != false
            }
            // A returned cell that nobody touched is not handed in again as it is.
            let untouched = open.filter { $0.stage == .returned }
            let chosen = open.filter { $0.stage == .draft }.map(\.key).sorted()
            var findings = untouched.map { record in
                Finding(
                    .error, code: "returned-unchanged",
                    "\(record.key) was returned and is not changed: "
                        + (record.reasonForReturn ?? "no reason given") + ".",
                    remedy: "Mend the value, or answer in a note or justification.",
                    at: Location(file: record.key.description))
            }
            let checked = try ReturnFindings(
                sheet, writer, references: desk.references(writer), today: today, working: Set(chosen))
            findings += chosen.flatMap { cell in
                (checked.findings[cell] ?? []).filter { $0.severity > .note }.map { $0.placed(in: cell) }
            }
            if cells == nil {
                findings += checked.unanswered.sorted { $0.key < $1.key }.map { $0.value.placed(in: $0.key) }
            }
            guard findings.isEmpty else {
                throw Refusal(
                    .invalid, code: "return-unfinished",
                    findings.count == 1
                        ? "One thing remains to be done before the return can be handed in."
                        : "\(findings.count) things remain to be done before the return can be handed in.",
                    remedy:
                        "Mend errors, justify warnings, and give a value or a reason for each empty cell.",
                    findings: findings)
            }
            guard !chosen.isEmpty else {
                throw Refusal(
                    .conflict, code: "nothing-to-submit", "Nothing was entered since the last time.",
                    remedy: "Enter or change a cell first.")
            }
            try Sign(.submitted, chosen, sheet.cells, key: key, by: actor, at: now)(in: writer)
            return chosen
        }
    }
}

extension Finding {
    /// The same, said of a cell.
    func placed(in cell: CellKey) -> Finding {
        Finding(severity, code: code, message, remedy: remedy, at: Location(file: cell.description))
    }
}

/// One act on several cells, with its entry in the audit trail.
struct Sign {
    let kind: CellAct.Kind
    let cells: [CellKey]
    let records: [CellKey: CellRecord]
    let key: ReturnKey
    let actor: Actor
    let now: String
    let reason: String?

    init(
        _ kind: CellAct.Kind, _ cells: [CellKey], _ records: [CellKey: CellRecord], key: ReturnKey,
        by actor: Actor, at now: String, reason: String? = nil
    ) {
        self.kind = kind
        self.cells = cells
        self.records = records
        self.key = key
        self.actor = actor
        self.now = now
        self.reason = reason
    }

    func callAsFunction(in writer: any LedgerWriter) throws {
        for cell in cells {
            guard let record = records[cell], let current = record.current else { continue }
            let entry =
                switch kind {
                case .withdrawn: record.released?.number ?? current.number
                case .released: record.accepted?.number ?? current.number
                case .submitted, .accepted, .returned: current.number
                }
            try writer.add(
                CellAct(kind, entry: entry, at: now, by: actor.name, reason: reason), to: cell, of: key)
            try writer.record(
                AuditEvent(
                    "cell-\(kind.rawValue)", "return \(key), cell \(cell)", state: key.state,
                    before: record.stage.rawValue,
                    after: "entry \(entry): \(record.entries[entry - 1].content.words)"
                        + (reason.map { "; reason: " + $0 } ?? "")),
                by: actor, at: now)
        }
    }
}
