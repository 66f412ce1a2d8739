/// A plan as its documents state it: everything that is asked of anyone, and
/// nothing that was reported.
///
/// A value without identity: an amendment is a changed copy, which is why the
/// parts are `var`. `PlanDifference` says what changed, `Plan.outline` names
/// every field, `findings(locate:)` tells what cannot be meant.
package struct Plan: Hashable, Sendable {
    /// Names the plan in addresses and folders: `sap-smed-2025`.
    package var code: PlanCode
    package var title: String
    package var shortTitle: String
    package var publisher: String
    /// How a quotation of the plan names its source.
    package var acknowledgement: String
    package var starts: Day
    package var ends: Day
    /// The plan that this one follows; nil where none is known.
    package var predecessor: PlanCode?
    package var vision: String?
    package var mission: String?
    /// What the plan is for, in its own words.
    package var objectives: [String]
    /// What action lines are formulated in consideration of.
    package var criteria: [String]
    /// What places an action line in the timeline.
    package var schedulingFactors: [String]
    package var documents: [PlanDocument]
    package var appendices: [Appendix]
    package var bodies: [PlanBody]
    package var history: [PlanEvent]
    /// What the documents say of the plan as a whole and no other field holds.
    package var quotations: [PlanQuotation]
    package var states: [MemberState]
    package var areaGroups: [AreaGroup]
    package var phases: [Phase]
    package var pathways: [Pathway]
    package var measureTypes: [MeasureType]
    package var crossCuttingGroups: [CrossCuttingGroup]
    package var goals: [StrategicGoal]
    package var actionLines: [ActionLine]
    package var monitoring: MonitoringScheme?
    /// Nil: amounts stay in their own currencies.
    package var money: MoneyScheme?
    package var baseline: BaselineRule?
    package var thresholds: AssessmentThresholds?
    /// Every series that a KPI, a weight, a proxy or a claim names, by its
    /// source's own code. What it is stands in the indicator registry.
    package var indicators: [String]
    package var kpis: [KPI]
    package var claims: [RegionalClaim]
    package var errata: [Erratum]
    package var changes: [PlanChange]

    package init(
        code: PlanCode, title: String, shortTitle: String, publisher: String, acknowledgement: String,
        starts: Day, ends: Day, predecessor: PlanCode? = nil, vision: String? = nil, mission: String? = nil,
        objectives: [String] = [], criteria: [String] = [], schedulingFactors: [String] = [],
        documents: [PlanDocument] = [], appendices: [Appendix] = [], bodies: [PlanBody] = [],
        history: [PlanEvent] = [], quotations: [PlanQuotation] = [], states: [MemberState] = [],
        areaGroups: [AreaGroup] = [], phases: [Phase] = [], pathways: [Pathway] = [],
        measureTypes: [MeasureType] = [],
        crossCuttingGroups: [CrossCuttingGroup] = [], goals: [StrategicGoal] = [],
        actionLines: [ActionLine] = [], monitoring: MonitoringScheme? = nil, money: MoneyScheme? = nil,
        baseline: BaselineRule? = nil, thresholds: AssessmentThresholds? = nil, indicators: [String] = [],
        kpis: [KPI] = [], claims: [RegionalClaim] = [], errata: [Erratum] = [], changes: [PlanChange] = []
    ) {
        self.code = code
        self.title = title
        self.shortTitle = shortTitle
        self.publisher = publisher
        self.acknowledgement = acknowledgement
        self.starts = starts
        self.ends = ends
        self.predecessor = predecessor
        self.vision = vision
        self.mission = mission
        self.objectives = objectives
        self.criteria = criteria
        self.schedulingFactors = schedulingFactors
        self.documents = documents
        self.appendices = appendices
        self.bodies = bodies
        self.history = history
        self.quotations = quotations
        self.states = states
        self.areaGroups = areaGroups
        self.phases = phases
        self.pathways = pathways
        self.measureTypes = measureTypes
        self.crossCuttingGroups = crossCuttingGroups
        self.goals = goals
        self.actionLines = actionLines
        self.monitoring = monitoring
        self.money = money
        self.baseline = baseline
        self.thresholds = thresholds
        self.indicators = indicators
        self.kpis = kpis
        self.claims = claims
        self.errata = errata
        self.changes = changes
    }
}
