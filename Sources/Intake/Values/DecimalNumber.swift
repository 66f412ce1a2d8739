/// A decimal number as it is printed: its digits and the place of its mark,
/// nothing rounded.
///
/// The value is `±mantissa × 10^exponent`. Numbers of more digits than the
/// mantissa holds keep them as text.
package struct DecimalNumber: Hashable, Sendable {
    package private(set) var isNegative = false
    package private(set) var mantissa: UInt64 = 0
    package private(set) var exponent = 0
    /// All digits where there are more than 19, else nil.
    private var longDigits: String?

    /// The greatest exponent that is kept apart; beyond it lies no `Double`.
    private static let exponentLimit = 100_000

    /// Digits after the decimal mark when written without an exponent.
    package var decimals: Int { max(0, -exponent) }

    /// Reads the whole text, with `mark` as its decimal mark; nil where it is
    /// no decimal number. No white space, no thousands separators.
    package init?(_ text: some Collection<UInt8>, mark: UInt8 = UInt8(ascii: ".")) {
        var index = text.startIndex
        if index < text.endIndex, text[index] == UInt8(ascii: "-") || text[index] == UInt8(ascii: "+") {
            isNegative = text[index] == UInt8(ascii: "-")
            text.formIndex(after: &index)
        }
        let start = index
        var digits = 0
        var significant = 0
        var hasMark = false
        while index < text.endIndex {
            let byte = text[index]
            if byte &- 48 < 10 {
                digits += 1
                if significant > 0 || byte != 48 { significant += 1 }
                if significant <= 19 { mantissa = mantissa &* 10 &+ UInt64(byte - 48) }
                if hasMark { exponent -= 1 }
            } else if byte == mark, !hasMark {
                hasMark = true
            } else {
                break
            }
            text.formIndex(after: &index)
        }
        guard digits > 0 else { return nil }
        if significant > 19 {
            longDigits = String(decoding: text[start..<index].filter { $0 &- 48 < 10 }, as: UTF8.self)
        }
        if index < text.endIndex {
            guard let power = DecimalNumber.power(text[index...]) else { return nil }
            exponent += power
        }
    }

    /// `e-3`, `E+5`, `e7`; nil for anything else.
    private static func power(_ text: some Collection<UInt8>) -> Int? {
        var rest = text.dropFirst()
        guard text.first == UInt8(ascii: "e") || text.first == UInt8(ascii: "E") else { return nil }
        let isNegative = rest.first == UInt8(ascii: "-")
        if isNegative || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
        guard !rest.isEmpty else { return nil }
        var power = 0
        for byte in rest {
            guard byte &- 48 < 10 else { return nil }
            power = min(power * 10 + Int(byte - 48), exponentLimit)
        }
        return isNegative ? -power : power
    }

    /// The number times 10^power, exactly.
    package func scaled(byPowerOfTen power: Int) -> DecimalNumber {
        var result = self
        result.exponent += power
        return result
    }

    /// Whether there are more digits than every `Double` keeps.
    var hasMoreDigitsThanDouble: Bool { longDigits != nil || mantissa >= 1_000_000_000_000_000 }

    /// Digits after the mark up to the last that is not 0.
    var shortestDecimals: Int {
        var mantissa = mantissa
        var decimals = decimals
        while decimals > 0, mantissa % 10 == 0 {
            mantissa /= 10
            decimals -= 1
        }
        return decimals
    }

    /// The exponent where the number is a power of ten, else nil.
    var powerOfTen: Int? {
        guard longDigits == nil, !isNegative, mantissa > 0 else { return nil }
        var (mantissa, exponent) = (mantissa, exponent)
        while mantissa % 10 == 0 {
            mantissa /= 10
            exponent += 1
        }
        return mantissa == 1 ? exponent : nil
    }

    package var isZero: Bool { mantissa == 0 && longDigits == nil }

    /// The nearest `Double`; infinite where none is near.
    package var value: Double {
        let magnitude: Double
        if longDigits == nil, mantissa <= 1 << 53, abs(exponent) <= 22 {
            // Both operands are exact, so that one division or one
            // multiplication rounds once (Clinger 1990).
            let power = DecimalNumber.powers[abs(exponent)]
            magnitude = exponent < 0 ? Double(mantissa) / power : Double(mantissa) * power
        } else {
            magnitude = Double((longDigits ?? String(mantissa)) + "e" + String(exponent)) ?? .infinity
        }
        return isNegative ? -magnitude : magnitude
    }

    private static let powers: [Double] = [
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
        1e19, 1e20, 1e21, 1e22,
    ]

    /// The exact mean of two short decimals; nil where their digits need more
    /// room than there is.
    package static func mean(_ left: DecimalNumber, _ right: DecimalNumber) -> DecimalNumber? {
        if left == right { return left }
        guard left.longDigits == nil, right.longDigits == nil else { return nil }
        let exponent = min(left.exponent, right.exponent)
        guard let first = left.signed(at: exponent), let second = right.signed(at: exponent) else {
            return nil
        }
        let (sum, overflows) = first.addingReportingOverflow(second)
        let (mantissa, isTooLong) = sum.multipliedReportingOverflow(by: 5)
        guard !overflows, !isTooLong else { return nil }
        var mean = left
        mean.isNegative = mantissa < 0
        mean.mantissa = mantissa.magnitude
        mean.exponent = exponent - 1
        if mantissa % 10 == 0 {
            mean.mantissa /= 10
            mean.exponent += 1
        }
        return mean
    }

    private func signed(at target: Int) -> Int64? {
        guard exponent - target <= 18, var number = Int64(exactly: mantissa) else { return nil }
        for _ in target..<exponent {
            let (product, overflows) = number.multipliedReportingOverflow(by: 10)
            if overflows { return nil }
            number = product
        }
        return isNegative ? -number : number
    }
}
