/// The values that a hidden cell may have for somebody who reads all that is
/// published; an end may be infinite.
package struct FeasibilityInterval: Hashable, Sendable {
    package let lower: Double
    package let upper: Double
}

/// What the audit says of one hidden cell.
package struct AuditedCell: Hashable, Sendable {
    /// Its number in `LinkedCells`.
    package let cell: Int
    package let status: CellStatus
    /// nil where the audit was asked for the proof alone.
    package let interval: FeasibilityInterval?
    /// What the interval has to contain around the value; nil for a secondary cell,
    /// which needs none.
    package let required: ProtectionLevels?
    /// Who can come too close; empty where protection is proven.
    package let exposures: [Exposure]

    package var isProven: Bool { exposures.isEmpty }
}

/// By what a primary cell comes out.
package enum Exposure: Hashable, Sendable {
    /// The output itself shows it.
    case open
    /// An earlier release shows the cell itself.
    case released(in: String)
    /// These cells of earlier releases are public; were they not, it could be
    /// protected.
    case releasedCells([Int])
    /// Published cells bound it too closely.
    case sums
    /// Published cells and the marks C and D bound it too closely.
    case marks
    /// An enterprise that is alone in another cell can compute it.
    case loneContributor
}
