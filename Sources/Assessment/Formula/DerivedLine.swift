package import PlanModel

/// The values of a derived indicator for an area, with what stands behind each
/// and why a year has none.
package struct DerivedLine: Hashable, Sendable {
    package let line: SeriesLine
    /// The years without a value, in order.
    package let gaps: [DerivedGap]
    /// Years with a value that cannot be compared with the year before, because
    /// an input broke between them. The status says so too, unless it says F, E
    /// or I.
    package let breaks: Set<Period>
    /// The lines it was computed from.
    let sources: [DerivedSource]

    /// What stands behind the value of a year; nil where there is none.
    package func lineage(in period: Period) -> DerivedLineage? {
        guard line.observation(in: period) != nil else { return nil }
        var inputs: [DerivedInput] = []
        var rows: Set<Int64> = []
        for source in sources {
            guard let line = source.line, let observation = line.observation(in: period) else { continue }
            inputs.append(
                DerivedInput(
                    indicator: source.indicator, series: line.series.name, observation: observation))
            if let row = observation.id {
                rows.insert(row)
            } else {
                rows.formUnion(source.derived?.lineage(in: period)?.ledgerRows ?? [])
            }
        }
        return DerivedLineage(inputs: inputs, ledgerRows: rows.sorted())
    }

    package func gap(in period: Period) -> DerivedGap? { gaps.first { $0.period == period } }
}

/// An input of a formula: a line of the ledger, or one that is derived itself.
struct DerivedSource: Hashable, Sendable {
    let indicator: IndicatorCode
    let line: SeriesLine?
    private let inner: [DerivedLine]

    init(indicator: IndicatorCode, line: SeriesLine?, derived: DerivedLine?) {
        self.indicator = indicator
        self.line = line
        inner = derived.map { [$0] } ?? []
    }

    var derived: DerivedLine? { inner.first }
}

/// What one derived value was computed from.
package struct DerivedLineage: Hashable, Sendable {
    package let inputs: [DerivedInput]
    /// Rows of the ledger behind the value, also behind inputs that are derived
    /// themselves; ascending, each once.
    package let ledgerRows: [Int64]
}

/// An input of a derived value; a derived input has an observation without id.
package struct DerivedInput: Hashable, Sendable {
    package let indicator: IndicatorCode
    /// Name of the series that spoke.
    package let series: String
    package let observation: Observation
}

/// A year for which a derived indicator has no value.
package struct DerivedGap: Hashable, Sendable, CustomStringConvertible {
    package let period: Period
    package let reason: String

    /// `2025: SL.TLF.TOTL.IN has no value`
    package var description: String { "\(period): \(reason)" }
}
