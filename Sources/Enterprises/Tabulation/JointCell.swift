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
    /// One where rows have weights or contributors are kept; a list, since most
    /// tabulations hold thousands of cells without.
    private var more: [More]

    private struct More: Hashable {
        var weighted: WeightedTally?
        var contributors: CellContributors?
    }

    init(tally: Tally, weighted: WeightedTally?, contributors: CellContributors?) {
        self.tally = tally
        let isPlain = weighted == nil && contributors == nil
        more = isPlain ? [] : [More(weighted: weighted, contributors: contributors)]
    }

    package init() {
        tally = Tally()
        more = []
    }

    /// Nil where rows have no weight.
    package var weighted: WeightedTally? { more.first?.weighted }
    var contributors: CellContributors? { more.first?.contributors }

    package mutating func add(_ other: CellSums) {
        if tally.enterprises == 0 {
            self = other
            return
        }
        tally.add(other.tally)
        guard let extra = other.more.first, !more.isEmpty else { return }
        if let weighted = extra.weighted { more[0].weighted?.add(weighted) }
        if let contributors = extra.contributors { more[0].contributors?.add(contributors) }
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
