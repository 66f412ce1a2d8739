import Assessment
import Markup
import Pages
import PlanModel
import UseCases

extension GoalsAnswer {
    /// One for each goal.
    func records(method: String) -> [[JSON.Member]] {
        plan.goals.map { goal in
            let counts = kpis(of: goal.code).map { StandingCounts(of: $0, method: method) }
            func sum(_ part: (StandingCounts) -> Int) -> JSON { .integer(counts.map(part).reduce(0, +)) }
            return [
                .init("GOAL", .string(goal.code.text)), .init("TITLE", .string(goal.title)),
                .init("CHAMPIONS", .array(goal.champions.map { .string($0.text) })),
                .init("OUTCOMES", .integer(goal.outcomes.count)),
                .init("ACTIONS", .integer(goal.outcomes.flatMap(\.actions).count)),
                .init("ACTION_LINES_KNOWN", .integer(plan.actionLines(below: goal).count)),
                .init("KPIS", .integer(counts.count)), .init("METHOD", .string(method)),
                .init("CELLS", sum(\.states)), .init("CELLS_WITH_VALUE", sum(\.withValue)),
                .init("CELLS_ASSESSED", sum(\.assessed)), .init("CELLS_ON_COURSE", sum(\.onCourse)),
                .init("CELLS_TOO_SLOW", sum(\.slow)), .init("CELLS_MOVING_AWAY", sum(\.away)),
                .init("CELLS_SPANNING_READINGS", sum(\.unclear)),
            ]
        }
    }
}

extension StrategicGoal {
    /// With its outcomes and their actions.
    var members: [JSON.Member] {
        [
            .init("code", .string(code.text)), .init("title", .string(title)),
            .init("rationale", .optional(rationale)),
            .init("champions", .array(champions.map { .string($0.text) })),
            .init("outcomes", .array(outcomes.map { .object($0.members) })),
        ]
    }
}

extension Outcome {
    fileprivate var members: [JSON.Member] {
        let below = actions.map { action in
            JSON.object([.init("code", .string(action.code.text)), .init("title", .string(action.title))])
        }
        return [
            .init("code", .string(code.text)), .init("title", .string(title)),
            .init("actions", .array(below)),
        ]
    }
}

extension ActionLine {
    /// All that the plan has of the line, and its class as PROGRESS_STATUS.
    func record(in plan: Plan, _ standing: LineStanding?) -> [JSON.Member] {
        func codes(_ codes: [PlanCode]) -> JSON { .array(codes.map { .string($0.text) }) }
        return [
            .init("ACTION_LINE", .string(code.text)), .init("BELONGS_TO", .string(parent.text)),
            .init("GOAL", .optional(plan.goal(above: code)?.code.text)), .init("TEXT", .string(text)),
            .init("PARAPHRASE", .optional(paraphrase)), .init("TIME_FRAME", .string(timeFrame.printed)),
            .init("STARTS", .string(timeFrame.starts.description)),
            .init("START_ASSUMED", .bool(timeFrame.isStartAssumed)),
            .init("DUE", .string(timeFrame.due.description)),
            .init("CHAMPIONS", .array(champions.map { .string($0.text) })),
            .init("PROPONENTS", .array(proponents.map { .string($0) })),
            .init("LEVEL", .string(isNationalLevel ? "national" : "regional")),
            .init("PHASES", codes(plan.phases(of: self).map(\.code))), .init("PATHWAYS", codes(pathways)),
            .init("MEASURE_TYPES", codes(measureTypes)),
            .init("CROSS_CUTTING_GROUP", .optional(crossCuttingGroup?.text)), .init("AFTER", codes(after)),
            .init("SOURCE", .string(plan.place(source))), .init("COMMENT", .optional(note)),
            .init("TERM", .optional(term?.rawValue)), .init("TASK_FORCE", .optional(taskForce?.text)),
            .init("PARTNERS", .array(partners.map { .string("\($0.name) (\($0.role.rawValue))") })),
            .init("MOVES", codes(moves)),
            .init("PROGRESS_STATUS", .string((standing?.progressClass ?? .notReported).rawValue)),
        ]
    }
}
