import PlanModel

extension PlanReading {
    /// The plan as far as it can be read; nil where its years can't.
    func plan() -> Plan? {
        guard let map = root(.plan) else {
            readContent(starts: nil)
            return nil
        }
        _ = map.parsed("format", expected: "a format that is known; write 1") {
            $0 == PlanFile.format ? $0 : nil
        }
        let code = map.code("code")
        let starts = map.day("starts")
        let ends = map.day("ends")
        let predecessor = map.code("predecessor", .optional)
        let texts = ["title", "short_title", "publisher", "acknowledgement"].map { map.words($0) }
        let vision = map.optionalWords("vision")
        let mission = map.optionalWords("mission")
        let lists = ["objectives", "criteria", "scheduling_factors"].map { map.wordList($0) }
        let content = readContent(starts: starts)
        let frame = readFrame(map)
        guard let starts, let ends, let unread = PlanCode("unread") else { return nil }
        return Plan(
            code: code ?? unread, title: texts[0], shortTitle: texts[1], publisher: texts[2],
            acknowledgement: texts[3], starts: starts, ends: ends, predecessor: predecessor, vision: vision,
            mission: mission, objectives: lists[0], criteria: lists[1], schedulingFactors: lists[2],
            documents: frame.documents, appendices: frame.appendices, bodies: frame.bodies,
            history: frame.history, states: frame.states, areaGroups: frame.areaGroups, phases: frame.phases,
            pathways: frame.pathways, measureTypes: frame.measureTypes,
            crossCuttingGroups: frame.crossCuttingGroups, goals: content.goals,
            actionLines: content.actionLines, monitoring: content.monitoring, baseline: content.baseline,
            thresholds: content.thresholds, indicators: content.indicators, kpis: content.kpis,
            claims: content.claims, errata: content.errata, changes: content.changes)
    }

    private struct Content {
        let goals: [StrategicGoal]
        let actionLines: [ActionLine]
        let monitoring: MonitoringScheme?
        let baseline: BaselineRule?
        let thresholds: AssessmentThresholds?
        let indicators: [String]
        let kpis: [KPI]
        let claims: [RegionalClaim]
        let errata: [Erratum]
        let changes: [PlanChange]
    }

    @discardableResult
    private func readContent(starts: Day?) -> Content {
        Content(
            goals: goals(), actionLines: actionLines(planStarts: starts), monitoring: monitoring(),
            baseline: baseline(), thresholds: thresholds(), indicators: indicators(), kpis: kpis(),
            claims: claims(), errata: errata(), changes: changes())
    }

    private struct Frame {
        let documents: [PlanDocument]
        let appendices: [Appendix]
        let bodies: [PlanBody]
        let history: [PlanEvent]
        let states: [MemberState]
        let areaGroups: [AreaGroup]
        let phases: [Phase]
        let pathways: [Pathway]
        let measureTypes: [MeasureType]
        let crossCuttingGroups: [CrossCuttingGroup]
    }

    private func readFrame(_ map: YAMLMapping) -> Frame {
        Frame(
            documents: documents(map), appendices: appendices(map), bodies: bodies(map),
            history: history(map),
            states: states(map), areaGroups: areaGroups(map), phases: phases(map), pathways: pathways(map),
            measureTypes: named(map, "measure_types", "a measure type") { MeasureType(code: $0, name: $1) },
            crossCuttingGroups: named(map, "cross_cutting_groups", "a cross-cutting group") {
                CrossCuttingGroup(code: $0, name: $1)
            })
    }

    private func named<Item>(
        _ map: YAMLMapping, _ key: String, _ subject: String, _ make: (PlanCode, String) -> Item
    ) -> [Item] {
        items(map, key, subject: subject, keys: ["code", "name"], at: PlanPath()) { map, _ in
            let code = map.code("code")
            let name = map.words("name")
            return code.map { make($0, name) }
        }
    }
}
