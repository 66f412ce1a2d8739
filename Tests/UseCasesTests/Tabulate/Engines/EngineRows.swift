import Enterprises
import Tabular

@testable import UseCases

/// What the program's own engine makes of a register, to hold others against.
struct EngineRows {
    let rows: [[String]]
    /// The rows left out, by reason, in the order of the reasons' texts.
    let leftOut: [[String]]

    init(_ csv: String, _ plan: TabulationPlan) throws {
        let tabulation = try TabulateRegister(plan, threads: 1)(ByteArrayStore(Array(csv.utf8)))
        rows = tabulation.cells.map { tabulation.row($0) }
        leftOut = RowProblem.allCases.filter { tabulation.problems.counts[$0.rawValue] > 0 }
            .map { [$0.text, "\(tabulation.problems.counts[$0.rawValue])"] }.sorted { $0[0] < $1[0] }
    }
}
