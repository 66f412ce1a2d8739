package import Assessment
package import PlanModel

/// Where one value comes from: every statement of it, or the formula and the
/// inputs that it was computed from.
package struct ShowObservation: Sendable {
    let store: any LedgerStore
    let shelf: ReferenceShelf

    package init(store: any LedgerStore, shelf: ReferenceShelf) {
        self.store = store
        self.shelf = shelf
    }

    /// - Returns: nil when the series or its value is not known.
    package func callAsFunction(
        series: String, period: Period, at clock: LedgerClock
    ) async throws -> ObservationAnswer? {
        let shelf = shelf
        return try await store.read { reader in
            let references = try shelf.references(reader, at: clock)
            let statements = try reader.statements(series: series, period: period, at: clock)
            if let current = statements.last {
                return ObservationAnswer(
                    series: current.series, period: period,
                    indicator: references.indicators[current.series.indicator], references: references,
                    statements: statements, derived: nil, signOffs: try Self.signOffs(current, reader),
                    dataVersion: try reader.dataVersion())
            }
            // A derived series is named by area and indicator.
            let parts = series.split(separator: ".", maxSplits: 1).map(String.init)
            guard parts.count == 2, let area = AreaCode(parts[0]), let code = IndicatorCode(parts[1]),
                let formula = references.formulas[code]
            else { return nil }
            let book = try LineBook(
                reader, references: references, indicators: [code], areas: [area], at: clock)
            guard let derivation = book.derivations[series],
                let observation = derivation.line.observation(in: period),
                let lineage = derivation.lineage(in: period)
            else { return nil }
            return ObservationAnswer(
                series: derivation.line.series, period: period, indicator: references.indicators[code],
                references: references, statements: [],
                derived: .init(
                    formula: formula.description, observation: observation, inputs: lineage.inputs),
                signOffs: nil,
                dataVersion: try reader.dataVersion())
        }
    }

    private static func signOffs(
        _ current: Provenance, _ reader: any LedgerReader
    ) throws -> ReleaseSignOffs? {
        guard current.importRecord.layout == "return",
            let file = try reader.content(ofSourceFile: current.file.hash)
        else { return nil }
        return try ReleaseSignOffs(file, line: current.line)
    }
}

/// A value with where it comes from.
package struct ObservationAnswer: Sendable {
    package struct Derived: Sendable {
        package let formula: String
        package let observation: Observation
        package let inputs: [DerivedInput]
    }

    package let series: Series
    package let period: Period
    package let indicator: Indicator?
    package let references: LedgerReferences
    /// Oldest publication first; the last one is in effect. Empty for a
    /// derived value.
    package let statements: [Provenance]
    package let derived: Derived?
    /// Of a value that a state released in a collection round.
    package let signOffs: ReleaseSignOffs?
    package let dataVersion: String
}
