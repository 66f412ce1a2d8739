import PlanModel

/// Goals with their outcomes and actions.
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
}
