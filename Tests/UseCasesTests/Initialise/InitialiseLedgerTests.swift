import Bundled
import Enterprises
import PlanFiles
import PlanModel
import StoreSQLite
import TestKit
import Testing
import UseCases

@Suite struct InitialiseLedgerTests {
    @Test("each preferred series has the years and the number of values that the manifest states")
    func manifest() async throws {
        let text = try #require(BundledFiles.text("Data/bundle.yaml"))
        let manifest = try #require(readBundle(file: "bundle.yaml", text: text).manifest)
        let store = try await TestLedger.bundled()
        let lines = try await store.read { try $0.lines(.init(), at: .now) }
        let states = Set(["BRN", "KHM", "IDN", "LAO", "MYS", "MMR", "PHL", "SGP", "THA", "VNM"])
        for series in manifest.files.flatMap(\.series) where series.isPreferred {
            let code = try #require(IndicatorCode(sourceCode: series.code))
            let values = lines.filter {
                $0.series.indicator == code && $0.series.base == series.base
                    && states.contains($0.series.area.text)
            }.flatMap { $0.observations.filter { $0.value != nil } }
            #expect(values.count == series.values, "\(series.code)")
            let years = values.map(\.period.year)
            #expect(years.min() == series.years?.lowerBound, "\(series.code)")
            #expect(years.max() == series.years?.upperBound, "\(series.code)")
        }
    }

    @Test("every bundled value names a publication, also in an extract from several")
    func publications() async throws {
        let store = try await TestLedger.bundled()
        let names = try await store.read { try $0.publicationNames() }
        #expect(names.values.allSatisfy { $0.allSatisfy { !$0.contains("source_file") } })
        let filter = LineFilter(indicators: [IndicatorCode("NY_GDP_DEFL_ZS")!], areas: [AreaCode("LAO")!])
        let origins = try await store.read { reader in
            try reader.lines(filter, at: .now).flatMap { try reader.origins(of: $0).values }
        }
        #expect(Set(origins.map(\.publication)) == ["World Bank, World Development Indicators"])
    }

    @Test("a value that newer vintages no longer give is in the past view and not in the current series")
    func past() async throws {
        let store = try await TestLedger.bundled()
        let filter = LineFilter(indicators: [IndicatorCode("IC_REG_DURS")!], areas: [AreaCode("IDN")!])
        let past = try await store.read { try $0.lines(filter, at: LedgerClock(asOf: Day("2015-01-01"))) }
        let now = try await store.read { try $0.lines(filter, at: .now) }
        let year = Period(year: 2010)!
        #expect(past.first?.observation(in: year)?.value != nil)
        #expect(now.first?.observation(in: year)?.value == nil)
    }

    @Test("years that the preferred file does not cover are not withdrawn, but a series beside it")
    func narrow() async throws {
        let store = try await TestLedger.bundled()
        let filter = LineFilter(
            indicators: [IndicatorCode("IC_REG_COST_PC_FE_ZS")!], areas: [AreaCode("LAO")!])
        let lines = try await store.read { try $0.lines(filter, at: .now) }
        #expect(lines.map(\.series.base) == [nil, "as reported by Doing Business"])
        try #require(lines.count == 2)
        #expect(lines.allSatisfy { $0.observations.allSatisfy { $0.value != nil } })
        #expect(lines[0].observations.map(\.period.year) == Array(2014...2019))
        #expect(lines[1].observations.map(\.period.year) == Array(2003...2019))
    }

    @Test("constant prices of another base are another series, beside the preferred one")
    func base() async throws {
        let store = try await TestLedger.bundled()
        let filter = LineFilter(indicators: [IndicatorCode("NY_GDP_MKTP_KD")!], areas: [AreaCode("LAO")!])
        let lines = try await store.read { try $0.lines(filter, at: .now) }
        #expect(lines.map(\.series.base) == ["constant 2015 US$", "constant 2005 US$"])
    }

    @Test("conflicting figures for the region live side by side, each with its document and day")
    func claims() async throws {
        let report = try await AssessKPIs(store: try await TestLedger.bundled(), clock: TestLedger.clock)(
            .init())
        let enterprises = report.claims.filter { $0.claim.indicator == IndicatorCode("ENT_N") }
        #expect(enterprises.map(\.text) == ["70000000 enterprises", "64000000 enterprises"])
        #expect(Set(enterprises.map(\.document.title)).count == 2)
        let shares = report.claims.filter { $0.claim.indicator == IndicatorCode("ENT_N_SHARE") }.map(\.text)
        #expect(shares.contains("88.8 to 99.9 percent of total establishments"))
        #expect(shares.contains("97.2 to 99.9 percent of total establishments"))
    }

    @Test("a document's figure is no claim before the day of the document")
    func claimsAsOf() async throws {
        let report = try await AssessKPIs(store: try await TestLedger.bundled(), clock: TestLedger.clock)(
            .init(clock: LedgerClock(asOf: Day("2018-06-26"))))
        #expect(!report.claims.contains { $0.claim.indicator == IndicatorCode("ENT_N") })
    }

    @Test("no year is made up for a figure that states none")
    func undatedClaims() async throws {
        let store = try await TestLedger.bundled()
        let filter = LineFilter(indicators: [IndicatorCode("ENT_N")!], areas: [AreaCode("ASEAN")!])
        let lines = try await store.read { try $0.lines(filter, at: .now) }
        #expect(lines.flatMap(\.observations).allSatisfy { $0.note?.contains("year approximate") == true })
    }

    @Test("a ledger is made once: a second time is refused")
    func twice() async throws {
        let store = try await TestLedger.initialised(isEmpty: true)
        let again = InitialiseLedger(store: store, clock: TestLedger.clock, fingerprint: PlainFingerprint())
        let failure = await #expect(throws: Failure.self) {
            try await again(.init(data: [], plan: [], bytes: { _ in nil }, isEmpty: true, by: "test"))
        }
        #expect(failure?.code == "ledger-exists")
    }

    @Test("definitions of a country that is not in the list of states are refused, and nothing is stored")
    func unknownCountry() async throws {
        let data = TestLedger.bundledRegistries.map { file in
            DocumentFile(path: file.path, text: file.text.replacing("country: KHM", with: "country: KHX"))
        }
        let store = try SQLiteLedgerStore()
        let initialise = InitialiseLedger(
            store: store, clock: TestLedger.clock, fingerprint: PlainFingerprint())
        let report = try await initialise(
            .init(data: data, plan: [], bytes: { _ in nil }, isEmpty: true, by: "test"))
        #expect(Set(report.findings.map(\.code)) == ["unknown-area"])
        #expect(report.findings.first?.message == "\"KHX\" is no known state.")
        #expect(report.findings.first?.remedy == "Did you mean \"KHM\"?")
        #expect(try await store.read { try $0.documentVersions(.definitions).isEmpty })
    }

    @Test("the bundled definitions are read from the ledger with the states of its list")
    func definitions() async throws {
        let store = try await TestLedger.bundled()
        let shown = try await ShowDefinitions(store: store)()
        #expect(shown?.findings.hasErrors == false)
        #expect(try await ReadDefinitionRegistry(store: store)()?.states.count == 10)
    }

    @Test("states are known by the list; without a list any code may be one")
    func states() throws {
        let list = try knownStates(BundledFiles.text("Data/geo/asean_country_codes.csv"))
        #expect(list?.count == 10)
        #expect(list?.contains(AreaCode("KHX")!) == false)
        #expect(try knownStates(nil) == nil)
    }

    @Test("the predecessor loads the same way: a plan is data")
    func predecessor() async throws {
        let store = try await TestLedger.initialised(isEmpty: true)
        let report = try await ImportPlan(store: store, clock: TestLedger.clock)(
            .init(files: TestLedger.bundledPlan("sap-2010-2015"), reason: "test", by: "test"))
        #expect(report.isStored)
        let plan = try await ReadCurrentPlan(store: store)(at: .now)
        #expect(plan?.actionLines.count == 5)
    }
}
