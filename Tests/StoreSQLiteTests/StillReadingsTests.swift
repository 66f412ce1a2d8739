import PlanModel
import StoreSQLite
import Testing
import UseCases

@Suite struct StillReadingsTests {
    private func readings(_ store: any LedgerStore) async throws -> [String] {
        try await store.read { reader in
            let clocks: [LedgerClock] = [.now, LedgerClock(asOf: Day("2020-06-30"))]
            let filters = [
                LineFilter(), LineFilter(indicators: [Ledger.indicator], areas: [Ledger.lao]),
                LineFilter(reach: .since(Period(year: 2013)!)),
                LineFilter(reach: .recent(since: Period(year: 2013)!, notBefore: nil)),
            ]
            let lines = try clocks.flatMap { clock in try filters.map { try reader.lines($0, at: clock) } }
            let rows = lines.flatMap { $0 }.flatMap(\.observations).compactMap(\.id)
            let places = try rows.map { try reader.provenance(ofObservation: $0) }
            let statements = try clocks.map {
                try reader.statements(of: Ledger.indicator, in: Ledger.lao, at: $0)
            }
            let names = try rows.map { try reader.publicationName(ofObservation: $0) }
            return [
                "\(lines)", "\(places)", "\(statements)", "\(try reader.imports())", "\(names)",
                "\(try reader.sourceFiles())", "\(try reader.publicationNames().sorted { $0.key < $1.key })",
                "\(try reader.lastAcceptance())",
            ]
        }
    }

    @Test("a ledger that stands still says what the ledger says, the second time too")
    func same() async throws {
        let ledger = try await Ledger()
        try await ledger.bring([2012: 8, 2013: 9], published: "2019-01-01")
        try await ledger.bring([2013: 9.5, 2014: nil], published: "2021-01-01", statesAbsence: true)
        let still = ledger.store.standingStill()
        let wanted = try await readings(ledger.store)
        #expect(try await readings(still) == wanted)
        #expect(try await readings(still) == wanted)
    }

    @Test("what is written meanwhile is not seen where it was read, and its version tells")
    func written() async throws {
        let ledger = try await Ledger()
        try await ledger.bring([2012: 8], published: "2019-01-01")
        let still = ledger.store.standingStill()
        let before = try await readings(still)
        try await ledger.bring([2012: 9], published: "2020-01-01")
        #expect(try await readings(still)[0] == before[0])
        #expect(try await readings(ledger.store)[0] != before[0])
        let version = try await still.read { try $0.dataVersion() }
        #expect(try await ledger.store.read { try $0.dataVersion() } == version)
    }

    @Test("the ledger stays open for one that stands still")
    func owner() async throws {
        func still() async throws -> any LedgerStore {
            let ledger = try await Ledger()
            try await ledger.bring([2012: 8], published: "2019-01-01")
            return ledger.store.standingStill()
        }
        let store = try await still()
        #expect(try await store.read { try $0.lines(.init(), at: .now).count } == 1)
    }
}
