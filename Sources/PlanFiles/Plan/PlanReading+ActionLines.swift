import PlanModel

/// Action lines with what each state does about them.
extension PlanReading {
    private static let timeFrameKeys = ["time_frame", "starts", "start_assumed", "due"]

    private static let actionLineKeys =
        ["code", "belongs_to", "text", "paraphrase"] + timeFrameKeys
        + [
            "term", "champions", "task_force", "cross_cutting_group", "national_level", "pathways",
            "measure_types", "proponents", "moves", "after", "outside_plan_years", "document", "locator",
            "note", "partners",
        ] + workKeys + ["implementations"]

    func actionLines(of plan: Plan) -> [ActionLine] {
        let keys = PlanReading.actionLineKeys
        let root = root(.actionLines)
        return items(root, "action_lines", subject: "an action line", keys: keys, at: PlanPath()) {
            map, path in
            let code = map.code("code")
            let parent = map.code("belongs_to")
            let text = map.words("text")
            let paraphrase = map.optionalWords("paraphrase")
            let timeFrame = timeFrame(map, otherwiseFrom: plan.starts)
            let term: ActionTerm? = map.choice("term", .optional)
            let champions = codes(map, "champions", expected: Expected.area, at: path, { AreaCode($0) })
            let taskForce = map.code("task_force", .optional)
            let group = map.code("cross_cutting_group", .optional)
            let isNational = map.flag("national_level", .optional) ?? false
            let lists = ["pathways", "measure_types", "moves", "after"].map { key in
                codes(map, key, expected: Expected.code, at: path, { PlanCode($0) })
            }
            let proponents = map.wordList("proponents")
            let outside = map.optionalWords("outside_plan_years")
            let source = map.source()
            let note = map.optionalWords("note")
            let partners = partners(map, at: path)
            let work = work(map, at: path)
            let starts = timeFrame?.starts ?? plan.starts
            let states = implementations(map, of: code, otherwiseFrom: starts, at: path)
            guard let code, let parent, let source else { return nil }
            if timeFrame == nil { standsIn(code, in: "action_lines") }
            let planYears = TimeFrame(printed: "", starts: plan.starts, isStartAssumed: true, due: plan.ends)
            return ActionLine(
                code: code, parent: parent, text: text, paraphrase: paraphrase,
                timeFrame: timeFrame ?? planYears,
                champions: champions, crossCuttingGroup: group, isNationalLevel: isNational,
                pathways: lists[0], measureTypes: lists[1], proponents: proponents, after: lists[3],
                outsidePlanYears: timeFrame == nil ? nil : outside, term: term, taskForce: taskForce,
                partners: partners, moves: lists[2], work: work, implementations: states, source: source,
                note: note)
        }
    }

    /// Days that are not written follow from the printed words where these are
    /// known (`By 2020`); a start that is not printed is that of the plan, or
    /// of the line for one state.
    private func timeFrame(_ map: YAMLMapping, otherwiseFrom otherStart: Day) -> TimeFrame? {
        let printed = map.words("time_frame")
        let meant = TimeFrame.days(of: printed)
        let hasStart = map.has("starts")
        let writtenStart = map.day("starts", .optional)
        let isAssumed = map.flag("start_assumed", .optional)
        let writtenDue = map.day("due", meant == nil ? .required : .optional)
        if map.has("due"), writtenDue == nil { return nil }
        if hasStart, writtenStart == nil { return nil }
        let starts = writtenStart ?? meant?.starts ?? otherStart
        guard let due = writtenDue ?? meant?.due else { return nil }
        return TimeFrame(
            printed: printed, starts: starts,
            isStartAssumed: isAssumed ?? (!hasStart && meant?.starts == nil), due: due)
    }

    private func partners(_ map: YAMLMapping, at path: PlanPath) -> [Partner] {
        items(map, "partners", subject: "a partner", keys: ["name", "role"], at: path) { map, _ in
            let name = map.words("name")
            let role: Partner.Role? = map.choice("role")
            return role.map { Partner(name: name, role: $0) }
        }
    }

    private func implementations(
        _ map: YAMLMapping, of line: PlanCode?, otherwiseFrom otherStart: Day, at path: PlanPath
    ) -> [Implementation] {
        let keys = ["state"] + PlanReading.timeFrameKeys + PlanReading.workKeys
        return items(map, "implementations", subject: "an implementation", keys: keys, at: path) {
            map, path in
            let state = map.area("state")
            let hasTimeFrame = PlanReading.timeFrameKeys.contains { map.has($0) }
            let timeFrame = hasTimeFrame ? timeFrame(map, otherwiseFrom: otherStart) : nil
            // The line's would be compared in place of the one that can't be read.
            if hasTimeFrame, timeFrame == nil, let line { standsIn(line, in: "action_lines") }
            let work = work(map, at: path)
            return state.map { Implementation(state: $0, timeFrame: timeFrame, work: work) }
        }
    }
}
