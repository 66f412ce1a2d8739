import CClp
import Enterprises

/// One model inside CLP; a class, because it owns C memory and frees it.
///
/// Not `Sendable`: a model belongs to the task that loaded it.
final class CLPProgram: LoadedLinearProgram {
    private let model: UnsafeMutableRawPointer
    private let columns: Int
    private let rows: Int
    /// Changed costs are answered by the primal method, which keeps the solution
    /// feasible; changed bounds by the dual one, which keeps it optimal.
    private var costsChanged = true
    private var lastSense: LinearProgramSense?
    private var isRestarted = false

    init(_ program: LinearProgram, maximumIterations: Int) {
        guard let model = Clp_newModel() else { preconditionFailure("CLP has no memory for a model.") }
        self.model = model
        columns = program.columns.count
        rows = program.rows.count
        Clp_setLogLevel(model, 0)
        // Sums have coefficients of 1 and −1: there is nothing to scale.
        Clp_scaling(model, 0)
        Clp_setMaximumIterations(model, Int32(clamping: maximumIterations))
        let matrix = ColumnMatrix(program)
        Clp_loadProblem(
            model, Int32(columns), Int32(program.rows.count), matrix.starts, matrix.rows, matrix.coefficients,
            program.columns.map { bound($0.lower) }, program.columns.map { bound($0.upper) },
            program.columns.map(\.cost), program.rows.map { bound($0.lower) },
            program.rows.map { bound($0.upper) })
    }

    deinit { Clp_deleteModel(model) }

    func setCost(_ cost: Double, of column: Int) {
        precondition(column >= 0 && column < columns)
        guard let costs = Clp_objective(model), costs[column] != cost else { return }
        costs[column] = cost
        costsChanged = true
    }

    func setBounds(lower: Double, upper: Double, of column: Int) {
        precondition(column >= 0 && column < columns)
        Clp_columnLower(model)?[column] = bound(lower)
        Clp_columnUpper(model)?[column] = bound(upper)
    }

    func restart() {
        guard let lower = Clp_columnLower(model), let upper = Clp_columnUpper(model) else { return }
        let statuses = (0..<columns).map { column in
            if lower[column] > -Double.greatestFiniteMagnitude { return BasisStatus.atLower }
            return upper[column] < Double.greatestFiniteMagnitude ? .atUpper : .free
        }
        let all = statuses + Array(repeating: .basic, count: rows)
        Clp_copyinStatus(model, all.map(\.rawValue))
        costsChanged = false
        lastSense = nil
        isRestarted = true
    }

    func solve(_ sense: LinearProgramSense) -> LinearProgramOutcome {
        guard columns > 0 else { return .optimal(objective: 0, values: []) }
        Clp_setOptimizationDirection(model, sense == .minimise ? 1 : -1)
        let outcome = run(usingPrimal: !isRestarted && (costsChanged || lastSense != sense))
        isRestarted = false
        costsChanged = false
        lastSense = sense
        return outcome
    }

    private func run(usingPrimal: Bool) -> LinearProgramOutcome {
        _ = usingPrimal ? Clp_primal(model, 0) : Clp_dual(model, 0)
        switch Clp_status(model) {
        case 0:
            let values = UnsafeBufferPointer(start: Clp_getColSolution(model), count: columns)
            return .optimal(objective: Clp_objectiveValue(model), values: Array(values))
        case 1: return .infeasible
        case 2: return .unbounded
        case 3: return .failed("the limit of simplex iterations was reached")
        default: return .failed("CLP ended with status \(Clp_status(model))")
        }
    }
}

/// Where a column or row stands in the basis, as CLP numbers it.
private enum BasisStatus: UInt8 {
    case free = 0
    case basic = 1
    case atUpper = 2
    case atLower = 3
}

/// CLP's infinity is the largest double.
private func bound(_ value: Double) -> Double {
    min(max(value, -Double.greatestFiniteMagnitude), Double.greatestFiniteMagnitude)
}

/// The matrix by columns, as CLP takes it.
private struct ColumnMatrix {
    var starts: [Int32]
    var rows: [Int32]
    var coefficients: [Double]

    init(_ program: LinearProgram) {
        var counts = [Int](repeating: 0, count: program.columns.count + 1)
        for row in program.rows { for term in row.terms { counts[term.column + 1] += 1 } }
        for column in program.columns.indices { counts[column + 1] += counts[column] }
        starts = counts.map { Int32($0) }
        rows = Array(repeating: 0, count: counts.last ?? 0)
        coefficients = Array(repeating: 0, count: counts.last ?? 0)
        for (number, row) in program.rows.enumerated() {
            for term in row.terms {
                let place = counts[term.column]
                counts[term.column] += 1
                rows[place] = Int32(number)
                coefficients[place] = term.coefficient
            }
        }
    }
}
