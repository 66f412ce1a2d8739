/// Enterprises that are alone in a cell: each knows that cell's value and can use
/// it against the others (the singleton problem).
struct LoneContributors {
    /// For each cell, the number of the enterprise that is alone in it, else nil.
    let owners: [Int?]
    /// The cells of each such enterprise.
    let cells: [Int: [Int]]
    /// For each such enterprise, all cells that it counts in: its own, and the sums
    /// over them.
    private let memberships: [Int: Set<Int>]

    /// The same enterprise is recognised by its mark, and where a sum over one
    /// enterprise has a part of one.
    init(_ linked: LinkedCells) {
        var sets = DisjointSets(count: linked.cells.count)
        var marked: [UInt64: Int] = [:]
        for (place, cell) in linked.cells.enumerated() where cell.contributions.count == 1 {
            let mark = cell.contributions.units
            guard mark != 0 else { continue }
            if let first = marked[mark] { sets.join(first, place) } else { marked[mark] = place }
        }
        for relation in linked.relations where relation.isEquation {
            let alone = relation.terms.filter { linked.cells[$0.cell].contributions.count == 1 }
            guard let whole = alone.first(where: { $0.coefficient > 0 }) else { continue }
            for part in alone where part.coefficient < 0 { sets.join(whole.cell, part.cell) }
        }
        var owners: [Int?] = []
        var cells: [Int: [Int]] = [:]
        for (place, cell) in linked.cells.enumerated() {
            guard cell.contributions.count == 1 else {
                owners.append(nil)
                continue
            }
            let owner = sets.root(of: place)
            owners.append(owner)
            cells[owner, default: []].append(place)
        }
        self.owners = owners
        self.cells = cells
        memberships = LoneContributors.memberships(of: cells, in: linked)
    }

    /// Whether the enterprise can use its knowledge against this change of a cell.
    ///
    /// Not against its own cell. Of a sum that it counts in itself it always knows a
    /// lower bound, its own part; the p % rule, which asks for an upper end, allows for
    /// that already.
    func mayExclude(_ goal: ProtectionGoal, _ contributor: Int) -> Bool {
        if owners[goal.cell] == contributor { return false }
        return goal.change > 0 || memberships[contributor]?.contains(goal.cell) != true
    }

    private static func memberships(of cells: [Int: [Int]], in linked: LinkedCells) -> [Int: Set<Int>] {
        var wholes: [Int: [Int]] = [:]
        for relation in linked.relations where relation.isEquation {
            guard let whole = relation.terms.first(where: { $0.coefficient > 0 }) else { continue }
            for part in relation.terms where part.coefficient < 0 {
                wholes[part.cell, default: []].append(whole.cell)
            }
        }
        return cells.mapValues { own in
            var found = Set(own)
            var open = own
            while let cell = open.popLast() {
                for whole in wholes[cell] ?? [] where found.insert(whole).inserted { open.append(whole) }
            }
            return found
        }
    }
}
