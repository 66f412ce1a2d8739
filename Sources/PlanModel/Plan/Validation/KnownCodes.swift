/// The codes of one list, by which its items are referred to.
struct Known {
    let kind: PlanItemKind
    /// The key in the files: `goals`.
    let list: String
    /// In the order of the files, for suggestions.
    let codes: [String]
    private let set: Set<String>

    init(_ kind: PlanItemKind, _ list: String, _ codes: [some CustomStringConvertible]) {
        self.kind = kind
        self.list = list
        self.codes = codes.map(\.description)
        set = Set(self.codes)
    }

    func has(_ code: String) -> Bool { set.contains(code) }
}

/// Everything in a plan that can be referred to.
struct KnownCodes {
    let documents: Known
    let bodies: Known
    let states: Known
    let areaGroups: Known
    let pathways: Known
    let measureTypes: Known
    let crossCuttingGroups: Known
    let goals: Known
    let outcomes: Known
    let actions: Known
    let actionLines: Known
    let monitoringKinds: Known
    /// Indicators by their id.
    let indicators: Known
    /// Indicators by their source's own code or by their id.
    let series: Known
    let kpis: Known
    let errata: Known
    private let others: [PlanItemKind: Known]

    init(_ plan: Plan) {
        documents = Known(.document, "documents", plan.documents.map(\.code))
        bodies = Known(.body, "bodies", plan.bodies.map(\.code))
        states = Known(.state, "states", plan.states.map(\.code))
        areaGroups = Known(.areaGroup, "area_groups", plan.areaGroups.map(\.code))
        pathways = Known(.pathway, "pathways", plan.pathways.map(\.code))
        measureTypes = Known(.measureType, "measure_types", plan.measureTypes.map(\.code))
        crossCuttingGroups = Known(
            .crossCuttingGroup, "cross_cutting_groups", plan.crossCuttingGroups.map(\.code))
        goals = Known(.goal, "goals", plan.goals.map(\.code))
        outcomes = Known(.outcome, "goals", plan.outcomes.map(\.code))
        actions = Known(.action, "goals", plan.actions.map(\.code))
        actionLines = Known(.actionLine, "action_lines", plan.actionLines.map(\.code))
        monitoringKinds = Known(.monitoringKind, "monitoring", plan.monitoring?.kinds.map(\.code) ?? [])
        let ids = plan.indicators.compactMap { IndicatorCode(sourceCode: $0)?.text }
        indicators = Known(.indicator, "indicators", ids)
        let own = Set(plan.indicators)
        series = Known(.indicator, "indicators", plan.indicators + ids.filter { !own.contains($0) })
        kpis = Known(.kpi, "kpis", plan.kpis.map(\.number))
        errata = Known(.erratum, "errata", plan.errata.map(\.code))
        others = [
            .plan: Known(.plan, "code", [plan.code]),
            .appendix: Known(.appendix, "appendices", plan.appendices.map(\.code)),
            .phase: Known(.phase, "phases", plan.phases.map(\.code)),
            .review: Known(.review, "monitoring", plan.monitoring?.reviews.map(\.code) ?? []),
            .claim: Known(.claim, "claims", plan.claims.map(\.code)),
            .change: Known(.change, "changes", plan.changes.map(\.code)),
        ]
    }

    subscript(kind: PlanItemKind) -> Known {
        switch kind {
        case .document: documents
        case .body: bodies
        case .state: states
        case .areaGroup: areaGroups
        case .pathway: pathways
        case .measureType: measureTypes
        case .crossCuttingGroup: crossCuttingGroups
        case .goal: goals
        case .outcome: outcomes
        case .action: actions
        case .actionLine: actionLines
        case .monitoringKind: monitoringKinds
        case .indicator: indicators
        case .kpi: kpis
        case .erratum: errata
        case .plan, .appendix, .phase, .review, .claim, .change: others[kind]!
        }
    }
}
