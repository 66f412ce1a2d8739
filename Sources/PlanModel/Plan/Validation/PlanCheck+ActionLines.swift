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
        }
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

    private mutating func checkPrinted(_ frame: TimeFrame, owner: String, at path: PlanPath) {
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

    /// Lines that wait for each other, and lines due before what they wait for.
    mutating func checkDependencies() {
        let graph = DependencyGraph(plan.actionLines)
        for cycle in graph.cycles {
            let names = (cycle + cycle.prefix(1)).map { plan.actionLines[$0].code.text }
            let path = root["action_lines"][cycle[0]]["after"]
            error(
                "cycle", "action lines wait for each other: \(names.joined(separator: " -> ")).",
                remedy: "Remove one of these dependencies.", at: path)
        }
        for (index, line) in plan.actionLines.enumerated() {
            for earlier in graph.prerequisites[index] {
                let other = plan.actionLines[earlier]
                let areRead = [line, other].allSatisfy { isRead($0.code.text, in: known.actionLines) }
                guard areRead, line.timeFrame.due < other.timeFrame.due else { continue }
                warning(
                    "due-before-prerequisite",
                    "action line \(line.code) is due on \(line.timeFrame.due), but waits for action line "
                        + "\(other.code), which is due on \(other.timeFrame.due).",
                    remedy: "Check the days and the dependency.", at: root["action_lines"][index]["after"])
            }
        }
    }
}
