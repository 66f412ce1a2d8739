import PlanModel

/// What is planned for a piece of work: its keys stand directly in the action
/// line, or in the implementation.
extension PlanReading {
    static let workKeys = [
        "skills", "milestones", "budget", "personnel", "outputs", "operational_indicators",
    ]

    func work(_ map: YAMLMapping, at path: PlanPath) -> WorkPlan {
        WorkPlan(
            milestones: milestones(map, at: path), budget: budget(map, at: path),
            personnel: personnel(map, at: path), skills: map.wordList("skills"),
            outputs: outputs(map, at: path), operationalIndicators: operationalIndicators(map, at: path))
    }

    private func milestones(_ map: YAMLMapping, at path: PlanPath) -> [Milestone] {
        let keys = ["code", "text", "weight", "due"]
        return items(map, "milestones", subject: "a milestone", keys: keys, at: path) { map, _ in
            let code = map.code("code")
            let text = map.words("text")
            let weight = map.number("weight")
            let due = map.day("due")
            guard let code, let weight, let due else { return nil }
            return Milestone(code: code, text: text, weight: weight, due: due)
        }
    }

    private func budget(_ map: YAMLMapping, at path: PlanPath) -> [BudgetItem] {
        let keys = ["year", "currency", "source", "required", "committed"]
        return items(map, "budget", subject: "an item of a budget", keys: keys, at: path) { map, _ in
            let year = map.year("year")?.year
            let currency = map.currency("currency")
            let source = map.words("source")
            let required = map.number("required")
            let committed = map.number("committed", .optional)
            guard let year, let currency, let required else { return nil }
            return BudgetItem(
                year: year, currency: currency, source: source, required: required, committed: committed)
        }
    }

    private func personnel(_ map: YAMLMapping, at path: PlanPath) -> [PersonnelItem] {
        let keys = ["role", "person_months"]
        return items(map, "personnel", subject: "an entry of the personnel", keys: keys, at: path) {
            map, _ in
            let role = map.words("role")
            return map.number("person_months").map { PersonnelItem(role: role, personMonths: $0) }
        }
    }

    private func outputs(_ map: YAMLMapping, at path: PlanPath) -> [Output] {
        items(map, "outputs", subject: "an output", keys: ["code", "text", "criteria"], at: path) {
            map, path in
            let code = map.code("code")
            let text = map.words("text")
            let criteria = criteria(map, at: path)
            return code.map { Output(code: $0, text: text, criteria: criteria) }
        }
    }

    private func criteria(_ map: YAMLMapping, at path: PlanPath) -> [QualityCriterion] {
        items(map, "criteria", subject: "a criterion", keys: ["code", "text"], at: path) { map, _ in
            let code = map.code("code")
            let text = map.words("text")
            return code.map { QualityCriterion(code: $0, text: text) }
        }
    }

    private func operationalIndicators(_ map: YAMLMapping, at path: PlanPath) -> [OperationalIndicator] {
        let keys = ["code", "text", "unit", "baseline", "target", "due"]
        return items(
            map, "operational_indicators", subject: "an operational indicator", keys: keys, at: path
        ) { map, _ in
            let code = map.code("code")
            let text = map.words("text")
            let unit = map.words("unit")
            let baseline = map.number("baseline", .optional)
            let target = map.number("target", .optional)
            let due = map.day("due", .optional)
            return code.map {
                OperationalIndicator(
                    code: $0, text: text, unit: unit, baseline: baseline, target: target, due: due)
            }
        }
    }
}
