extension PlanCheck {
    /// What action lines name, and their days.
    mutating func checkActionLines() {
        let parents = [known.actions, known.outcomes, known.goals]
        let actions = plan.actions.map(\.code)
        for (index, line) in plan.actionLines.enumerated() {
            let path = root["action_lines"][index]
            let owner = "action line \(line.code)"
            refer(to: line.parent.text, in: parents, from: owner, at: path["belongs_to"])
            if known.actions.has(line.parent.text) {
                checkParent(
                    of: line.code, .actionLine, is: line.parent, .action, among: actions,
                    at: path["belongs_to"])
            }
            refer(toAll: line.champions, in: known.states, from: owner, at: path["champions"])
            if let group = line.crossCuttingGroup {
                refer(to: group, in: known.crossCuttingGroups, from: owner, at: path["cross_cutting_group"])
            }
            refer(toAll: line.pathways, in: known.pathways, from: owner, at: path["pathways"])
            refer(toAll: line.measureTypes, in: known.measureTypes, from: owner, at: path["measure_types"])
            refer(toAll: line.after, in: known.actionLines, from: owner, at: path["after"])
            refer(to: line.source, from: owner, at: path)
            checkDays(of: line, owner: owner, at: path)
            checkParts(of: line, owner: owner, at: path)
        }
    }

    /// Who looks after the line, what it should move and what is planned for it.
    private mutating func checkParts(of line: ActionLine, owner: String, at path: PlanPath) {
        if let body = line.taskForce {
            refer(to: body, in: known.bodies, from: owner, at: path["task_force"])
        }
        for (index, code) in line.moves.enumerated() {
            let lists = [known.outcomes, known.kpis]
            refer(to: code.text, in: lists, from: owner, at: path["moves"][index])
        }
        let outcomes = known.outcomes
        nameOnce(
            line.moves, from: owner, kind: { outcomes.has($0) ? .outcome : .kpi },
            at: { path["moves"][$0] })
        check(line.work, of: line, owner: owner, at: path)
        checkDays(of: line.work.milestones, within: line.timeFrame, of: line, owner: owner) {
            path["milestones"][$0]["due"]
        }
        checkImplementations(of: line, owner: owner, at: path)
    }

    private mutating func checkDays(of line: ActionLine, owner: String, at path: PlanPath) {
        let frame = line.timeFrame
        if !frame.isStartAssumed { checkOrder(frame.starts, frame.due, of: owner, at: path["due"]) }
        let isOutside = liesOutside(frame.starts, frame.due)
        if isOutside, line.outsidePlanYears == nil {
            let isDue = frame.starts >= plan.starts
            let isStartKnown = isRead("starts") || !frame.isStartAssumed
            let run = isStartKnown ? "runs from \(frame.starts) to \(frame.due)" : "is due on \(frame.due)"
            error(
                "outside-plan-years",
                "\(owner) \(run), \(outsideYears).",
                remedy: "Correct the days, or say why in \"outside_plan_years\".",
                at: path[isDue ? "due" : "starts"])
        } else if !isOutside, line.outsidePlanYears != nil, isRead("starts"), isRead("ends") {
            error(
                "within-plan-years", "\(owner) lies within the plan's years.",
                remedy: "Remove \"outside_plan_years\".", at: path["outside_plan_years"])
        }
        if frame.isStartAssumed, frame.starts != plan.starts, isRead("starts") {
            error(
                "assumed-start",
                "\(owner): an assumed start is the plan's first day, \(plan.starts), not \(frame.starts).",
                remedy: "Write \(plan.starts), or remove \"start_assumed\".", at: path["starts"])
        }
        checkPrinted(frame, owner: owner, at: path)
    }

    mutating func checkPrinted(_ frame: TimeFrame, owner: String, at path: PlanPath) {
        guard let days = TimeFrame.days(of: frame.printed) else { return }
        if days.due != frame.due {
            error(
                "time-frame-mismatch",
                "\(owner): \"\(frame.printed)\" is due on \(days.due), not on \(frame.due).",
                remedy: "Correct one of the two.", at: path["due"])
        }
        if let starts = days.starts {
            if starts != frame.starts || frame.isStartAssumed {
                error(
                    "time-frame-mismatch", "\(owner): \"\(frame.printed)\" starts on \(starts).",
                    remedy: "Write \"starts: \(starts)\" without \"start_assumed\".", at: path["starts"])
            }
        } else if !frame.isStartAssumed {
            error(
                "time-frame-mismatch", "\(owner): \"\(frame.printed)\" prints no start.",
                remedy: "Write \"start_assumed: true\".", at: path["starts"])
        }
    }
}
