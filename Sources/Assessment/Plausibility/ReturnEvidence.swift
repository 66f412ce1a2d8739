package import PlanModel

/// A value that is public, and who published it.
package struct PublicFigure: Hashable, Sendable {
    package let value: Double
    package let decimals: Int
    package let source: String

    package init(value: Double, decimals: Int, source: String) {
        self.value = value
        self.decimals = decimals
        self.source = source
    }
}

/// What stands in a return, and what it is held against.
package struct ReturnEvidence: Sendable {
    package let items: [ReturnItem]
    /// What was entered, by cell.
    package let contents: [CellKey: CellContent]
    /// What is public of the cells that are asked.
    package let known: [CellKey: PublicFigure]
    /// The state's own public values of an item, all years that there are.
    package let history: [ItemCode: [Period: Double]]
    /// Public values of the other states.
    package let others: [ItemCode: [AreaCode: [Period: Double]]]
    /// What other sources say of the same cells.
    package let claims: [CellKey: [PublicFigure]]
    /// Ids of the definitions of size that the state has had.
    package let definitions: [String]
    /// Cells that are being worked on: what several cells say together is said
    /// of one of them.
    package let working: Set<CellKey>
    /// In which the check is made: what comes after it has not happened yet.
    package let year: Period

    package init(
        items: [ReturnItem], contents: [CellKey: CellContent], known: [CellKey: PublicFigure] = [:],
        history: [ItemCode: [Period: Double]] = [:],
        others: [ItemCode: [AreaCode: [Period: Double]]] = [:], claims: [CellKey: [PublicFigure]] = [:],
        definitions: [String] = [], working: Set<CellKey> = [], year: Period
    ) {
        self.items = items
        self.contents = contents
        self.known = known
        self.history = history
        self.others = others
        self.claims = claims
        self.definitions = definitions
        self.working = working
        self.year = year
    }

    /// What counts for a cell: what was entered, else what is public. Nil
    /// where an entered cell says that there is no value.
    package func figure(_ cell: CellKey) -> CellFigure? {
        if let content = contents[cell], !content.isEmpty {
            return content.value.map { CellFigure(value: $0, decimals: content.decimals) }
        }
        return known[cell].map { CellFigure(value: $0.value, decimals: $0.decimals) }
    }

    /// Whether what counts for the cell was entered, and is not from elsewhere.
    func isEntered(_ cell: CellKey) -> Bool { contents[cell]?.isEmpty == false }

    /// Where something is said of several cells: at the first that is being
    /// worked on, else at the first that was entered; nil where none was.
    func place(among cells: [CellKey]) -> CellKey? {
        let entered = cells.filter(isEntered)
        return entered.first(where: working.contains) ?? entered.first
    }
}
