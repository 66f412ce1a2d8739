package import PlanModel

/// What is said of data that may not be here: by the state's own statistical
/// profile, and where it has none, by the plan.
package enum StatedAvailability: Hashable, Sendable {
    case nothing
    /// The plan names the state among those that have data.
    case claimedByPlan
    /// The state's profile says who makes it.
    case made(StatisticalProfile)
    /// The state's profile says that nobody makes it.
    case notMade(StatisticalProfile)

    init(_ kpi: KPI, _ state: AreaCode, profile: StatisticalProfile?) {
        if let profile {
            self = profile.isAvailable ? .made(profile) : .notMade(profile)
        } else {
            self = kpi.availability?.states.contains(state) == true ? .claimedByPlan : .nothing
        }
    }

    /// Somebody says that there are data.
    package var isAvailable: Bool {
        switch self {
        case .claimedByPlan, .made: true
        case .nothing, .notMade: false
        }
    }

    /// As records write it; nil where nothing is said.
    package var code: String? {
        switch self {
        case .nothing: nil
        case .claimedByPlan: "claimed-by-plan"
        case .made: "made"
        case .notMade: "not-made"
        }
    }
}
