import Assessment
import PlanModel
import TestKit
import Testing
import UseCases

/// On the invented plan with its invented updates, as of 21 November 2026.
@Suite struct PortfolioTests {
    private func portfolio(
        _ store: any LedgerStore, _ filter: PortfolioFilter = PortfolioFilter(), asOf: Day? = nil
    ) async throws -> PortfolioAnswer {
        let show = ShowPortfolio(store: store, clock: TestLedger.clock)
        return try #require(try await show(filter, at: LedgerClock(asOf: asOf)))
    }

    @Test("lines are in the classes that their milestones and reports give them")
    func classes() async throws {
        let answer = try await portfolio(try await TestLedger.example())
        func standing(_ code: String) throws -> LineStanding {
            try #require(answer.board[PlanCode(code)!])
        }
        #expect(try standing("A-1-1.1").progressClass == .finishedLate)
        #expect(try standing("A-1-1.1").implementations[0].scheduleHealth?.daysLate == 4)
        #expect(try standing("A-1-2.1").progressClass == .finishedOnTime)
        #expect(try standing("C-1-2.1").progressClass == .notReported)
        #expect(try standing("C-1-1.2").progressClass == .noReportSince)
        // Of five states one is at risk and one did not report.
        let national = try standing("A-1-1.3")
        #expect(national.progressClass == .amber)
        #expect(national.rollUp?.assessedCount == 4)
        #expect(national.rollUp?.notReportedCount == 1)
    }

    @Test("a late line keeps those that wait for it, and the chain is named")
    func contagion() async throws {
        let board = try await portfolio(try await TestLedger.example()).board
        #expect(board[PlanCode("A-1-1.2")!]?.delay.through == PlanCode("A-1-1.1"))
        #expect(board[PlanCode("A-1-1.3")!]?.delay.reaching == 64)
    }

    @Test("nothing reported is nothing computed")
    func unreported() async throws {
        let answer = try await portfolio(try await TestLedger.example(isReported: false))
        #expect(answer.lines.allSatisfy { $0.index == nil && $0.lastReport == nil })
        let classes = Set(answer.lines.map(\.progressClass))
        #expect(classes.isSubset(of: [.notReported, .notDueYet, .noMilestones]))
    }

    @Test("before the day of acceptance nothing was reported: a past day reads as it was")
    func asOf() async throws {
        let store = try await TestLedger.example()
        let before = try await portfolio(store, asOf: Day("2026-11-20")!)
        #expect(before.lines.allSatisfy { $0.lastReport == nil })
        let after = try await portfolio(store, asOf: Day("2026-11-21")!)
        #expect(after.lines.contains { $0.lastReport != nil })
        let slipped = try await ShowPortfolio(store: store, clock: TestLedger.clock).slipped(
            from: Day("2026-11-20")!, to: Day("2026-11-21")!)
        #expect(slipped?.lines.contains { $0.standing.line.code.text == "B-1-1.2" && $0.days > 0 } == true)
    }

    @Test("the filter chooses by goal, champion, state, measure type and class")
    func filters() async throws {
        let store = try await TestLedger.example()
        var filter = PortfolioFilter()
        filter.goal = PlanCode("B")
        let ofGoal = try await portfolio(store, filter)
        #expect(!ofGoal.lines.isEmpty && ofGoal.lines.allSatisfy { $0.line.code.text.hasPrefix("B-") })
        filter = PortfolioFilter()
        filter.state = AreaCode("THA")
        let inState = try await portfolio(store, filter)
        #expect(!inState.lines.isEmpty && inState.lines.allSatisfy(\.line.isNationalLevel))
        filter.progressClass = .finishedLate
        let late = try await portfolio(store, filter)
        #expect(late.lines.map(\.line.code.text) == ["A-1-1.3"])
        #expect(throws: Refusal.self) { try PortfolioFilter(fields: [("class", "purple")]) }
    }

    @Test("delivered and moving are held beside each other, and what is not known is said")
    func meets() async throws {
        let store = try await TestLedger.example()
        let answer = try await portfolio(store)
        let report = try await AssessKPIs(store: store, clock: TestLedger.clock)(.init())
        let both = ProgressAndAchievement(
            answer.lines, plan: answer.plan, report: report, method: "eurostat")
        #expect(both.rows.count == answer.lines.count)
        // No values are in this ledger, so nothing is known to move.
        #expect(both.count(.notKnown) == answer.lines.count)
    }

    @Test("an amount in a currency without a rate is kept and told apart, not dropped")
    func unconverted() async throws {
        let board = try await portfolio(try await TestLedger.example()).board
        let budget = try #require(
            board[PlanCode("A-1-1.3")!]?.assessment(in: AreaCode("LAO"))?.budget)
        let apart = budget.funding.unconverted
        #expect(apart.map(\.currency.text) == ["LAK"])
        #expect(apart.first?.amounts.spent == 1_417_500_000)
    }

    @Test("the same table of updates once more changes nothing")
    func loadedTwice() async throws {
        let store: any LedgerStore = try await TestLedger.example()
        let before = try await store.read { try $0.lastAcceptance() }
        try await TestLedger.report(in: store)
        #expect(try await store.read { try $0.lastAcceptance() } == before)
    }

    @Test("a board follows new acceptances at once")
    func fresh() async throws {
        let store = try await TestLedger.example(isReported: false)
        let boards = ProgressBoards()
        let show = ShowPortfolio(store: store, clock: TestLedger.clock, boards: boards)
        #expect(try await show()?.board[PlanCode("A-1-1.1")!]?.lastReport == nil)
        let desk = ProgressDesk(store: store, clock: TestLedger.clock, fingerprint: PlainFingerprint())
        let officer = Collection.actor("officer", "officer")
        let key = UpdateKey("A-1-1.1@2022-S1")!
        _ = try await SaveUpdate(desk)(
            UpdateContent(["done": "x", "reached/M1": "2022-03-31"]), of: key, base: 0, by: officer)
        try await SubmitUpdate(desk)(key, by: officer)
        #expect(try await show()?.board[PlanCode("A-1-1.1")!]?.lastReport == nil)
        try await JudgeUpdate(desk)(key, entry: 1, .accept, by: officer)
        let standing = try await show()?.board[PlanCode("A-1-1.1")!]
        #expect(standing?.lastReport == ReportingPeriod("2022-S1"))
        #expect(standing?.implementations[0].scheduleHealth?.milestones[0].reached == Day("2022-03-31"))
    }
}
