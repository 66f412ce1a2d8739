import Enterprises
import Tabular
import Testing

@testable import UseCases

@Suite("A crosswalk from tables alone")
struct CrosswalkTablesTests {
    static let table = """
        definition,country,size,enterprises
        national,LAO,micro,70
        national,LAO,small,30
        OECD,LAO,micro,90
        OECD,LAO,small,10

        """

    static func bounds(_ text: String) throws -> [String] {
        try CrosswalkTables(from: "national", to: "OECD")(ByteArrayStore(Array(text.utf8))).rows.map {
            $0.dropLast().joined(separator: "|")
        }
    }

    @Test("each joint cell lies between what both classes force and what both allow, the assumption named")
    func bounded() throws {
        #expect(
            try Self.bounds(Self.table) == [
                "national|OECD|LAO|micro|micro|enterprises|60|70",
                "national|OECD|LAO|micro|small|enterprises|0|10",
                "national|OECD|LAO|small|micro|enterprises|20|30",
                "national|OECD|LAO|small|small|enterprises|0|10",
            ])
        let rows = try CrosswalkTables(from: "national", to: "OECD")(
            ByteArrayStore(Array(Self.table.utf8))
        ).rows
        #expect(rows.allSatisfy { $0.last == FrechetBounds.assumption })
    }

    @Test("the counted crosswalk of a register lies within the bounds of its tables", arguments: 1...5)
    func contains(seed: Int) throws {
        let text = ProtectTabulationTests.register(seed: UInt64(seed), rows: 150)
        let tabulation = try ProtectTabulationTests.tabulation(text, by: ["country,size"])
        let bounds = try CrosswalkTables(from: "national", to: "OECD")(
            ByteArrayStore(tabulation.table(nil).csv))
        for cell in tabulation.crosswalk {
            let row = try #require(
                bounds.rows.first {
                    $0[2...4] == [cell.codes[0], cell.fromClasses.text, cell.toClasses.text]
                })
            let number = cell.cell.sums.enterprises
            #expect(Double(row[6])! <= number && number <= Double(row[7])!)
        }
    }

    @Test("tables of other units, without a number, or of no such definition are refused")
    func refused() {
        func code(_ text: String) -> String? {
            do {
                _ = try Self.bounds(text)
                return nil
            } catch {
                return (error as? Failure)?.code
            }
        }
        #expect(code(Self.table.replacing("small,10", with: "small,11")) == "totals-differ")
        #expect(code(Self.table.replacing("small,10", with: "small,")) == "no-value")
        #expect(code(Self.table.replacing("OECD", with: "EU")) == "unknown-definition")
        #expect(code(Self.table.replacing("size", with: "class")) == "no-such-column")
        #expect(code(Self.table + "OECD,LAO\n") == "uneven-row")
    }
}
