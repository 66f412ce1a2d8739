import Statistics

/// Round numbers along an axis, 1, 2, 2.5 or 5 times a power of ten apart.
struct Ticks: Hashable, Sendable {
    /// From the one at or below the lowest value to the one at or above the highest.
    let values: [Double]
    /// As many as every tick needs.
    let decimals: Int

    /// About so many as wanted. A span too small to be drawn is widened.
    init(from low: Double, to high: Double, count: Int) {
        var (low, high) = (min(low, high), max(low, high))
        let least = max(abs(low), abs(high)) * 1e-9
        if high - low <= max(least, 1e-9) {
            let margin = max(abs(low) / 10, 0.5)
            // An amount does not fall below zero for want of a second value.
            (low, high) = (low > 0 ? max(0, low - margin) : low - margin, high + margin)
        }
        let wanted = (high - low) / Double(max(1, count))
        var exponent = 0
        while Self.scaled(1, exponent + 1) <= wanted { exponent += 1 }
        while Self.scaled(1, exponent) > wanted { exponent -= 1 }
        let steps = [1, 2, 2.5, 5, 10]
        let step = steps.first { Self.scaled($0, exponent) >= wanted * (1 - 1e-9) } ?? 10
        let unit = Self.scaled(step, exponent)
        let first = Int((low / unit + 1e-9).rounded(.down))
        let last = Int((high / unit - 1e-9).rounded(.up))
        values = (first...max(first, last)).map { Self.scaled(Double($0) * step, exponent) }
        decimals =
            max(0, -exponent) - (step == 10 && exponent < 0 ? 1 : 0) + (step == 2.5 && exponent <= 0 ? 1 : 0)
    }

    /// Multiplied or divided by a whole power of ten, so that 3 x 0.1 is 0.3.
    private static func scaled(_ number: Double, _ exponent: Int) -> Double {
        var power = 1.0
        for _ in 0..<abs(exponent) { power *= 10 }
        return exponent < 0 ? number / power : number * power
    }

    /// The ticks as text: large numbers in millions and more, named in words.
    func texts(suffix: String, words: ChartWords) -> [String] {
        let largest = values.map(abs).max() ?? 0
        let names: [(Double, String)] = [
            (1e12, words.trillion), (1e9, words.billion), (1e6, words.million),
        ]
        let unit = names.first { largest >= $0.0 }
        return values.map { value in
            let number = value / (unit?.0 ?? 1)
            let text =
                unit == nil
                ? DecimalText.fixed(number, decimals: decimals, style: words.numbers)
                : DecimalText.shortest(number, style: words.numbers)
            let signed = text.hasPrefix("-") ? "\u{2212}" + text.dropFirst() : text
            let named = unit.map { value == 0 ? signed : "\(signed) \($0.1)" } ?? signed
            return named + suffix
        }
    }
}
