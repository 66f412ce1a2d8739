package import PlanModel

/// A value or a reason as typed into a grid, where the rest of a cell stays or
/// follows from its row.
package enum TypedContent: Hashable, Sendable {
    case empty
    case value(Double, decimals: Int, text: String)
    case absence(AbsenceReason)
}

/// A cell with what was typed into it, and the entry that the typist saw.
package struct TypedCell: Hashable, Sendable {
    package let cell: CellKey
    package let base: Int
    package let content: TypedContent

    package init(cell: CellKey, base: Int, content: TypedContent) {
        self.cell = cell
        self.base = base
        self.content = content
    }
}

/// Saves what was typed into the grid. Source, definition, unit and coverage
/// stay as they were in the cell; in a new one they are those of the row's last
/// entry, since one census gives a whole row.
package struct TypeCells: Sendable {
    let desk: ReturnDesk

    package init(_ desk: ReturnDesk) { self.desk = desk }

    package struct Answer: Sendable {
        package let outcomes: [CellKey: SaveCells.Outcome]
        /// Of the cells that were saved.
        package let findings: [CellKey: [Finding]]
    }

    package func callAsFunction(
        _ typed: [TypedCell], of key: ReturnKey, channel: CellEntry.Channel, by actor: Actor
    ) async throws -> Answer {
        try actor.require(.enterValues, on: .state(key.state))
        let desk = desk
        let edits = try await desk.store.read { reader in
            let rows = typed.count == 1 ? [:] : try reader.cells(of: key)
            return try typed.map { one in
                let record = try rows[one.cell] ?? reader.cell(one.cell, of: key)
                let own = record?.current?.content
                let model =
                    own?.source == nil ? try Self.model(of: one.cell, rows, reader, key) ?? own : own
                return CellEdit(cell: one.cell, base: one.base, content: one.content.over(model, own: own))
            }
        }
        let answer = try await SaveCells(desk)(edits, of: key, channel: channel, by: actor)
        // What the checks say of one cell is worth its time, of a whole grid the page says it.
        guard typed.count == 1, !answer.saved.isEmpty else {
            return Answer(outcomes: answer.outcomes, findings: [:])
        }
        let today = desk.clock.today
        let findings = try await desk.store.read { reader in
            try ReturnFindings.ofRow(typed[0].cell, of: key, reader, desk, today: today)
        }
        return Answer(outcomes: answer.outcomes, findings: findings)
    }

    /// The last entry of the row, for what a new cell takes over.
    private static func model(
        of cell: CellKey, _ rows: [CellKey: CellRecord], _ reader: any LedgerReader, _ key: ReturnKey
    ) throws -> CellContent? {
        let known =
            rows.isEmpty
            ? try reader.row(cell.item, of: key) : rows.values.filter { $0.key.item == cell.item }
        return known.compactMap(\.current).filter { $0.content.source != nil }.max { $0.at < $1.at }?.content
    }
}

extension TypedContent {
    /// With what stays of the content before: without note, justification and
    /// status, which spoke of another value.
    func over(_ model: CellContent?, own: CellContent?) -> CellContent {
        if let own, says(own) { return own }
        var content = CellContent(
            source: model?.source, definition: model?.definition, statisticalUnit: model?.statisticalUnit,
            coverage: model?.coverage)
        switch self {
        case .empty: return CellContent()
        case .value(let value, let decimals, let text):
            content.value = value
            content.decimals = decimals
            content.text = text
        case .absence(let reason): return CellContent(absence: reason, status: reason.status)
        }
        return content
    }

    /// Whether this is what stands there already: then nothing of it is new.
    private func says(_ content: CellContent) -> Bool {
        switch self {
        case .empty: content.isEmpty
        case .value(let value, let decimals, _): content.value == value && content.decimals == decimals
        case .absence(let reason): content.absence == reason
        }
    }
}
