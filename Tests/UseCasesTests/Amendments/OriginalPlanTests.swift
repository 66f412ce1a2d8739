import Assessment
import PlanModel
import TestKit
import Testing

@testable import UseCases

/// The same reports against two versions of the plan.
@Suite struct OriginalPlanTests {
    @Test("a line that was due under the original plan is not due yet under the amended one")
    func boards() async throws {
        let store = try await TestLedger.planned()
        let officer = Actor.terminal(AccountName("officer")!)
        let desk = AmendmentDesk(store: store, clock: TestLedger.clock)
        let text = """
            action_lines:
              - code: A-1-2.1
                time_frame: 2028-2030
                outside_plan_years: The work begins late
                milestones:
                  - code: M1
                    text: Done
                    weight: 1
                    due: 2030-06-30
            """
        let number = try await ProposeAmendment(desk)(
            .init(
                content: AmendmentContent(
                    title: "Later", reasons: "test", effectiveOn: TestLedger.clock.today, text: text),
                isProposed: true), by: officer
        ).number
        _ = try await AdoptAmendment(desk)(
            number, version: 1, recording: .init(note: "test", exception: "test"), by: officer)
        let show = ShowPortfolio(store: store, clock: TestLedger.clock)
        let amended = try #require(try await show())
        let original = try #require(try await show(against: .original))
        let line = PlanCode("A-1-2.1")!
        #expect(amended.heldAgainst == nil)
        #expect(amended.board[line]?.line.timeFrame.due == Day("2030-12-31"))
        #expect(original.heldAgainst?.since == Day("2016-01-01"))
        let before = try #require(original.board[line]?.line)
        #expect(before.timeFrame.due < Day("2026-01-01")!)
        #expect(before.work.milestones.isEmpty)
        let asOf = try #require(try await show(against: .asOf(Day("2020-01-01")!)))
        #expect(asOf.board[line]?.line == before)
    }

    @Test("KPIs, report and review are held against the original plan where that is asked for")
    func achievement() async throws {
        let store = try await TestLedger.planned()
        let officer = Actor.terminal(AccountName("officer")!)
        let desk = AmendmentDesk(store: store, clock: TestLedger.clock)
        let text = """
            kpis:
              - number: 2
                name: R&D expenditure of enterprises
            """
        let number = try await ProposeAmendment(desk)(
            .init(
                content: AmendmentContent(
                    title: "Named", reasons: "test", effectiveOn: TestLedger.clock.today, text: text),
                isProposed: true), by: officer
        ).number
        _ = try await AdoptAmendment(desk)(
            number, version: 1, recording: .init(note: "test", exception: "test"), by: officer)
        let assess = AssessKPIs(store: store, clock: TestLedger.clock)
        func name(_ plan: PlanChoice) async throws -> String? {
            try await assess(.init(indicators: ["2"], plan: plan)).kpis.first?.kpi.name
        }
        #expect(try await name(.amended) == "R&D expenditure of enterprises")
        #expect(try await name(.original) == "R&D expenditure (% of GDP)")
        #expect(try await name(.asOf(Day("2020-01-01")!)) == "R&D expenditure (% of GDP)")
        let write = WriteMonitoringReport(store: store, clock: TestLedger.clock)
        let places = NoPlaces()
        let report = try await write(.init(plan: .original), places: places).report
        #expect(report?.edition.planSince == "2016-01-01")
        let usual = try await write(.init(), places: places).report
        #expect(usual?.edition.planSince == TestLedger.clock.today.description)
        let reader = Actor(AccountName("auditor")!, grants: [Grant("auditor")!], way: .session, origin: "")
        let review = try #require(
            try await ReviewPlan(store: store, clock: TestLedger.clock)(.init(), by: reader))
        #expect(review.originalAchievement?.count == review.achievement.count)
        #expect(
            review.originalReport?.kpis.contains { $0.kpi.name == "R&D expenditure (% of GDP)" } == true)
        // Before the amendment the two are the same, and are not told twice.
        let earlier = try await ReviewPlan(store: store, clock: TestLedger.clock)(
            .init(asOf: Day("2020-12-31")), by: reader)
        #expect(earlier?.originalAchievement == nil)
    }

    @Test("the review counts lines of both plans, and carries over what is not finished")
    func review() async throws {
        let store = try await TestLedger.planned()
        let reader = Actor(
            AccountName("auditor")!, grants: [Grant("auditor")!], way: .session, origin: "")
        let show = ReviewPlan(store: store, clock: TestLedger.clock)
        let review = try #require(
            try await show(
                .init(asOf: Day("2020-12-31"), roadmapAfter: Day("2020-12-31")), by: reader))
        let total = review.plan.actionLines.count
        #expect(review.roadmap.reduce(0) { $0 + $1.lines.count } == total)
        #expect(review.roadmap.first?.year == nil)
        #expect(review.roadmap.dropFirst().allSatisfy { ($0.year ?? 0) > 2020 })
        #expect(Set(review.achievement.map(\.method)).count == AchievementMethods.all.count)
        // A ledger without values: every pair of KPI and state is a gap.
        #expect(review.gaps.count == review.report.current.count)
        let champion = Actor(
            AccountName("champion")!, grants: [Grant("champion:A-1-2")!], way: .session, origin: "")
        await #expect(throws: Refusal.self) { try await show(.init(), by: champion) }
    }
}

private struct NoPlaces: ReportPlaces {
    func address(of place: ReportPlace) -> String { "" }
}
