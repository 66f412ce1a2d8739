package import Enterprises

/// Linear programs by CLP, the simplex code of COIN-OR.
package struct CLPSolver: LinearProgramSolver {
    /// Simplex iterations after which a solve counts as failed. A limit in seconds
    /// would make answers depend on the machine.
    package let maximumIterations: Int

    package init(maximumIterations: Int = 1_000_000) { self.maximumIterations = maximumIterations }

    package func load(_ program: LinearProgram) -> any LoadedLinearProgram {
        CLPProgram(program, maximumIterations: maximumIterations)
    }
}
