/// The two largest contributions to one cell, of each measure: what the rules of
/// disclosure ask beside the sums.
struct CellContributors: Hashable {
    struct Largest: Hashable {
        private(set) var first = 0.0
        private(set) var second = 0.0
        /// The sum of the enterprises' marks, which says who it is where it is one.
        private(set) var marks: UInt64 = 0

        @inline(__always)
        mutating func add(_ amount: Double, _ mark: UInt64) {
            marks &+= mark
            if amount > first { (first, second) = (amount, first) } else { second = max(second, amount) }
        }

        mutating func add(_ other: Largest) {
            marks &+= other.marks
            let (high, low) = (max(first, other.first), min(first, other.first))
            (first, second) = (high, max(low, max(second, other.second)))
        }
    }

    /// By the place of the measure in `TabulationPlan.Measure`.
    private(set) var persons = Largest()
    private(set) var turnover = Largest()
    private(set) var valueAdded = Largest()
    private(set) var exports = Largest()
    private(set) var enterprises = Largest()

    mutating func add(_ unit: RegisterUnit, weight: Double, mark: UInt64) {
        enterprises.add(weight, mark)
        func take(_ field: DecimalField, _ largest: inout Largest) {
            if field.kind == .number { largest.add(abs(field.value) * weight, mark) }
        }
        take(unit.persons, &persons)
        take(unit.turnover, &turnover)
        take(unit.valueAdded, &valueAdded)
        take(unit.exports, &exports)
    }

    mutating func add(_ other: CellContributors) {
        persons.add(other.persons)
        turnover.add(other.turnover)
        valueAdded.add(other.valueAdded)
        exports.add(other.exports)
        enterprises.add(other.enterprises)
    }

    subscript(measure: TabulationPlan.Measure) -> Largest {
        switch measure {
        case .persons: persons
        case .turnover: turnover
        case .valueAdded: valueAdded
        case .exports: exports
        }
    }
}
