/// Chooses for each count of a component whether it goes up or down, so that sums
/// hold and little changes.
struct RoundingProgram {
    enum Answer {
        /// 1 for each cell that goes up, else 0, by local number.
        case found([Int])
        case impossible
        case tooMany
    }

    private let loaded: any LoadedLinearProgram
    private let count: Int
    /// Whether the cell is a multiple already.
    private let isFixed: [Bool]
    private var programs = 0

    init(_ component: LinkedComponent, linked: LinkedCells, base: Int, solver: some LinearProgramSolver) {
        let counts = component.cells.map { linked.cells[$0].contributions.count }
        count = counts.count
        isFixed = counts.map { $0 % base == 0 }
        let columns = counts.map { count in
            // Up changes by base − rest, down by rest.
            LinearProgram.Column(upper: count % base == 0 ? 0 : 1, cost: Double(base - 2 * (count % base)))
        }
        let rows = component.rows.filter { $0.lower == 0 && $0.upper == 0 }.map { row in
            let floors = row.terms.reduce(0) { sum, term in
                sum + term.coefficient * Double(counts[term.column] / base)
            }
            return LinearProgram.Row(row.terms, lower: -floors, upper: -floors)
        }
        loaded = solver.load(LinearProgram(columns: columns, rows: rows))
    }

    /// Depth first: the nearer whole number of the first fractional cell, then the
    /// other.
    mutating func steps(maximumPrograms: Int) -> Answer {
        var fixed: [(cell: Int, step: Int, isSecond: Bool)] = []
        while true {
            guard programs < maximumPrograms else { return .tooMany }
            programs += 1
            if case .optimal(_, let values) = loaded.solve(.minimise) {
                guard let cell = values.prefix(count).firstIndex(where: { isFractional($0) }) else {
                    return .found(values.prefix(count).map { Int($0.rounded()) })
                }
                fixed.append((cell, Int(values[cell].rounded()), false))
            } else {
                while let last = fixed.popLast() {
                    loaded.setBounds(lower: 0, upper: 1, of: last.cell)
                    if !last.isSecond {
                        fixed.append((last.cell, 1 - last.step, true))
                        break
                    }
                }
                if fixed.isEmpty { return .impossible }
            }
            if let last = fixed.last {
                loaded.setBounds(lower: Double(last.step), upper: Double(last.step), of: last.cell)
            }
        }
    }

    private func isFractional(_ value: Double) -> Bool { abs(value - value.rounded()) > 1e-6 }
}
