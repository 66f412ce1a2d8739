import PlanModel

/// A plan as lines for a terminal.
struct PlanText {
    let plan: Plan

    init(_ plan: Plan) { self.plan = plan }

    var summary: String {
        let counts = [
            (plan.goals.count, "goal"), (plan.outcomes.count, "outcome"), (plan.actions.count, "action"),
            (plan.actionLines.count, "action line"), (plan.kpis.count, "KPI"), (plan.claims.count, "claim"),
        ]
        let parts = counts.map { count, word in "\(count) \(word)" + (count == 1 ? "" : "s") }
        return (parts + ["\(plan.errata.count) errata"]).joined(separator: ", ")
    }

    var lines: [String] {
        var lines = [plan.title, "\(plan.starts) to \(plan.ends); \(summary)"]
        if let vision = plan.vision { lines.append("Vision: \(vision)") }
        if let mission = plan.mission { lines.append("Mission: \(mission)") }
        lines += rules + frame
        for goal in plan.goals { lines += text(goal) }
        let regional = plan.kpis(of: nil)
        if !regional.isEmpty {
            lines += ["", "KPIs of no single goal"] + regional.map(text)
        }
        return lines + rest
    }

    private func text(_ goal: StrategicGoal) -> [String] {
        let champions = goal.champions.map { plan.state($0)?.name ?? $0.text }.joined(separator: ", ")
        var lines = [
            "", "\(goal.code)  \(goal.title)" + (champions.isEmpty ? "" : "  (champions: \(champions))"),
        ]
        for outcome in goal.outcomes {
            lines.append("  \(outcome.code)  \(outcome.title)")
            lines += plan.actionLines(of: outcome.code).flatMap(text)
            for action in outcome.actions {
                lines.append("    \(action.code)  \(action.title)")
                lines += plan.actionLines(of: action.code).flatMap(text)
            }
        }
        lines += plan.actionLines(of: goal.code).flatMap(text)
        lines += plan.kpis(of: goal.code).map(text)
        return lines
    }

    private func text(_ line: ActionLine) -> [String] {
        let head = "      \(line.code)  \(line.paraphrase ?? line.text)  (\(line.timeFrame.printed))"
        return [head] + parts(of: line).map { "          \($0)" }
    }

    private func text(_ kpi: KPI) -> String {
        "  KPI \(kpi.number)  \(kpi.name), \(kpi.unit), \(kpi.indicator)" + availability(kpi)
    }
}
