/// Another set of values for hidden cells that fits everything published: the
/// witness that an attacker can't exclude it.
struct AlternativeTable: Hashable {
    struct Change: Hashable {
        let cell: Int
        let amount: Double
    }

    /// Differences from the true values, none of them 0, by ascending cell.
    let changes: [Change]

    /// 0 for a cell that keeps its value.
    func change(of cell: Int) -> Double {
        var low = 0
        var high = changes.count
        while low < high {
            let middle = (low + high) / 2
            if changes[middle].cell < cell { low = middle + 1 } else { high = middle }
        }
        return low < changes.count && changes[low].cell == cell ? changes[low].amount : 0
    }

    func uses(_ cell: Int) -> Bool { change(of: cell) != 0 }

    /// The same direction, longer or shorter; equations still hold.
    func scaled(by factor: Double) -> AlternativeTable {
        AlternativeTable(changes: changes.map { Change(cell: $0.cell, amount: $0.amount * factor) })
    }
}
