package import PlanModel

/// The values of a derived indicator for an area, with what stands behind each
/// and why a year has none.
package struct DerivedLine: Hashable, Sendable {
    package let line: SeriesLine
    /// One for each year with a value.
    package let lineage: [Period: DerivedLineage]
    /// The years without a value, in order.
    package let gaps: [DerivedGap]
    /// Years with a value that cannot be compared with the year before, because
    /// an input broke between them. The status says so too, unless it says F, E
    /// or I.
    package let breaks: Set<Period>

    package func gap(in period: Period) -> DerivedGap? { gaps.first { $0.period == period } }
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
