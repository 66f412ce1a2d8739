/// A finite number as the decimal digits that its shortest text has.
///
/// 2.675 is held as 2675 and a place for the point, not as the binary value
/// just below it: rounding these digits rounds what was reported.
package struct DecimalDigits: Hashable, Sendable {
    /// Never set for zero.
    package let isNegative: Bool
    /// The digits without leading or trailing zeros as one whole number, of 17
    /// digits at most; 0 for zero.
    private let whole: UInt64
    /// How many digits there are; none for zero.
    package let count: Int
    /// How many digits stand before the point; below zero, how many zeros
    /// follow the point first. 0 for zero.
    package let pointPosition: Int

    /// Nil for infinities and what is not a number.
    package init?(_ value: Double) {
        guard value.isFinite else { return nil }
        let found = Self.fewDigits(value.magnitude) ?? Self.textDigits(value.magnitude)
        self.init(isNegative: value < 0, found.whole, decimals: found.decimals)
    }

    private init(isNegative: Bool, _ number: UInt64, decimals: Int) {
        var (whole, exponent) = (number, -decimals)
        while whole != 0, whole % 10 == 0 {
            whole /= 10
            exponent += 1
        }
        self.isNegative = isNegative && whole != 0
        self.whole = whole
        count = Self.powersOfTen.firstIndex { $0 > whole } ?? Self.powersOfTen.count
        pointPosition = whole == 0 ? 0 : count + exponent
    }

    /// The digits of a number that has fifteen at most, as most reported ones.
    ///
    /// Decimal numbers of so many digits are all different in binary, so the one
    /// that gives back the value is the shortest. Both the whole number and the
    /// power of ten are exact, so the quotient is rounded as reading a text is.
    private static func fewDigits(_ magnitude: Double) -> (whole: UInt64, decimals: Int)? {
        var power = 1.0
        for decimals in 0...15 {
            let shifted = magnitude * power
            guard shifted < 1e15 else { return nil }
            let whole = UInt64(shifted + 0.5)
            if Double(whole) / power == magnitude { return (whole, decimals) }
            power *= 10
        }
        return nil
    }

    private static func textDigits(_ magnitude: Double) -> (whole: UInt64, decimals: Int) {
        var text = magnitude.description
        return text.withUTF8 { bytes in
            var whole: UInt64 = 0
            var decimals = 0
            var isAfterPoint = false
            for (index, byte) in bytes.enumerated() {
                switch byte {
                case 48...57:
                    whole = whole * 10 + UInt64(byte - 48)
                    if isAfterPoint { decimals += 1 }
                case 46: isAfterPoint = true
                default:  // e, then the exponent
                    let exponent = String(decoding: bytes[(index + 1)...], as: UTF8.self)
                    return (whole, decimals - (Int(exponent) ?? 0))
                }
            }
            return (whole, decimals)
        }
    }

    /// Rounds half away from zero to so many decimals; below zero, to tens,
    /// hundreds and so on.
    package func rounded(toDecimals decimals: Int) -> DecimalDigits {
        let kept = pointPosition + decimals
        guard kept < count else { return self }
        guard kept >= 0 else { return DecimalDigits(isNegative: false, 0, decimals: 0) }
        let unit = Self.powersOfTen[count - kept]
        let roundsUp = whole % unit >= unit / 2
        return DecimalDigits(
            isNegative: isNegative, whole / unit + (roundsUp ? 1 : 0), decimals: decimals)
    }

    /// The digit so many places before the point: 1 is the units, 0 the tenths.
    func digit(before place: Int) -> UInt8 {
        let behind = count - pointPosition + place - 1
        guard (0..<count).contains(behind) else { return 0 }
        return UInt8(whole / Self.powersOfTen[behind] % 10)
    }

    /// Up to that of the longest text.
    private static let powersOfTen: [UInt64] = [
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000,
        10_000_000_000, 100_000_000_000, 1_000_000_000_000, 10_000_000_000_000, 100_000_000_000_000,
        1_000_000_000_000_000, 10_000_000_000_000_000, 100_000_000_000_000_000,
    ]
}

/// The number rounded on its decimal digits, half away from zero; never -0.0.
/// Infinities and what is not a number stay what they are.
package func roundedDecimal(_ value: Double, toDecimals decimals: Int) -> Double {
    guard let digits = DecimalDigits(value)?.rounded(toDecimals: decimals) else { return value }
    return Double(DecimalText.text(of: digits, decimals: nil, style: .plain)) ?? value
}
