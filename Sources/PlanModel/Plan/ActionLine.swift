/// One concrete measure with a time frame.
package struct ActionLine: Hashable, Sendable {
    package var code: PlanCode
    /// The action it belongs to; an outcome or a goal where a plan has no
    /// finer division.
    package var parent: PlanCode
    /// The printed wording.
    package var text: String
    /// The same in shorter words of ours; nil where the text is short.
    package var paraphrase: String?
    package var timeFrame: TimeFrame
    package var champions: [AreaCode]
    package var crossCuttingGroup: PlanCode?
    /// Each member state implements it by itself.
    package var isNationalLevel: Bool
    /// Pathways, measure types and proponents are empty where the plan states
    /// none.
    package var pathways: [PlanCode]
    package var measureTypes: [PlanCode]
    package var proponents: [String]
    /// Lines that must be finished before.
    package var after: [PlanCode]
    /// Why its days lie outside of the plan's years; nil where they don't.
    package var outsidePlanYears: String?
    package var term: ActionTerm?
    /// The task force that looks after it.
    package var taskForce: PlanCode?
    package var partners: [Partner]
    /// Outcomes and KPIs that it should move, where the plan names them.
    package var moves: [PlanCode]
    /// What is planned for the line as a whole; on a national-level line for
    /// each state that has no plan of its own.
    package var work: WorkPlan
    /// Of a national-level line: what each state plans for itself.
    package var implementations: [Implementation]
    package var source: PlanSource
    package var note: String?

    package init(
        code: PlanCode, parent: PlanCode, text: String, paraphrase: String? = nil, timeFrame: TimeFrame,
        champions: [AreaCode] = [], crossCuttingGroup: PlanCode? = nil, isNationalLevel: Bool = false,
        pathways: [PlanCode] = [], measureTypes: [PlanCode] = [], proponents: [String] = [],
        after: [PlanCode] = [], outsidePlanYears: String? = nil,
        term: ActionTerm? = nil, taskForce: PlanCode? = nil, partners: [Partner] = [],
        moves: [PlanCode] = [], work: WorkPlan = WorkPlan(), implementations: [Implementation] = [],
        source: PlanSource, note: String? = nil
    ) {
        self.code = code
        self.parent = parent
        self.text = text
        self.paraphrase = paraphrase
        self.timeFrame = timeFrame
        self.champions = champions
        self.crossCuttingGroup = crossCuttingGroup
        self.isNationalLevel = isNationalLevel
        self.pathways = pathways
        self.measureTypes = measureTypes
        self.proponents = proponents
        self.after = after
        self.outsidePlanYears = outsidePlanYears
        self.term = term
        self.taskForce = taskForce
        self.partners = partners
        self.moves = moves
        self.work = work
        self.implementations = implementations
        self.source = source
        self.note = note
    }
}
