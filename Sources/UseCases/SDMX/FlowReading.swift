import Assessment
import PlanModel
import SDMX

/// Reads the values of a flow, indicator by indicator, so that an answer of any
/// length is held in parts only.
struct FlowReading: Sendable {
    let store: any LedgerStore
    let shelf: ReferenceShelf
    let structure: DataStructure
    let query: DataQuery
    /// Of the answer as a whole; bound to the imports that were there.
    let clock: LedgerClock

    /// The indicators that can be in the answer, by id.
    func indicators() async throws -> [IndicatorCode] {
        let wanted = query.codes(of: "INDICATOR", structure)
        return try await store.read { reader in
            let references = try shelf.references(reader, at: clock.open)
            let all = Set(try reader.indicatorsWithSeries()).union(references.derivationOrder.order)
            return all.filter { wanted?.contains($0.text) ?? true }.sorted()
        }
    }

    private var areas: Set<AreaCode>? {
        query.codes(of: "REF_AREA", structure).map { Set($0.compactMap { AreaCode($0) }) }
    }

    /// The series of an indicator that are wanted, with the values that are.
    func series(of indicator: IndicatorCode) async throws -> [DataSeries] {
        try await series(of: indicator, at: clock)
    }

    /// The same of another state of the ledger.
    private func series(of indicator: IndicatorCode, at clock: LedgerClock) async throws -> [DataSeries] {
        let areas = areas
        return try await store.read { reader in
            let references = try shelf.references(reader, at: clock.open)
            let book = try LineBook(
                reader, references: references, indicators: [indicator], areas: areas, at: clock)
            let flow = FlowSeries(references: references)
            return book.quantities.filter { $0.indicator == indicator }.sorted { $0.area < $1.area }
                .flatMap { flow.series($0) }.filter { query.wants(key: $0.key, structure) }
                .map { query.chosen($0, structure) }.filter { !$0.points.isEmpty }
        }
    }

    /// What became of the wanted values of an indicator between two states of
    /// the ledger.
    struct Difference {
        /// New values, and values that read differently.
        var replaced: [DataSeries] = []
        /// Values that are no longer there, or no longer what the query chooses.
        var deleted: [DataSeries] = []
    }

    /// - Parameter before: nil for a ledger without any value.
    func difference(
        of indicator: IndicatorCode, from before: LedgerClock?, to after: LedgerClock
    ) async throws -> Difference {
        let now = try await series(of: indicator, at: after)
        var then: [[String]: DataSeries] = [:]
        if let before {
            for series in try await series(of: indicator, at: before) { then[series.key] = series }
        }
        var found = Difference()
        for series in now {
            let old = then.removeValue(forKey: series.key)
            let known = Dictionary(
                uniqueKeysWithValues: (old?.points ?? []).map { ($0.observation.period, $0) })
            let present = Set(series.points.map(\.observation.period))
            let changed = series.points.filter { point in
                known[point.observation.period].map { !$0.reads(as: point) } ?? true
            }
            found.replaced.append(series.with(changed))
            found.deleted.append(
                series.with((old?.points ?? []).filter { !present.contains($0.observation.period) }))
        }
        found.deleted += then.values.sorted { $0.key.lexicographicallyPrecedes($1.key) }
        found.replaced.removeAll(where: \.points.isEmpty)
        found.deleted.removeAll(where: \.points.isEmpty)
        return found
    }
}

extension DataPoint {
    /// The same value, whoever repeated it on which day.
    fileprivate func reads(as other: DataPoint) -> Bool {
        observation.value == other.observation.value && observation.status == other.observation.status
            && observation.decimals == other.observation.decimals
            && observation.note == other.observation.note
            && observation.precision == other.observation.precision && series == other.series
    }
}
