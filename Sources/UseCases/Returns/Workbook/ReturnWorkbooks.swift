package import PlanModel

/// Gives out a return as a workbook, and takes it back filled in.
package struct ReturnWorkbooks: Sendable {
    let desk: ReturnDesk

    package init(_ desk: ReturnDesk) { self.desk = desk }

    package struct File: Sendable {
        package let name: String
        package let bytes: [UInt8]
    }

    package func make(
        _ key: ReturnKey, texts: ReturnWorkbookTexts = .english, by actor: Actor
    ) async throws -> File {
        let answer = try await ShowReturn(desk)(key, by: actor)
        let bytes = try MakeReturnWorkbook(texts: texts)(answer.sheet, dueOn: answer.dueOn)
        let now = desk.clock.timestamp()
        try await desk.store.write { writer in
            try writer.record(AuditEvent("workbook-exported", "return \(key)"), by: actor, at: now)
        }
        return File(
            name: ["return", key.round.text, key.state.text].joined(separator: "-") + ".xlsx", bytes: bytes)
    }

    package struct Report: Sendable {
        /// Of the file; with an error among them nothing was stored.
        package let findings: [Finding]
        package let saved: [CellKey]
        /// Cells that say what they said when the workbook was made.
        package let untouched: Int
        /// What was wanted, and what somebody else wrote since.
        package let conflicts: [CellKey: (mine: CellContent, theirs: CellEntry)]

        package var isStored: Bool { !findings.hasErrors }
    }

    /// - Throws: `Refusal` for a missing right, a closed round, and cells that
    ///   can't be stored.
    package func read(
        _ bytes: [UInt8], name: String, of key: ReturnKey, by actor: Actor
    ) async throws -> Report {
        try actor.require(.enterValues, on: .state(key.state))
        let desk = desk
        let sheet = try await desk.store.read { try desk.sheet($0, key) }
        let reading = try ReadReturnWorkbook()(bytes, file: name, against: sheet)
        guard !reading.findings.hasErrors else {
            return Report(
                findings: reading.findings, saved: [], untouched: reading.untouched, conflicts: [:])
        }
        let answer = try await SaveCells(desk)(reading.edits, of: key, channel: .workbook, by: actor)
        let wanted = Dictionary(reading.edits.map { ($0.cell, $0.content) }) { first, _ in first }
        let conflicts = answer.conflicts.reduce(into: [:]) { conflicts, one in
            conflicts[one.key] = (mine: wanted[one.key] ?? CellContent(), theirs: one.value)
        }
        return Report(
            findings: reading.findings, saved: answer.saved, untouched: reading.untouched,
            conflicts: conflicts)
    }
}
