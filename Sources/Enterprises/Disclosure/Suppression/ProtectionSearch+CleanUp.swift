extension ProtectionSearch {
    /// Publishes cells again, dearest first, without which all goals can still be
    /// proven: at first those that no proof uses, then as many as the programs allow.
    ///
    /// - Parameters:
    ///   - candidates: local numbers of secondary suppressions.
    ///   - maximumPrograms: how many programs may be solved for it; a limit in seconds
    ///     would make the result depend on the machine.
    mutating func removeSuperfluous(_ candidates: [Int], maximumPrograms: Int) {
        for local in weights.indices where !isHidden[local] { weights[local] = nil }
        for local in candidates where users(of: local).isEmpty { setHidden(local, to: false) }
        let limit = solves + maximumPrograms
        for local in candidates where isHidden[local] && solves < limit {
            let before = states
            setHidden(local, to: false)
            let users = users(of: local)
            for place in users { forgetTables(using: local, in: place) }
            if !users.allSatisfy({ prove($0, oneByOne: false) }) {
                states = before
                setHidden(local, to: true)
            }
        }
    }

    /// The proven goals of which a table changes the cell.
    private func users(of local: Int) -> [Int] {
        states.indices.filter { place in
            states[place].isProven && states[place].tables.contains { $0.uses(local) }
        }
    }

    private mutating func forgetTables(using local: Int, in place: Int) {
        states[place].tables.removeAll { $0.uses(local) }
        states[place].exposed = nil
        for table in states[place].tables {
            let doubters = doubters(of: table, for: states[place].goal)
            states[place].exposed = states[place].exposed?.intersection(doubters) ?? doubters
        }
    }
}
