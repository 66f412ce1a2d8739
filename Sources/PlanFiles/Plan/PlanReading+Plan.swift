import PlanModel

extension PlanReading {
    /// The plan as far as it can be read. What can't be has its findings; empty
    /// words, the calendar's first and last day and the code `unread` stand in.
    func plan() -> Plan {
        var plan = Plan(
            code: PlanCode("unread")!, title: "", shortTitle: "", publisher: "", acknowledgement: "",
            starts: .earliest, ends: .latest)
        if let map = root(.plan) {
            readHead(map, into: &plan)
            readFrame(map, into: &plan)
        }
        readContent(into: &plan)
        return plan
    }

    private func readHead(_ map: YAMLMapping, into plan: inout Plan) {
        _ = map.parsed("format", expected: "a format that is known; write 1") {
            $0 == PlanFile.format ? $0 : nil
        }
        plan.code = value(map.code("code"), of: "code", else: plan.code)
        plan.starts = value(map.day("starts"), of: "starts", else: plan.starts)
        plan.ends = value(map.day("ends"), of: "ends", else: plan.ends)
        plan.predecessor = map.code("predecessor", .optional)
        plan.title = map.words("title")
        plan.shortTitle = map.words("short_title")
        plan.publisher = map.words("publisher")
        plan.acknowledgement = map.words("acknowledgement")
        plan.vision = map.optionalWords("vision")
        plan.mission = map.optionalWords("mission")
        plan.objectives = map.wordList("objectives")
        plan.criteria = map.wordList("criteria")
        plan.schedulingFactors = map.wordList("scheduling_factors")
    }

    private func readFrame(_ map: YAMLMapping, into plan: inout Plan) {
        plan.documents = documents(map)
        plan.appendices = appendices(map)
        plan.bodies = bodies(map)
        plan.history = history(map)
        plan.quotations = quotations(map)
        plan.states = states(map)
        plan.areaGroups = areaGroups(map)
        plan.phases = phases(map)
        plan.pathways = pathways(map)
        plan.measureTypes = named(map, "measure_types", "a measure type") { MeasureType(code: $0, name: $1) }
        plan.crossCuttingGroups = named(map, "cross_cutting_groups", "a cross-cutting group") {
            CrossCuttingGroup(code: $0, name: $1)
        }
    }

    private func readContent(into plan: inout Plan) {
        plan.goals = goals()
        plan.actionLines = actionLines(of: plan)
        plan.monitoring = monitoring()
        plan.money = money()
        plan.baseline = baseline()
        plan.thresholds = thresholds()
        plan.indicators = indicators()
        plan.kpis = kpis()
        plan.claims = claims()
        plan.errata = errata()
        plan.changes = changes()
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
