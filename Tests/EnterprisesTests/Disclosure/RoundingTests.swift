import Enterprises
import PlanModel
import Solver
import Testing

@Suite("Controlled rounding")
struct RoundingTests {
    @Test(
        "counts go to a neighbouring multiple, multiples stay, and all sums hold",
        arguments: 1...10 as ClosedRange<UInt64>, [3, 5])
    func additive(seed: UInt64, base: Int) throws {
        var random = SeededGenerator(seed: seed)
        let rows = (0..<5).map { _ in (0..<6).map { _ in Int.random(in: 0...12, using: &random) } }
        let system = linked(countTable(rows))
        let rounded = try #require(
            ControlledRounding(base: base).round(system, solver: CLPSolver()).counts)
        expectRounded(system, rounded, base)
    }

    @Test("a rounded table is not far from the true one")
    func near() throws {
        let system = linked(countTable([[1, 5, 9], [7, 2, 6], [4, 8, 3]]))
        let rounded = try #require(ControlledRounding(base: 3).round(system, solver: CLPSolver()).counts)
        let whole = try #require(system.place(of: CellGroup([:]), measure: .enterprises))
        #expect(rounded[whole] == 45)
    }

    @Test(
        "linked tables are rounded together or refused, never left half done",
        arguments: 1...6 as ClosedRange<UInt64>)
    func linkedTables(seed: UInt64) {
        let register = sampleRegister(seed: seed, rows: 150)
        let system = linked(
            sampleTable("A", by: ["country", "sector", "size:A"], register, measures: [.enterprises]),
            sampleTable("B", by: ["country", "size:B"], register, measures: [.enterprises]))
        switch ControlledRounding(base: 5).round(system, solver: CLPSolver()) {
        case .rounded(let counts): expectRounded(system, counts, 5)
        case .refused(let findings):
            #expect(
                Set(findings.map(\.code)).isSubset(of: ["rounding-impossible", "rounding-not-protected"]))
        }
    }

    @Test("a cube is rounded whole or refused with a reason")
    func cube() {
        var groups: [[String]: [Contributions]] = [:]
        for place in 0..<27 where (place / 9 + place / 3 % 3 + place % 3) % 3 != 0 {
            groups[["\(place / 9)", "\(place / 3 % 3)", "\(place % 3)"]] = [.counted(1)]
        }
        let dimensions = ["x", "y", "z"].map {
            TableDimension($0, categories: ["0", "1", "2"], total: "all")
        }
        let system = linked(CellTable(id: "T", dimensions: dimensions, groups: groups))
        switch ControlledRounding(base: 2, maximumPrograms: 200).round(system, solver: CLPSolver()) {
        case .rounded(let counts): expectRounded(system, counts, 2)
        case .refused(let findings): #expect(!findings.isEmpty)
        }
    }

    @Test("amounts and runs after an unrounded release are refused")
    func refusals() {
        let register = sampleRegister(seed: 3, rows: 50)
        let amounts = linked(sampleTable("A", by: ["country"], register, measures: [turnover]))
        #expect(
            ControlledRounding(base: 3).round(amounts, solver: CLPSolver()).codes == ["rounding-of-amounts"])
        var released = LinkedCells()
        released.addReleased(countTable([[4, 5], [6, 7]]), release: "release 1") { _, _ in false }
        #expect(
            ControlledRounding(base: 3).round(released, solver: CLPSolver()).codes == [
                "rounding-after-release"
            ])
    }

    @Test("a base of 2 leaves unsafe counts open, or is refused")
    func smallBase() {
        // A 1 that is rounded to 2 may be 1, 2 or 3; rounded to 0 it may be 0 or 1.
        let system = linked(countTable([[1, 0], [0, 1]]))
        switch ControlledRounding(base: 2).round(system, solver: CLPSolver()) {
        case .rounded(let counts): expectRounded(system, counts, 2)
        case .refused(let findings): #expect(Set(findings.map(\.code)) == ["rounding-not-protected"])
        }
    }
}

private func expectRounded(_ system: LinkedCells, _ counts: [Int], _ base: Int) {
    for (cell, count) in zip(system.cells, counts) {
        #expect(count % base == 0)
        #expect(abs(Double(count) - cell.value) < Double(base))
    }
    for relation in system.relations {
        #expect(relation.terms.reduce(0) { $0 + $1.coefficient * Double(counts[$1.cell]) } == 0)
    }
}

extension RoundingOutcome {
    fileprivate var counts: [Int]? {
        if case .rounded(let counts) = self { return counts }
        return nil
    }

    fileprivate var codes: [String] {
        if case .refused(let findings) = self { return findings.map(\.code) }
        return []
    }
}
