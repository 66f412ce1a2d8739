/// Units of one group that have the same class under every definition: what every
/// table and crosswalk is a sum of.
package struct JointCell: Hashable, Sendable {
    /// By `TabulationPlan.groupColumns`.
    package let codes: [String]
    /// One for each definition; empty where size is no dimension.
    package let classes: [PossibleClasses]
    package let sums: CellSums
}

/// Everything that was added up over some units.
package struct CellSums: Hashable, Sendable {
    /// Units, and sums without weights.
    package private(set) var tally: Tally
    /// Nil where rows have no weight.
    package private(set) var weighted: WeightedTally?
    private(set) var contributors: CellContributors?

    init(tally: Tally, weighted: WeightedTally?, contributors: CellContributors?) {
        self.tally = tally
        self.weighted = weighted
        self.contributors = contributors
    }

    package init() { tally = Tally() }

    package mutating func add(_ other: CellSums) {
        if tally.enterprises == 0 {
            self = other
            return
        }
        tally.add(other.tally)
        if let more = other.weighted { weighted?.add(more) }
        if let more = other.contributors { contributors?.add(more) }
    }

    /// Units with a value of the measure.
    package func count(_ measure: TabulationPlan.Measure) -> Int { Int(tally[measure].count) }

    /// All digits of the sum; nil over no value at all, which is not zero, and for
    /// a sum that is too large.
    package func text(_ measure: TabulationPlan.Measure) -> String? {
        guard tally[measure].count > 0 else { return nil }
        return weighted.map { $0[measure].text } ?? tally[measure].text
    }

    /// Enterprises, by their weights where there are any.
    package var enterprisesText: String? {
        weighted.map { $0.enterprises.text } ?? "\(tally.enterprises)"
    }

    package var enterprises: Double { weighted?.enterprises.value ?? Double(tally.enterprises) }

    /// The nearest binary number; nil over no value at all.
    package func value(_ measure: TabulationPlan.Measure) -> Double? {
        guard tally[measure].count > 0 else { return nil }
        return weighted?[measure].value ?? tally[measure].value
    }

    /// What value added lost in enterprises where it is below zero.
    package var losses: Double { weighted?.losses.value ?? tally.losses.value }
}
