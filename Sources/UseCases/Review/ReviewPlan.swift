package import Assessment
package import PlanModel

/// What a review of the plan has to look at, gathered as of a day: what was
/// achieved, how action lines stand, what stands in the way, what is proposed,
/// and what is left to be done.
package struct ReviewPlan: Sendable {
    let store: any LedgerStore
    let clock: any WallClock
    let shelf: ReferenceShelf
    let boards: ProgressBoards

    package init(
        store: any LedgerStore, clock: any WallClock, shelf: ReferenceShelf = ReferenceShelf(),
        boards: ProgressBoards = ProgressBoards()
    ) {
        self.store = store
        self.clock = clock
        self.shelf = shelf
        self.boards = boards
    }

    package struct Request: Hashable, Sendable {
        /// Nil: today.
        package var asOf: Day?
        /// The last reference period of KPIs; nil for the newest.
        package var year: Period?
        /// The roadmap begins after this day; nil: the day of the reading.
        package var roadmapAfter: Day?

        package init(asOf: Day? = nil, year: Period? = nil, roadmapAfter: Day? = nil) {
            self.asOf = asOf
            self.year = year
            self.roadmapAfter = roadmapAfter
        }
    }

    /// - Returns: nil in a ledger without a plan.
    package func callAsFunction(_ request: Request, by actor: Actor) async throws -> PlanReview? {
        try actor.require(.readReview)
        let clock = LedgerClock(asOf: request.asOf)
        let show = ShowPortfolio(store: store, clock: self.clock, shelf: shelf, boards: boards)
        guard let amended = try await show(at: clock) else { return nil }
        let original = try await show(at: clock, against: .original)
        let assess = AssessKPIs(store: store, clock: self.clock, shelf: shelf)
        let report = try await assess(.init(year: request.year, clock: clock))
        let isAmended = try await store.read { reader in
            let first = try PlanChoice.original.version(reader, at: clock)
            return try first?.id != PlanChoice.amended.version(reader, at: clock)?.id
        }
        let before =
            isAmended ? try await assess(.init(year: request.year, clock: clock, plan: .original)) : nil
        let amendments = try await store.read { reader in
            try reader.amendments().filter { $0.isShown(to: actor) }
        }
        return PlanReview(
            amended: amended, original: original, report: report, originalReport: before,
            amendments: amendments.filter { $0.isKnown(on: request.asOf) },
            roadmapAfter: request.roadmapAfter ?? amended.board.asOf)
    }
}

/// The answer, as of one day.
package struct PlanReview: Sendable {
    package let amended: PortfolioAnswer
    /// The same reports held against the first version of the plan.
    package let original: PortfolioAnswer?
    package let report: AchievementReport
    /// The same values held against the first version of the plan; nil where it
    /// is the one in force.
    package let originalReport: AchievementReport?
    package let amendments: [AmendmentRecord]
    /// What is left to be done after this day.
    package let roadmapAfter: Day

    package var plan: Plan { amended.plan }
    package var asOf: Day { amended.board.asOf }

    /// How the states stand in the KPIs of a goal, by one method.
    package struct Achievement: Hashable, Sendable {
        /// Nil for the KPIs of no single goal.
        package let goal: PlanCode?
        package let method: String
        package let kpis: Int
        package let counts: [StandingCounts]

        package func sum(_ part: (StandingCounts) -> Int) -> Int { counts.reduce(0) { $0 + part($1) } }
    }

    /// By goal in the plan's order, and within it by method.
    package var achievement: [Achievement] { Self.achievement(report, plan) }

    /// The same against the original plan; nil where it was not amended.
    package var originalAchievement: [Achievement]? {
        originalReport.map { Self.achievement($0, $0.plan ?? plan) }
    }

    private static func achievement(_ report: AchievementReport, _ plan: Plan) -> [Achievement] {
        let goals = plan.goals.map { Optional($0.code) } + [nil]
        return goals.flatMap { goal -> [Achievement] in
            let answers = report.current.filter { $0.kpi.goal == goal }
            guard !answers.isEmpty else { return [] }
            return AchievementMethods.all.map { method in
                Achievement(
                    goal: goal, method: method.name, kpis: answers.count,
                    counts: answers.map { StandingCounts(of: $0, method: method.name) })
            }
        }
    }

    /// Lines that are behind or at risk, the latest first.
    package var behind: [LineStanding] {
        amended.board.lines.filter { $0.progressClass == .red || $0.progressClass == .amber }
            .sorted { $0.delay.daysLate > $1.delay.daysLate }
    }

    /// Open risks, the highest score first.
    package var risks: [(key: ImplementationKey, risk: Risk)] {
        amended.board.lines.flatMap { line in
            line.implementations.flatMap { one in one.risks.open.map { (one.key, $0) } }
        }.sorted { $0.1.score > $1.1.score }
    }

    /// Decisions that are late, the latest first.
    package var lateDecisions: [(key: ImplementationKey, late: DecisionHealth.Late)] {
        amended.board.lines.flatMap { line in
            line.implementations.flatMap { one in one.decisions.late.map { (one.key, $0) } }
        }.sorted { $0.1.days > $1.1.days }
    }

    /// KPIs with states of which there is no value.
    package var gaps: [(kpi: KPI, states: [AreaCode])] {
        report.current.compactMap { answer in
            let missing = answer.statesInOrder.filter { state in
                !answer.states.contains { $0.state == state && $0.assessment?.latest != nil }
            }
            return missing.isEmpty ? nil : (answer.kpi, missing)
        }
    }

    /// Lines that are not finished, by the year in which they are due after the
    /// day; those that were due before it come first, under nil.
    package var roadmap: [(year: Int?, lines: [LineStanding])] {
        let left = amended.board.lines.filter { !$0.progressClass.isFinished && $0.progressClass != .stopped }
        let byYear = Dictionary(grouping: left) { standing -> Int? in
            let due = standing.delay.due
            return due > roadmapAfter ? due.year : nil
        }
        return byYear.map { ($0.key, $0.value) }.sorted { ($0.0 ?? 0) < ($1.0 ?? 0) }
    }
}

extension AmendmentRecord {
    /// Whether it was begun by the end of a day.
    fileprivate func isKnown(on day: Day?) -> Bool {
        guard let day, let first = versions.first.flatMap({ Day($0.at.prefix(10)) }) else { return true }
        return first <= day
    }
}
