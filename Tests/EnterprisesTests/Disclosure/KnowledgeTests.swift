import Enterprises
import PlanModel
import Solver
import Testing

@Suite("What attackers know besides sums")
struct KnowledgeTests {
    private let control = DisclosureControl(guardsAgainstLoneContributors: false)

    @Test("a relation that everybody knows narrows the intervals of the audit")
    func relation() throws {
        let table = countTable([[2, 30, 40], [50, 60, 70], [20, 25, 35]])
        var system = linked(table)
        let cell = try #require(
            system.place(of: CellGroup(["row": "r0", "column": "c0"]), measure: .enterprises))
        let terms = [CellRelation.Term(cell: cell, coefficient: 1)]
        system.add(CellRelation(terms: terms, lower: 1, upper: 7))
        let protected = try #require(control.protect(system, solver: CLPSolver()).protected)
        let interval = try #require(protected.audit.first { $0.cell == cell }?.interval)
        #expect(interval.lower >= 1 - 1e-6)
        #expect(interval.upper <= 7 + 1e-6)

        var tight = linked(table)
        tight.add(CellRelation(terms: terms, lower: 1, upper: 2))
        #expect(control.protect(tight, solver: CLPSolver()).codes == ["cell-not-protected"])
    }

    @Test("a relation that the register breaks is a finding")
    func brokenRelation() {
        var system = linked(countTable([[4, 5]]))
        system.add(CellRelation(terms: [.init(cell: 0, coefficient: 1)], lower: 100, upper: .infinity))
        #expect(system.findings.map(\.code) == ["relation-broken"])
    }

    @Test("an amount that may be negative is protected below 0 as well")
    func signed() throws {
        let added = CellMeasure("value added", isSigned: true)
        var groups: [[String]: [Contributions]] = [:]
        for (row, first) in [[-5.0], [10, 12, 11], [9, 14, 8]].enumerated() {
            groups[["r\(row)", "c0"]] = [contributions(first)]
            groups[["r\(row)", "c1"]] = [contributions([20, 21, 22])]
        }
        let table = CellTable(
            id: "T",
            dimensions: [
                TableDimension("row", categories: ["r0", "r1", "r2"], total: "all"),
                TableDimension("column", categories: ["c0", "c1"], total: "all"),
            ], measures: [added], groups: groups)
        let protected = try #require(control.protect(linked(table), solver: CLPSolver()).protected)
        let entry = try #require(protected.audit.first { $0.status == .primary })
        #expect(entry.interval.map { $0.lower <= -6 && $0.upper >= -4 } == true)
    }
}
