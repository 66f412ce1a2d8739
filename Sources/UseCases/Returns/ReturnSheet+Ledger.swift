import Assessment
import PlanModel

extension ReturnSheet {
    /// Reads what the ledger holds of a return.
    ///
    /// - Throws: `Refusal` where the round does not ask the state.
    init(
        _ reader: any LedgerReader, _ key: ReturnKey, references: LedgerReferences, definitions: [String]
    ) throws {
        let round = try reader.knownReturn(key)
        let book = try LineBook(
            reader, references: references, indicators: Set(round.items.map(\.code.indicator)),
            areas: [key.state], at: .now)
        self.init(
            round: round, state: key.state, stateName: references.name(of: key.state),
            known: Self.known(round, key.state, book), cells: try reader.cells(of: key),
            definitions: definitions)
    }

    /// Of each cell, the value of the preferred series.
    private static func known(
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
