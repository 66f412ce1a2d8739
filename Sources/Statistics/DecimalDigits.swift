/// A finite number as the decimal digits that its shortest text has.
///
/// 2.675 is held as 2675 and a place for the point, not as the binary value
/// just below it: rounding these digits rounds what was reported.
package struct DecimalDigits: Hashable, Sendable {
    /// Never set for zero.
    package private(set) var isNegative: Bool
    /// Digits 0 to 9 without leading or trailing zeros; empty for zero.
    package private(set) var digits: [UInt8]
    /// How many digits stand before the point; below zero, how many zeros
    /// follow the point first. 0 for zero.
    package private(set) var pointPosition: Int

    /// Nil for infinities and what is not a number.
    package init?(_ value: Double) {
        guard value.isFinite else { return nil }
        var digits: [UInt8] = []
        var pointPosition: Int?
        var exponent = 0
        let text = value.description
        let mantissa: Substring
        if let mark = text.firstIndex(of: "e") {
            mantissa = text[..<mark]
            exponent = Int(text[text.index(after: mark)...]) ?? 0
        } else {
            mantissa = text[...]
        }
        for byte in mantissa.utf8 {
            switch byte {
            case 48...57: digits.append(byte - 48)
            case 46: pointPosition = digits.count
            default: break
            }
        }
        self.isNegative = value < 0
        self.digits = digits
        self.pointPosition = (pointPosition ?? digits.count) + exponent
        trim()
    }

    /// Rounds half away from zero to so many decimals; below zero, to tens,
    /// hundreds and so on.
    package func rounded(toDecimals decimals: Int) -> DecimalDigits {
        let kept = pointPosition + decimals
        guard kept < digits.count else { return self }
        var result = self
        guard kept >= 0 else {
            result.digits = []
            result.trim()
            return result
        }
        let roundsUp = digits[kept] >= 5
        result.digits.removeSubrange(kept...)
        if roundsUp { result.addOneInLastPlace() }
        result.trim()
        return result
    }

    private mutating func addOneInLastPlace() {
        var place = digits.count - 1
        while place >= 0, digits[place] == 9 {
            digits[place] = 0
            place -= 1
        }
        if place >= 0 {
            digits[place] += 1
        } else {
            digits.insert(1, at: 0)
            pointPosition += 1
        }
    }

    private mutating func trim() {
        let leading = digits.prefix { $0 == 0 }.count
        if leading > 0 {
            digits.removeFirst(leading)
            pointPosition -= leading
        }
        while digits.last == 0 { digits.removeLast() }
        if digits.isEmpty {
            pointPosition = 0
            isNegative = false
        }
    }
}

/// The number rounded on its decimal digits, half away from zero; never -0.0.
/// Infinities and what is not a number stay what they are.
package func roundedDecimal(_ value: Double, toDecimals decimals: Int) -> Double {
    guard let digits = DecimalDigits(value)?.rounded(toDecimals: decimals) else { return value }
    return Double(DecimalText.text(of: digits, decimals: nil, style: .plain)) ?? value
}
