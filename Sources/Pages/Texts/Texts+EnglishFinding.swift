/// The words of search, changes and comparison in English; nil for other keys.
func englishFinding(_ key: TextKey) -> String? {
    switch key {
    // Search, changes, compare
    case .changesOthers: "Other indicators"
    case .changesMoreRows: "{} more values changed; the CSV of this page has all."
    case .searchTitle: "Search"
    case .searchLabel: "Search for"
    case .searchButton: "Search"
    case .searchHint:
        "Indicators, states, goals, actions, definitions, methods, sources and terms; a "
            + "misspelling is forgiven."
    case .searchCut: "Only the first 200 characters were searched for."
    case .searchNothing: "Nothing was found for “{}”."
    case .searchFound: "{} found."
    case .searchFoundMore: "{} found; the first {} are shown."
    case .searchOutcome: "Outcome"
    case .searchAction: "Action"
    case .searchActionLine: "Action line"
    case .searchTerm: "Term"
    case .sectionCompare: "Compare"
    case .sectionChanges: "Changes"
    case .changesTitle: "What changed between two days"
    case .changesFrom: "Since"
    case .changesTo: "Up to"
    case .changesButton: "Show the changes"
    case .changesPlan: "Amendments of the plan"
    case .changesAssessments: "Assessments that read otherwise"
    case .changesBefore: "Before"
    case .changesAfter: "After"
    case .changesStatus: "Status"
    case .changesNone: "Nothing that was published between {} and {} changed a value."
    case .changesLead: "Between {} and {}: {} new values, {} revised, {} no longer given, in {} series."
    case .changesLeftOut: "{} more series changed and are not listed; ask for fewer days, or take the data."
    case .changesCaption: "{}: values that changed"
    case .compareStatesTitle: "Compare states"
    case .compareStates: "States"
    case .compareFrom: "First year"
    case .compareTo: "Last year"
    case .compareStatesButton: "Compare"
    case .compareStatesNote:
        "What is chosen stands in the address: copy it to show the same comparison again."
    default: nil
    }
}
