import PlanModel
import StoreSQLite
import Testing
import UseCases

@Suite struct VintageTests {
    @Test("the first vintage is all new")
    func first() async throws {
        let ledger = try await Ledger()
        let result = try await ledger.bring([2016: 174, 2019: 173], published: "2019-12-16")
        #expect(result.counts == ImportCounts(new: 2))
        #expect(try await ledger.values() == [2016: 174, 2019: 173])
    }

    @Test("a newer vintage with the same values records no statement, only that it confirms them")
    func unchanged() async throws {
        let ledger = try await Ledger()
        try await ledger.bring([2016: 174, 2019: 173], published: "2019-12-16")
        let result = try await ledger.bring([2016: 174, 2019: 173], published: "2023-03-01")
        #expect(result.counts == ImportCounts(unchanged: 2))
        #expect(try await ledger.statementCount() == 2)
        let statements = try await ledger.store.read { reader in
            try reader.statements(series: "LAO.IC_REG_DURS", period: Period(year: 2016)!, at: .now)
        }
        #expect(statements.map(\.confirmedOn) == [Day("2023-03-01")])
    }

    @Test("a newer vintage supersedes, and the day before it the old value still stands")
    func revised() async throws {
        let ledger = try await Ledger()
        try await ledger.bring([2016: 174, 2019: 173], published: "2019-12-16")
        let result = try await ledger.bring([2016: 67, 2019: 173], published: "2023-03-01")
        #expect(result.counts == ImportCounts(revised: 1, unchanged: 1))
        #expect(try await ledger.values() == [2016: 67, 2019: 173])
        #expect(try await ledger.values(LedgerClock(asOf: Day("2023-02-28"))) == [2016: 174, 2019: 173])
    }

    @Test("an older vintage that arrives later fills the past and never supersedes")
    func older() async throws {
        let ledger = try await Ledger()
        try await ledger.bring([2012: 92], published: "2019-12-16")
        let result = try await ledger.bring([2012: 90], published: "2013-12-31")
        #expect(result.counts == ImportCounts(past: 1))
        #expect(try await ledger.values() == [2012: 92])
        #expect(try await ledger.values(LedgerClock(asOf: Day("2015-01-01"))) == [2012: 90])
        #expect(try await ledger.values(LedgerClock(asOf: Day("2013-12-30"))) == [:])
    }

    @Test("a vintage between two that agree holds only until the later of them")
    func between() async throws {
        let ledger = try await Ledger()
        try await ledger.bring([2012: 92], published: "2014-01-01")
        try await ledger.bring([2012: 92], published: "2020-01-01")
        let result = try await ledger.bring([2012: 95], published: "2017-01-01")
        #expect(result.counts == ImportCounts(past: 1))
        #expect(try await ledger.values() == [2012: 92])
        #expect(try await ledger.values(LedgerClock(asOf: Day("2018-01-01"))) == [2012: 95])
        #expect(try await ledger.values(LedgerClock(asOf: Day("2015-01-01"))) == [2012: 92])
    }

    @Test("a value of an older vintage in a year that a newer one states empty belongs to the past only")
    func absence() async throws {
        let ledger = try await Ledger()
        try await ledger.bring([2012: nil, 2013: 76], published: "2019-12-16", statesAbsence: true)
        try await ledger.bring([2012: 97, 2013: 101], published: "2013-12-31", statesAbsence: true)
        #expect(try await ledger.values() == [2012: nil, 2013: 76])
        #expect(try await ledger.values(LedgerClock(asOf: Day("2014-01-01"))) == [2012: 97, 2013: 101])
    }

    @Test("a newer vintage that leaves a cell empty withdraws the value")
    func withdrawn() async throws {
        let ledger = try await Ledger()
        try await ledger.bring([2012: 97], published: "2013-12-31", statesAbsence: true)
        let result = try await ledger.bring([2012: nil], published: "2019-12-16", statesAbsence: true)
        #expect(result.counts == ImportCounts(withdrawn: 1))
        #expect(try await ledger.values() == [2012: nil])
    }

    @Test("an empty cell where nothing was before is no statement")
    func nothing() async throws {
        let ledger = try await Ledger()
        let result = try await ledger.bring(
            [2012: nil, 2013: 76], published: "2019-12-16", statesAbsence: true)
        #expect(result.counts == ImportCounts(new: 1))
        #expect(try await ledger.values() == [2013: 76])
    }

    @Test("the whole of a series withdraws what it leaves out")
    func unstated() async throws {
        let ledger = try await Ledger()
        try await ledger.bring([2012: 97, 2013: 101], published: "2013-12-31")
        let series = ledger.series
        let withdrawn = try await ledger.store.write { writer in
            let id = try Ledger.open(writer, file: "whole", recorded: "2026-01-01T00:00:00Z")
            let draft = Ledger.draft([2011: 96, 2013: 101], published: "2023-03-01")
            _ = try writer.append(draft, to: series, importID: id, statesAbsence: false)
            return try writer.withdrawUnstated(indicator: Ledger.indicator, base: nil, importID: id)
        }
        #expect(withdrawn == 1)
        #expect(try await ledger.values() == [2011: 96, 2012: nil, 2013: 101])
    }

    @Test("the whole of a series says nothing of years that it does not reach")
    func outOfReach() async throws {
        let ledger = try await Ledger()
        try await ledger.bring([2003: 140, 2012: 97, 2013: 101], published: "2013-12-31")
        let series = ledger.series
        let withdrawn = try await ledger.store.write { writer in
            let id = try Ledger.open(writer, file: "whole", recorded: "2026-01-01T00:00:00Z")
            let draft = Ledger.draft([2013: 101, 2014: 102], published: "2023-03-01")
            _ = try writer.append(draft, to: series, importID: id, statesAbsence: false)
            return try writer.withdrawUnstated(indicator: Ledger.indicator, base: nil, importID: id)
        }
        #expect(withdrawn == 0)
        #expect(try await ledger.values() == [2003: 140, 2012: 97, 2013: 101, 2014: 102])
    }

    @Test("the order in which vintages arrive does not change what is read as of any day")
    func orderDoesNotMatter() async throws {
        let vintages: [(String, [Int: Double?])] = [
            ("2013-12-31", [2010: 1, 2011: 2]), ("2015-06-01", [2010: 1, 2011: 3, 2012: 4]),
            ("2018-06-01", [2010: 1, 2011: 2, 2012: 4]), ("2020-06-01", [2010: 5, 2011: 2, 2012: nil]),
        ]
        let days = ["2012-01-01", "2014-01-01", "2016-01-01", "2019-01-01", "2021-01-01"]
        var expected: [[Int: Double?]]?
        for order in permutations(of: Array(vintages.indices)) {
            let ledger = try await Ledger()
            for index in order {
                try await ledger.bring(vintages[index].1, published: vintages[index].0, statesAbsence: true)
            }
            var seen: [[Int: Double?]] = []
            for day in days {
                seen.append(try await ledger.values(LedgerClock(asOf: Day(day))).filter { $0.value != nil })
            }
            if let expected { #expect(seen == expected, "order \(order)") } else { expected = seen }
        }
    }

    @Test("a change of status alone is stated, with the value unchanged")
    func status() async throws {
        let ledger = try await Ledger()
        try await ledger.bring([2024: 50], published: "2025-03-01", status: .forecast)
        let result = try await ledger.bring([2024: 50], published: "2026-03-01", status: .estimated)
        #expect(result.counts == ImportCounts(unchanged: 1))
        let lines = try await ledger.store.read { try $0.lines(.init(), at: .now) }
        #expect(lines[0].observations[0].status == .estimated)
    }

    private func permutations(of items: [Int]) -> [[Int]] {
        guard items.count > 1 else { return [items] }
        return items.flatMap { item in permutations(of: items.filter { $0 != item }).map { [item] + $0 } }
    }
}
