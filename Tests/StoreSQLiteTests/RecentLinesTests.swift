import PlanModel
import StoreSQLite
import Testing
import UseCases

@Suite struct RecentLinesTests {
    private let vintages: [(day: String, values: [Int: Double?], status: ObservationStatus)] = [
        ("2019-01-01", [2006: 5, 2007: 6, 2009: 7, 2012: 8, 2013: 9], .normal),
        ("2021-01-01", [2007: 6.5, 2012: nil, 2013: 9.5, 2014: 10], .normal),
        ("2020-01-01", [2013: 9.1, 2014: 11, 2015: 12], .normal),
        ("2022-01-01", [2016: 20, 2017: 21], .forecast),
    ]

    private func ledger() async throws -> Ledger {
        let ledger = try await Ledger()
        for vintage in vintages {
            try await ledger.bring(vintage.values, published: vintage.day, status: vintage.status)
        }
        return ledger
    }

    private func read(
        _ ledger: Ledger, _ reach: LineFilter.Reach, _ clock: LedgerClock = .now
    ) async throws -> [Observation] {
        try await ledger.store.read { reader in
            try reader.lines(LineFilter(reach: reach), at: clock).first?.observations ?? []
        }
    }

    @Test(
        "the last years are those of the whole line, as of each day",
        arguments: ["2018-12-31", "2019-06-30", "2020-06-30", "2021-06-30", "2026-01-01"])
    func sameAsWhole(day: String) async throws {
        let ledger = try await ledger()
        let clock = LedgerClock(asOf: Day(day))
        let whole = try await read(ledger, .whole, clock)
        for year in 2005...2018 {
            let first = Period(year: year)!
            let recent = try await read(ledger, .recent(since: first, notBefore: nil), clock)
            #expect(recent == Array(whole.suffix(recent.count)))
            #expect(recent.count >= whole.count { $0.period >= first })
        }
    }

    @Test("before the first year it is read back until two values are no forecasts")
    func twoAtLeast() async throws {
        let ledger = try await ledger()
        let first = Period(year: 2015)!
        let recent = try await read(ledger, .recent(since: first, notBefore: nil))
        #expect(recent.map(\.period.year) == [2014, 2015, 2016, 2017])
        let later = try await read(ledger, .recent(since: Period(year: 2018)!, notBefore: first))
        #expect(later.map(\.period.year) == [2015, 2016, 2017])
    }

    @Test("a new series is read beside those that were read before")
    func newSeries() async throws {
        let ledger = try await Ledger()
        try await ledger.bring([2018: 1], published: "2019-01-01")
        func names() async throws -> [String] {
            try await ledger.store.read { try $0.lines(LineFilter(), at: .now).map(\.series.name) }
        }
        #expect(try await names() == ["LAO.IC_REG_DURS"])
        try await ledger.store.write { writer in try Self.bring("another", writer) }
        #expect(try await names().count == 2)
    }

    @Test("a series of a rehearsal gives its row to the next one, not its texts")
    func rehearsedSeries() async throws {
        let ledger = try await Ledger()
        try await ledger.store.rehearse { writer in try Self.bring("rehearsed", writer) }
        try await ledger.store.write { writer in try Self.bring("kept", writer) }
        for _ in 1...2 {
            let lines = try await ledger.store.read { reader in try reader.lines(LineFilter(), at: .now) }
            #expect(lines.map(\.series.name) == ["kept"])
        }
    }

    private static func bring(_ name: String, _ writer: any LedgerWriter) throws {
        let series = Series(
            name: name, indicator: Ledger.indicator, area: AreaCode("KHM")!, source: "WB", unit: "days")
        let made = try writer.create(series, preference: 0)
        let id = try Ledger.open(writer, file: name, recorded: "2026-01-01T00:00:00Z")
        let draft = Ledger.draft([2016: 1], published: "2019-12-16")
        _ = try writer.append(draft, to: made, importID: id, statesAbsence: false)
        _ = try writer.lines(LineFilter(), at: .now)
    }
}
