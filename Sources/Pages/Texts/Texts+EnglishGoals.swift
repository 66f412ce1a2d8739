/// What the pages of goals, actions and action lines say, in English; nil for
/// all other keys.
func englishGoal(_ key: TextKey) -> String? {
    switch key {
    // Goals and actions
    case .sectionGoals: "Goals"
    case .partsOfPage: "Parts of this page"
    case .goalsLead:
        "The plan has {} strategic goals. The page of a goal says what it aims at, how its indicators "
            + "stand in the member states, and which work is planned for it."
    case .goalsCaption: "Strategic goals, with what is known of each"
    case .goalsOther: "KPIs that belong to no single goal stand in the {} too."
    case .goalCode: "Goal {}"
    case .goalHasNoKPI: "The plan has no key policy indicator for this goal on that day."
    case .goalHasNoLine: "No action line of this goal is published in the documents at hand."
    case .goalMatrixCaption:
        "Latest value, change since the baseline and class of the KPIs of goal {}, by state"
    case .cellsWithValue: "Values: KPI by state"
    case .cellsAssessed: "Assessed: KPI by state"
    case .cellsNote:
        "Each KPI in each state counts as one. Assessed means that there is a class by the method {}."
    case .kpis: "KPIs"
    case .outcome: "Outcome"
    case .outcomes: "Outcomes"
    case .outcomesAndActions: "What it aims at: outcomes and actions"
    case .action: "Action"
    case .actions: "Actions"
    case .actionCode: "Action {}"
    case .actionTitle: "Action {}: {}"
    case .actionLines: "Action lines"
    case .actionLinesKnown: "Action lines known"
    case .actionLineTitle: "Action line {}"
    case .noLineHere: "No action line is published in the documents at hand."
    case .actionHasNoLine:
        "No line of this action is published in the documents at hand. That does not mean that there "
            + "is none."
    case .linesNotPublished: "The documents at hand leave out a part of the plan: {}."
    case .achievement: "Achievement"
    case .achievementLead:
        "In how many states each indicator moves as the plan wants, by the method {}. A value without "
            + "a class has its reason on the state’s page."
    case .achievementServed: "The indicators it serves"
    case .achievementByGoal:
        "The plan measures achievement by goal: no indicator belongs to one action or line alone."
    case .standingCaption: "Number of states by how they stand, for each KPI of goal {}"
    case .withoutClass: "no class"
    case .marksExplained: "What the marks mean is told on the {}."
    case .kpisByStateOn: "Each state by itself: {}."
    case .progress: "Progress"
    case .progressCaption: "{}: action lines as planned, and what was reported"
    case .notReported: "not reported"
    case .level: "Level"
    case .regionalLevel: "regional"
    case .inShorterWords: "In shorter words"
    case .phaseByDays: "by its days; the plan itself assigns no phase"
    case .phasesOfLines: "Phases of its lines"
    case .byDay: "by {}"
    case .proponents: "Project proponents"
    case .measureType: "Type of measure"
    case .pathway: "Pathway"
    case .crossCutting: "Cross-cutting group"
    case .finishedBefore: "To be finished before it"
    case .championsOfGoal: "of the goal; the plan names none for an action"
    case .siblingLines: "Other lines of the action"
    case .unknownGoal: "“{}” is no goal of the plan."
    case .unknownAction: "“{}” is no action of the plan."
    case .unknownActionLine: "“{}” is no action line that is known here."
    case .unknownActionLineHint:
        "Only the action lines of the published documents are known; the page of the action says which."
    default: nil
    }
}
