/// What is added up in one cell.
package struct Tally: Hashable, Sendable {
    package private(set) var enterprises: Int64 = 0
    package private(set) var persons = ExactSum()
    package private(set) var turnover = ExactSum()
    package private(set) var valueAdded = ExactSum()
    package private(set) var exports = ExactSum()
    /// The part of value added that single enterprises lost.
    package private(set) var losses = ExactSum()

    package init() {}

    @inline(__always)
    mutating func add(_ unit: RegisterUnit) {
        enterprises &+= 1
        if unit.persons.kind == .number { persons.add(unit.persons) }
        if unit.turnover.kind == .number { turnover.add(unit.turnover) }
        if unit.valueAdded.kind == .number {
            valueAdded.add(unit.valueAdded)
            if unit.valueAdded.isNegative { losses.add(unit.valueAdded) }
        }
        if unit.exports.kind == .number { exports.add(unit.exports) }
    }

    package mutating func add(_ other: Tally) {
        enterprises += other.enterprises
        persons.add(other.persons)
        turnover.add(other.turnover)
        valueAdded.add(other.valueAdded)
        exports.add(other.exports)
        losses.add(other.losses)
    }

    package subscript(measure: TabulationPlan.Measure) -> ExactSum {
        switch measure {
        case .persons: persons
        case .turnover: turnover
        case .valueAdded: valueAdded
        case .exports: exports
        }
    }
}
