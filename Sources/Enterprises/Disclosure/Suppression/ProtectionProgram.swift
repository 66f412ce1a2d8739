/// Looks for the cheapest alternative table that changes one cell by a given
/// amount.
///
/// The minimum-cost flow heuristic of J. P. Kelly, B. L. Golden and A. A. Assad
/// (Networks 22, 1992) and J. Castro (Operations Research 55, 2007), over any
/// linear relations: each cell may rise or fall, hidden cells nearly free of cost,
/// published ones at their weight. Changes are in units of the goal's amount.
struct ProtectionProgram {
    private let component: LinkedComponent
    private let loaded: any LoadedLinearProgram
    private let values: [Double]
    private let lowest: [AttackerKnowledge: [Double]]
    private let highest: [AttackerKnowledge: [Double]]
    /// What each relation leaves that is not an equation; its columns follow those of
    /// the cells.
    private var rooms: [(lower: Double, upper: Double)] = []
    private var upperBounds: [Double]
    private var lowerBounds: [Double]
    private var costs: [Double]
    /// How many programs were solved.
    private(set) var solves = 0

    init(_ component: LinkedComponent, ranges: KnownRanges, solver: some LinearProgramSolver) {
        self.component = component
        values = component.cells.map { ranges.linked.cells[$0].value }
        var lowest: [AttackerKnowledge: [Double]] = [:]
        var highest: [AttackerKnowledge: [Double]] = [:]
        for knowledge in AttackerKnowledge.allCases {
            let known = component.cells.map { ranges.range(of: $0, knowledge) }
            lowest[knowledge] = known.map(\.lowerBound)
            highest[knowledge] = known.map(\.upperBound)
        }
        self.lowest = lowest
        self.highest = highest
        let count = 2 * component.cells.count
        var program = LinearProgram(columns: Array(repeating: .init(upper: 0, cost: 1), count: count))
        for row in component.rows {
            var terms = row.terms.flatMap(bothWays)
            if row.lower != 0 || row.upper != 0 {
                // The room of an inequality is a column, because it is scaled with each goal.
                terms.append(LinearProgram.Term(column: program.columns.count, coefficient: -1))
                rooms.append((lower: row.lower, upper: row.upper))
                program.columns.append(LinearProgram.Column())
            }
            program.rows.append(LinearProgram.Row(terms, lower: 0, upper: 0))
        }
        upperBounds = program.columns.map(\.upper)
        lowerBounds = program.columns.map(\.lower)
        costs = Array(repeating: 1, count: component.cells.count)
        loaded = solver.load(program)
    }

    /// The changes, by local number, of an alternative table that reaches the goal;
    /// nil where none exists or the solver failed.
    ///
    /// - Parameters:
    ///   - cell: the goal's local number.
    ///   - weights: the cost of each cell by local number; nil for one that can't change.
    mutating func alternative(
        cell: Int, change: Double, knowledge: AttackerKnowledge, weights: [Double?]
    ) -> [AlternativeTable.Change]? {
        let unit = abs(change)
        let lowest = lowest[knowledge] ?? []
        let highest = highest[knowledge] ?? []
        for local in weights.indices {
            guard let weight = weights[local] else {
                setBounds(0, 0, of: 2 * local)
                setBounds(0, 0, of: 2 * local + 1)
                continue
            }
            setCost(weight, of: local)
            if local == cell {
                setBounds(change > 0 ? 1 : 0, change > 0 ? 1 : 0, of: 2 * local)
                setBounds(change > 0 ? 0 : 1, change > 0 ? 0 : 1, of: 2 * local + 1)
            } else {
                setBounds(0, room(highest[local] - values[local], unit), of: 2 * local)
                setBounds(0, room(values[local] - lowest[local], unit), of: 2 * local + 1)
            }
        }
        for (number, room) in rooms.enumerated() {
            setBounds(room.lower / unit, room.upper / unit, of: 2 * values.count + number)
        }
        guard values[cell] + change >= lowest[cell], values[cell] + change <= highest[cell] else {
            return nil
        }
        solves += 1
        loaded.restart()
        guard case .optimal(_, let found) = loaded.solve(.minimise) else { return nil }
        return weights.indices.compactMap { local in
            let amount = found[2 * local] - found[2 * local + 1]
            guard abs(amount) > ProtectionProgram.negligible else { return nil }
            return AlternativeTable.Change(cell: local, amount: amount * unit)
        }
    }

    /// Changes under this part of the goal's amount are noise of the solver.
    private static let negligible = 1e-7
    /// No cell needs to change by more than so many times the goal's amount; the limit
    /// keeps the program well scaled and only makes it stricter.
    private static let ceiling = 1e4

    private func room(_ distance: Double, _ unit: Double) -> Double {
        min(max(0, distance / unit), ProtectionProgram.ceiling)
    }

    private mutating func setBounds(_ lower: Double, _ upper: Double, of column: Int) {
        guard lowerBounds[column] != lower || upperBounds[column] != upper else { return }
        lowerBounds[column] = lower
        upperBounds[column] = upper
        loaded.setBounds(lower: lower, upper: upper, of: column)
    }

    private mutating func setCost(_ cost: Double, of local: Int) {
        guard costs[local] != cost else { return }
        costs[local] = cost
        loaded.setCost(cost, of: 2 * local)
        loaded.setCost(cost, of: 2 * local + 1)
    }
}

/// A change as a rise and a fall, neither negative.
private func bothWays(_ term: LinearProgram.Term) -> [LinearProgram.Term] {
    [
        LinearProgram.Term(column: 2 * term.column, coefficient: term.coefficient),
        LinearProgram.Term(column: 2 * term.column + 1, coefficient: -term.coefficient),
    ]
}
