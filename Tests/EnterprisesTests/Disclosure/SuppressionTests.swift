import Enterprises
import Solver
import Testing

@Suite("Cell suppression")
struct SuppressionTests {
    private let control = DisclosureControl(guardsAgainstLoneContributors: false)

    @Test("one unsafe count in a table of 4 x 4 needs a rectangle of three more cells")
    func rectangle() throws {
        let table = countTable([[20, 50, 10, 30], [8, 19, 22, 40], [17, 2, 12, 25], [30, 60, 14, 9]])
        let protected = try #require(control.protect(linked(table), solver: CLPSolver()).protected)
        #expect(protected.count(.primary) == 1)
        #expect(protected.count(.secondary) == 3)
        #expect(protected.status(in: table, at: ["r2", "c1"], .enterprises) == .primary)
        #expect(protected.status(in: table, at: ["all", "all"], .enterprises) == .open)
        let entry = try #require(protected.audit.first { $0.status == .primary })
        #expect(entry.interval.map { $0.lower <= 2 && $0.upper >= 3 } == true)
    }

    @Test("two unsafe counts in one row protect each other only as far as their columns let them")
    func twoInARow() throws {
        let table = countTable([[1, 1, 30], [40, 50, 60], [70, 80, 90]])
        let protected = try #require(control.protect(linked(table), solver: CLPSolver()).protected)
        #expect(protected.count(.primary) == 2)
        #expect(protected.count(.secondary) >= 2)
        #expect(protected.audit.allSatisfy { $0.isProven })
    }

    @Test("a table in which all is safe loses nothing")
    func safe() throws {
        let table = countTable([[3, 40, 5], [6, 17, 8], [9, 10, 0]])
        let protected = try #require(control.protect(linked(table), solver: CLPSolver()).protected)
        #expect(protected.statuses.allSatisfy { $0 == .open })
        #expect(protected.audit.isEmpty)
    }

    @Test("a table in which all is unsafe is hidden as a whole")
    func unsafe() throws {
        let table = countTable([[1, 0], [0, 1]])
        let protected = try #require(control.protect(linked(table), solver: CLPSolver()).protected)
        #expect(protected.statuses.allSatisfy { $0 == .primary })
        #expect(protected.audit.allSatisfy { $0.interval?.upper == .infinity })
    }

    @Test("a table without rows has nothing to hide")
    func empty() throws {
        let table = CellTable(
            id: "T", dimensions: [TableDimension("sector", categories: [], total: "all")], groups: [:])
        let protected = try #require(control.protect(linked(table), solver: CLPSolver()).protected)
        #expect(protected.statuses.isEmpty)
        #expect(protected.losses.isEmpty)
    }

    @Test("zeros are never hidden, so totals have to be where a row has nothing else")
    func zeros() throws {
        let table = countTable([[2, 0, 0], [10, 20, 30], [40, 50, 60]])
        let protected = try #require(control.protect(linked(table), solver: CLPSolver()).protected)
        #expect(protected.status(in: table, at: ["r0", "c1"], .enterprises) == .open)
        #expect(protected.status(in: table, at: ["r0", "all"], .enterprises) == .primary)
        #expect(protected.audit.allSatisfy { $0.isProven })
    }

    @Test("in a hierarchy a hidden class does not come out of the total of its parent")
    func hierarchy() throws {
        let size = TableDimension(
            "size",
            sums: [.init("all", of: ["msme", "large"]), .init("msme", of: ["micro", "small", "medium"])],
            total: "all")
        let table = CellTable(
            id: "T", dimensions: [TableDimension("sector", categories: ["C", "G"], total: "all"), size],
            groups: [
                ["C", "micro"]: [.counted(50)], ["C", "small"]: [.counted(20)],
                ["C", "medium"]: [.counted(2)],
                ["C", "large"]: [.counted(5)], ["G", "micro"]: [.counted(80)], ["G", "small"]: [.counted(9)],
                ["G", "medium"]: [.counted(7)], ["G", "large"]: [.counted(4)],
            ])
        let protected = try #require(control.protect(linked(table), solver: CLPSolver()).protected)
        let attacker = Attacker([protected.published(table)])
        let cell = Attacker.name(.enterprises, table.dimensions, ["C", "medium"])
        let interval = try #require(attacker.interval(of: cell))
        #expect(interval.lower <= 2)
        #expect(interval.upper >= 3)
        #expect(protected.count(.secondary) == 3)
    }

    @Test("a cube of 3 x 3 x 3 with one unsafe count keeps at most seven more cells back")
    func cube() throws {
        var groups: [[String]: [Contributions]] = [:]
        for place in 0..<27 {
            let categories = ["\(place / 9)", "\(place / 3 % 3)", "\(place % 3)"]
            groups[categories] = [.counted(place == 13 ? 1 : 10 + place)]
        }
        let dimensions = ["x", "y", "z"].map {
            TableDimension($0, categories: ["0", "1", "2"], total: "all")
        }
        let table = CellTable(id: "T", dimensions: dimensions, groups: groups)
        let protected = try #require(control.protect(linked(table), solver: CLPSolver()).protected)
        #expect(protected.count(.primary) == 1)
        #expect(protected.count(.secondary) >= 3)
        #expect(protected.count(.secondary) <= 7)
    }

    @Test("all amounts of a group with too few enterprises are hidden with their count")
    func amountsOfSmallGroups() throws {
        let register = sampleRegister(seed: 12, rows: 150)
        let table = sampleTable("A", by: ["country", "sector", "size:A"], register)
        let protected = try #require(control.protect(linked(table), solver: CLPSolver()).protected)
        var small = 0
        for place in table.allGroups().keys
        where protected.status(in: table, at: place, .enterprises) == .primary {
            #expect(protected.status(in: table, at: place, turnover) == .primary)
            small += 1
        }
        #expect(small > 0)
    }

    @Test("a share is hidden with its numerator")
    func shares() throws {
        let table = countTable([[2, 30, 40], [50, 60, 70], [20, 25, 35]])
        var system = linked(table)
        let part = try #require(
            system.place(of: CellGroup(["row": "r0", "column": "c0"]), measure: .enterprises))
        let other = try #require(
            system.place(of: CellGroup(["row": "all", "column": "all"]), measure: .enterprises)
                ?? system.place(of: CellGroup([:]), measure: .enterprises))
        let share = CellShare(id: "share", numerator: part, denominator: other)
        system.add(share)
        let protected = try #require(control.protect(system, solver: CLPSolver()).protected)
        #expect(protected.status(of: share) == .primary)
    }

    @Test("a single enterprise can't subtract itself from a hidden sum to find its neighbour")
    func singletons() throws {
        var groups: [[String]: [Contributions]] = [:]
        let amounts = [[[500.0], [900]], [[30, 40, 50], [60, 70, 80]], [[35, 45, 55], [65, 75, 85]]]
        for (row, cells) in amounts.enumerated() {
            for (column, cell) in cells.enumerated() {
                groups[["r\(row)", "c\(column)"]] = [contributions(cell)]
            }
            groups[["r\(row)", "c2"]] = [contributions([300, 310, 320, 330])]
        }
        let table = CellTable(
            id: "T",
            dimensions: [
                TableDimension("row", categories: ["r0", "r1", "r2"], total: "all"),
                TableDimension("column", categories: ["c0", "c1", "c2"], total: "all"),
            ], measures: [turnover], groups: groups)
        let names = [["r0", "c0"], ["r0", "c1"]].map { Attacker.name(turnover, table.dimensions, $0) }

        let careless = try #require(control.protect(linked(table), solver: CLPSolver()).protected)
        #expect(careless.status(in: table, at: ["r0", "c2"], turnover) == .open)
        let found = Attacker([careless.published(table)]).interval(of: names[1], knowing: [names[0]: 500])
        #expect(found.map { $0.upper - $0.lower < 1e-6 } == true)

        let careful = try #require(DisclosureControl().protect(linked(table), solver: CLPSolver()).protected)
        let attacker = Attacker([careful.published(table)])
        let left = try #require(attacker.interval(of: names[1], knowing: [names[0]: 500]))
        #expect(left.lower <= 900 * 0.9 + 1e-3)
        #expect(left.upper >= 900 / 0.85 - 1e-3)
    }

    @Test("statuses that leave a cell computable are not proven, and name it")
    func audit() throws {
        let system = linked(countTable([[2, 30], [40, 50]]))
        let cell = try #require(
            system.place(of: CellGroup(["row": "r0", "column": "c0"]), measure: .enterprises))
        var statuses = system.cells.map { _ in CellStatus.open }
        statuses[cell] = .primary
        let outcome = control.audit(system, statuses: statuses, solver: CLPSolver())
        #expect(
            outcome.messages == [
                "error: enterprises of column=c0, row=r0 is unsafe and not protected: published cells bound "
                    + "it too closely. Print fewer categories, or leave out a table."
            ])
        #expect(
            control.audit(system, statuses: system.cells.map { _ in .open }, solver: CLPSolver()).codes.count
                == 1)
    }

    @Test("two parts and a sum with the mark C can't be proven against readers of marks")
    func marks() throws {
        let system = linked(countTable([[1, 1], [20, 30], [40, 50]]))
        let protected = try #require(control.protect(system, solver: CLPSolver()).protected)
        #expect(!control.cellsToldByMarks(protected, solver: CLPSolver()).isEmpty)
        var strict = control
        strict.rules.showsMarks = true
        #expect(Set(strict.protect(system, solver: CLPSolver()).codes) == ["cell-not-protected"])
        let harmless = linked(countTable([[1, 20, 30], [20, 30, 40], [40, 50, 60]]))
        let marked = try #require(strict.protect(harmless, solver: CLPSolver()).protected)
        #expect(control.cellsToldByMarks(marked, solver: CLPSolver()).isEmpty)
    }
}
