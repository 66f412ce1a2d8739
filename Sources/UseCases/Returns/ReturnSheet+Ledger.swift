import Assessment
import PlanModel

extension ReturnSheet {
    /// Reads what the ledger holds of a return.
    ///
    /// - Parameter choose: the items that are looked at; nil for all.
    /// - Throws: `Refusal` where the round does not ask the state.
    init(
        _ reader: any LedgerReader, _ key: ReturnKey, references: LedgerReferences, definitions: [String],
        choose: ((ReturnItem) -> Bool)? = nil
    ) throws {
        let whole = try reader.knownReturn(key)
        let round = choose.map { whole.asking(whole.items.filter($0)) } ?? whole
        let book = try LineBook(
            reader, references: references, indicators: Set(round.items.map(\.code.indicator)),
            areas: [key.state], at: .now)
        self.init(
            round: round, state: key.state, stateName: references.name(of: key.state),
            known: Self.known(round, key.state, book), cells: try Self.cells(reader, key, round, choose),
            definitions: definitions)
    }

    private static func cells(
        _ reader: any LedgerReader, _ key: ReturnKey, _ round: CollectionRound,
        _ choose: ((ReturnItem) -> Bool)?
    ) throws -> [CellKey: CellRecord] {
        guard choose != nil else { return try reader.cells(of: key) }
        let rows = try round.items.flatMap { try reader.row($0.code, of: key) }
        return Dictionary(uniqueKeysWithValues: rows.map { ($0.key, $0) })
    }

    /// Of each cell, the value of the preferred series.
    static func known(
        _ round: CollectionRound, _ state: AreaCode, _ book: LineBook
    ) -> [CellKey: KnownValue] {
        var known: [CellKey: KnownValue] = [:]
        for item in round.items {
            guard
                let line = book.lines(item.code.indicator, state, item.code.sizeClass).first
            else { continue }
            for observation in line.observations where round.periods.contains(observation.period) {
                guard let value = observation.value else { continue }
                known[CellKey(item.code, observation.period)] = KnownValue(
                    value: value, decimals: observation.decimals, status: observation.status,
                    series: line.series.name, source: line.series.source, definition: line.series.definition,
                    publishedOn: observation.publication.day)
            }
        }
        return known
    }
}

extension CollectionRound {
    /// The same round with some of its items.
    fileprivate func asking(_ items: [ReturnItem]) -> CollectionRound {
        CollectionRound(
            code: code, title: title, items: items, periods: periods, states: states, opensOn: opensOn,
            dueOn: dueOn, release: release, closedOn: closedOn)
    }
}
