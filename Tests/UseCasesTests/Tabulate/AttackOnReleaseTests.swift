import Enterprises
import Solver
import Tabular
import Testing

@testable import UseCases

/// Somebody who has every file that left the office, and a solver.
@Suite("Attacks on what leaves the office")
struct AttackOnReleaseTests {
    @Test(
        "no number of one or two enterprises comes out of table and crosswalk",
        arguments: 1...4 as ClosedRange<UInt64>)
    func crosswalk(seed: UInt64) throws {
        let text = ProtectTabulationTests.register(seed: seed, rows: 90)
        let tabulation = try ProtectTabulationTests.tabulation(text, by: ["country,size,year"])
        let protection = try #require(
            TabulationProtection.protect(
                tabulation, printed: PrintedTables(crosswalk: true), solver: CLPSolver()
            ).protection)
        try attack(tabulation, protection, tables: [tabulation.table(protection)])
    }

    @Test(
        "no number of one or two enterprises comes out of a run beside an earlier release",
        arguments: 11...14 as ClosedRange<UInt64>)
    func releases(seed: UInt64) throws {
        let text = ProtectTabulationTests.register(seed: seed, rows: 120)
        let tabulation = try ProtectTabulationTests.tabulation(text, by: ["country,size,year"])
        let all = PrintedTables(shares: true, crosswalk: true)
        let first = try #require(
            TabulationProtection.protect(tabulation, printed: all, solver: CLPSolver()).protection)
        let old = try [tabulation.table(first), tabulation.crosswalkTable(first)].map {
            try EarlierRelease(ByteArrayStore($0.csv), name: $0.name)
        }
        // The same crosswalk again, chosen anew: together they must not tell more.
        let (protection, findings) = TabulationProtection.protect(
            tabulation, printed: PrintedTables(crosswalk: true), earlier: old, solver: CLPSolver())
        #expect(findings.isEmpty)
        try attack(
            tabulation, try #require(protection),
            tables: [
                tabulation.table(first), tabulation.table(try #require(protection) as TabulationProtection),
            ])
    }

    private func attack(
        _ first: Tabulation, _ protection: TabulationProtection, tables: [TabulationTable]
    ) throws {
        let attacker = Attacker(
            tables: tables, crosswalk: first.crosswalkTable(protection),
            inside: first.crosswalkTable(nil))
        var attacked = 0
        for row in first.table(nil).rows where Int(row[4])! < 3 {
            let highest = try #require(attacker.highest(definition: row[0], country: row[1], size: row[2]))
            #expect(highest >= 3 - 1e-6)
            attacked += 1
        }
        for row in first.crosswalkTable(nil).rows where Int(row[6])! < 3 {
            let highest = try #require(attacker.highest(country: row[2], from: row[4], to: row[5]))
            #expect(highest >= 3 - 1e-6)
            attacked += 1
        }
        #expect(attacked > 0)
    }

    /// Knows that enterprises are counted once, and the cells that files show.
    private struct Attacker {
        private let cells: [[String]]
        private let program: any LoadedLinearProgram

        /// - Parameter inside: which joint cells there are, which everybody is told
        ///   by the rows of the crosswalk.
        init(tables: [TabulationTable], crosswalk: TabulationTable, inside: TabulationTable) {
            let cells = inside.rows.map { [$0[2], $0[4], $0[5]] }
            var program = LinearProgram(columns: cells.map { _ in LinearProgram.Column() })
            func know(_ text: String, _ holds: ([String]) -> Bool) {
                guard let number = Double(text) else { return }
                let terms = cells.indices.filter { holds(cells[$0]) }.map {
                    LinearProgram.Term(column: $0, coefficient: 1)
                }
                program.rows.append(LinearProgram.Row(terms, lower: number, upper: number))
            }
            for row in tables.flatMap(\.rows) {
                let place = row[0] == "national" ? 1 : 2
                know(row[4]) { $0[0] == row[1] && $0[place] == row[2] }
            }
            for row in crosswalk.rows { know(row[6]) { $0 == [row[2], row[4], row[5]] } }
            self.cells = cells
            self.program = CLPSolver().load(program)
        }

        func highest(definition: String, country: String, size: String) -> Double? {
            highest { $0[0] == country && $0[definition == "national" ? 1 : 2] == size }
        }

        func highest(country: String, from: String, to: String) -> Double? {
            highest { $0 == [country, from, to] }
        }

        private func highest(_ holds: ([String]) -> Bool) -> Double? {
            for (column, cell) in cells.enumerated() { program.setCost(holds(cell) ? 1 : 0, of: column) }
            switch program.solve(.maximise) {
            case .optimal(let objective, _): return objective
            case .unbounded: return .infinity
            default: return nil
            }
        }
    }
}
