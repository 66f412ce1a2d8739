package import PlanModel

/// The revisions of an indicator since first publication, for all areas, for
/// one, or for one series.
package struct ShowRevisions: Sendable {
    let store: any LedgerStore
    let shelf: ReferenceShelf

    package init(store: any LedgerStore, shelf: ReferenceShelf) {
        self.store = store
        self.shelf = shelf
    }

    /// - Parameters:
    ///   - areas: empty for all.
    ///   - series: the name of the one series that is wanted; nil for all.
    ///   - clock: what was published and known then.
    /// - Returns: nil when no indicator has the code.
    package func callAsFunction(
        _ code: IndicatorCode, areas: [AreaCode] = [], series: String? = nil, at clock: LedgerClock = .now
    ) async throws -> RevisionHistory? {
        let shelf = shelf
        return try await store.read { reader in
            let references = try shelf.references(reader, at: clock)
            guard let indicator = references.indicators[code] else { return nil }
            let stated = try reader.statements(of: code, areas: areas.isEmpty ? nil : Set(areas), at: clock)
                .filter { series == nil || $0.series.name == series }
            let byArea = Dictionary(grouping: stated, by: \.series.area)
            let states = references.states.map(\.code)
            let order = states + byArea.keys.filter { !states.contains($0) }.sorted()
            return RevisionHistory(
                indicator: indicator, references: references,
                series: order.flatMap { (byArea[$0] ?? []).map { SeriesRevisions($0) } },
                inputs: Self.inputs(of: code, references), dataVersion: try reader.dataVersion())
        }
    }

    /// The published indicators that a derived one rests on, also through
    /// others that are derived.
    private static func inputs(of code: IndicatorCode, _ references: LedgerReferences) -> [IndicatorCode] {
        guard references.formulas[code] != nil else { return [] }
        return references.inputs(of: [code]).filter { references.formulas[$0] == nil }.sorted()
    }
}
