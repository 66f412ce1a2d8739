package import PlanModel
import Statistics

/// What must be said beside an assessment.
package enum AssessmentLabel: Hashable, Sendable {
    /// The source ended; assessed to this year.
    case seriesEnded(asOf: Period)
    /// The source is registered as ended, and the latest value is of a later
    /// year.
    case valueAfterEnd(of: Period, ended: Period)
    case beforePlan(Period)
    /// The source has revised the frozen baseline.
    case baselineRevised(frozen: Double, now: Double)
    case dependsOnBaselineYear(methods: [String])
    case methodsDisagree
    case ruleMadeTarget
    /// The latest value is estimated, imputed, provisional or of low reliability.
    case latestStatus(ObservationStatus)
    /// The latest value is of a city, which the source has in the state's place.
    case cityValue(String)
    /// No reference year is stated for the latest value or the baseline.
    case yearApproximate([Period])

    package var code: String {
        switch self {
        case .seriesEnded: "series-ended"
        case .valueAfterEnd: "value-after-series-end"
        case .beforePlan: "before-the-plan"
        case .baselineRevised: "baseline-revised"
        case .dependsOnBaselineYear: "depends-on-baseline-year"
        case .methodsDisagree: "methods-disagree"
        case .ruleMadeTarget: "rule-made-target"
        case .latestStatus(let status): "latest-status-" + status.rawValue
        case .cityValue: "city-value"
        case .yearApproximate: "year-approximate"
        }
    }

    package var text: String {
        switch self {
        case .seriesEnded(let period): "as of \(period), series ended"
        case .valueAfterEnd(let period, let end):
            "value of \(period), though the series is registered as ended with \(end)"
        case .beforePlan(let period): "baseline \(period), before the plan"
        case .baselineRevised(let frozen, let now):
            "baseline frozen at \(DecimalText.shortest(frozen)), "
                + "revised by the source to \(DecimalText.shortest(now))"
        case .dependsOnBaselineYear: "depends on the baseline year"
        case .methodsDisagree: "the methods disagree"
        case .ruleMadeTarget: "target made by a rule"
        case .latestStatus(let status): "latest value \(words(for: status))"
        case .cityValue(let city): "latest value of \(city)"
        case .yearApproximate(let years):
            "year \(years.map(\.description).joined(separator: " and ")) approximate"
        }
    }

    private func words(for status: ObservationStatus) -> String {
        switch status {
        case .estimated: "estimated"
        case .imputed: "imputed"
        case .provisional: "provisional"
        case .lowReliability: "of low reliability"
        default: "with status \(status.rawValue)"
        }
    }
}

extension ObservationStatus {
    /// Whether an assessment says so where its latest value has the status.
    var isLabelled: Bool {
        switch self {
        case .estimated, .imputed, .provisional, .lowReliability, .definitionDiffers: true
        default: false
        }
    }
}
