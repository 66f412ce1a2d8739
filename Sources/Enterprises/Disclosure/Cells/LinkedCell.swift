/// One number that a run could publish, or an attacker could compute.
package struct LinkedCell: Hashable, Sendable {
    package enum Standing: Hashable, Sendable {
        /// No table shows it, but sums of other cells bound it.
        case implied
        /// A table of this run shows it.
        case printed
        /// An earlier release shows it; it can't be taken back.
        case released(in: String)
    }

    package let group: CellGroup
    package let measure: CellMeasure
    package let contributions: Contributions
    package internal(set) var standing: Standing
    /// The tables that it stands in, in the order of adding.
    package internal(set) var tables: [String]

    /// The true value.
    package var value: Double { measure.kind == .count ? Double(contributions.count) : contributions.total }
    package var isReleased: Bool {
        if case .released = standing { return true }
        return false
    }
    /// `turnover of country=LAO, sector=C`.
    package var text: String { "\(measure.name) of \(group.text)" }
}

/// A linear relation between cells that everybody knows to hold: the sum over the
/// terms lies between `lower` and `upper`.
package struct CellRelation: Hashable, Sendable {
    package struct Term: Hashable, Sendable {
        package let cell: Int
        package let coefficient: Double

        package init(cell: Int, coefficient: Double) {
            self.cell = cell
            self.coefficient = coefficient
        }
    }

    package let terms: [Term]
    package let lower: Double
    package let upper: Double

    package init(terms: [Term], lower: Double, upper: Double) {
        self.terms = terms
        self.lower = lower
        self.upper = upper
    }

    /// Whether it is a sum of cells that equals 0.
    package var isEquation: Bool { lower == 0 && upper == 0 }
}
