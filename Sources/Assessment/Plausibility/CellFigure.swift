import Statistics

/// A number with the digits that it was given with.
package struct CellFigure: Hashable, Sendable {
    package let value: Double
    /// Digits after the decimal mark.
    package let decimals: Int

    package init(value: Double, decimals: Int) {
        self.value = value
        self.decimals = decimals
    }

    /// `12,345.6`
    package var text: String { DecimalText.fixed(value, decimals: max(0, decimals), style: .grouped) }

    /// `12345.6`
    package var plainText: String { DecimalText.fixed(value, decimals: max(0, decimals)) }

    /// Digits that say something: 12,300 has three.
    var significantDigits: Int { DecimalDigits(value)?.count ?? 0 }

    /// The last decimal place that the figure was given to: 0.1 for 12.3.
    var step: Double { powerOfTen(-max(0, decimals)) }

    /// Zeros before the decimal mark that nothing but zeros follows: two in
    /// 12,300.
    fileprivate var trailingZeros: Int {
        guard let digits = DecimalDigits(value), digits.count > 0 else { return .max }
        return max(0, digits.pointPosition - digits.count)
    }
}

/// The place that figures of one table are rounded to. Whole numbers that all
/// end in two zeros and more are taken as rounded to these: a single one may
/// end so by chance, a table does not.
func roundingStep(of figure: CellFigure, among figures: [CellFigure]) -> Double {
    let zeros = figures.map(\.trailingZeros).min() ?? 0
    return (2...15).contains(zeros) ? powerOfTen(zeros) : figure.step
}

func powerOfTen(_ exponent: Int) -> Double {
    Double("1e\(max(-300, min(300, exponent)))") ?? 1
}
