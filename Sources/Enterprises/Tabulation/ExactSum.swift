/// A sum of decimal numbers without any rounding, so that neither the order of
/// rows nor the number of threads changes it.
package struct ExactSum: Hashable, Sendable {
    package private(set) var whole: Int128 = 0
    /// Between one below zero and one above it; of any sign.
    package private(set) var billionths: Int64 = 0
    /// How many numbers were added: rows where the variable is not missing.
    package private(set) var count: Int64 = 0

    package init() {}

    @inline(__always)
    mutating func add(_ number: DecimalField) {
        whole &+= Int128(number.whole)
        count &+= 1
        guard number.billionths != 0 else { return }
        billionths += number.billionths
        carry()
    }

    package mutating func add(_ other: ExactSum) {
        whole &+= other.whole
        billionths += other.billionths
        count += other.count
        carry()
    }

    private mutating func carry() {
        if billionths >= 1_000_000_000 {
            billionths -= 1_000_000_000
            whole += 1
        } else if billionths <= -1_000_000_000 {
            billionths += 1_000_000_000
            whole -= 1
        }
    }

    /// The nearest binary number.
    package var value: Double { Double(whole) + Double(billionths) / 1e9 }

    /// All digits, without trailing zeros: `1204.5`.
    package var text: String {
        var (whole, rest) = (whole, billionths)
        if whole > 0, rest < 0 { (whole, rest) = (whole - 1, rest + 1_000_000_000) }
        if whole < 0, rest > 0 { (whole, rest) = (whole + 1, rest - 1_000_000_000) }
        guard rest != 0 else { return "\(whole)" }
        let isNegative = whole < 0 || rest < 0
        var decimals = String(rest.magnitude)
        decimals = String(repeating: "0", count: 9 - decimals.count) + decimals
        while decimals.hasSuffix("0") { decimals.removeLast() }
        return "\(isNegative ? "-" : "")\(whole.magnitude).\(decimals)"
    }
}
