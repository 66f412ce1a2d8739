/// Solves linear programs; the room `Solver` fulfils it.
package protocol LinearProgramSolver: Sendable {
    /// Takes the matrix over once. Costs and bounds may change between solves, which
    /// start from the last solution.
    func load(_ program: LinearProgram) -> any LoadedLinearProgram
}

/// A program inside a solver. The same calls in the same order give the same
/// answers.
package protocol LoadedLinearProgram: AnyObject {
    func setCost(_ cost: Double, of column: Int)
    func setBounds(lower: Double, upper: Double, of column: Int)
    /// Forgets the last solution: the next solve starts with every column at a bound.
    /// Right where the optimum lies near there, as in searches for a small change.
    func restart()
    func solve(_ sense: LinearProgramSense) -> LinearProgramOutcome
}

/// Which end of the objective is looked for.
package enum LinearProgramSense: Sendable {
    case minimise
    case maximise
}

/// What a solver found.
package enum LinearProgramOutcome: Hashable, Sendable {
    /// With the value of each column.
    case optimal(objective: Double, values: [Double])
    case infeasible
    case unbounded
    /// The solver gave up, for this reason.
    case failed(String)
}
