/// The statuses of all cells of a run, with the audit that proves them.
package struct ProtectedCells: Sendable {
    package let linked: LinkedCells
    /// One for each cell of `linked`.
    package let statuses: [CellStatus]
    /// The hidden cells.
    package let audit: [AuditedCell]

    /// What the output does with a cell of a table; open where the group has no
    /// enterprises.
    package func status(in table: CellTable, at categories: [String], _ measure: CellMeasure) -> CellStatus {
        status(of: table.group(at: categories), measure)
    }

    package func status(of group: CellGroup, _ measure: CellMeasure) -> CellStatus {
        linked.place(of: group, measure: measure).map { statuses[$0] } ?? .open
    }

    /// A share is as secret as the more secret of its two cells.
    package func status(of share: CellShare) -> CellStatus {
        max(statuses[share.numerator], statuses[share.denominator])
    }
}
