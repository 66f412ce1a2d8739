/// The kinds of items that a plan names by code.
package enum PlanItemKind: String, Hashable, Sendable, CaseIterable {
    case plan
    case document
    case appendix
    case body
    case state
    case areaGroup = "area-group"
    case phase
    case pathway
    case measureType = "measure-type"
    case crossCuttingGroup = "cross-cutting-group"
    case goal
    case outcome
    case action
    case actionLine = "action-line"
    case monitoringKind = "monitoring-kind"
    case review
    case indicator
    case kpi
    case claim
    case erratum
    case change

    /// As a message names it: `action line`.
    package var name: String {
        switch self {
        case .kpi: "KPI"
        case .areaGroup: "area group"
        case .measureType: "measure type"
        case .crossCuttingGroup: "cross-cutting group"
        case .actionLine: "action line"
        case .monitoringKind: "monitoring kind"
        default: rawValue
        }
    }

    package var nameWithArticle: String {
        let vowels: Set<Character> = ["a", "e", "i", "o", "u"]
        return name.first.map(vowels.contains) == true ? "an \(name)" : "a \(name)"
    }
}

/// One item of a plan by kind and code: `action-line B-2-1.2`.
package struct PlanReference: Hashable, Sendable, CustomStringConvertible {
    package var kind: PlanItemKind
    package var code: String

    package init(_ kind: PlanItemKind, _ code: String) {
        self.kind = kind
        self.code = code
    }

    /// Reads a kind and a code with one space between; nil for other texts.
    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 2, let kind = PlanItemKind(rawValue: String(parts[0])), !parts[1].isEmpty
        else { return nil }
        self.init(kind, String(parts[1]))
    }

    package var description: String { "\(kind.rawValue) \(code)" }
}
