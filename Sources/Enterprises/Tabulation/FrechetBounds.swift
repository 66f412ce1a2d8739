/// How many units can be in one class of a first table and one of a second, where
/// only the two tables are known.
///
/// Assumes that both tables count the same units, and nothing of how they hang
/// together. Sharp for each cell by itself. Source: M. Fréchet, Annales de
/// l'Université de Lyon A 14, 1951.
package struct FrechetBounds: Hashable, Sendable {
    package let lower: Double
    package let upper: Double

    /// - Parameters:
    ///   - first: units in the class of the first table.
    ///   - second: units in the class of the second.
    ///   - total: units in each of the tables.
    package init(_ first: Double, _ second: Double, total: Double) {
        lower = max(0, first + second - total)
        upper = min(first, second)
    }

    package static let assumption =
        "both tables count the same units; nothing is known of how the two definitions hang together"
}
