/// A chart that a page can be asked for by its name: `?chart=slope`.
package enum ChartKind: String, Hashable, Sendable, CaseIterable {
    /// Series over the years.
    case lines
    /// From the baseline to the latest value.
    case slope
    /// The latest values beside each other.
    case dots
    /// The states as tiles of one size, by class.
    case tiles
    /// The states as they lie, by class.
    case map
    /// A small chart for each state.
    case multiples
    /// Who has data, against what the plan says.
    case availability
    /// What documents claim of the region.
    case claims
    /// The development gap.
    case gap
    /// Action lines in time: planned, reached, expected.
    case gantt
}
