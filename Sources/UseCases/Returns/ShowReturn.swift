package import Assessment
package import PlanModel

/// A return with all that was entered and what the checks say of it.
package struct ShowReturn: Sendable {
    let desk: ReturnDesk

    package init(_ desk: ReturnDesk) { self.desk = desk }

    package struct Answer: Sendable {
        package let sheet: ReturnSheet
        /// Of each cell that has any.
        package let findings: [CellKey: [Finding]]
        /// Percentages computed of components, by cell of the share.
        package let shares: [CellKey: ComputedShare]
        /// Cells with neither an answer nor a public value.
        package let unanswered: Int
        package let messages: [CellMessage]
        package let extensions: [DueExtension]
        package let planned: [PlannedRelease]
        package let dueOn: Day
        package let phase: CollectionRound.Phase

        /// How many cells are in each stage.
        package var stages: [CellStage: Int] {
            sheet.cells.values.reduce(into: [:]) { $0[$1.stage, default: 0] += 1 }
        }
    }

    /// - Throws: `Refusal` without the right to see it.
    package func callAsFunction(_ key: ReturnKey, by actor: Actor) async throws -> Answer {
        try actor.require(.readReturns, on: .state(key.state))
        let (desk, today) = (desk, desk.clock.today)
        return try await desk.store.read { reader in
            let sheet = try desk.sheet(reader, key)
            let checked = try ReturnFindings(sheet, reader, references: desk.references(reader), today: today)
            let extensions = try reader.extensions(of: key.round).filter { $0.key == key }
            return Answer(
                sheet: sheet, findings: checked.findings, shares: checked.shares,
                unanswered: checked.unanswered.count,
                messages: try reader.messages(of: key), extensions: extensions,
                planned: try reader.plannedReleases().filter { $0.key == key },
                dueOn: sheet.round.dueOn(for: key.state, extensions: extensions),
                phase: sheet.round.phase(on: today))
        }
    }
}
