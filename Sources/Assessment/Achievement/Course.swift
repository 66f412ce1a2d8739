package import PlanModel
import Statistics

/// The course that an indicator took, as a method sees it: two comparable
/// points, a wanted direction, perhaps a target.
package struct Course: Hashable, Sendable {
    /// y0 at t0.
    package let baseline: DatedValue
    /// yi at ti, after the baseline.
    package let latest: DatedValue
    package let direction: Direction
    /// yT at tT.
    package let target: DatedValue?
    /// All values up to the latest that are comparable with it, by period.
    package let history: [DatedValue]
    /// The prediction for the target year, or why there is none.
    package let prediction: Prediction
    /// The source has ended: nothing is extended beyond the latest value.
    package let isEnded: Bool
    /// Most methods ask for it.
    private let compoundGrowth: Result<Double, NotAssessedReason>

    package init(
        baseline: DatedValue, latest: DatedValue, direction: Direction, target: DatedValue? = nil,
        history: [DatedValue]? = nil, prediction: Prediction = .none(.notAsked), isEnded: Bool = false
    ) {
        self.baseline = baseline
        self.latest = latest
        self.direction = direction
        self.target = target
        self.history = history ?? [baseline, latest]
        self.prediction = prediction
        self.isEnded = isEnded
        compoundGrowth = Self.growth(from: baseline, to: latest)
    }

    /// A value expected for the target year.
    package enum Prediction: Hashable, Sendable {
        case value(Double)
        case none(ProjectionRefusal)
    }

    package var sign: Double { direction.sign }
    package var years: Int { latest.period.year - baseline.period.year }

    /// CAGR between the two points.
    package func growth() throws(NotAssessedReason) -> Double { try compoundGrowth.get() }

    private static func growth(
        from baseline: DatedValue, to latest: DatedValue
    ) -> Result<Double, NotAssessedReason> {
        let (first, last) = (baseline.value, latest.value)
        if first == 0 { return .failure(.baseZero(baseline.period)) }
        if (first < 0) != (last < 0), last != 0 { return .failure(.signChange) }
        let years = latest.period.year - baseline.period.year
        guard let growth = Statistics.compoundGrowth(from: first, to: last, years: years) else {
            return .failure(.negativeValues)
        }
        return .success(growth)
    }

    /// The target, once it is clear that a way leads to it from the baseline
    /// in the wanted direction.
    package func reachableTarget() throws(NotAssessedReason) -> DatedValue {
        guard let target else { throw .noTarget }
        guard target.period > baseline.period else { throw .targetNotAfterBaseline(target.period) }
        if target.value == baseline.value { throw .requiredGrowthZero }
        if sign * (target.value - baseline.value) < 0 { throw .requiredGrowthAway }
        return target
    }

    /// CAGR that leads from the baseline to the target.
    package func requiredGrowth(to target: DatedValue) throws(NotAssessedReason) -> Double {
        guard latest.period <= target.period else { throw .targetYearPassed(target.period) }
        if baseline.value == 0 { throw .baseZero(baseline.period) }
        if (baseline.value < 0) != (target.value < 0), target.value != 0 { throw .targetChangesSign }
        let span = target.period.year - baseline.period.year
        let growth = Statistics.compoundGrowth(from: baseline.value, to: target.value, years: span)
        guard let growth else {
            throw .negativeValues
        }
        return growth
    }

    /// Refuses to look beyond the latest value of a series that has ended.
    package func refuseExtension() throws(NotAssessedReason) {
        if isEnded { throw .noPrediction(.seriesEnded(latest.period)) }
    }
}

extension DatedValue {
    /// Whether the value is as good as the target or better.
    package func meets(_ target: DatedValue, direction: Direction) -> Bool {
        direction.sign * (value - target.value) >= 0
    }
}
