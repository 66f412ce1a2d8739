/// A running sum that keeps what each addition rounds away.
///
/// Neumaier's variant of Kahan's summation (A. Neumaier, Zeitschrift für
/// Angewandte Mathematik und Mechanik 54, 1974): also right where an addend
/// is larger than the sum so far.
package struct CompensatedSum: Hashable, Sendable {
    private var sum: Double
    private var compensation = 0.0

    package init(_ start: Double = 0) { sum = start }

    package mutating func add(_ value: Double) {
        let next = sum + value
        if abs(sum) >= abs(value) {
            compensation += (sum - next) + value
        } else {
            compensation += (value - next) + sum
        }
        sum = next
    }

    package var value: Double {
        let corrected = sum + compensation
        // After an overflow the compensation is not a number; the sum says it better.
        return corrected.isNaN ? sum : corrected
    }
}

/// The compensated sum of the values; 0 of none.
package func compensatedSum(of values: [Double]) -> Double { compensatedSum(of: values[...]) }

/// The same of values that are in no list.
package func compensatedSum(of values: some Sequence<Double>) -> Double {
    var sum = CompensatedSum()
    for value in values { sum.add(value) }
    return sum.value
}
