import Enterprises
import Solver
import Testing

@Suite("CLP")
struct CLPSolverTests {
    /// maximise 3x + 2y, x + y ≤ 4, x + 3y ≤ 6, 0 ≤ x ≤ 3: at (3, 1), 11.
    private let program = LinearProgram(
        columns: [.init(upper: 3, cost: 3), .init(cost: 2)],
        rows: [
            .init(
                [.init(column: 0, coefficient: 1), .init(column: 1, coefficient: 1)], lower: -.infinity,
                upper: 4),
            .init(
                [.init(column: 0, coefficient: 1), .init(column: 1, coefficient: 3)], lower: -.infinity,
                upper: 6),
        ])

    @Test("a small program is solved at its corner")
    func corner() {
        let outcome = CLPSolver().load(program).solve(.maximise)
        #expect(outcome == .optimal(objective: 11, values: [3, 1]))
    }

    @Test("costs and bounds change after the matrix was loaded, and sense may turn")
    func warmStarts() {
        let loaded = CLPSolver().load(program)
        #expect(loaded.solve(.maximise).objective == 11)
        loaded.setBounds(lower: 0, upper: 1, of: 0)
        #expect(loaded.solve(.maximise).objective.map { abs($0 - (3 + 10.0 / 3)) < 1e-9 } == true)
        loaded.setCost(0, of: 0)
        #expect(loaded.solve(.maximise).objective == 4)
        #expect(loaded.solve(.minimise).objective == 0)
        loaded.setBounds(lower: 0, upper: 3, of: 0)
        loaded.setCost(3, of: 0)
        #expect(loaded.solve(.maximise).objective == 11)
    }

    @Test("a program without a solution is infeasible, and solvable again once its bounds allow it")
    func infeasible() {
        let loaded = CLPSolver().load(program)
        loaded.setBounds(lower: 3, upper: 3, of: 0)
        loaded.setBounds(lower: 2, upper: 2, of: 1)
        #expect(loaded.solve(.maximise) == .infeasible)
        loaded.setBounds(lower: 0, upper: 1, of: 1)
        #expect(loaded.solve(.maximise) == .optimal(objective: 11, values: [3, 1]))
    }

    @Test("a program that grows without end is unbounded")
    func unbounded() {
        let free = LinearProgram(
            columns: [.init(cost: 1), .init(cost: -1)],
            rows: [
                .init(
                    [.init(column: 0, coefficient: 1), .init(column: 1, coefficient: -2)], lower: 0, upper: 0)
            ])
        #expect(CLPSolver().load(free).solve(.maximise) == .unbounded)
    }

    @Test("columns without bounds go below 0")
    func freeColumns() {
        let free = LinearProgram(
            columns: [.init(lower: -.infinity, cost: 1)],
            rows: [.init([.init(column: 0, coefficient: 2)], lower: -10, upper: .infinity)])
        #expect(CLPSolver().load(free).solve(.minimise) == .optimal(objective: -5, values: [-5]))
    }

    @Test("a program of no rows or no columns has an answer")
    func empty() {
        #expect(CLPSolver().load(LinearProgram()).solve(.minimise) == .optimal(objective: 0, values: []))
        let box = LinearProgram(columns: [.init(upper: 2, cost: 1)])
        #expect(CLPSolver().load(box).solve(.maximise) == .optimal(objective: 2, values: [2]))
    }

    @Test("too few iterations are a failure, not an answer")
    func limit() {
        let outcome = CLPSolver(maximumIterations: 0).load(program).solve(.maximise)
        #expect(outcome == .failed("the limit of simplex iterations was reached"))
    }

    @Test("many models live and die one after another")
    func memory() {
        for _ in 0..<2000 { #expect(CLPSolver().load(program).solve(.maximise).objective == 11) }
    }
}

extension LinearProgramOutcome {
    fileprivate var objective: Double? {
        if case .optimal(let objective, _) = self { return objective }
        return nil
    }
}
