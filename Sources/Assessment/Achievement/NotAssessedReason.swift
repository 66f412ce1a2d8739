package import PlanModel

/// Why there is no class. Each has a stable code, for machines and
/// translations, and a sentence.
package enum NotAssessedReason: Error, Hashable, Sendable {
    case noData
    case fewerThanTwoPoints(Period)
    /// No value in any of the baseline years.
    case noBaseline([Period])
    case baselineOnly(Period)
    case onlyForecastsAfterBaseline(Period)
    /// The frozen baseline is of another series.
    case baselineOfAnotherSeries(String)
    case breakInSeries(Period)
    /// Of the two points, the one in this period is of another definition.
    case definitionDiffers(Period)
    case baseZero(Period)
    case signChange
    case negativeValues
    case noTarget
    case requiredGrowthZero
    case requiredGrowthAway
    case targetChangesSign
    case targetNotAfterBaseline(Period)
    case targetYearPassed(Period)
    case noPrediction(ProjectionRefusal)
    case tooFewAnnualChanges(found: Int, needed: Int)
    case figureTooLarge

    package var code: String {
        switch self {
        case .noData: "no-data"
        case .fewerThanTwoPoints: "fewer-than-two-points"
        case .noBaseline: "no-baseline"
        case .baselineOnly: "baseline-only"
        case .onlyForecastsAfterBaseline: "only-forecasts-after-baseline"
        case .baselineOfAnotherSeries: "baseline-of-another-series"
        case .breakInSeries: "break-between"
        case .definitionDiffers: "definition-change-between"
        case .baseZero: "base-zero"
        case .signChange: "sign-change"
        case .negativeValues: "negative-values"
        case .noTarget: "no-target"
        case .requiredGrowthZero: "required-growth-zero"
        case .requiredGrowthAway: "required-growth-away"
        case .targetChangesSign: "target-changes-sign"
        case .targetNotAfterBaseline: "target-not-after-baseline"
        case .targetYearPassed: "target-year-passed"
        case .noPrediction: "no-prediction"
        case .tooFewAnnualChanges: "too-few-annual-changes"
        case .figureTooLarge: "figure-too-large"
        }
    }

    package var sentence: String {
        switch self {
        case .noData: "There is no value."
        case .fewerThanTwoPoints(let period): "There is one value only, of \(period)."
        case .noBaseline(let periods): "There is no value for a baseline year (\(list(periods)))."
        case .baselineOnly(let period): "There is no value after the baseline year \(period)."
        case .onlyForecastsAfterBaseline(let period):
            "There are only forecasts after the baseline year \(period)."
        case .baselineOfAnotherSeries(let name): "The baseline was frozen from another series, \(name)."
        case .breakInSeries(let period): "The series breaks in \(period), between the two points."
        case .definitionDiffers(let period): "The value of \(period) follows another definition."
        case .baseZero(let period): "The value of \(period) is zero, from which no growth can be reckoned."
        case .signChange: "The value changes its sign, so there is no growth rate."
        case .negativeValues: "The values are below zero, where a growth rate would point the wrong way."
        case .noTarget: "The method needs a target, and none is set."
        case .requiredGrowthZero: "The target equals the baseline, so no growth is required."
        case .requiredGrowthAway: "The target lies behind the baseline, seen in the wanted direction."
        case .targetChangesSign: "The target has another sign than the baseline."
        case .targetNotAfterBaseline(let period): "The target year \(period) is not after the baseline year."
        case .targetYearPassed(let period): "The target year \(period) has passed, and the target is not met."
        case .noPrediction(let refusal): "There is no prediction. \(refusal.sentence)"
        case .tooFewAnnualChanges(let found, let needed):
            "The last years have \(found) annual changes; the method needs \(needed)."
        case .figureTooLarge: "A figure is too large to be computed."
        }
    }

    private func list(_ periods: [Period]) -> String {
        periods.map(\.description).joined(separator: ", ")
    }
}
