/// What protection took from one measure of one table.
package struct InformationLoss: Hashable, Sendable {
    package let table: String
    package let measure: CellMeasure
    /// Printed cells with at least one enterprise.
    package internal(set) var cells = 0
    package internal(set) var primaryCells = 0
    package internal(set) var secondaryCells = 0
    /// Absolute values, summed over the printed cells; totals count beside their
    /// parts.
    package internal(set) var value = 0.0
    package internal(set) var primaryValue = 0.0
    package internal(set) var secondaryValue = 0.0

    /// The part of the cells that is hidden, from 0 to 1; nil for an empty table.
    package var shareOfCells: Double? {
        cells > 0 ? Double(primaryCells + secondaryCells) / Double(cells) : nil
    }
    /// The part of the value that is hidden, from 0 to 1; nil where there is none.
    package var shareOfValue: Double? { value > 0 ? (primaryValue + secondaryValue) / value : nil }
}

extension ProtectedCells {
    /// For each table and measure of this run, in the order of cells.
    package var losses: [InformationLoss] {
        let own = Set(linked.tables)
        var places: [String: [CellMeasure: Int]] = [:]
        var losses: [InformationLoss] = []
        for (cell, status) in zip(linked.cells, statuses) where cell.standing != .implied {
            for table in cell.tables where own.contains(table) {
                let place = places[table]?[cell.measure] ?? losses.count
                if place == losses.count {
                    losses.append(InformationLoss(table: table, measure: cell.measure))
                    places[table, default: [:]][cell.measure] = place
                }
                losses[place].count(abs(cell.value), status)
            }
        }
        return losses
    }
}

extension InformationLoss {
    fileprivate mutating func count(_ amount: Double, _ status: CellStatus) {
        cells += 1
        value += amount
        switch status {
        case .open: break
        case .secondary:
            secondaryCells += 1
            secondaryValue += amount
        case .primary:
            primaryCells += 1
            primaryValue += amount
        }
    }
}
