/// For each goal, the alternative tables that prove it, by the cells' numbers in
/// `LinkedCells`.
typealias ProtectionProofs = [ProtectionGoal: [AlternativeTable]]

extension ProtectionSearch {
    /// What is proven so far.
    var proofs: ProtectionProofs {
        var found: ProtectionProofs = [:]
        for state in states {
            found[state.goal] = state.tables.map { table in
                AlternativeTable(
                    changes: table.changes.map {
                        AlternativeTable.Change(cell: component.cells[$0.cell], amount: $0.amount)
                    })
            }
        }
        return found
    }

    /// Takes over tables that were found elsewhere, as far as they hold here: every
    /// relation and every known range is checked again.
    ///
    /// - Parameter isHidden: whether a cell outside the component is hidden too; changes
    ///   there have no bearing on the component, while a published cell can't change.
    mutating func adopt(_ proofs: ProtectionProofs, where isHidden: (Int) -> Bool) {
        for place in states.indices {
            for table in proofs[states[place].goal] ?? [] {
                guard table.changes.allSatisfy({ isHidden($0.cell) }) else { continue }
                let changes = table.changes.compactMap { change in
                    component.locals[change.cell].map {
                        AlternativeTable.Change(cell: $0, amount: change.amount)
                    }
                }
                check(AlternativeTable(changes: changes), for: place)
            }
        }
    }
}
