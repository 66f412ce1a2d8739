package import PlanModel

/// The strategic goals of the plan, each with how its KPIs stand.
package struct ShowGoals: Sendable {
    let store: any LedgerStore
    let clock: any WallClock
    let shelf: ReferenceShelf

    package init(store: any LedgerStore, clock: any WallClock, shelf: ReferenceShelf) {
        self.store = store
        self.clock = clock
        self.shelf = shelf
    }

    /// - Returns: nil in a ledger without a plan.
    package func callAsFunction(_ request: AssessKPIs.Request) async throws -> GoalsAnswer? {
        let today = clock.today
        let shelf = shelf
        return try await store.read { reader in
            let references = try shelf.references(reader, at: request.clock)
            guard let plan = references.plan else { return nil }
            let work = try AssessmentWork(reader, references: references, request: request, today: today)
            return GoalsAnswer(plan: plan, report: work.report())
        }
    }

    /// - Returns: nil where the plan has no such goal, or there is no plan.
    package func goal(_ code: PlanCode, _ request: AssessKPIs.Request) async throws -> GoalAnswer? {
        let today = clock.today
        let shelf = shelf
        return try await store.read { reader in
            let references = try shelf.references(reader, at: request.clock)
            guard let plan = references.plan, let goal = plan.goal(code) else { return nil }
            let report = try AchievementReport(
                of: goal.code, reader, references: references, request: request, today: today)
            return GoalAnswer(plan: plan, goal: goal, overview: OverviewAnswer(report: report))
        }
    }
}

/// All goals with the KPIs of the plan.
package struct GoalsAnswer: Sendable {
    package let plan: Plan
    package let report: AchievementReport

    /// The KPIs in force of one goal; with nil those of no single goal.
    package func kpis(of goal: PlanCode?) -> [KPIAnswer] { report.current.filter { $0.kpi.goal == goal } }
}

/// One goal with its KPIs in every state.
package struct GoalAnswer: Sendable {
    package let plan: Plan
    package let goal: StrategicGoal
    /// Of the goal's KPIs alone.
    package let overview: OverviewAnswer

    package var report: AchievementReport { overview.report }
    /// Every line below the goal, in the plan's order of actions.
    package var lines: [ActionLine] { plan.actionLines(below: goal) }
}

extension Plan {
    /// The lines of a goal, its outcomes and its actions, in their order.
    package func actionLines(below goal: StrategicGoal) -> [ActionLine] {
        let parents = [goal.code] + goal.outcomes.flatMap { [$0.code] + $0.actions.map(\.code) }
        return parents.flatMap { actionLines(of: $0) }
    }

    /// The phases that a line's days touch, in the plan's order.
    package func phases(of line: ActionLine) -> [Phase] {
        phases.filter { $0.starts <= line.timeFrame.due && line.timeFrame.starts <= $0.ends }
    }
}

extension AchievementReport {
    /// The KPIs of one goal. A goal without KPIs has none, rather than all.
    init(
        of goal: PlanCode, _ reader: any LedgerReader, references: LedgerReferences,
        request: AssessKPIs.Request, today: Day
    ) throws {
        var asked = request
        asked.indicators = references.plan?.kpis(of: goal).map(\.number.text) ?? []
        guard !asked.indicators.isEmpty else {
            self.init(
                references: references, request: asked,
                dataVersion: try reader.dataVersion(), today: today, kpis: [], findings: [])
            return
        }
        self = try AssessmentWork(reader, references: references, request: asked, today: today).report()
    }
}
