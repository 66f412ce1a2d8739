import Assessment
import Enterprises
import PlanModel
import StoreSQLite
import TestKit
import Testing

@testable import UseCases

/// Goals, actions and lines with how the KPIs stand.
@Suite struct ShowGoalsTests {
    private let show: ShowGoals
    private let action: ShowAction

    init() async throws {
        let store = try await TestLedger.bundled()
        show = ShowGoals(store: store, clock: TestLedger.clock, shelf: ReferenceShelf())
        action = ShowAction(store: store, clock: TestLedger.clock, shelf: ReferenceShelf())
    }

    @Test("each state counts once for each KPI, however it stands")
    func counts() async throws {
        let answer = try #require(try await show(.init()))
        for kpi in answer.report.current {
            let counts = StandingCounts(of: kpi, method: "eurostat")
            #expect(counts.states == answer.plan.states.count, "\(kpi.kpi.number)")
            #expect(counts.assessed <= counts.withValue)
        }
    }

    @Test("the counts of a KPI are those of its states' classes")
    func countsOfStartUpTime() async throws {
        let answer = try #require(try await show.goal(PlanCode("D")!, .init()))
        let kpi = try #require(answer.report.current.first { $0.kpi.indicator.text == "IC_REG_DURS" })
        let counts = StandingCounts(of: kpi, method: "eurostat")
        let classes = kpi.statesInOrder.compactMap { state in
            kpi.main(of: state)?.assessment?.result(of: "eurostat")?.achievementClass?.name
        }
        #expect(counts.onCourse == classes.count { $0 == "significant progress" })
        #expect(counts.away == classes.count { $0.contains("movement away") })
    }

    @Test("a goal has its own KPIs and every line below it")
    func goal() async throws {
        let answer = try #require(try await show.goal(PlanCode("A")!, .init()))
        #expect(answer.report.current.map(\.kpi.number.text) == ["1", "2"])
        #expect(answer.lines.map(\.code.text) == ["A-1-2.1", "A-1-3.1", "A-2-2.1", "A-3-1.1", "A-3-1.2"])
    }

    @Test("what the plan does not have is nil")
    func unknown() async throws {
        #expect(try await show.goal(PlanCode("Z")!, .init()) == nil)
        #expect(try await action(PlanCode("A-1")!, .init()) == nil)
        #expect(try await action.line(PlanCode("A-1-2")!, .init()) == nil)
    }

    @Test("a line leads up to its action, outcome and goal, and sideways to the others")
    func line() async throws {
        let answer = try #require(try await action.line(PlanCode("A-3-1.1")!, .init()))
        #expect(answer.goal?.code.text == "A")
        #expect(answer.outcome?.code.text == "A-3")
        #expect(answer.action?.code.text == "A-3-1")
        #expect(answer.siblings.map(\.code.text) == ["A-3-1.2"])
        #expect(answer.plan.phases(of: answer.line).count == 2)
    }

    @Test("a goal without KPIs has none, rather than all")
    func goalWithoutKPIs() async throws {
        let store = try await TestLedger.bundled()
        let count = try await store.read { reader in
            let references = try LedgerReferences(reader)
            return try AchievementReport(
                of: PlanCode("Z")!, reader, references: references, request: .init(),
                today: Day("2026-11-21")!
            ).kpis.count
        }
        #expect(count == 0)
    }
}

/// Definitions side by side.
@Suite struct CompareDefinitionsTests {
    private func comparison(_ states: [String], _ year: Int) async throws -> DefinitionComparison {
        let registry = try #require(try await ReadDefinitionRegistry(store: try await TestLedger.bundled())())
        return CompareDefinitions(registry: registry)(states: states.compactMap { AreaCode($0) }, year: year)
    }

    @Test("each state has the definition that was primary in the year")
    func columns() async throws {
        #expect(
            try await comparison(["KHM", "LAO"], 2012).columns.map { $0.definition?.id }
                == ["KHM-2005", "LAO-2004"])
        #expect(try await comparison([], 2019).columns.count == 10)
    }

    @Test("a limit is told for each group that has one")
    func limits() async throws {
        let lao = try #require(try await comparison(["LAO"], 2019).columns[0].definition)
        let assets = DefinitionComparison.limits(on: .assets, of: .micro, in: lao)
        #expect(assets.map(\.group.id) == ["commodity_production", "trade", "services"])
        #expect(assets.map { $0.bounds.map(\.limit) } == [[100_000_000], [150_000_000], [200_000_000]])
        #expect(DefinitionComparison.limits(on: .assets, of: .below, in: lao).isEmpty)
    }

    @Test("only classes and criteria that a definition names have rows")
    func rows() async throws {
        let comparison = try await comparison(["KHM"], 2012)
        #expect(comparison.sizes == [.micro, .small, .medium])
        #expect(comparison.criteria(of: .micro) == [.persons, .assets])
    }
}
