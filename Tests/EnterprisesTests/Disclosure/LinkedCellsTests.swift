import Enterprises
import PlanModel
import Solver
import Testing

@Suite("Linked cells")
struct LinkedCellsTests {
    @Test("the same group in two tables is one cell, so two definitions share their totals")
    func shared() {
        let register = sampleRegister(seed: 1, rows: 200)
        let first = sampleTable("A", by: ["country", "size:A"], register)
        let second = sampleTable("B", by: ["country", "size:B"], register)
        let both = linked(first, second)
        let place = both.place(of: CellGroup(["country": "S1"]), measure: .enterprises)
        #expect(place.map { both.cells[$0].tables } == ["A", "B"])
        let shared = both.cells.count { $0.tables.count == 2 }
        #expect(shared == 2 * 4)
        #expect(both.cells.count == linked(first).cells.count + linked(second).cells.count - shared)
    }

    @Test("every relation holds for the true values", arguments: [1, 2, 3] as [UInt64])
    func relationsHold(seed: UInt64) {
        let register = sampleRegister(seed: seed, rows: 300, years: 2)
        let system = linked(
            sampleTable("A", by: ["country", "sector", "size:A", "year"], register),
            sampleTable("X", by: ["size:A", "size:B", "year"], register))
        #expect(!system.relations.isEmpty)
        for relation in system.relations {
            let sum = relation.terms.reduce(0) { $0 + $1.coefficient * system.cells[$1.cell].value }
            #expect(abs(sum) < 1e-6)
        }
    }

    @Test("the order of rows and of tables changes no cell")
    func order() {
        let register = sampleRegister(seed: 4, rows: 200)
        let names = ["country", "sector", "size:A"]
        #expect(
            linked(sampleTable("A", by: names, register)).cells
                == linked(sampleTable("A", by: names, register.reversed())).cells)
    }

    @Test("the margins of a crosswalk are the tables of its two definitions")
    func crosswalk() {
        let register = sampleRegister(seed: 5, rows: 200)
        let system = linked(
            sampleTable("A", by: ["size:A"], register), sampleTable("B", by: ["size:B"], register),
            sampleTable("crosswalk", by: ["size:A", "size:B"], register))
        for group in [CellGroup(["size:A": "small"]), CellGroup(["size:B": "msme"]), CellGroup([:])] {
            let place = system.place(of: group, measure: turnover)
            #expect(place.map { system.cells[$0].tables.contains("crosswalk") } == true)
            #expect(place.map { system.cells[$0].tables.count >= 2 } == true)
        }
    }

    @Test("a sum that is not printed is still a cell, because everybody can form it")
    func implied() {
        let register = sampleRegister(seed: 6, rows: 100)
        let table = sampleTable("A", by: ["country", "sector"], register, totals: false)
        let system = linked(table)
        let place = system.place(of: CellGroup(["country": "S0"]), measure: .enterprises)
        #expect(place.map { system.cells[$0].standing } == .implied)
    }

    @Test("a share makes its numerator public, printed or not")
    func share() throws {
        let register = sampleRegister(seed: 6, rows: 100)
        var system = linked(sampleTable("A", by: ["country", "sector"], register, totals: false))
        let numerator = try #require(system.place(of: CellGroup(["country": "S0"]), measure: .enterprises))
        let whole = try #require(system.place(of: CellGroup([:]), measure: .enterprises))
        system.add(CellShare(id: "share of S0", numerator: numerator, denominator: whole))
        #expect(system.cells[numerator].standing == .printed)
        #expect(system.cells[whole].standing == .printed)
    }

    @Test("one group with two values is a finding, and nothing is protected")
    func conflict() {
        let system = linked(countTable([[3, 4]]), countTable([[3, 5]], id: "U"))
        #expect(Set(system.findings.map(\.code)) == ["cell-values-differ"])
        #expect(DisclosureControl().protect(system, solver: CLPSolver()).codes.first == "cell-values-differ")
        #expect(
            system.findings.first?.message == "enterprises of all is 7 in T and 8 in U."
                || system.findings.first?.message == "enterprises of column=c1 is 4 in T and 5 in U."
        )
    }
}
