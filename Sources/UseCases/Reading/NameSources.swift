package import Assessment
package import PlanModel

/// The names of the publications that the newest values of lines come from.
package struct NameSources: Sendable {
    let store: any LedgerStore

    package init(store: any LedgerStore) { self.store = store }

    /// - Parameter derivations: what stands behind computed lines, by the names
    ///   of their series.
    package func callAsFunction(
        _ lines: [SeriesLine], derivations: [String: DerivedLine] = [:]
    ) async throws -> NamedSources {
        guard !lines.isEmpty else { return NamedSources() }
        return try await store.read { reader in
            var names: [String: [String]] = [:]
            var computed: Set<String> = []
            for line in lines {
                let newest = line.observations.last { $0.value != nil }
                let derived = newest.flatMap { derivations[line.series.name]?.lineage(in: $0.period) }
                if derived != nil { computed.insert(line.series.name) }
                let rows = derived?.ledgerRows ?? [newest?.id].compactMap(\.self)
                names[line.series.name] = try rows.compactMap { row in
                    try reader.publicationName(ofObservation: row)
                }
            }
            return NamedSources(names, computed: computed)
        }
    }
}

/// Names of publications by series.
package struct NamedSources: Hashable, Sendable {
    private let names: [String: [String]]
    private let computed: Set<String>

    package init(_ names: [String: [String]] = [:], computed: Set<String> = []) {
        self.names = names
        self.computed = computed
    }

    /// Whether one of these series is computed here.
    package func isComputed(_ series: [String]) -> Bool { series.contains(where: computed.contains) }

    /// Of these series, each once, in the order of the series.
    package func callAsFunction(_ series: [String]) -> [String] {
        series.flatMap { names[$0] ?? [] }.eachOnce
    }
}
