/// The marks in a printed number.
package struct DecimalStyle: Hashable, Sendable {
    package let decimalMark: String
    /// Stands between groups of three digits; nil for no grouping.
    package let groupMark: String?

    package init(decimalMark: String = ".", groupMark: String? = nil) {
        self.decimalMark = decimalMark
        self.groupMark = groupMark
    }

    /// `1234567.8`
    package static let plain = DecimalStyle()
    /// `1,234,567.8`
    package static let grouped = DecimalStyle(groupMark: ",")
}

/// Numbers as text, rounded on decimal digits, without exponents and `-0`.
///
/// Infinities and what is not a number print as `inf`, `-inf` and `nan`; none
/// is ever stored.
package enum DecimalText {
    /// With exactly so many decimals, rounded half away from zero: 2.675 with
    /// two is `2.68`. Decimals below zero round to tens, hundreds and so on.
    package static func fixed(
        _ value: Double, decimals: Int, style: DecimalStyle = .plain
    ) -> String {
        guard let digits = DecimalDigits(value) else { return value.description }
        return text(of: digits.rounded(toDecimals: decimals), decimals: max(0, decimals), style: style)
    }

    /// The shortest text that reads back as the same number: `100`, `0.1`.
    package static func shortest(_ value: Double, style: DecimalStyle = .plain) -> String {
        guard let digits = DecimalDigits(value) else { return value.description }
        return text(of: digits, decimals: nil, style: style)
    }

    /// The digits with so many decimals, or with those they have.
    package static func text(of digits: DecimalDigits, decimals: Int?, style: DecimalStyle) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(24)
        if digits.isNegative { bytes.append(45) }
        let wholePlaces = max(1, digits.pointPosition)
        for place in 0..<wholePlaces {
            if place > 0, let mark = style.groupMark, (wholePlaces - place) % 3 == 0 {
                bytes.append(contentsOf: mark.utf8)
            }
            bytes.append(48 + digit(of: digits, before: wholePlaces - place))
        }
        let decimalPlaces = decimals ?? max(0, digits.digits.count - digits.pointPosition)
        if decimalPlaces > 0 {
            bytes.append(contentsOf: style.decimalMark.utf8)
            for place in 1...decimalPlaces { bytes.append(48 + digit(of: digits, before: 1 - place)) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The digit so many places before the point: 1 is the units, 0 the tenths.
    private static func digit(of digits: DecimalDigits, before place: Int) -> UInt8 {
        let index = digits.pointPosition - place
        return digits.digits.indices.contains(index) ? digits.digits[index] : 0
    }
}
