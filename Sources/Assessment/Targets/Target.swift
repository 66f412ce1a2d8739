package import PlanModel

/// A value that an indicator is to reach by a year.
package struct Target: Hashable, Sendable {
    package enum Origin: Hashable, Sendable {
        /// Set for the state itself, or for a group that it belongs to.
        case set(for: AreaCode?)
        /// Made by ESCAP's champion area rule.
        case championArea(ChampionRate)
    }

    package let period: Period
    package let value: Double
    package let origin: Origin

    package init(period: Period, value: Double, origin: Origin = .set(for: nil)) {
        self.period = period
        self.value = value
        self.origin = origin
    }

    package var datedValue: DatedValue { DatedValue(period: period, value: value) }

    /// A target that nobody agreed: it says so wherever it is shown.
    package var isRuleMade: Bool {
        if case .championArea = origin { return true }
        return false
    }
}

/// How the targets of an indicator are found.
package enum TargetRule: Hashable, Sendable {
    case none
    /// A value for a state, or for a group of which the state is a member.
    case values([AreaCode: DatedValue])
    /// Every state is to move at the mean rate of the best.
    case championArea(by: Period, champions: Int = 5)
}

/// Why a state has no target. Each has a stable code and a sentence.
package enum NoTargetReason: Hashable, Sendable {
    case noneSet
    case noComparableChange
    case growthUndefined
    /// Fewer states with a rate than the rule has champions.
    case tooFewChampions(found: Int, needed: Int)
    case championsDoNotImprove(rate: Double)
    /// In percent of a whole that cannot exceed 100.
    case beyondWhole(Double)
    case targetNotAfterBaseline(Period)

    package var code: String {
        switch self {
        case .noneSet: "target-none-set"
        case .noComparableChange: "target-no-comparable-change"
        case .growthUndefined: "target-growth-undefined"
        case .tooFewChampions: "target-too-few-champions"
        case .championsDoNotImprove: "target-champions-do-not-improve"
        case .beyondWhole: "target-beyond-whole"
        case .targetNotAfterBaseline: "target-not-after-baseline"
        }
    }

    package var sentence: String {
        switch self {
        case .noneSet: "No target is set for the state or a group it belongs to."
        case .noComparableChange: "The state has no two comparable values to start from."
        case .growthUndefined: "The state has no growth rate: its values are not above zero."
        case .tooFewChampions(let found, let needed):
            "The rule takes the \(needed) best states, and \(found) have a rate of change."
        case .championsDoNotImprove: "The best states do not improve on average."
        case .beyondWhole: "At the champions' rate the share would exceed the whole."
        case .targetNotAfterBaseline(let period): "The target year \(period) is not after the baseline year."
        }
    }
}
