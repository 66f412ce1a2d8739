/// The files of a plan's folder: one for each subject, and which top-level
/// keys stand in it.
enum PlanFile: String, CaseIterable {
    case plan = "plan.yaml"
    case goals = "goals.yaml"
    case actionLines = "action-lines.yaml"
    case monitoring = "monitoring.yaml"
    case money = "money.yaml"
    case assessment = "assessment.yaml"
    case indicators = "indicators.yaml"
    case kpis = "kpis.yaml"
    case claims = "claims.yaml"
    case errata = "errata.yaml"
    case changes = "changes.yaml"

    /// The version of the format, the first key of `plan.yaml`.
    static let format = "1"

    var path: String { rawValue }

    /// In the order in which they are written.
    var keys: [String] {
        switch self {
        case .plan:
            [
                "format", "code", "title", "short_title", "publisher", "acknowledgement", "starts", "ends",
                "predecessor", "vision", "mission", "objectives", "criteria", "scheduling_factors",
                "documents", "appendices", "bodies", "history", "quotations", "states", "area_groups",
                "phases", "pathways", "measure_types", "cross_cutting_groups",
            ]
        case .goals: ["goals"]
        case .actionLines: ["action_lines"]
        case .monitoring: ["monitoring"]
        case .money: ["money"]
        case .assessment: ["baseline", "thresholds"]
        case .indicators: ["indicators"]
        case .kpis: ["kpis"]
        case .claims: ["claims"]
        case .errata: ["errata"]
        case .changes: ["changes"]
        }
    }

    /// What the file holds: the comment at its head.
    var heading: [String] {
        switch self {
        case .plan:
            [
                "The plan: its years, its documents, who takes part, and the lists that other files name.",
                "precision of a document's day: day, month (its last), year (its last), about (near it).",
            ]
        case .goals: ["Strategic goals with their champions, outcomes and actions."]
        case .actionLines:
            [
                "Action lines as printed. time_frame is printed; starts and due are the same as days.",
                "start_assumed: no start is printed, so it is the plan's first day.",
            ]
        case .monitoring: ["Who watches what, and the reviews and surveys that the plan sets."]
        case .money:
            [
                "What budgets are converted to, and at what rates.",
                "rate: units of the currency for one unit of the reporting currency.",
            ]
        case .assessment:
            [
                "The order of baseline years, and the limits that turn figures into classes.",
                "The first limit that a figure meets gives its class; what meets none is in last_class.",
            ]
        case .indicators:
            [
                "Every series that a KPI, a weight, a proxy or a claim names, by its source's own code."
            ]
        case .kpis:
            [
                "Key policy indicators. proxies are near measures that must never fill the KPI.",
                "availability is what the plan says of the data, not what has been found.",
            ]
        case .claims: ["Figures for the region that the documents state, as claims beside the observations."]
        case .errata: ["What the documents print and cannot mean, beside the reading that is followed."]
        case .changes: ["What later documents changed, and from when."]
        }
    }
}
