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
        if let steps = wholeSteps(value, decimals: decimals) {
            return text(ofSteps: steps, isNegative: value < 0, decimals: decimals, style: style)
        }
        guard let digits = DecimalDigits(value) else { return value.description }
        return text(of: digits.rounded(toDecimals: decimals), decimals: max(0, decimals), style: style)
    }

    /// The value without its sign, rounded to whole steps of its last decimal;
    /// nil for large values, and near a half, where the digits decide how it
    /// is rounded.
    private static func wholeSteps(_ value: Double, decimals: Int) -> Int? {
        guard powersOfTen.indices.contains(decimals) else { return nil }
        let steps = value.magnitude * powersOfTen[decimals]
        guard steps < 1e11 else { return nil }
        let whole = steps.rounded(.down)
        let rest = steps - whole
        // Steps below 10^11 are exact to a ten-thousandth and better.
        guard abs(rest - 0.5) > 0.001 else { return nil }
        return Int(whole) + (rest > 0.5 ? 1 : 0)
    }

    private static let powersOfTen: [Double] = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9]

    private static func text(
        ofSteps steps: Int, isNegative: Bool, decimals: Int, style: DecimalStyle
    ) -> String {
        var backwards: [UInt8] = []
        backwards.reserveCapacity(24)
        var rest = steps
        var place = 0
        repeat {
            if place == decimals, decimals > 0 {
                backwards.append(contentsOf: style.decimalMark.utf8.reversed())
            }
            if place > decimals, (place - decimals) % 3 == 0, let mark = style.groupMark {
                backwards.append(contentsOf: mark.utf8.reversed())
            }
            backwards.append(48 + UInt8(rest % 10))
            rest /= 10
            place += 1
        } while rest > 0 || place <= decimals
        if isNegative, steps > 0 { backwards.append(45) }
        backwards.reverse()
        return String(decoding: backwards, as: UTF8.self)
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
            bytes.append(48 + digits.digit(before: wholePlaces - place))
        }
        let decimalPlaces = decimals ?? max(0, digits.count - digits.pointPosition)
        if decimalPlaces > 0 {
            bytes.append(contentsOf: style.decimalMark.utf8)
            for place in 1...decimalPlaces { bytes.append(48 + digits.digit(before: 1 - place)) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
