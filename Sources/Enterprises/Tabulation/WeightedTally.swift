/// A sum of numbers times weights, without any rounding.
package struct WeightedSum: Hashable, Sendable {
    /// In billionths.
    private var large: Int128 = 0
    /// In billionths of billionths.
    private var small: Int128 = 0
    /// Whether the sum is larger than can be held, and so not known.
    private(set) var isTooLarge = false

    package init() {}

    mutating func add(_ number: DecimalField, weight: Int128) {
        let (product, isOver) = Int128(number.whole).multipliedReportingOverflow(by: weight)
        add(large: product, small: Int128(number.billionths) * weight, isOver)
    }

    mutating func add(_ other: WeightedSum) {
        add(large: other.large, small: other.small, other.isTooLarge)
    }

    private mutating func add(large more: Int128, small rest: Int128, _ isOver: Bool) {
        let (sum, isAlsoOver) = large.addingReportingOverflow(more)
        let (decimals, isOverToo) = small.addingReportingOverflow(rest)
        (large, small) = (sum, decimals)
        isTooLarge = isTooLarge || isOver || isAlsoOver || isOverToo
    }

    package var value: Double { Double(large) / 1e9 + Double(small) / 1e18 }

    /// All digits, without trailing zeros; nil for what is too large.
    package var text: String? {
        let unit: Int128 = 1_000_000_000
        // Whole billionths of the small part go to the large one, so that both have one sign.
        let (sum, isOver) = large.addingReportingOverflow(small / unit)
        guard !isTooLarge, !isOver else { return nil }
        var (billionths, rest) = (sum, small % unit)
        if billionths > 0, rest < 0 { (billionths, rest) = (billionths - 1, rest + unit) }
        if billionths < 0, rest > 0 { (billionths, rest) = (billionths + 1, rest - unit) }
        let decimals = Self.nine(billionths % unit) + Self.nine(rest)
        let sign = billionths < 0 || rest < 0 ? "-" : ""
        let shown = decimals.trimmingZeros
        return sign + "\((billionths / unit).magnitude)" + (shown.isEmpty ? "" : "." + shown)
    }

    private static func nine(_ number: Int128) -> String {
        let digits = String(number.magnitude)
        return String(repeating: "0", count: 9 - digits.count) + digits
    }
}

extension String {
    /// Without the zeros at its end.
    fileprivate var trimmingZeros: String {
        var text = self
        while text.hasSuffix("0") { text.removeLast() }
        return text
    }
}

/// What is added up in one cell where rows carry a weight.
package struct WeightedTally: Hashable, Sendable {
    package private(set) var enterprises = WeightedSum()
    private var persons = WeightedSum()
    private var turnover = WeightedSum()
    private var valueAdded = WeightedSum()
    private var exports = WeightedSum()
    package private(set) var losses = WeightedSum()

    package init() {}

    mutating func add(_ unit: RegisterUnit, weight: DecimalField) {
        let factor = Int128(weight.whole) * 1_000_000_000 + Int128(weight.billionths)
        enterprises.add(.one, weight: factor)
        if unit.persons.kind == .number { persons.add(unit.persons, weight: factor) }
        if unit.turnover.kind == .number { turnover.add(unit.turnover, weight: factor) }
        if unit.valueAdded.kind == .number {
            valueAdded.add(unit.valueAdded, weight: factor)
            if unit.valueAdded.isNegative { losses.add(unit.valueAdded, weight: factor) }
        }
        if unit.exports.kind == .number { exports.add(unit.exports, weight: factor) }
    }

    package mutating func add(_ other: WeightedTally) {
        enterprises.add(other.enterprises)
        persons.add(other.persons)
        turnover.add(other.turnover)
        valueAdded.add(other.valueAdded)
        exports.add(other.exports)
        losses.add(other.losses)
    }

    package subscript(measure: TabulationPlan.Measure) -> WeightedSum {
        switch measure {
        case .persons: persons
        case .turnover: turnover
        case .valueAdded: valueAdded
        case .exports: exports
        }
    }
}
