/// What is added up in one cell.
package struct Tally: Hashable, Sendable {
    package private(set) var enterprises: Int64 = 0
    package private(set) var persons = ExactSum()
    package private(set) var turnover = ExactSum()
    package private(set) var valueAdded = ExactSum()
    package private(set) var exports = ExactSum()

    package init() {}

    @inline(__always)
    mutating func add(_ unit: RegisterUnit) {
        enterprises &+= 1
        if unit.persons.kind == .number { persons.add(unit.persons) }
        if unit.turnover.kind == .number { turnover.add(unit.turnover) }
        if unit.valueAdded.kind == .number { valueAdded.add(unit.valueAdded) }
        if unit.exports.kind == .number { exports.add(unit.exports) }
    }

    package mutating func add(_ other: Tally) {
        enterprises += other.enterprises
        persons.add(other.persons)
        turnover.add(other.turnover)
        valueAdded.add(other.valueAdded)
        exports.add(other.exports)
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

/// The numbers of one row.
struct RegisterUnit {
    let persons: DecimalField
    let turnover: DecimalField
    let valueAdded: DecimalField
    let exports: DecimalField
    let assets: DecimalField
    /// `.nan` where missing.
    let personsValue: Double
    let turnoverValue: Double
    let assetsValue: Double

    @inline(__always)
    init(_ bytes: UnsafePointer<UInt8>, _ places: UnsafePointer<UInt64>, mark: UInt8) {
        @inline(__always)
        func field(_ slot: Int) -> DecimalField {
            let place = places[slot]
            return DecimalField(
                bytes + Int(place & 0xFFFF_FFFF), Int(truncatingIfNeeded: place >> 32), mark: mark)
        }
        persons = field(0)
        turnover = field(1)
        valueAdded = field(2)
        exports = field(3)
        assets = field(4)
        personsValue = persons.kind == .number ? persons.value : .nan
        turnoverValue = turnover.kind == .number ? turnover.value : .nan
        assetsValue = assets.kind == .number ? assets.value : .nan
    }

    /// What keeps the row from being counted. Value added alone may be below zero.
    @inline(__always)
    var problem: RowProblem? {
        let worst = max(
            max(persons.kind.rawValue, turnover.kind.rawValue),
            max(max(valueAdded.kind.rawValue, exports.kind.rawValue), assets.kind.rawValue))
        if worst > DecimalField.Kind.number.rawValue {
            return worst == DecimalField.Kind.tooLong.rawValue ? .tooManyDecimals : .malformedNumber
        }
        let isNegative =
            persons.isNegative || turnover.isNegative || exports.isNegative || assets.isNegative
        return isNegative ? .negative : nil
    }
}
