import Bundled
import Enterprises
import Tabular
import Testing

@testable import UseCases

/// The published counts that add up come back from a register built to them.
@Suite("Published counts")
struct PublishedCountsTests {
    struct Count {
        let state: String
        let year: String
        let size: String
        let number: Int
    }

    /// Counts of states and years whose classes add up to the published total.
    static func counts(_ state: String) throws -> [Count] {
        let bytes = Array(BundledFiles.text("Data/msme_indicators.csv")!.utf8)
        let reader = try CSVReader(ByteArrayStore(bytes))
        _ = try reader.next()
        let header = reader.texts
        func column(_ name: String) -> Int { header.firstIndex(of: name)! }
        var found: [String: [String: Int]] = [:]
        while try reader.next() {
            guard reader.text(column("iso3")) == state, reader.text(column("indicator")) == "ENT_N" else {
                continue
            }
            found[reader.text(column("year")), default: [:]][reader.text(column("size_class"))] = Int(
                reader.text(column("value")))
        }
        return found.sorted { $0.key < $1.key }.flatMap { year, sizes -> [Count] in
            let classes = ["micro", "small", "medium", "large"].compactMap { size in
                sizes[size].map { Count(state: state, year: year, size: size, number: $0) }
            }
            return classes.count == 4 && classes.map(\.number).reduce(0, +) == sizes["total"] ? classes : []
        }
    }

    static let persons = [
        "BRN": ["micro": 4, "small": 19, "medium": 99, "large": 100],
        "PHL": ["micro": 9, "small": 10, "medium": 199, "large": 200],
    ]

    static func tabulated(_ register: [UInt8]) throws -> [[String]] {
        let plan = TabulationPlan(
            registry: TabulateRegisterTests.registry, definitions: [.national],
            tables: [[.country, .year, .size]])
        let tabulation = try TabulateRegister(plan, threads: 2)(ByteArrayStore(register))
        return tabulation.cells.map { tabulation.row($0) }
    }

    @Test("one row for each enterprise of Brunei Darussalam")
    func brunei() throws {
        let counts = try Self.counts("BRN")
        #expect(counts.map(\.number) == [2_575, 2_520, 895, 167])
        var register = Array("country,sector,persons,year\n".utf8)
        for count in counts {
            let row = Array("BRN,G,\(Self.persons["BRN"]![count.size]!),\(count.year)\n".utf8)
            for _ in 0..<count.number { register += row }
        }
        let rows = try Self.tabulated(register)
        #expect(rows.map { Array($0[1...4]) } == counts.map { [$0.state, $0.year, $0.size, "\($0.number)"] })
    }

    @Test("the Philippines in every year whose classes add up, one row for so many as it weighs")
    func philippines() throws {
        let counts = try Self.counts("PHL")
        #expect(Set(counts.map(\.year)).isSuperset(of: ["2008", "2010", "2011", "2016", "2020"]))
        var register = Array("country,sector,persons,year,weight\n".utf8)
        for count in counts {
            let persons = Self.persons["PHL"]![count.size]!
            let rows = count.number / 100
            for _ in 0..<rows { register += Array("PHL,C,\(persons),\(count.year),100\n".utf8) }
            register += Array("PHL,C,\(persons),\(count.year),\(count.number % 100).0\n".utf8)
        }
        let rows = try Self.tabulated(register)
        #expect(rows.map { Array($0[1...4]) } == counts.map { [$0.state, $0.year, $0.size, "\($0.number)"] })
    }
}
