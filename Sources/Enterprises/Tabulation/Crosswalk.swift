/// Units that one definition puts into one class and another into another.
package struct CrosswalkCell: Hashable, Sendable {
    /// Among the definitions asked for.
    package let from: Int
    package let to: Int
    package let codes: [String]
    package let fromClasses: PossibleClasses
    package let toClasses: PossibleClasses
    package private(set) var cell: TabulationCell

    /// Whether both definitions give one class, and not the same.
    package var moves: Bool {
        fromClasses != toClasses && fromClasses.only != nil && toClasses.only != nil
    }
}

extension Tabulation {
    /// The joint distributions of every pair of definitions, by the first table
    /// without size.
    package var crosswalk: [CrosswalkCell] {
        let pairs = plan.definitions.indices.flatMap { from in
            plan.definitions.indices.filter { $0 > from }.map { (from, $0) }
        }
        return plan.hasSize ? pairs.flatMap { crosswalk(from: $0, to: $1) } : []
    }

    private func crosswalk(from: Int, to: Int) -> [CrosswalkCell] {
        struct Place: Hashable {
            let codes: [String]
            let from: PossibleClasses
            let to: PossibleClasses
        }
        let picked = crosswalkDimensions.map { plan.groupColumns.firstIndex(of: $0) ?? 0 }
        let money = MoneyOfCells(plan)
        var found: [Place: TabulationCell] = [:]
        for cell in joint {
            let codes = picked.map { cell.codes[$0] }
            let place = Place(codes: codes, from: cell.classes[from], to: cell.classes[to])
            let empty = TabulationCell(
                TabulationCell.Place(definition: from, table: 0, codes: codes, classes: nil))
            found[place, default: empty].add(cell.sums, currency: money.currency(of: cell))
        }
        return found.map { place, cell in
            CrosswalkCell(
                from: from, to: to, codes: place.codes, fromClasses: place.from, toClasses: place.to,
                cell: cell)
        }.sorted { left, right in
            if left.codes != right.codes { return left.codes.lexicographicallyPrecedes(right.codes) }
            return (left.fromClasses.order, left.toClasses.order)
                < (right.fromClasses.order, right.toClasses.order)
        }
    }

    /// The columns of the crosswalk beside the two classes.
    package var crosswalkDimensions: [String] {
        let table = plan.tables.first { $0.contains(.size) } ?? []
        return table.filter { $0 != .size }.map(\.name)
    }
}
