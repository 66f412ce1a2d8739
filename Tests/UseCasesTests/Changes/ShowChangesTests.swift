import Assessment
import PlanModel
import StoreSQLite
import Tabular
import TestKit
import Testing
import UseCases

@Suite struct ShowChangesTests {
    static let shelf = ReferenceShelf()
    private static let lao = AreaCode("LAO")!

    private func changes(
        _ from: String, _ to: String, in store: (any LedgerStore)? = nil,
        _ refine: (inout ShowChanges.Request) -> Void = { _ in }
    ) async throws -> ChangesAnswer {
        var request = ShowChanges.Request(from: Day(from)!, to: Day(to)!)
        refine(&request)
        let ledger: any LedgerStore
        if let store { ledger = store } else { ledger = try await TestLedger.bundled() }
        let shelf = store == nil ? Self.shelf : ReferenceShelf()
        return try await ShowChanges(store: ledger, clock: TestLedger.clock, shelf: shelf)(request)
    }

    /// The bundled ledger with one value more, published on 20 November 2026.
    private func revised(_ row: String) async throws -> SQLiteLedgerStore {
        let store = try await TestLedger.initialised(isEmpty: false)
        let bytes = Array("indicator,iso3,year,value\n\(row)\n".utf8)
        let report = try await ImportFile(store: store, clock: TestLedger.clock)(
            .init(
                name: "revision.csv", bytes: ByteArrayStore(bytes), hash: PlainFingerprint().hash(bytes),
                sender: "test", publishedOn: PublicationDay(day: Day("2026-11-20")!, precision: .day)))
        #expect(report.findings == [])
        return store
    }

    @Test("a revised value is told with both statements, and what it did to the class")
    func revision() async throws {
        let store = try await revised("IC.REG.DURS,LAO,2019,90")
        let answer = try await changes("2026-11-19", "2026-11-20", in: store)
        #expect(answer.findings == [])
        #expect(answer.counts.values == 1)
        #expect(answer.counts.revised == 1)
        let indicator = try #require(answer.indicators.first)
        #expect(answer.indicators.count == 1)
        let series = try #require(indicator.series.first)
        #expect(series.series.name == "LAO.IC_REG_DURS")
        let value = try #require(series.values.first)
        #expect(value.kind == .revised)
        #expect(value.period == Period(year: 2019))
        #expect(value.before?.value == 173)
        #expect(value.after?.value == 90)
        #expect(value.before?.publication.day == Day("2019-12-16"))
        #expect(value.after?.publication.day == Day("2026-11-20"))
        #expect(value.before?.id != nil && value.after?.id != nil && value.before?.id != value.after?.id)
        #expect(abs(try #require(value.percent) + 47.976_878_612_716_76) < 1e-9)
        let state = try #require(indicator.kpis.first?.states.first)
        #expect(indicator.kpis.first?.states.map(\.state) == [Self.lao])
        #expect(state.before?.achievementClass?.name == "moderate progress")
        #expect(state.after?.achievementClass?.name == "significant progress")
        #expect(answer.assessments == 1)
    }

    @Test("a derived indicator changes with its inputs, and is told as one that is computed")
    func derived() async throws {
        let store = try await revised("SL.UEM.TOTL.ZS,LAO,2022,50")
        let answer = try await changes("2026-11-19", "2026-11-20", in: store)
        #expect(answer.indicators.map(\.code.text) == ["LABOUR_PRODUCTIVITY", "SL_UEM_TOTL_ZS"])
        let series = try #require(answer.indicators.first?.series.first)
        #expect(series.isDerived)
        #expect(series.series.name == "LAO.LABOUR_PRODUCTIVITY")
        #expect(series.values.map(\.period.year) == [2022])
        #expect((series.values.first?.after?.value ?? 0) > 1.5 * (series.values.first?.before?.value ?? 0))
    }

    @Test("withdrawn values are told: Doing Business no longer gives some of the vintage of 2013")
    func withdrawn() async throws {
        let answer = try await changes("2019-01-01", "2020-01-01") { $0.indicators = ["IC.REG.DURS"] }
        #expect(answer.indicators.map(\.code.text) == ["IC_REG_DURS"])
        #expect(answer.counts.withdrawn == 10)
        let gone = answer.indicators.flatMap(\.series).flatMap(\.values).filter { $0.kind == .withdrawn }
        #expect(gone.count == 10)
        #expect(gone.allSatisfy { $0.before?.value != nil && $0.after?.value == nil })
    }

    @Test("since a day before everything, each value is new")
    func everything() async throws {
        let to = "2026-11-21"
        let answer = try await changes("1900-01-01", to)
        let book = try await TestLedger.bundled().read { reader in
            let clock = LedgerClock(asOf: Day(to))
            let references = try Self.shelf.references(reader, at: clock)
            return try LineBook(reader, references: references, indicators: nil, at: clock)
        }
        let values = book.quantities.flatMap(\.lines).map { $0.observations.count { $0.value != nil } }
        #expect(answer.counts.new == values.reduce(0, +))
        #expect(answer.counts.values == answer.counts.new)
        #expect(answer.counts.series == values.count { $0 > 0 })
    }

    @Test("KPIs of the plan come first, in its order; the others by code")
    func order() async throws {
        let answer = try await changes("2014-01-01", "2026-11-21")
        let kpis = answer.indicators.prefix { !$0.kpis.isEmpty }
        #expect(kpis.count > 8)
        #expect(answer.indicators.dropFirst(kpis.count).allSatisfy { $0.kpis.isEmpty })
        let plan = try #require(answer.references.plan).kpis.map(\.indicator)
        let places = kpis.compactMap { plan.firstIndex(of: $0.code) }
        #expect(places == places.sorted())
        let others = answer.indicators.dropFirst(kpis.count).map(\.code)
        #expect(others == others.sorted())
        #expect(answer.amendments.map(\.reason) == ["the plan as bundled"])
    }

    @Test("a few series are given in full; the others are counted, and said to be left out")
    func bounded() async throws {
        let full = try await changes("2014-01-01", "2026-11-21") { $0.limit = 10_000 }
        let few = try await changes("2014-01-01", "2026-11-21") { $0.limit = 5 }
        #expect(full.seriesLeftOut == 0)
        #expect(few.counts == full.counts)
        #expect(few.indicators.reduce(0) { $0 + $1.series.count } == 5)
        #expect(few.seriesLeftOut == full.counts.series - 5)
        #expect(few.indicators.reduce(0) { $0 + $1.seriesLeftOut } == few.seriesLeftOut)
        #expect(few.indicators.map(\.code) == full.indicators.map(\.code))
    }

    @Test("indicators and states that are asked for leave the others out")
    func filtered() async throws {
        let answer = try await changes("2014-01-01", "2026-11-21") {
            $0.indicators = ["IC.REG.DURS", "SP_POP_TOTL"]
            $0.states = [Self.lao]
        }
        #expect(answer.indicators.map(\.code.text) == ["IC_REG_DURS", "SP_POP_TOTL"])
        let series = answer.indicators.flatMap(\.series)
        #expect(series.allSatisfy { $0.series.area == Self.lao })
        #expect(answer.indicators.flatMap(\.kpis).flatMap(\.states).allSatisfy { $0.state == Self.lao })
    }

    @Test("an amendment of the plan is told with its reason, on its day and not before")
    func amendment() async throws {
        let store = try await TestLedger.initialised(isEmpty: false)
        var files = TestLedger.bundledPlan("sap-smed-2025")
        let index = try #require(files.firstIndex { $0.path == "plan.yaml" })
        files[index] = DocumentFile(
            path: "plan.yaml",
            text: files[index].text.split(separator: "\n", omittingEmptySubsequences: false).map {
                $0.hasPrefix("short_title:") ? "short_title: SAP" : String($0)
            }.joined(separator: "\n"))
        let stored = try await ImportPlan(store: store, clock: TestLedger.clock)(
            .init(files: files, effectiveOn: Day("2026-11-10"), reason: "a shorter title", by: "test"))
        #expect(stored.isStored)
        let after = try await changes("2026-11-09", "2026-11-10", in: store)
        #expect(after.amendments.map(\.reason) == ["a shorter title"])
        #expect(after.amendments.map(\.effectiveOn) == [Day("2026-11-10")])
        #expect(try await changes("2026-11-10", "2026-11-21", in: store).amendments == [])
    }

    @Test("nothing changed within a day, or before the ledger knew anything")
    func nothing() async throws {
        #expect(try await changes("2020-01-01", "2020-01-01").isEmpty)
        let unknowing = try await changes("2014-01-01", "2026-11-20") { $0.knownOn = Day("2026-11-20") }
        #expect(unknowing.isEmpty)
        #expect(unknowing.findings == [])
    }

    @Test(
        "what can't be compared is refused with what to do",
        arguments: [
            ("2020-01-02", "2020-01-01", nil, "", "", "eurostat", "days-reversed"),
            ("2020-01-02", "2027-01-01", nil, "", "", "eurostat", "future-day"),
            ("2020-01-02", "2021-01-01", "2026-11-22", "", "", "eurostat", "future-day"),
            ("2020-01-02", "2021-01-01", nil, "IC.REG.DURZ", "", "eurostat", "unknown-indicator"),
            ("2020-01-02", "2021-01-01", nil, "", "LOA", "eurostat", "unknown-area"),
            ("2020-01-02", "2021-01-01", nil, "", "", "eurosat", "unknown-method"),
        ] as [(String, String, String?, String, String, String, String)])
    func refused(
        from: String, to: String, knownOn: String?, indicator: String, state: String, method: String,
        code: String
    ) async throws {
        let answer = try await changes(from, to) { request in
            request.knownOn = knownOn.flatMap { Day($0) }
            request.indicators = indicator.isEmpty ? [] : [indicator]
            request.states = state.isEmpty ? [] : [AreaCode(state)!]
            request.method = method
        }
        #expect(answer.findings.map(\.code) == [code])
        #expect(answer.findings.allSatisfy { $0.remedy?.isEmpty == false })
        #expect(answer.isEmpty)
    }

    @Test("every mistake of a request is told at once")
    func refusedAtOnce() async throws {
        let answer = try await changes("2028-01-01", "2027-01-01") { $0.states = [AreaCode("XXX")!] }
        #expect(
            answer.findings.map(\.code) == ["days-reversed", "future-day", "future-day", "unknown-area"])
    }
}
