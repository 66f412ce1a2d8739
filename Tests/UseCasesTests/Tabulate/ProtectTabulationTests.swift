import Enterprises
import Markup
import PlanModel
import Solver
import Tabular
import Testing

@testable import UseCases

/// What leaves the office is proven to tell of no enterprise.
@Suite("Protecting a tabulation")
struct ProtectTabulationTests {
    /// A register of a few groups, some with one or two enterprises.
    static func register(seed: UInt64, rows: Int = 300) -> String {
        var random = Numbers(seed: seed)
        func pick(_ texts: [String]) -> String { texts.randomElement(using: &random)! }
        return TabulateRegisterTests.header
            + (0..<rows).map { row -> String in
                let persons = pick(["1", "3", "12", "12", "80", "250", "1000", ""])
                let fields = [
                    "\(row)", pick(["LAO", "VNM", "BRN"]), pick(["C", "C", "G", "F"]), persons,
                    "\(Int.random(in: 0...9_000_000, using: &random))", pick(["", "100", "5000000"]),
                    pick(["", "0", "17"]), "\(Int.random(in: -500...9_000, using: &random))", "2020",
                ]
                return fields.joined(separator: ",") + "\n"
            }.joined()
    }

    static func tabulation(_ text: String, by: [String], definitions: [String] = []) throws -> Tabulation {
        let registry = TabulateRegisterTests.registry
        let choices: [TabulationPlan.DefinitionChoice] =
            [.national] + (definitions.isEmpty ? ["OECD"] : definitions).map { .one(registry.find($0)!) }
        let plan = TabulationPlan(
            registry: registry, definitions: choices,
            tables: by.map { $0.split(separator: ",").map { .init(String($0)) } }, keepsContributors: true)
        return try TabulateRegister(plan, threads: 2, blockSize: 4_096)(ByteArrayStore(Array(text.utf8)))
    }

    @Test("no cell of one or two enterprises is written, nor its amounts", arguments: [1, 2, 3] as [UInt64])
    func unsafe(seed: UInt64) throws {
        let tabulation = try Self.tabulation(
            Self.register(seed: seed), by: ["country,sector,size,year", "country,year"])
        let (protection, findings) = TabulationProtection.protect(
            tabulation, printed: PrintedTables(crosswalk: true), solver: CLPSolver())
        #expect(findings.isEmpty)
        let own = try #require(protection)
        let open = tabulation.table(nil)
        let table = tabulation.table(own)
        #expect(table.columns.last == "suppressed")
        var hidden = 0
        for (before, after) in zip(open.rows, table.rows) {
            if let number = Int(before[5]), number < 3 {
                #expect(after[5...9].allSatisfy { $0 == "" })
            }
            #expect(zip(before, after).allSatisfy { $1 == "" || $0 == $1 })
            hidden += after[5] == "" ? 1 : 0
        }
        #expect(hidden > 0 && hidden < table.rows.count)
        #expect(!own.losses.isEmpty)
    }

    @Test("the number of rows, which would add up what is suppressed, is left out of what is sent")
    func rowsLeftOut() throws {
        let source = TabulationSource(file: "r.csv", hash: nil, rules: "", program: "")
        func text(_ register: String) throws -> String {
            let tabulation = try Self.tabulation(register, by: ["country,size,year"])
            let protection = try #require(
                TabulationProtection.protect(tabulation, printed: PrintedTables(), solver: CLPSolver())
                    .protection)
            return TabulationDocument(
                tabulation, protection: protection, printed: PrintedTables(), source: source
            ).json.text()
        }
        #expect(try text(Self.register(seed: 9)).contains("\"rows_read\":null,\"rows_counted\":null"))
        let safe = TabulateRegisterTests.header + (0..<40).map { "\($0),LAO,C,3,100,1,1,1,2020\n" }.joined()
        #expect(try text(safe).contains("\"rows_read\":40,\"rows_counted\":40"))
    }

    @Test("shares hide with the cells that they can be read for")
    func shares() throws {
        let tabulation = try Self.tabulation(Self.register(seed: 4, rows: 120), by: ["country,size,year"])
        let printed = PrintedTables(shares: true)
        let own = try #require(
            TabulationProtection.protect(tabulation, printed: printed, solver: CLPSolver()).protection)
        let rows = tabulation.shareTable(own).rows
        #expect(rows.contains { $0.last == "suppressed" && $0[5] == "" })
        #expect(rows.contains { $0.last != "suppressed" })
        // How many have a value would tell counts.
        #expect(rows.allSatisfy { $0[12] == "" && $0[13] == "" })
    }

    @Test("an earlier release is part of the system: what it showed stays shown, what it hid stays hidden")
    func earlier() throws {
        let text = Self.register(seed: 5, rows: 200)
        let first = try Self.tabulation(text, by: ["country,size,year"])
        let released = try #require(
            TabulationProtection.protect(first, printed: PrintedTables(), solver: CLPSolver()).protection)
        let csv = first.table(released).csv
        let release = try EarlierRelease(ByteArrayStore(csv), name: "first.csv")
        let next = try Self.tabulation(text, by: ["country,size,year", "country,sector,size,year"])
        let (protection, findings) = TabulationProtection.protect(
            next, printed: PrintedTables(), earlier: [release], solver: CLPSolver())
        #expect(findings.isEmpty)
        let own: TabulationProtection = try #require(protection)
        let table = next.table(own)
        let before = first.table(released)
        for row in before.rows {
            let again = try #require(
                table.rows.first { other in
                    [0, 1, 2, 3].allSatisfy { other[$0] == row[$0] } && other[4] == "_T"
                })
            if row[4] == "" { #expect(again[5] == "") }
        }
    }

    @Test("a release of another register is not linked, and nothing is written")
    func otherRegister() throws {
        let first = try Self.tabulation(Self.register(seed: 6), by: ["country,size,year"])
        let released = try #require(
            TabulationProtection.protect(first, printed: PrintedTables(), solver: CLPSolver()).protection)
        let release = try EarlierRelease(ByteArrayStore(first.table(released).csv), name: "first.csv")
        let other = try Self.tabulation(Self.register(seed: 7), by: ["country,size,year"])
        let (protection, findings) = TabulationProtection.protect(
            other, printed: PrintedTables(), earlier: [release], solver: CLPSolver())
        #expect(protection == nil)
        #expect(Set(findings.map(\.code)) == ["release-not-linked"])
        #expect(throws: Failure.self) {
            try EarlierRelease(ByteArrayStore(first.table(nil).csv), name: "internal.csv")
        }
    }

    @Test("rounded numbers are multiples of the base, and amounts are left out")
    func rounded() throws {
        let tabulation = try Self.tabulation(Self.register(seed: 8), by: ["country,size,year"])
        let (protection, findings) = TabulationProtection.round(
            tabulation, printed: PrintedTables(), base: 5, solver: CLPSolver())
        #expect(findings.isEmpty)
        let own: TabulationProtection = try #require(protection)
        let table = tabulation.table(own)
        #expect(table.rows.allSatisfy { Int($0[4])! % 5 == 0 && $0[5...8].allSatisfy { $0 == "" } })
    }

    @Test("without a proof there is nothing to write")
    func noProof() throws {
        let text = TabulateRegisterTests.header + "1,LAO,C,3,100,1,1,1,2020\n"
        let tabulation = try Self.tabulation(text, by: ["country,size,year"])
        let first = try #require(
            TabulationProtection.protect(tabulation, printed: PrintedTables(), solver: CLPSolver()).protection
        )
        #expect(tabulation.table(first).rows.allSatisfy { $0[4] == "" })
        // The one enterprise is public already.
        var open = tabulation.table(first)
        for row in open.rows.indices {
            open.rows[row][4] = "1"
            open.rows[row][9] = "persons turnover value_added exports"
        }
        let release = try EarlierRelease(ByteArrayStore(open.csv), name: "leak.csv")
        let (protection, findings) = TabulationProtection.protect(
            tabulation, printed: PrintedTables(), earlier: [release], solver: CLPSolver())
        #expect(protection == nil)
        #expect(findings.contains { $0.code == "released-cell-unsafe" })
    }
}
