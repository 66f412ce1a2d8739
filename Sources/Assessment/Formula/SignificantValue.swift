/// A number with the last decimal place that means something, for display.
///
/// The rule: a sum keeps the fewest decimals of its parts; a product or quotient
/// keeps the fewest significant digits of its parts, but three at least where
/// both are values (small counts are exact: 3 of 7 is 0.429, not 0.4). Numbers
/// written in the formula are exact. The value itself is never rounded.
struct SignificantValue {
    let value: Double
    /// Negative where even tens or hundreds are uncertain; nil for an exact
    /// number.
    let decimals: Int?

    static let most = 15

    /// For display: none where the last certain place lies before the point.
    var shownDecimals: Int { min(SignificantValue.most, max(0, decimals ?? 0)) }

    /// The result of an addition or subtraction.
    static func sum(_ value: Double, of left: SignificantValue, _ right: SignificantValue) -> SignificantValue
    {
        let decimals: Int? =
            switch (left.decimals, right.decimals) {
            case (let one?, let other?): min(one, other)
            case (let one, let other): one ?? other
            }
        return SignificantValue(value: value, decimals: decimals)
    }

    /// The result of a multiplication or division.
    static func product(
        _ value: Double, of left: SignificantValue, _ right: SignificantValue
    ) -> SignificantValue {
        let digits: Int
        switch (left.digits, right.digits) {
        case (nil, nil): return SignificantValue(value: value, decimals: nil)
        case (let digit?, nil), (nil, let digit?): digits = digit
        case (let one?, let other?): digits = max(3, min(one, other))
        }
        guard value != 0 else { return sum(value, of: left, right) }
        return SignificantValue(value: value, decimals: digits - 1 - value.decimalExponent)
    }

    private var digits: Int? {
        guard let decimals else { return nil }
        return value == 0 ? 1 : max(1, value.decimalExponent + 1 + decimals)
    }
}

extension Double {
    /// The place of the first digit: 0 for 7.5, 3 for 1234, -2 for 0.05. Only
    /// for finite values other than 0.
    fileprivate var decimalExponent: Int {
        var exponent = 0
        var bound = 10.0
        if magnitude >= 1 {
            while magnitude >= bound {
                bound *= 10
                exponent += 1
            }
            return exponent
        }
        var rest = magnitude
        while rest < 1 {
            rest *= 10
            exponent -= 1
        }
        return exponent
    }
}
