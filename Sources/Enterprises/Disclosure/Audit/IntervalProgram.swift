/// The feasibility intervals of hidden cells: the least and the greatest value by
/// two linear programs each, all on one matrix.
struct IntervalProgram {
    private let component: LinkedComponent
    private let ranges: KnownRanges
    private let loaded: any LoadedLinearProgram
    /// What one unit of the program is in the measure's unit: the middle value of the
    /// cells, so that amounts of any currency are well scaled.
    private let unit: Double

    init(_ component: LinkedComponent, ranges: KnownRanges, solver: some LinearProgramSolver) {
        self.component = component
        self.ranges = ranges
        let values = component.cells.map { ranges.linked.cells[$0].value }
        let sizes = values.map { abs($0) }.sorted()
        let unit = max(1, sizes[sizes.count / 2])
        self.unit = unit
        let columns = component.cells.indices.map { local in
            let known = ranges.range(of: component.cells[local], .values)
            return LinearProgram.Column(
                lower: (known.lowerBound - values[local]) / unit,
                upper: (known.upperBound - values[local]) / unit)
        }
        let rows = component.rows.map {
            LinearProgram.Row($0.terms, lower: $0.lower / unit, upper: $0.upper / unit)
        }
        loaded = solver.load(LinearProgram(columns: columns, rows: rows))
    }

    /// The interval for an attacker who reads values but no marks; nil where the solver
    /// failed.
    mutating func interval(of cell: Int) -> FeasibilityInterval? {
        guard let local = component.locals[cell] else { return nil }
        loaded.setCost(1, of: local)
        let lowest = end(loaded.solve(.minimise), unbounded: -.infinity)
        let highest = end(loaded.solve(.maximise), unbounded: .infinity)
        loaded.setCost(0, of: local)
        guard let lowest, let highest else { return nil }
        let value = ranges.linked.cells[cell].value
        return FeasibilityInterval(lower: value + lowest * unit, upper: value + highest * unit)
    }

    private func end(_ outcome: LinearProgramOutcome, unbounded: Double) -> Double? {
        switch outcome {
        case .optimal(let objective, _): objective
        case .unbounded: unbounded
        case .infeasible, .failed: nil
        }
    }
}
