/// How the values of several areas become one value of a group.
package enum AggregationRule: Hashable, Sendable {
    /// Levels that may be added: numbers of enterprises.
    case sum
    /// Sum of the numerators over the sum of the denominators.
    case ratio
    /// Mean weighted by another series of the same year, named by its
    /// indicator code or its source's own code.
    case weighted(by: String)
    /// Every area counts once.
    case simpleMean
    case median
    /// Lowest and highest value.
    case range
    /// Not aggregated.
    case none

    /// The word in a plan's files: `simple mean`.
    package var name: String {
        switch self {
        case .sum: "sum"
        case .ratio: "ratio"
        case .weighted: "weighted"
        case .simpleMean: "simple mean"
        case .median: "median"
        case .range: "range"
        case .none: "none"
        }
    }

    package static let names = ["sum", "ratio", "weighted", "simple mean", "median", "range", "none"]

    /// Reads a plan's word; `weighted` needs the series of the weight, the
    /// other rules have none. Nil when either does not hold.
    package init?(name: some StringProtocol, weight: String? = nil) {
        switch (String(name), weight) {
        case ("sum", nil): self = .sum
        case ("ratio", nil): self = .ratio
        case ("weighted", let weight?) where !weight.isEmpty: self = .weighted(by: weight)
        case ("simple mean", nil): self = .simpleMean
        case ("median", nil): self = .median
        case ("range", nil): self = .range
        case ("none", nil): self = .none
        default: return nil
        }
    }
}
