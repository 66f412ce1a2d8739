import PlanModel
import Tabular
import Testing

@testable import Intake

@Suite("Bounds")
struct BoundsTests {
    /// A header and then one line of two gigabytes.
    private struct EndlessLine: ByteStore {
        let head = Array("indicator,iso3,year,value\nENT_N,LAO,2014,".utf8)
        let count = 2 << 30

        func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
            let length = min(buffer.count, count - offset)
            buffer.prefix(length).initializeMemory(as: UInt8.self, repeating: UInt8(ascii: "1"))
            for index in offset..<max(offset, min(head.count, offset + length)) {
                buffer[index - offset] = head[index]
            }
            return length
        }
    }

    @Test("a line of two gigabytes is a finding")
    func endlessLine() throws {
        let reading = try Reading(Fixtures.request("returns.csv"), EndlessLine())
        #expect(reading.codes == ["line-too-long"])
        #expect(reading.findings.map(\.location?.line) == [2])
    }

    @Test("a header of too many columns is a finding")
    func wideHeader() throws {
        let reading = try Reading("iso3," + (1...20_000).map { "c\($0)" }.joined(separator: ",") + "\n")
        #expect(reading.codes == ["too-many-columns"])
    }

    @Test("of each kind of finding the first ones are kept and the others counted")
    func manyFindings() throws {
        let rows = (1...5_000).map { "ENT_N,LAO,\($0 % 100 + 1950),x\($0)\n" }.joined()
        let reading = try Reading("indicator,iso3,year,value\n" + rows + "ENT_N,XQX,2014,1\n")
        #expect(reading.findings.count == 202)
        #expect(reading.codes.contains("unknown-area"))
        #expect(
            reading.findings.last?.message
                == "4800 more findings of this kind (not-a-number) are not listed.")
    }

    @Test("errors that are not kept still count as errors")
    func uncounted() {
        var log = FindingLog(limit: 1)
        log.add(Finding(.warning, code: "a", "first"))
        log.add(Finding(.error, code: "a", "second"))
        #expect(log.hasErrors)
        #expect(log.findings.count == 1)
    }

    @Test("a long cell is quoted shortly")
    func longCell() throws {
        let reading = try Reading(
            "indicator,iso3,year,value\nENT_N,LAO,2014,\"" + String(repeating: "x\n", count: 50_000) + "\"\n")
        #expect(reading.findings.count == 1)
        #expect(reading.findings[0].message.utf8.count < 200)
        #expect(!reading.findings[0].line.contains("\n"))
    }

    @Test(
        "no prefix of a file stops the reading",
        arguments: [
            "worldbank/json/api_v2_recorded_NY.GDP.MKTP.CD_4rows.json", "geo/asean_country_codes.csv",
        ])
    func prefixes(_ path: String) throws {
        let bytes = try Fixtures.bytes("Data/" + path)
        for length in 0..<bytes.count {
            let reading = try Reading(Fixtures.request(path), Array(bytes.prefix(length)))
            #expect(!reading.findings.isEmpty, "\(length) bytes")
        }
    }

    @Test("damaged bytes never stop the reading", arguments: 1...8)
    func damagedBytes(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let samples = try [
            Array(Fixtures.bytes("Data/worldbank/original/databank_extract_2014-2019.csv").prefix(3_000)),
            Array(Fixtures.bytes("Data/msme_indicators.csv").prefix(3_000)),
            Fixtures.bytes("Data/worldbank/json/api_v2_recorded_NY.GDP.MKTP.CD_4rows.json"),
            TestWorkbook.bytes(
                sheet: "Data", rows: [["iso3", "indicator", "2014"], ["LAO", "ENT_N", "88"]]),
        ]
        for sample in samples {
            for _ in 0..<40 {
                var bytes = sample
                for _ in 0..<Int.random(in: 1...6, using: &random) {
                    bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(
                        in: 0...255, using: &random)
                }
                let reading = try Reading(Fixtures.request("damaged"), bytes)
                #expect(reading.values.allSatisfy { $0.value?.isFinite != false }, "seed \(seed)")
            }
        }
    }

    @Test("a draft never holds a period twice, and so no more than the years there are")
    func draftsAreBounded() throws {
        let rows = (0..<3_000).map { "ENT_N,LAO,\(1900 + $0 % 300),7\n" }.joined()
        let reading = try Reading("indicator,iso3,year,value\n" + rows)
        #expect(reading.drafts.count == 1)
        #expect(reading.values.count == 300)
    }
}
