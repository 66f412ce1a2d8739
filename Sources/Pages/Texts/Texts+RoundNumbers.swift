import Statistics

/// Numbers in few digits, for a matrix, a title, a sentence or the edge of a
/// chart. Only what is shown is rounded: tables have more of a value, its own
/// page and the data have all of it.
extension Texts {
    /// Three significant digits and every digit before the point; from a million
    /// on, in words: `0.278`, `38.8`, `61,781`, `437 billion`.
    ///
    /// - Parameter decimals: as reported; never more are shown.
    package func round(_ value: Double, decimals: Int) -> String {
        if let large = large(value) { return large }
        if decimals > 6 { return figure(value, digits: 3) }
        return self.value(value, decimals: roundDecimals(value, reported: decimals))
    }

    /// A change, as exact as the two values beside it are shown: `+0.119` of
    /// `0.278` and `0.159`. Of one that would vanish so, its first digit.
    package func roundChange(
        _ change: Double, from first: Double, to last: Double, decimals: Int
    ) -> String {
        let sign = change > 0 ? "+" : ""
        if let large = large(change) { return sign + large }
        // Values in millions are shown to three digits, and so is their change.
        let isLarge = max(abs(first), abs(last)) >= Self.large
        let shown =
            isLarge
            ? 0
            : min(
                max(
                    roundDecimals(first, reported: decimals), roundDecimals(last, reported: decimals)),
                roundDecimals(change, reported: decimals))
        let text = self.change(change, decimals: shown)
        guard change != 0, text.utf8.allSatisfy({ [44, 46, 48].contains($0) }),
            let digits = DecimalDigits(change)
        else { return text }
        return self.change(change, decimals: min(min(decimals, 6), max(0, 1 - digits.pointPosition)))
    }

    /// Where words for thousands of thousands begin: what rounds to a million.
    private static let large = 999_500.0

    private func large(_ value: Double) -> String? {
        let size = abs(value)
        guard size >= Self.large, size.isFinite else { return nil }
        let (unit, word): (Double, TextKey) =
            size >= 999_500_000_000
            ? (1e12, .chartTrillion) : size >= 999_500_000 ? (1e9, .chartBillion) : (1e6, .chartMillion)
        return figure(value / unit, digits: 3) + "\u{a0}" + self[word]
    }

    private func roundDecimals(_ value: Double, reported: Int) -> Int {
        guard value != 0, let digits = DecimalDigits(value) else { return min(reported, 1) }
        return min(reported, max(0, 3 - digits.pointPosition))
    }
}
