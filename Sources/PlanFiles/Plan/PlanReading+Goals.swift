import PlanModel

/// Goals, action lines and monitoring.
extension PlanReading {
    func goals() -> [StrategicGoal] {
        let keys = ["code", "title", "rationale", "champions", "outcomes", "note"]
        return items(root(.goals), "goals", subject: "a goal", keys: keys, at: PlanPath()) { map, path in
            let code = map.code("code")
            let title = map.words("title")
            let rationale = map.optionalWords("rationale")
            let champions = codes(map, "champions", expected: Expected.area, at: path, { AreaCode($0) })
            let outcomes = outcomes(map, at: path)
            let note = map.optionalWords("note")
            guard let code else { return nil }
            return StrategicGoal(
                code: code, title: title, rationale: rationale, champions: champions, outcomes: outcomes,
                note: note)
        }
    }

    private func outcomes(_ map: YAMLMapping, at path: PlanPath) -> [Outcome] {
        items(map, "outcomes", subject: "an outcome", keys: ["code", "title", "actions"], at: path) {
            map, path in
            let code = map.code("code")
            let title = map.words("title")
            let actions = actions(map, at: path)
            return code.map { Outcome(code: $0, title: title, actions: actions) }
        }
    }

    private func actions(_ map: YAMLMapping, at path: PlanPath) -> [Action] {
        items(map, "actions", subject: "an action", keys: ["code", "title"], at: path) { map, _ in
            let code = map.code("code")
            let title = map.words("title")
            return code.map { Action(code: $0, title: title) }
        }
    }

    func actionLines(of plan: Plan) -> [ActionLine] {
        let keys = [
            "code", "belongs_to", "text", "paraphrase", "time_frame", "starts", "start_assumed", "due",
            "champions", "cross_cutting_group", "national_level", "pathways", "measure_types", "proponents",
            "after", "outside_plan_years", "document", "locator", "note",
        ]
        let root = root(.actionLines)
        return items(root, "action_lines", subject: "an action line", keys: keys, at: PlanPath()) {
            map, path in
            let code = map.code("code")
            let parent = map.code("belongs_to")
            let text = map.words("text")
            let paraphrase = map.optionalWords("paraphrase")
            let timeFrame = timeFrame(map, planStarts: plan.starts)
            let champions = codes(map, "champions", expected: Expected.area, at: path, { AreaCode($0) })
            let group = map.code("cross_cutting_group", .optional)
            let isNational = map.flag("national_level", .optional) ?? false
            let lists = ["pathways", "measure_types", "after"].map { key in
                codes(map, key, expected: Expected.code, at: path, { PlanCode($0) })
            }
            let proponents = map.wordList("proponents")
            let outside = map.optionalWords("outside_plan_years")
            let source = map.source()
            let note = map.optionalWords("note")
            guard let code, let parent, let source else { return nil }
            if timeFrame == nil { standsIn(code, in: "action_lines") }
            let planYears = TimeFrame(printed: "", starts: plan.starts, isStartAssumed: true, due: plan.ends)
            return ActionLine(
                code: code, parent: parent, text: text, paraphrase: paraphrase,
                timeFrame: timeFrame ?? planYears,
                champions: champions, crossCuttingGroup: group, isNationalLevel: isNational,
                pathways: lists[0], measureTypes: lists[1], proponents: proponents, after: lists[2],
                outsidePlanYears: timeFrame == nil ? nil : outside, source: source, note: note)
        }
    }

    /// Days that are not written follow from the printed words where these are
    /// known (`By 2020`); a start that is not printed is the plan's.
    private func timeFrame(_ map: YAMLMapping, planStarts: Day) -> TimeFrame? {
        let printed = map.words("time_frame")
        let meant = TimeFrame.days(of: printed)
        let hasStart = map.has("starts")
        let writtenStart = map.day("starts", .optional)
        let isAssumed = map.flag("start_assumed", .optional)
        let writtenDue = map.day("due", meant == nil ? .required : .optional)
        if map.has("due"), writtenDue == nil { return nil }
        if hasStart, writtenStart == nil { return nil }
        let starts = writtenStart ?? meant?.starts ?? planStarts
        guard let due = writtenDue ?? meant?.due else { return nil }
        return TimeFrame(
            printed: printed, starts: starts,
            isStartAssumed: isAssumed ?? (!hasStart && meant?.starts == nil), due: due)
    }

    func monitoring() -> MonitoringScheme? {
        let keys = ["kinds", "duties", "reviews"]
        guard let root = root(.monitoring),
            let map = root.mapping("monitoring", subject: "the monitoring", keys: keys)
        else { return nil }
        let path = PlanPath()["monitoring"]
        return MonitoringScheme(
            kinds: monitoringKinds(map, at: path), duties: duties(map, at: path),
            reviews: reviews(map, at: path))
    }

    private func monitoringKinds(_ map: YAMLMapping, at path: PlanPath) -> [MonitoringKind] {
        let keys = ["code", "name", "text", "aspects", "document", "locator"]
        return items(map, "kinds", subject: "a kind of monitoring", keys: keys, at: path) { map, _ in
            let code = map.code("code")
            let name = map.words("name")
            let text = map.words("text")
            let aspects = map.wordList("aspects")
            let source = map.source()
            guard let code, let source else { return nil }
            return MonitoringKind(code: code, name: name, text: text, aspects: aspects, source: source)
        }
    }

    private func duties(_ map: YAMLMapping, at path: PlanPath) -> [MonitoringDuty] {
        let keys = ["body", "kinds", "text", "document", "locator"]
        return items(map, "duties", subject: "a duty", keys: keys, at: path) { map, path in
            let body = map.code("body")
            let kinds = codes(map, "kinds", expected: Expected.code, at: path, { PlanCode($0) })
            let text = map.words("text")
            let source = map.source()
            guard let body, let source else { return nil }
            return MonitoringDuty(body: body, kinds: kinds, text: text, source: source)
        }
    }

    private func reviews(_ map: YAMLMapping, at path: PlanPath) -> [MonitoringReview] {
        let keys = ["code", "name", "due", "body", "text", "document", "locator", "note"]
        return items(map, "reviews", subject: "a review", keys: keys, at: path) { map, _ in
            let code = map.code("code")
            let name = map.words("name")
            let due = map.date("due")
            let body = map.code("body", .optional)
            let text = map.words("text")
            let source = map.source()
            let note = map.optionalWords("note")
            guard let code, let due, let source else { return nil }
            return MonitoringReview(
                code: code, name: name, due: due, body: body, text: text, source: source, note: note)
        }
    }
}
