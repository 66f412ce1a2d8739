/// A number as a person typed it into a form.
///
/// Digits, with a point before decimals. Marks for thousands differ between
/// languages, so they are refused rather than guessed at.
enum AmountText: Hashable, Sendable {
    case number(Double)
    /// Three digits after a single mark: `2.000` is two, or two thousand.
    case ambiguous(small: String, large: String)
    case negative
    case tooLarge
    case notANumber

    /// Beyond it a number of persons or an amount can't be meant.
    static let greatest = 1e18

    init(_ text: String) {
        let bytes = Array(text.utf8.filter { $0 != UInt8(ascii: " ") })
        let isNegative = bytes.first == UInt8(ascii: "-")
        let body = isNegative ? Array(bytes.dropFirst()) : bytes
        let parts = body.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        let areDigits = parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { (48...57).contains($0) } }
        guard (1...2).contains(parts.count), areDigits, let whole = parts.first else {
            self = .notANumber
            return
        }
        let digits = String(decoding: whole, as: UTF8.self)
        let decimals = parts.count == 2 ? String(decoding: parts[1], as: UTF8.self) : nil
        if isNegative {
            self = .negative
        } else if let decimals, decimals.count == 3, (1...3).contains(digits.count), digits != "0" {
            self = .ambiguous(small: digits, large: digits + decimals)
        } else if let value = Double(decimals.map { digits + "." + $0 } ?? digits), value <= Self.greatest {
            self = .number(value)
        } else {
            self = .tooLarge
        }
    }
}
