/// A printed share of two cells, by their numbers in `LinkedCells`.
///
/// A published numerator or denominator makes the other one computable from the
/// share, so a share is as secret as the more secret of the two.
package struct CellShare: Hashable, Sendable {
    package let id: String
    package let numerator: Int
    package let denominator: Int

    package init(id: String, numerator: Int, denominator: Int) {
        self.id = id
        self.numerator = numerator
        self.denominator = denominator
    }
}
