import Markup
import PlanModel
import SDMX
import StoreSQLite
import Tabular
import TestKit
import Testing

@testable import UseCases

@Suite struct AnswerSDMXTests {
    /// Rows of an SDMX-CSV message by the names of their columns.
    private func rows(
        _ store: any LedgerStore, _ format: DataFormat = .csv2, largestAnswer: Int = 1_000_000,
        _ change: (inout DataQuery) throws -> Void = { _ in }
    ) async throws -> [[String: String]] {
        var query = DataQuery()
        try change(&query)
        let sdmx = AnswerSDMX(store: store, clock: TestLedger.clock, largestAnswer: largestAnswer)
        let message = try await sdmx.data(query, format, CSVOptions(), try await sdmx.catalogue())
        var bytes: [UInt8] = []
        while let piece = try await message.next() { bytes += piece }
        guard !bytes.isEmpty else { return [] }
        let reader = try CSVReader(ByteArrayStore(bytes))
        var names: [String] = []
        var found: [[String: String]] = []
        while try reader.next() {
            if names.isEmpty {
                names = reader.texts
            } else {
                found.append(Dictionary(uniqueKeysWithValues: zip(names, reader.texts)))
            }
        }
        return found
    }

    private func key(_ parts: String...) -> DataQuery.Key { parts.map { $0 == "*" ? nil : [$0] } }

    @Test("the preferred claims are what export prints as preferred, value for value")
    func sameAsExport() async throws {
        let store = try await TestLedger.bundled()
        let exported = try await ExportObservations(store: store)(.init(claims: .preferred)).records
        let told = try await rows(store) { $0.keys = [key("A", "*", "*", "*", "*", "_T", "_T")] }
        #expect(told.count == exported.count && told.count > 8_000)
        func text(_ record: [JSON.Member], _ name: String) -> String {
            switch record.first(where: { $0.key == name })?.value {
            case .string(let text)?, .number(let text)?: text
            default: ""
            }
        }
        let names = ["INDICATOR", "REF_AREA", "SIZE_CLASS", "SECTOR", "TIME_PERIOD"]
        var values: [[String]: String] = [:]
        for record in exported { values[names.map { text(record, $0) }] = text(record, "OBS_VALUE") }
        for row in told {
            let known = values[names.map { row[$0] ?? "" }]
            #expect(known.flatMap(Double.init) == row["OBS_VALUE"].flatMap { Double($0) })
        }
    }

    @Test("every key stands once, also where a source speaks on several bases")
    func uniqueKeys() async throws {
        let told = try await rows(try await TestLedger.bundled())
        let names = ["REF_AREA", "INDICATOR", "SIZE_CLASS", "SECTOR", "SOURCE", "DEFINITION", "TIME_PERIOD"]
        #expect(Set(told.map { row in names.map { row[$0] ?? "" } }).count == told.count)
        #expect(told.contains { $0["SOURCE"] == "WB@CONSTANT_2005_US$" })
        // The name of the series leads to the value's origin.
        #expect(told.allSatisfy { $0["SERIES"]?.isEmpty == false && $0["CLAIM_SOURCE"]?.isEmpty == false })
    }

    @Test("a preferred value of another series than the one before it is a break, and says so")
    func breaks() async throws {
        let told = try await rows(try await TestLedger.bundled()) {
            $0.keys = [key("A", "VNM", "EMP_SHARE", "msme", "*", "*", "*")]
        }
        func row(_ isPreferred: Bool) -> [String: String]? {
            told.first { ($0["SOURCE"] == "_T") == isPreferred && $0["TIME_PERIOD"] == "2016" }
        }
        let preferred = try #require(row(true))
        #expect(preferred["OBS_STATUS"] == "B" && preferred["OBS_VALUE"] == "47")
        #expect(preferred["COMMENT"]?.hasSuffix("break: another series than the value before") == true)
        let own = try #require(row(false))
        #expect(own["OBS_STATUS"] == "A" && own["COMMENT"]?.contains("break: another") != true)
        #expect(told.first { $0["SOURCE"] == "_T" }?["OBS_STATUS"] == "A")
    }

    @Test("printed at the same time is the same as one after the other")
    func sameOrder() async throws {
        let store = try await TestLedger.bundled()
        let together = try await rows(store)
        // Counted values are printed one after the other.
        let counted = try await rows(store) { $0.limit = 1_000_000 }
        #expect(together == counted && together.count > 8_000)
    }

    @Test("asOf gives what had been published, to the value")
    func asOf() async throws {
        let store = try await TestLedger.bundled()
        func value(_ day: String?) async throws -> String? {
            try await rows(store) {
                $0.keys = [key("A", "LAO", "IC_REG_DURS", "*", "*", "_T", "_T")]
                $0.asOf = day.flatMap { Day($0) }
            }.first { $0["TIME_PERIOD"] == "2003" }?["OBS_VALUE"]
        }
        #expect(try await value(nil) == "135")
        #expect(try await value("2015-01-01") == "153")
        #expect(try await value("2012-01-01") == nil)
    }

    /// What a copy holds that played the data sets in their order.
    private func state(_ rows: [[String: String]]) -> [[String]: String] {
        let names = ["REF_AREA", "INDICATOR", "SIZE_CLASS", "SECTOR", "SOURCE", "DEFINITION", "TIME_PERIOD"]
        var state: [[String]: String] = [:]
        for row in rows {
            let key = names.map { row[$0] ?? "" }
            if row["ACTION"] == "D" { state[key] = nil } else { state[key] = row["OBS_VALUE"] }
        }
        return state
    }

    @Test(
        "history replayed to its end is the present state, also of chosen values",
        arguments: [
            { _ in }, { $0.lastObservations = 1 }, { $0.firstObservations = 2 },
            { $0.filters = [ComponentFilter("OBS_VALUE", [[.init(.greater, "100")]])] },
            { $0.filters = [ComponentFilter("OBS_VALUE", [[.init(.less, "100")]])] },
        ] as [@Sendable (inout DataQuery) -> Void])
    func history(choose: @Sendable (inout DataQuery) -> Void) async throws {
        let store = try await TestLedger.bundled()
        func asked(_ query: inout DataQuery) {
            query.keys = [
                key("A", "*", "IC_REG_DURS", "*", "*", "*", "*"),
                key("A", "LAO", "NY_GDP_DEFL_ZS", "*", "*", "*", "*"),
                key("A", "LAO", "LABOUR_PRODUCTIVITY", "*", "*", "*", "*"),
            ]
            choose(&query)
        }
        let present = state(try await rows(store) { asked(&$0) })
        let replayed = state(
            try await rows(store) {
                asked(&$0)
                $0.includesHistory = true
            })
        #expect(replayed == present && present.count > 10)
    }

    @Test("a value that a revision takes out of the filter is deleted from a copy", arguments: [false, true])
    func leavesFilter(includesHistory: Bool) async throws {
        let store = try await revised("IC.REG.DURS,LAO,2019,98", at: "2026-11-22T09:00:00Z")
        let told = try await rows(store) {
            $0.keys = [key("A", "LAO", "IC_REG_DURS", "*", "*", "_T", "_T")]
            $0.filters = [ComponentFilter("OBS_VALUE", [[.init(.greater, "100")]])]
            $0.updatedAfter = "2026-11-22T00:00:00Z"
            $0.includesHistory = includesHistory
        }
        #expect(told.map { $0["ACTION"] } == ["D"])
        #expect(told.map { $0["TIME_PERIOD"] } == ["2019"])
    }

    /// The bundled ledger with one value more, recorded at a moment.
    private func revised(_ row: String, at moment: String) async throws -> SQLiteLedgerStore {
        let store = try await TestLedger.initialised(isEmpty: false)
        let bytes = Array("indicator,iso3,year,value\n\(row)\n".utf8)
        let report = try await ImportFile(store: store, clock: FixedClock(moment))(
            .init(
                name: "revision.csv", bytes: ByteArrayStore(bytes), hash: PlainFingerprint().hash(bytes),
                sender: "test", publishedOn: PublicationDay(day: Day("2026-11-20")!, precision: .day)))
        #expect(report.findings == [])
        return store
    }

    @Test(
        "what is recorded in the second in which a client last read is not lost to it",
        arguments: [false, true])
    func sameSecond(includesHistory: Bool) async throws {
        // Everything bundled is of that second too.
        let moment = TestLedger.clock.timestamp()
        let store = try await revised("IC.REG.DURS,LAO,2019,90", at: moment)
        let told = try await rows(store) {
            $0.keys = [key("A", "LAO", "IC_REG_DURS", "*", "*", "_T", "_T")]
            $0.updatedAfter = moment
            $0.includesHistory = includesHistory
        }
        #expect(told.last { $0["TIME_PERIOD"] == "2019" }?["OBS_VALUE"] == "90")
    }

    @Test("updatedAfter gives nothing after the last import, and everything before the first")
    func updatedAfter() async throws {
        let store = try await TestLedger.bundled()
        func count(_ moment: String) async throws -> Int {
            try await rows(store) {
                $0.keys = [key("A", "KHM", "*", "*", "*", "_T", "_T")]
                $0.updatedAfter = moment
            }.count
        }
        #expect(try await count("2026-11-21T09:00:01Z") == 0)
        let all = try await rows(store) { $0.keys = [key("A", "KHM", "*", "*", "*", "_T", "_T")] }.count
        #expect(try await count("2020-01-01T00:00:00Z") == all && all > 500)
    }

    @Test("history since a moment of the recording clock has what was recorded since")
    func historySince() async throws {
        let store = try await TestLedger.bundled()
        func count(_ moment: String, _ includesHistory: Bool) async throws -> Int {
            try await rows(store) {
                $0.keys = [key("A", "KHM", "*", "*", "*", "_T", "_T")]
                $0.updatedAfter = moment
                $0.includesHistory = includesHistory
            }.count
        }
        let plain = try await count("2020-01-01T00:00:00Z", false)
        #expect(try await count("2020-01-01T00:00:00Z", true) == plain && plain > 500)
        #expect(try await count("2026-11-21T09:00:01Z", true) == 0)
    }

    @Test("history has no place in SDMX-CSV 1.0, and a message that is too large is refused with its size")
    func refused() async throws {
        let store = try await TestLedger.bundled()
        let history = await #expect(throws: SDMXRefusal.self) {
            try await rows(store, .csv1) { $0.includesHistory = true }
        }
        #expect(history?.status == 406)
        let large = await #expect(throws: SDMXRefusal.self) { try await rows(store, largestAnswer: 1_000) }
        #expect(large?.status == 413 && large?.message.contains("MB") == true)
        #expect(try await rows(store, largestAnswer: 1_000) { $0.limit = 5 }.count == 5)
    }

    @Test("offset and limit cut one list of values into parts that fit together")
    func parts() async throws {
        let store = try await TestLedger.bundled()
        func asked(_ query: inout DataQuery) {
            query.keys = [key("A", "LAO", "IC_REG_DURS", "*", "*", "*", "*")]
        }
        let all = try await rows(store) { asked(&$0) }
        var parts: [[String: String]] = []
        for offset in stride(from: 0, to: all.count, by: 7) {
            parts += try await rows(store) {
                asked(&$0)
                $0.offset = offset
                $0.limit = 7
            }
        }
        #expect(parts == all && all.count == 34)
    }

    @Test("a code of a source has the name of a publication only where that speaks alone")
    func sources() async throws {
        let store = try await TestLedger.bundled()
        let catalogue = try await AnswerSDMX(store: store, clock: TestLedger.clock).catalogue()
        let list = try #require(catalogue.codelists.first { $0.reference.id == "CL_SOURCE" })
        let names = [
            "NATIONAL": "National publications", "WB": "World Bank", "DERIVED": "Computed by Pantau",
            "WB@CONSTANT_2005_US$": "World Bank (constant 2005 US$)",
            "OECD_2014": "OECD 2014 (several publications)", "VNA_2017": "VietnamPlus",
        ]
        for (code, name) in names { #expect(list[code]?.name == name) }
        let description = try #require(list["OECD_2014"]?.description)
        #expect(description.contains("OECD, Financing SMEs and Entrepreneurs 2016, Malaysia; OECD, SME and"))
        #expect(description.contains("/observations/{SERIES}/{TIME_PERIOD}"))
        let known = try await store.read { try $0.publicationNames() }
        let publications = Set(known.values.joined())
        for item in list.items where publications.contains(item.name) {
            #expect(known[item.id] == [item.name])
        }
        #expect(catalogue.concepts["SERIES"]?.description?.contains("/observations/") == true)
    }

    @Test("mode=available tells what could be chosen beside the rest of the query")
    func available() async throws {
        let store = try await TestLedger.bundled()
        let sdmx = AnswerSDMX(store: store, clock: TestLedger.clock)
        let catalogue = try await sdmx.catalogue()
        func codes(_ dimension: String, _ mode: AvailabilityMode, _ area: String) async throws -> [String] {
            var query = DataQuery()
            query.keys = [key("A", area, "EMP_SHARE", "*", "*", "*", "*")]
            let found = try await sdmx.availability(query, catalogue, mode: mode)
            return found.codes.first { $0.dimension == dimension }?.codes ?? []
        }
        #expect(try await codes("REF_AREA", .exact, "MYS") == ["MYS"])
        let states = try await codes("REF_AREA", .available, "MYS")
        #expect(states.contains("MYS") && states.contains("IDN") && states.count < 12)
        // What Malaysia has no value of can't be added to it.
        let indicators = try await codes("INDICATOR", .available, "MYS")
        #expect(indicators.contains("IC_REG_DURS") && !indicators.contains("BORROWERS_N"))
        #expect(try await codes("SOURCE", .available, "MYS") == codes("SOURCE", .exact, "MYS"))
        #expect(try await codes("REF_AREA", .available, "XXX") == states)
    }

    @Test("code lists name every code that the data have, and the constraint says what there is")
    func catalogue() async throws {
        let store = try await TestLedger.bundled()
        let sdmx = AnswerSDMX(store: store, clock: TestLedger.clock)
        let catalogue = try await sdmx.catalogue()
        for (dimension, known) in zip(catalogue.dataStructure.dimensions, catalogue.constraint.codes) {
            let list = try #require(catalogue.codelist(dimension))
            #expect(Set(known.codes).isSubset(of: list.items.map(\.id)))
        }
        let lao = catalogue.codelists.first { $0.reference.id == "CL_AREA" }?["LAO"]
        #expect(lao?.annotations.map(\.text) == ["LA", "418"])
        let told = try await rows(store)
        #expect(catalogue.constraint.observations == told.count)
        #expect(Set(catalogue.codelists.map(\.reference)).count == catalogue.codelists.count)
        let query = DataQuery()
        let all = try await sdmx.availability(query, catalogue)
        #expect(all == catalogue.constraint)
    }
}
