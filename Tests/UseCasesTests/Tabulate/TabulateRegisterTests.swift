import Bundled
import Enterprises
import PlanFiles
import PlanModel
import Tabular
import Testing

@testable import UseCases

/// A register added up by blocks and threads is the register added up row by row.
@Suite("Tabulating a register")
struct TabulateRegisterTests {
    static let registry: DefinitionRegistry = {
        let name = "Data/definitions/msme_definitions.yaml"
        return readDefinitions(file: name, text: BundledFiles.text(name)!, states: nil).registry!
    }()

    static func plan(_ by: String) -> TabulationPlan {
        TabulationPlan(
            registry: registry, definitions: [.national, .one(registry.find("OECD")!)],
            dimensions: by.split(separator: ",").map { .init(String($0)) })
    }

    static func table(_ text: String, by: String, threads: Int = 1, blockSize: Int = 1 << 20) throws
        -> [[String]]
    {
        let tabulation = try TabulateRegister(plan(by), threads: threads, blockSize: blockSize)(
            ByteArrayStore(Array(text.utf8)))
        return [tabulation.columns] + tabulation.cells.map { tabulation.row($0) }
    }

    static let header = "id,country,sector,persons,turnover,assets,exports,value_added,year\n"

    @Test("each definition has rows of its own, decimals are exact and missing is not zero")
    func small() throws {
        let text =
            Self.header + "1,LAO,C,40,0.1,200,5,7,2020\n2,LAO,C,40,0.2,200,,-7.5,2020\r\n"
            + "3,SGP,\"47\",\"3\",1e3,,,,2020"
        let rows = try Self.table(text, by: "country,sector,size,year").map { $0.joined(separator: "|") }
        #expect(
            rows == [
                "definition|country|sector|size|year|enterprises|persons|turnover|value_added|exports",
                "national|LAO|C|micro|2020|2|80|0.3|-0.5|5", "national|SGP|G|sme|2020|1|3|1000||",
                "OECD|LAO|C|small|2020|2|80|0.3|-0.5|5", "OECD|SGP|G|micro|2020|1|3|1000||",
            ])
    }

    @Test("a missing criterion gives the classes that are possible")
    func missing() throws {
        let rows = try Self.table(Self.header + "1,VNM,C,,5,5,,,2020\n", by: "size")
        #expect(
            rows.dropFirst().map { $0[1] } == [
                "micro, small, medium or large", "micro, small, medium or large",
            ])
    }

    @Test("a row of a state without a definition for its year is undetermined")
    func undefined() throws {
        let rows = try Self.table(Self.header + "1,BRN,C,3,5,5,,,2010\n", by: "country,size")
        #expect(rows.dropFirst().map { $0[2] } == ["undetermined", "micro"])
    }

    @Test("rows that cannot be counted are told by kind with their lines")
    func problems() throws {
        let text =
            Self.header + "1,LAO,C,1O,1,1,1,1,2020\n2,,C,1,1,1,1,1,2020\n3,LAO,ZZ,1,1,1,1,1,2020\n"
            + "4,LAO,C,-1,1,1,1,1,2020\n5,LAO,C,1,1,1,1,1,20205\n6,LAO\n7,LAO,C,0.0000000001,1,1,1,1,2020\n"
        let tabulation = try TabulateRegister(Self.plan("country,sector,size,year"), threads: 1)(
            ByteArrayStore(Array(text.utf8)))
        #expect(tabulation.rows == 7)
        #expect(tabulation.counted == 0)
        #expect(tabulation.problems.counts == [1, 1, 1, 1, 1, 1, 1, 0])
        #expect(tabulation.problems.first[RowProblem.negative.rawValue].map(\.line) == [5])
    }

    @Test("neither blocks nor threads nor the order of rows change anything", arguments: [1, 2, 3, 4, 5, 6])
    func independent(seed: Int) throws {
        var random = Numbers(seed: UInt64(seed))
        var rows = (0..<400).map { Self.row($0, &random, isQuoted: seed > 3) }
        let whole = try Self.table(Self.header + rows.joined(), by: "country,sector,size,year")
        for (threads, blockSize) in [(1, 97), (3, 64), (2, 1_000), (4, 333)] {
            rows.shuffle(using: &random)
            let text = Self.header + rows.joined()
            let parts = try Self.table(
                text, by: "country,sector,size,year", threads: threads, blockSize: blockSize)
            #expect(parts == whole)
        }
        #expect(whole.count > 20)
    }

    @Test("sums over classes are the totals")
    func totals() throws {
        var random = Numbers(seed: 11)
        // Without the values that only some tables have to read.
        let rows = (0..<500).map { Self.row($0, &random, isQuoted: false) }.filter {
            !$0.contains("7.5") && !$0.contains("x")
        }
        let text = Self.header + rows.joined()
        let sized = try Self.table(text, by: "country,size")
        let totals = try Self.table(text, by: "country")
        for total in totals.dropFirst() {
            let own = sized.filter { $0[0] == total[0] && $0[1] == total[1] }
            #expect(own.reduce(0) { $0 + Int($1[3])! } == Int(total[2])!)
            #expect(own.reduce(0) { $0 + (Int($1[4]) ?? 0) } == Int(total[3])!)
        }
    }

    @Test(
        "nothing to count is a table of the header alone",
        arguments: [header, header + "\n", header + "1,2\n3\n"])
    func empty(text: String) throws {
        #expect(try Self.table(text, by: "size").count == 1)
    }

    @Test("an empty file and a column that is not there are refused plainly")
    func refused() throws {
        #expect(throws: TabularProblem.self) { try Self.table("", by: "size") }
        let failure = #expect(throws: Failure.self) { try Self.table(Self.header, by: "province") }
        #expect(failure?.code == "no-such-column")
        let twice = #expect(throws: Failure.self) { try Self.table("persons,turnover,persons\n", by: "") }
        #expect(twice?.code == "repeated-column")
        #expect(throws: TabularProblem.self) {
            try TabulateRegister(Self.plan("size"), threads: 1)(ByteArrayStore([0x1F, 0x8B, 8, 0]))
        }
    }

    @Test("ten thousand columns are read like nine")
    func wide() throws {
        let more = (0..<10_000).map { ",c\($0)" }.joined()
        let text =
            Self.header.dropLast() + more + "\n1,LAO,C,40,1,1,1,1,2020"
            + String(repeating: ",", count: 10_000)
        #expect(
            try Self.table(String(text), by: "country,c9999").last == [
                "OECD", "LAO", "", "1", "40", "1", "1", "1",
            ])
    }

    private static func row(_ number: Int, _ random: inout Numbers, isQuoted: Bool) -> String {
        func pick(_ texts: [String]) -> String { texts.randomElement(using: &random)! }
        var fields = [
            "\(number)", pick(["LAO", "VNM", "KHM", "BRN"]), pick(["C", "G", "47", "0111", "", "F"]),
            pick(["3", "12", "80", "250", "1000", "", "7.5"]),
            "\(Int.random(in: 0...9_000_000, using: &random))",
            pick(["", "100", "5000000"]), pick(["", "0", "17.25"]),
            "\(Int.random(in: -500...9_000, using: &random))", pick(["2016", "2020", "x"]),
        ]
        if isQuoted { fields[0] = pick(["\"a,\"\"b\"\"\"", "\"two\nlines\"", "plain"]) }
        return fields.joined(separator: ",") + pick(["\n", "\r\n"])
    }
}

/// SplitMix64: the same numbers on every machine.
struct Numbers: RandomNumberGenerator {
    var state: UInt64
    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
