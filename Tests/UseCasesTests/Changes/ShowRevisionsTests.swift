import PlanModel
import StoreSQLite
import Tabular
import TestKit
import Testing

@testable import UseCases

@Suite struct ShowRevisionsTests {
    private func revisions(
        _ code: String, areas: [AreaCode] = [], series: String? = nil, at clock: LedgerClock = .now
    ) async throws -> RevisionHistory? {
        try await ShowRevisions(store: try await TestLedger.bundled(), shelf: ShowChangesTests.shelf)(
            IndicatorCode(code)!, areas: areas, series: series, at: clock)
    }

    @Test("a value is told from its first publication to its latest")
    func history() async throws {
        let history = try #require(try await revisions("IC_REG_DURS", areas: [AreaCode("LAO")!]))
        #expect(history.series.map(\.series.name) == ["LAO.IC_REG_DURS"])
        let value = try #require(history.series.first?.values.first { $0.period.year == 2003 })
        #expect(value.first.value == 153)
        #expect(value.first.publication.day == Day("2013-12-31"))
        #expect(value.latest.value == 135)
        #expect(value.latest.publication.day == Day("2019-12-16"))
        #expect(value.revisions == 1)
        #expect(abs(try #require(value.largestPercent) + 11.764_705_882_352_94) < 1e-9)
        #expect(value.total == -18)
    }

    @Test("the statements of an indicator are those of each of its values")
    func statements() async throws {
        let history = try #require(try await revisions("IC_REG_DURS"))
        #expect(history.series.count == 10)
        let differing = try await TestLedger.bundled().read { reader in
            try history.series.flatMap { series in
                try series.values.filter { value in
                    let single = try reader.statements(
                        series: series.series.name, period: value.period, at: .now)
                    return single.map(\.observation.id) != value.statements.map(\.id)
                        || single.map(\.observation.value) != value.statements.map(\.value)
                        || single.map(\.observation.publication) != value.statements.map(\.publication)
                }
            }
        }
        #expect(differing == [])
        #expect(history.revisedValues == 69)
    }

    @Test("an older vintage that came later stands before the newer one")
    func lateVintage() async throws {
        let store = try await TestLedger.initialised(isEmpty: true)
        for (value, day) in [(174, "2019-12-16"), (170, "2018-01-01"), (180, "2026-01-01")] {
            let bytes = Array("indicator,iso3,year,value\nX.Y,LAO,2016,\(value)\n".utf8)
            _ = try await ImportFile(store: store, clock: TestLedger.clock)(
                .init(
                    name: "\(value).csv", bytes: ByteArrayStore(bytes),
                    hash: PlainFingerprint().hash(bytes), sender: "test",
                    publishedOn: PublicationDay(day: Day(day)!, precision: .day)))
        }
        let use = ShowRevisions(store: store, shelf: ReferenceShelf())
        let code = IndicatorCode("X_Y")!
        let now = try #require(try await use(code)?.series.first?.values.first)
        #expect(now.statements.map(\.value) == [170, 174, 180])
        #expect(now.revisions == 2)
        let then = try await use(code, at: LedgerClock(asOf: Day("2020-01-01")))
        #expect(then?.series.first?.values.first?.statements.map(\.value) == [170, 174])
        let unknowing = try await use(code, at: LedgerClock(knownOn: Day("2026-11-20")))
        #expect(unknowing?.series.isEmpty == true)
    }

    @Test(
        "revisions are counted from value to value; a withdrawal between them is none",
        arguments: [
            ([97], 0, nil, 97, 97), ([97, nil, 98], 1, 100.0 / 97, 97, 98), ([97, nil, 97], 0, nil, 97, 97),
            ([97, nil], 0, nil, 97, nil), ([nil, 97, 98], 1, 100.0 / 97, 97, 98),
            ([0, 5], 1, nil, 0, 5), ([100, 110, 100], 2, 10, 100, 100), ([-4, -2], 1, 50, -4, -2),
        ] as [([Double?], Int, Double?, Double, Double?)])
    func counts(values: [Double?], revisions: Int, percent: Double?, first: Double, latest: Double?) throws {
        let history = try #require(ValueHistory(values.map { statement($0) }))
        #expect(history.revisions == revisions)
        #expect(history.first.value == first)
        #expect(history.latest.value == latest)
        switch (history.largestPercent, percent) {
        case (let seen?, let expected?): #expect(abs(seen - expected) < 1e-9)
        case (let seen, let expected): #expect(seen == expected)
        }
    }

    @Test("a period that never had a value has no history")
    func never() {
        #expect(ValueHistory([statement(nil)]) == nil)
        #expect(ValueHistory([]) == nil)
    }

    @Test("the mean revision of a series is over all values there are now; one withdrawn is left out")
    func mean() throws {
        let series = Series(name: "s", indicator: IndicatorCode("X")!, area: AreaCode("LAO")!, source: "WB")
        let revised = SeriesRevisions(
            SeriesStatements(
                series: series,
                statements: [
                    statement(100, 2010), statement(110, 2010), statement(50, 2011), statement(7, 2012),
                    statement(nil, 2012),
                ]))
        #expect(revised.values.map(\.period.year) == [2010, 2011, 2012])
        #expect(revised.meanAbsoluteRevision == 5)
        #expect(revised.meanAbsoluteRevisionPercent == 5)
        #expect(revised.revisedValues == 1)
        #expect(revised.largestPercent == 10)
    }

    @Test("a derived indicator has no publications, but inputs whose revisions move it")
    func derived() async throws {
        let history = try #require(try await revisions("LABOUR_PRODUCTIVITY"))
        #expect(history.series.isEmpty)
        #expect(history.inputs.map(\.text) == ["NY_GDP_MKTP_KD", "SL_TLF_TOTL_IN", "SL_UEM_TOTL_ZS"])
    }

    @Test("as of the first vintage nothing had been revised")
    func asOf() async throws {
        let history = try await revisions("IC_REG_DURS", at: LedgerClock(asOf: Day("2014-01-01")))
        #expect(history?.series.isEmpty == false)
        #expect(history?.revisedValues == 0)
    }

    @Test("one series can be asked for by its name; an unknown indicator has no history")
    func one() async throws {
        let history = try await revisions("EMP_SHARE", series: "MYS.EMP_SHARE.msme.dosm-new")
        #expect(history?.series.map(\.series.name) == ["MYS.EMP_SHARE.msme.dosm-new"])
        #expect(try await revisions("NO_SUCH") == nil)
    }

    private func statement(_ value: Double?, _ year: Int = 2016) -> Observation {
        Observation(
            period: Period(year: year)!, value: value, status: value == nil ? .missing : .normal,
            publication: PublicationDay(day: Day("2020-01-01")!, precision: .day))
    }
}
