import Assessment
import PlanModel

/// Why a case of KPI and state has no class, and what can be done about it.
struct Obstacle: Hashable, Comparable {
    /// In a few words: `no value and nobody said to make it`.
    let words: String
    let remedy: String
    private let rank: Int

    /// Nil where there is a class by the method.
    init?(_ main: StateAnswer, method: String) {
        if main.assessment?.obstacle == nil, main.assessment?.result(of: method)?.achievementClass != nil {
            return nil
        }
        guard let assessment = main.assessment, assessment.latest != nil else {
            self.init(absent: main.stated)
            return
        }
        let reason = assessment.obstacle ?? assessment.result(of: method)?.reason ?? .noData
        self.init(reason)
    }

    private init(_ rank: Int, _ words: String, _ remedy: String) {
        self.rank = rank
        self.words = words
        self.remedy = remedy
    }

    private init(absent stated: StatedAvailability) {
        switch stated {
        case .claimedByPlan:
            self.init(
                1, "no value, though the plan says that there are data",
                "Ask the focal point for the values and their source in the next collection round.")
        case .made:
            self.init(
                2, "no value here, though the state's profile names who makes it",
                "Ask the agency that the statistical profile names for its series.")
        case .notMade:
            self.init(
                3, "nobody in the state makes it",
                "Agree on a survey question or an administrative source, or on another indicator.")
        case .nothing:
            self.init(
                4, "no value, and nothing is said of who makes it",
                "Ask in the next collection round whether anybody makes it, and record it in the profile.")
        }
    }

    private init(_ reason: NotAssessedReason) {
        switch reason {
        case .noData: self.init(4, "no value", "Ask for the values and their source.")
        case .fewerThanTwoPoints:
            self.init(5, "one value only", "Ask for the values of the baseline years and of later years.")
        case .noBaseline:
            self.init(
                6, "no value for a baseline year",
                "Ask for the values of the baseline years, under the same definition.")
        case .baselineOnly:
            self.init(7, "no value after the baseline", "Ask for the values of later years.")
        case .onlyForecastsAfterBaseline:
            self.init(8, "only forecasts after the baseline", "Wait for, or ask for, observed values.")
        case .breakInSeries, .definitionDiffers, .baselineOfAnotherSeries:
            self.init(
                9, "values before and after are not comparable",
                "Ask for the years from the baseline on under one definition, or for a back-cast.")
        default:
            self.init(
                10, "the method cannot be applied to the values",
                "Read the case in the tables of the other methods; its page says what is in the way.")
        }
    }

    static func < (left: Obstacle, right: Obstacle) -> Bool {
        (left.rank, left.words) < (right.rank, right.words)
    }
}
