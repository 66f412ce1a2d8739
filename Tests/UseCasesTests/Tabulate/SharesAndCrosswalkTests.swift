import Enterprises
import Markup
import Tabular
import Testing

@testable import UseCases

@Suite("Shares and crosswalk of a register")
struct SharesAndCrosswalkTests {
    static func tabulation(_ text: String, by: String = "country,size,year") throws -> Tabulation {
        let registry = TabulateRegisterTests.registry
        let plan = TabulationPlan(
            registry: registry, definitions: [.national, .one(registry.find("OECD")!)],
            tables: [by.split(separator: ",").map { .init(String($0)) }])
        return try TabulateRegister(plan, threads: 1)(
            ByteArrayStore(Array((TabulateRegisterTests.header + text).utf8)))
    }

    static func share(_ tabulation: Tabulation, _ kind: KPIShare.Kind, _ size: String) throws -> KPIShare {
        try #require(
            tabulation.shares.first { $0.definition == 1 && $0.kind == kind && $0.size == size })
    }

    @Test("a share names its parts, and a register gives VA_SHARE, never GDP_SHARE")
    func parts() throws {
        let tabulation = try Self.tabulation(
            "1,LAO,C,4,1,1,,30,2020\n2,LAO,C,300,1,1,,70,2020\n3,LAO,C,20,1,1,,,2020\n")
        let share = try Self.share(tabulation, .valueAdded, "msme")
        #expect(share.value == 30)
        #expect(share.numerator == 30 && share.denominator == 100)
        #expect(share.numeratorText == "value_added of msme enterprises of the register")
        #expect(share.denominatorText == "value_added of all enterprises of the register")
        #expect(share.counted == 2 && share.units == 3)
        #expect(!KPIShare.Kind.allCases.map(\.rawValue).contains("GDP_SHARE"))
    }

    @Test("a unit that lacks a criterion bounds the share, a loss in value added to both sides")
    func bounds() throws {
        let tabulation = try Self.tabulation(
            "1,LAO,C,4,1,1,,60,2020\n2,LAO,C,300,1,1,,60,2020\n3,LAO,C,,1,1,,-20,2020\n")
        let number = try Self.share(tabulation, .enterprises, "msme")
        #expect(number.value == nil)
        #expect(abs(number.lower! - 100.0 / 3) < 1e-12 && abs(number.upper! - 200.0 / 3) < 1e-12)
        let value = try Self.share(tabulation, .valueAdded, "msme")
        #expect(value.lower == 40 && value.upper == 60)
    }

    @Test("no value, and a denominator of zero, say why there is no share")
    func reasons() throws {
        let tabulation = try Self.tabulation("1,LAO,C,4,1,1,,0,2020\n")
        let exports = try Self.share(tabulation, .exports, "micro")
        #expect(exports.reason == "no enterprise of the group has a value")
        let valueAdded = try Self.share(tabulation, .valueAdded, "micro")
        #expect(valueAdded.reason == "the denominator is not above zero")
    }

    @Test("a text that does not split its SMEs gives sme and no msme")
    func undivided() throws {
        let tabulation = try Self.tabulation("1,SGP,C,4,1,1,,5,2020\n")
        let sizes = tabulation.shares.filter { $0.definition == 0 }.map(\.size)
        #expect(Set(sizes) == ["sme"])
    }

    @Test("the crosswalk has the tables of both definitions as its margins")
    func crosswalk() throws {
        let tabulation = try Self.tabulation(
            "1,VNM,C,4,1,1,,5,2020\n2,VNM,C,80,1000,1,,5,2020\n3,VNM,C,300,1,1,,5,2020\n"
                + "4,BRN,G,10,1,1,,5,2020\n")
        let cells = tabulation.crosswalk
        #expect(cells.contains { $0.moves })
        for (definition, cell) in tabulation.cells.map({ ($0.place.definition, $0) }) {
            let own = cells.filter {
                $0.codes == cell.place.codes
                    && (definition == 0 ? $0.fromClasses : $0.toClasses) == cell.place.classes
            }
            let sum = own.reduce(0) { $0 + $1.cell.sums.tally.enterprises }
            #expect(sum == cell.sums.tally.enterprises)
        }
    }

    @Test("notes tell what was not seen, what stands in, and years without a definition")
    func notes() throws {
        let tabulation = try Self.tabulation("1,KHM,C,4,1,1,,5,2019\n2,BRN,C,4,1,1,,5,2012\n")
        let notes = tabulation.notes.joined(separator: "\n")
        #expect(notes.contains("KHM-2005: not seen in a source"))
        #expect(notes.contains("persons engaged stand in for full-time employees"))
        #expect(notes.contains("no primary definition of BRN is known for 2012"))
        #expect(notes.contains("KHM: amounts are taken to be in USD"))
    }

    @Test("rows in a currency without a rate are named, a misspelt one too")
    func foreignMoney() throws {
        let plan = TabulationPlan(
            registry: TabulateRegisterTests.registry, definitions: [.national],
            tables: [[.country, .size, .year]])
        let text =
            "country,currency,sector,persons,turnover,assets,year\nLAO,lak,C,40,1,1,2020\nLAO,LAK,C,4,1,1,2020\n"
        let tabulation = try TabulateRegister(plan, threads: 1)(ByteArrayStore(Array(text.utf8)))
        #expect(tabulation.notes.contains { $0.hasPrefix("LAO: amounts in lak can't be compared") })
    }

    @Test("the return holds values, definitions and provenance")
    func document() throws {
        let tabulation = try Self.tabulation("1,LAO,C,4,1,1,,30,2020\n2,LAO,C,-4,1,1,,30,2020\n")
        let document = TabulationDocument(
            tabulation, protection: nil, printed: PrintedTables(shares: true, crosswalk: true),
            source: TabulationSource(file: "r.csv", hash: "abc", rules: "def", program: "pantau"))
        let text = document.json.text()
        #expect(text.contains("\"sha256\":\"abc\""))
        #expect(text.contains("\"rows_read\":2,\"rows_counted\":1"))
        #expect(text.contains("\"a number is below zero\":1"))
        #expect(text.contains("\"enterprises\":1"))
        #expect(document.sheets.map(\.name) == ["table", "shares", "crosswalk", "notes"])
        #expect(document.sheets[0].rows[0][4] == .number(1))
    }
}
