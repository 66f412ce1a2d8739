extension PlanCheck {
    /// No code stands for two things of one kind.
    mutating func checkCodes() {
        unique(.document, plan.documents.map(\.code), at: root["documents"])
        unique(.appendix, plan.appendices.map(\.code), at: root["appendices"])
        unique(.body, plan.bodies.map(\.code), at: root["bodies"])
        unique(.state, plan.states.map(\.code), at: root["states"])
        unique(.areaGroup, plan.areaGroups.map(\.code), at: root["area_groups"])
        unique(.phase, plan.phases.map(\.code), at: root["phases"])
        unique(.pathway, plan.pathways.map(\.code), at: root["pathways"])
        unique(.measureType, plan.measureTypes.map(\.code), at: root["measure_types"])
        unique(.crossCuttingGroup, plan.crossCuttingGroups.map(\.code), at: root["cross_cutting_groups"])
        unique(.actionLine, plan.actionLines.map(\.code), at: root["action_lines"])
        unique(.kpi, plan.kpis.map(\.number), at: root["kpis"], key: "number")
        unique(.claim, plan.claims.map(\.code), at: root["claims"])
        unique(.erratum, plan.errata.map(\.code), at: root["errata"])
        unique(.change, plan.changes.map(\.code), at: root["changes"])
        let monitoring = root["monitoring"]
        unique(.monitoringKind, plan.monitoring?.kinds.map(\.code) ?? [], at: monitoring["kinds"])
        unique(.review, plan.monitoring?.reviews.map(\.code) ?? [], at: monitoring["reviews"])
        unique(known.indicators.codes.enumerated().map { ("indicator", $1, root["indicators"][$0]) })
        checkCodesOfGoals()
        checkAreaCodes()
    }

    // Goals, outcomes and actions share one space of codes: an action line
    // names any of them.
    private mutating func checkCodesOfGoals() {
        var codes: [(String, String, PlanPath)] = []
        for (index, goal) in plan.goals.enumerated() {
            let path = root["goals"][index]
            codes.append(("goal", goal.code.text, path["code"]))
            for (index, outcome) in goal.outcomes.enumerated() {
                let path = path["outcomes"][index]
                codes.append(("outcome", outcome.code.text, path["code"]))
                for (index, action) in outcome.actions.enumerated() {
                    codes.append(("action", action.code.text, path["actions"][index]["code"]))
                }
            }
        }
        unique(codes)
    }

    private mutating func checkAreaCodes() {
        let states = Set(plan.states.map(\.code))
        for (index, group) in plan.areaGroups.enumerated() where states.contains(group.code) {
            error(
                "duplicate-code", "area group \"\(group.code)\" has the code of a state.",
                remedy: "Give the group a code of its own.", at: root["area_groups"][index]["code"])
        }
    }

    private mutating func unique(
        _ kind: PlanItemKind, _ codes: [some CustomStringConvertible], at path: PlanPath, key: String = "code"
    ) {
        unique(kind.name, codes, at: path, key: key)
    }

    /// As above for things that are named within another one only: milestones.
    mutating func unique(
        _ name: String, _ codes: [some CustomStringConvertible], at path: PlanPath, key: String = "code"
    ) {
        unique(codes.enumerated().map { (name, $1.description, path[$0][key]) })
    }

    private mutating func unique(_ codes: [(name: String, code: String, path: PlanPath)]) {
        var firsts: [String: PlanPath] = [:]
        for (name, code, path) in codes {
            guard let first = firsts[code] else {
                firsts[code] = path
                continue
            }
            var message = "\(name) \"\(code)\" stands twice"
            if let place = place(of: first), let line = place.line {
                message += "; the first is in \(place.file):\(line)"
            }
            error("duplicate-code", message + ".", remedy: "Give one of them another code.", at: path)
        }
    }
}
