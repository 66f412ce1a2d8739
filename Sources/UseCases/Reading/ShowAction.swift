package import PlanModel

/// An action or an action line of the plan, with the KPIs of the goal that it
/// serves.
package struct ShowAction: Sendable {
    let store: any LedgerStore
    let clock: any WallClock
    let shelf: ReferenceShelf

    package init(store: any LedgerStore, clock: any WallClock, shelf: ReferenceShelf) {
        self.store = store
        self.clock = clock
        self.shelf = shelf
    }

    /// - Returns: nil where the plan has no such action, or there is no plan.
    package func callAsFunction(
        _ code: PlanCode, _ request: AssessKPIs.Request
    ) async throws -> ActionAnswer? {
        let today = clock.today
        let shelf = shelf
        return try await store.read { reader in
            let references = try shelf.references(reader, at: request.clock)
            guard let plan = references.plan, let action = plan.action(code),
                let goal = plan.goal(above: code), let outcome = goal.outcome(above: code)
            else { return nil }
            return ActionAnswer(
                plan: plan, goal: goal, outcome: outcome, action: action,
                lines: plan.actionLines(of: code),
                report: try AchievementReport(
                    of: goal.code, reader, references: references, request: request, today: today))
        }
    }

    /// - Returns: nil where the plan has no such line, or there is no plan.
    package func line(
        _ code: PlanCode, _ request: AssessKPIs.Request
    ) async throws -> ActionLineAnswer? {
        let today = clock.today
        let shelf = shelf
        return try await store.read { reader in
            let references = try shelf.references(reader, at: request.clock)
            guard let plan = references.plan, let line = plan.actionLine(code) else { return nil }
            let goal = plan.goal(above: code)
            let report = try goal.map { goal in
                try AchievementReport(
                    of: goal.code, reader, references: references, request: request, today: today)
            }
            let siblings = plan.actionLines(of: line.parent).filter { $0.code != code }
            return ActionLineAnswer(
                plan: plan, line: line, goal: goal,
                outcome: goal?.outcome(above: line.parent) ?? plan.outcome(line.parent),
                action: plan.action(line.parent), siblings: siblings, report: report)
        }
    }
}

/// An action with what stands above and below it.
package struct ActionAnswer: Sendable {
    package let plan: Plan
    package let goal: StrategicGoal
    package let outcome: Outcome
    package let action: Action
    /// Those that the documents at hand have.
    package let lines: [ActionLine]
    /// Of the goal's KPIs.
    package let report: AchievementReport
}

/// An action line with what stands above and beside it; nil where a plan has no
/// such division.
package struct ActionLineAnswer: Sendable {
    package let plan: Plan
    package let line: ActionLine
    package let goal: StrategicGoal?
    package let outcome: Outcome?
    package let action: Action?
    /// Other lines of the same action.
    package let siblings: [ActionLine]
    /// Of the goal's KPIs.
    package let report: AchievementReport?

    /// What the documents print wrongly of the line.
    package var errata: [Erratum] { plan.errata(about: PlanReference(.actionLine, line.code.text)) }
}

extension StrategicGoal {
    /// The outcome that an action belongs to.
    fileprivate func outcome(above action: PlanCode) -> Outcome? {
        outcomes.first { $0.actions.contains { $0.code == action } }
    }
}
