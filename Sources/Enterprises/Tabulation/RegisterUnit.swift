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
        func field(_ slot: Int) -> DecimalField { DecimalField(bytes, places[slot], mark: mark) }
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
