package import PlanModel
import RealModule
import Statistics

/// Projects a series.
///
/// The point grows the latest value by the weighted growth of all comparable
/// values. The interval is that of an unweighted line on a logarithmic or
/// logistic scale through the last ten points at most.
package struct Projector: Hashable, Sendable {
    /// Comparable values by period, the latest last.
    package let history: [DatedValue]
    package let scale: ProjectionScale
    package let rule: ProjectionRule
    /// The source has ended: nothing is projected.
    package let isEnded: Bool
    /// The day on which the projection is made; nil where nothing is past but
    /// what has been observed.
    package let day: Day?

    package init(
        history: [DatedValue], scale: ProjectionScale = .logarithmic, rule: ProjectionRule = .standard,
        isEnded: Bool = false, day: Day? = nil
    ) {
        self.history = history
        self.scale = scale
        self.rule = rule
        self.isEnded = isEnded
        self.day = day
    }

    package func outcome(for period: Period?) -> ProjectionOutcome {
        guard let period else { return .none(.notAsked) }
        do {
            return .projected(try project(to: period))
        } catch {
            return .none(error)
        }
    }

    private func project(to period: Period) throws(ProjectionRefusal) -> Projection {
        guard let latest = history.last else { throw .noData }
        if isEnded { throw .seriesEnded(latest.period) }
        if period <= latest.period {
            throw history.contains { $0.period == period } ? .yearObserved(period) : .yearPast(period)
        }
        if let day, period.lastDay < day { throw .yearPast(period) }
        guard history.count >= max(3, rule.fewestPoints) else {
            throw .tooFewPoints(found: history.count, needed: max(3, rule.fewestPoints))
        }
        let horizon = period.year - latest.period.year
        let observed = latest.period.year - history[0].period.year
        guard horizon <= observed else { throw .horizonTooLong(years: horizon, observed: observed) }
        let growth = WeightedGrowth(
            times: history.map(\.period.year), values: history.map(\.value), predictionTime: period.year)
        guard let growth else { throw .notAboveZero }
        let value = growth.projected(from: latest.value, years: horizon)
        if scale == .logistic, value >= 100 { throw .beyondWhole(value) }
        return Projection(
            period: period, value: value, growth: growth.rate,
            interval: try interval(Array(history.suffix(rule.mostPoints)), at: period), scale: scale,
            points: history)
    }

    private func interval(
        _ points: [DatedValue], at period: Period
    ) throws(ProjectionRefusal) -> PredictionInterval {
        let transformed = points.compactMap { point -> Double? in
            switch scale {
            case .logarithmic: point.value > 0 ? Double.log(point.value) : nil
            case .logistic: logit(point.value / 100)
            }
        }
        guard transformed.count == points.count else {
            throw scale == .logistic ? .notAShare : .notAboveZero
        }
        let times = points.map { Double($0.period.year) }
        let line = LeastSquares(times: times, values: transformed)
        let interval = line?.predictionInterval(at: Double(period.year), level: rule.level)
        guard let interval else {
            throw .tooFewPoints(found: points.count, needed: max(3, rule.fewestPoints))
        }
        return interval.mapped { scale == .logarithmic ? Double.exp($0) : 100 * inverseLogit($0) }
    }
}
