package import PlanModel

/// What a return shows to who may see it: the page's grid and the workbook are
/// made of it.
package struct ReturnSheet: Hashable, Sendable {
    package let round: CollectionRound
    package let state: AreaCode
    package let stateName: String
    /// What is public of each cell before anything of this return is.
    package let known: [CellKey: KnownValue]
    /// Cells in which something was entered.
    package let cells: [CellKey: CellRecord]
    /// Ids of the definitions of size that the state has had, newest first.
    package let definitions: [String]

    package init(
        round: CollectionRound, state: AreaCode, stateName: String, known: [CellKey: KnownValue],
        cells: [CellKey: CellRecord], definitions: [String]
    ) {
        self.round = round
        self.state = state
        self.stateName = stateName
        self.known = known
        self.cells = cells
        self.definitions = definitions
    }

    package var key: ReturnKey { ReturnKey(round.code, state) }

    package func stage(_ cell: CellKey) -> CellStage { cells[cell]?.stage ?? .empty }

    /// What stands in the cell: what was entered, else nothing.
    package func content(_ cell: CellKey) -> CellContent? { cells[cell]?.current?.content }

    /// What counts for the cell: what was entered, else what is public already.
    package func value(_ cell: CellKey) -> Double? {
        if let content = content(cell), !content.isEmpty { return content.value }
        return known[cell]?.value
    }
}

/// A public value, as a return shows it beside an empty cell.
package struct KnownValue: Hashable, Sendable {
    package let value: Double
    package let decimals: Int
    package let status: ObservationStatus
    /// Name of the series that it stands in.
    package let series: String
    package let source: String
    package let definition: String?
    package let publishedOn: Day

    package init(
        value: Double, decimals: Int, status: ObservationStatus, series: String, source: String,
        definition: String?, publishedOn: Day
    ) {
        self.value = value
        self.decimals = decimals
        self.status = status
        self.series = series
        self.source = source
        self.definition = definition
        self.publishedOn = publishedOn
    }
}

/// A cell as somebody wants it, with the number of the entry that they saw:
/// where another has come in between, it is a conflict and not stored.
package struct CellEdit: Hashable, Sendable {
    package let cell: CellKey
    /// 0 where the cell was empty.
    package let base: Int
    package let content: CellContent
    /// Sheet and address in a workbook: `Values!F12`.
    package let place: String?

    package init(cell: CellKey, base: Int, content: CellContent, place: String? = nil) {
        self.cell = cell
        self.base = base
        self.content = content
        self.place = place
    }
}
