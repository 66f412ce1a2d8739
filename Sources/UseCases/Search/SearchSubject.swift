package import PlanModel

/// What a search can find: each has a page, or a place on one.
package enum SearchSubject: Hashable, Sendable {
    /// A KPI of the plan by its number, with the indicator that fills it.
    case kpi(PlanCode, IndicatorCode)
    /// An indicator that is no KPI.
    case indicator(IndicatorCode)
    case state(AreaCode)
    case areaGroup(AreaCode)
    case goal(PlanCode)
    case outcome(PlanCode)
    case action(PlanCode)
    case actionLine(PlanCode)
    /// A definition of size by its id.
    case definition(String)
    case method(name: String)
    case source(hash: String)
    /// A word of the glossary.
    case term(String)

    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case kpi
        case indicator
        case state
        case areaGroup = "area-group"
        case goal
        case outcome
        case action
        case actionLine = "action-line"
        case definition
        case method
        case source
        case term
    }

    package var kind: Kind {
        switch self {
        case .kpi: .kpi
        case .indicator: .indicator
        case .state: .state
        case .areaGroup: .areaGroup
        case .goal: .goal
        case .outcome: .outcome
        case .action: .action
        case .actionLine: .actionLine
        case .definition: .definition
        case .method: .method
        case .source: .source
        case .term: .term
        }
    }

    /// The code, id, name or hash that tells it from others of its kind.
    package var key: String {
        switch self {
        case .kpi(let number, _): number.text
        case .indicator(let code): code.text
        case .state(let area), .areaGroup(let area): area.text
        case .goal(let code), .outcome(let code), .action(let code), .actionLine(let code): code.text
        case .definition(let id): id
        case .method(let name): name
        case .source(let hash): hash
        case .term(let word): word
        }
    }
}

extension SearchSubject.Kind {
    /// What people call it, so that "goal A" and "KPI 9" find one.
    var words: String {
        switch self {
        case .kpi: "KPI key policy indicator"
        case .indicator: "indicator"
        case .state: "member state country"
        case .areaGroup: "area group region"
        case .goal: "strategic goal"
        case .outcome: "outcome"
        case .action: "action"
        case .actionLine: "action line"
        case .definition: "definition of size"
        case .method: "method of achievement"
        case .source: "source file"
        case .term: "term glossary"
        }
    }

    /// Goes first among what matches as well: what people ask for most.
    var prominence: Int {
        switch self {
        case .state: 9
        case .kpi, .areaGroup: 8
        case .goal: 7
        case .indicator: 6
        case .definition, .method: 5
        case .outcome, .term: 4
        case .action, .actionLine: 3
        case .source: 1
        }
    }
}
