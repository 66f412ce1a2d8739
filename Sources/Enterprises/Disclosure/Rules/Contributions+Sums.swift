extension Contributions {
    /// What a cell of a tabulation tells of a measure; nil stands for the
    /// enterprises themselves.
    package init(_ sums: CellSums, _ measure: TabulationPlan.Measure?) {
        guard let measure else {
            guard sums.weighted != nil, let largest = sums.contributors?.enterprises else {
                self = .counted(
                    Int(sums.tally.enterprises), units: sums.contributors?.enterprises.marks ?? 0)
                return
            }
            self.init(
                count: Int(sums.tally.enterprises), total: sums.enterprises, absolute: sums.enterprises,
                largest: largest)
            return
        }
        let total = sums.value(measure) ?? 0
        // Only value added may be below zero: what was lost counts twice in absolute amounts.
        let absolute = measure == .valueAdded ? total - 2 * sums.losses : total
        self.init(
            count: sums.count(measure), total: total, absolute: absolute,
            largest: sums.contributors?[measure] ?? CellContributors.Largest())
    }

    private init(count: Int, total: Double, absolute: Double, largest: CellContributors.Largest) {
        self.init(
            count: count, total: total, absolute: absolute, first: largest.first, second: largest.second,
            units: largest.marks)
    }
}
