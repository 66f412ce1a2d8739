/// What hiding a published cell costs, for the choice of secondary suppressions.
package enum SuppressionCost: Hashable, Sendable {
    /// Each cell the same: hide few cells.
    case cells
    /// More for larger values, by their logarithm: keep totals.
    case values

    /// At least 1.
    func weight(of cell: LinkedCell) -> Double {
        switch self {
        case .cells: 1
        case .values: 1 + Double(max(1, Int(abs(cell.value)) + 1).binaryLogarithm)
        }
    }
}

extension Int {
    /// The whole part of the logarithm to base 2 of a positive number.
    fileprivate var binaryLogarithm: Int { Int.bitWidth - 1 - leadingZeroBitCount }
}
