package import PlanModel

/// How a value changed between two comparable points.
package struct Change: Hashable, Sendable {
    /// In the unit of the indicator; of a percentage, in percentage points.
    package let absolute: Double
    /// In percent of the baseline; nil where that is not above zero, or where
    /// the latest value is below.
    package let percent: Double?
    package let years: Int
    /// CAGR; nil where there is no growth rate.
    package let annualGrowth: Double?

    package init(absolute: Double, percent: Double?, years: Int, annualGrowth: Double?) {
        self.absolute = absolute
        self.percent = percent
        self.years = years
        self.annualGrowth = annualGrowth
    }
}

/// An answer to an achievement question: what all methods say of one series,
/// side by side, with everything that they rest on.
package struct AchievementAssessment: Hashable, Sendable {
    package let series: Series
    package let direction: Direction
    /// Nil where no baseline year has a value.
    package let baseline: BaselinePoint?
    /// The last value that is no forecast; nil where there is none.
    package let latest: Observation?
    /// Nil where the two points are not comparable, or not two.
    package let change: Change?
    package let target: Target?
    /// One for each method, in the order asked.
    package let methods: [MethodAssessment]
    package let agreement: MethodAgreement
    /// To the projection year.
    package let projection: ProjectionOutcome
    package let labels: [AssessmentLabel]
    /// Why there is no change; the methods say it too, unless the target is met.
    package let obstacle: NotAssessedReason?

    /// The same assessment with one method shown. Agreement and labels speak of
    /// all methods still.
    package func showing(method: String) -> AchievementAssessment {
        AchievementAssessment(
            series: series, direction: direction, baseline: baseline, latest: latest, change: change,
            target: target, methods: methods.filter { $0.method == method }, agreement: agreement,
            projection: projection, labels: labels, obstacle: obstacle)
    }

    package func result(of method: String) -> MethodResult? {
        methods.first { $0.method == method }?.result
    }

    /// True where the class of any method is another under another baseline
    /// year; `baselineCheck` of the method says which.
    package var dependsOnBaselineYear: Bool { methods.contains { $0.baselineCheck?.depends ?? false } }

    /// The labels as one line: `as of 2019, series ended; depends on the
    /// baseline year`.
    package var labelLine: String { labels.map(\.text).joined(separator: "; ") }
}
