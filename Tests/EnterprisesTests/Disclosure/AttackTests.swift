import Enterprises
import Solver
import Testing

@Suite("Attacks on protected tables")
struct AttackTests {
    private let control = DisclosureControl()

    @Test(
        "no unsafe cell comes out of two definitions and their crosswalk",
        arguments: 1...8 as ClosedRange<UInt64>)
    func linkedTables(seed: UInt64) throws {
        let register = sampleRegister(seed: seed, rows: 220)
        let tables = [
            sampleTable("A", by: ["country", "sector", "size:A"], register),
            sampleTable("B", by: ["country", "sector", "size:B"], register),
            sampleTable("crosswalk", by: ["size:A", "size:B"], register),
        ]
        try attack(tables, register)
    }

    @Test("no unsafe cell comes out where totals are not printed", arguments: 11...16 as ClosedRange<UInt64>)
    func withoutTotals(seed: UInt64) throws {
        let register = sampleRegister(seed: seed, rows: 150)
        let tables = [
            sampleTable("A", by: ["country", "sector"], register, totals: false),
            sampleTable("B", by: ["country", "size:B"], register, totals: false),
        ]
        var system = LinkedCells()
        for table in tables { system.add(table) }
        let protected = try #require(control.protect(system, solver: CLPSolver()).protected)
        expectProtected(tables, tables.map(protected.published), register) { table, place, measure in
            protected.status(in: table, at: place, measure)
        }
    }

    @Test(
        "no enterprise that is alone in a cell computes another one",
        arguments: 31...34 as ClosedRange<UInt64>)
    func loneContributors(seed: UInt64) throws {
        let register = sampleRegister(seed: seed, rows: 80)
        let table = sampleTable("A", by: ["country", "sector"], register, measures: [turnover])
        let protected = try #require(control.protect(linked(table), solver: CLPSolver()).protected)
        let attacker = Attacker([protected.published(table)])
        for enterprise in register {
            var known: [String: Double] = [:]
            for (place, summary) in table.allGroups()
            where summary[0].count == 1 && belongs(enterprise, to: place, of: table) {
                known[Attacker.name(turnover, table.dimensions, place)] = enterprise.turnover
            }
            guard !known.isEmpty else { continue }
            for entry in protected.audit {
                guard let required = entry.required else { continue }
                let cell = protected.linked.cells[entry.cell]
                let name =
                    "turnover:"
                    + cell.group.parts.map { "\($0.dimension)=\($0.category)" }.joined(separator: "&")
                guard known[name] == nil else { continue }
                let interval = try #require(attacker.interval(of: name, knowing: known))
                let isMember = cell.group.parts.allSatisfy { enterprise[$0.dimension] == $0.category }
                #expect(isMember || interval.lower <= max(0, cell.value - required.lower) + 1e-3)
                #expect(interval.upper >= cell.value + required.upper - 1e-3)
            }
        }
    }

    @Test("what is published is true and adds up", arguments: 1...4 as ClosedRange<UInt64>)
    func truth(seed: UInt64) throws {
        let register = sampleRegister(seed: seed, rows: 300)
        let table = sampleTable("A", by: ["country", "sector", "size:A"], register)
        let protected = try #require(control.protect(linked(table), solver: CLPSolver()).protected)
        var shown = 0
        for (place, cells) in protected.published(table).cells {
            let members = register.filter { belongs($0, to: place, of: table) }
            if case .value(let count) = cells[0] {
                #expect(count == Double(members.count))
                shown += 1
            }
            if case .value(let amount) = cells[1] { #expect(amount == members.map(\.turnover).reduce(0, +)) }
        }
        #expect(shown > 0)
    }

    @Test("the order of rows changes no status", arguments: 1...4 as ClosedRange<UInt64>)
    func order(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let register = sampleRegister(seed: seed, rows: 200)
        let names = ["country", "sector", "size:A"]
        let one = control.protect(linked(sampleTable("A", by: names, register)), solver: CLPSolver())
        let shuffled = register.shuffled(using: &random)
        let other = control.protect(linked(sampleTable("A", by: names, shuffled)), solver: CLPSolver())
        #expect(try #require(one.protected).statuses == #require(other.protected).statuses)
        #expect(try #require(one.protected).audit == #require(other.protected).audit)
    }

    @Test(
        "the intervals of the audit are those that the attacker finds",
        arguments: 41...43 as ClosedRange<UInt64>)
    func sameIntervals(seed: UInt64) throws {
        let register = sampleRegister(seed: seed, rows: 150)
        let table = sampleTable("A", by: ["country", "sector", "size:A"], register, measures: [.enterprises])
        let protected = try #require(control.protect(linked(table), solver: CLPSolver()).protected)
        let attacker = Attacker([protected.published(table)])
        for entry in protected.audit {
            let parts = protected.linked.cells[entry.cell].group.parts
            let name = "enterprises:" + parts.map { "\($0.dimension)=\($0.category)" }.joined(separator: "&")
            let found = try #require(attacker.interval(of: name))
            let interval = try #require(entry.interval)
            #expect(abs(found.lower - interval.lower) < 1e-5)
            #expect(found.upper == interval.upper || abs(found.upper - interval.upper) < 1e-5)
        }
    }

    private func attack(_ tables: [CellTable], _ register: [SampleEnterprise]) throws {
        var system = LinkedCells()
        for table in tables { system.add(table) }
        let protected = try #require(control.protect(system, solver: CLPSolver()).protected)
        expectProtected(tables, tables.map(protected.published), register) { table, place, measure in
            protected.status(in: table, at: place, measure)
        }
    }
}
