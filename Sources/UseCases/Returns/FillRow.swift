package import PlanModel
import Statistics

/// One thing said of a whole row of a return.
package struct FillRow: Sendable {
    let desk: ReturnDesk

    package init(_ desk: ReturnDesk) { self.desk = desk }

    package enum Act: Hashable, Sendable {
        /// Of each value that is there.
        case describe(source: String?, definition: String?, unit: String?, coverage: String?)
        /// For each year that has neither an answer nor a public value.
        case reason(AbsenceReason)
        /// What is public becomes an entry of the return.
        case takeOver
    }

    /// - Returns: how many cells were changed.
    package func callAsFunction(
        _ act: Act, item: ItemCode, of key: ReturnKey, channel: CellEntry.Channel = .grid, by actor: Actor
    ) async throws -> Int {
        try actor.require(.enterValues, on: .state(key.state))
        let desk = desk
        let edits = try await desk.store.read { reader in
            let sheet = try desk.sheet(reader, key) { $0.code == item }
            guard !sheet.round.items.isEmpty else {
                throw Refusal(
                    .notFound, code: "unknown-item", "The round does not ask for \(item).",
                    remedy: "Choose an item of the grid.")
            }
            return sheet.round.years.compactMap { Self.edit(act, CellKey(item, $0), sheet) }
        }
        return try await SaveCells(desk)(edits, of: key, channel: channel, by: actor).saved.count
    }

    private static func edit(_ act: Act, _ cell: CellKey, _ sheet: ReturnSheet) -> CellEdit? {
        let record = sheet.cells[cell]
        guard record?.stage.isOpen ?? true else { return nil }
        let content = record?.current?.content ?? CellContent()
        var changed = content
        switch act {
        case .describe(let source, let definition, let unit, let coverage):
            guard content.value != nil else { return nil }
            changed.source = source
            changed.definition = definition
            changed.statisticalUnit = unit
            changed.coverage = coverage
        case .reason(let reason):
            guard content.isEmpty, sheet.known[cell] == nil else { return nil }
            changed = CellContent(absence: reason, status: reason.status)
        case .takeOver:
            guard content.isEmpty, let known = sheet.known[cell] else { return nil }
            changed.value = known.value
            changed.decimals = known.decimals
            changed.text = DecimalText.fixed(known.value, decimals: known.decimals)
            changed.status = known.status
            changed.definition = known.definition
            changed.source = known.source
        }
        return CellEdit(cell: cell, base: record?.number ?? 0, content: changed)
    }
}
