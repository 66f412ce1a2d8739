import PlanModel
import Statistics

extension AchievementQuestion {
    /// What all methods say. The same question has the same answer.
    package func answer() -> AchievementAssessment {
        let baselines = BaselineChoice(
            rule: baselineRule, yearsBeforePlan: yearsBeforePlan, frozen: frozenBaseline, line: line,
            limit: yearLimit
        ).points
        let observed = Observed(line, upTo: yearLimit)
        let latest = observed.latest
        let history = comparableHistory(upTo: latest?.period)
        let projector = Projector(
            history: history,
            scale: projectionScale ?? ProjectionScale(unit: line.series.unit, values: history),
            rule: projectionRule, isEnded: ended != nil, day: day)
        let obstacle = obstacle(between: baselines.first, and: observed)
        let prediction = prediction(by: projector)
        let cases = baselines.indices.map { index in
            BaselineCase(
                baselines[index].datedValue,
                index == 0 ? obstacle : self.obstacle(between: baselines[index], and: observed),
                latest: latest?.observedValue, history: history, prediction: prediction, of: self)
        }
        let met = targetMet(by: latest?.observedValue)
        let assessments = methods.map { assess($0, cases, met: met, obstacle ?? .noData) }
        let agreement = MethodAgreement(of: assessments)
        return AchievementAssessment(
            series: line.series, direction: direction, baseline: baselines.first, latest: latest,
            change: obstacle == nil ? change(from: baselines.first, to: latest) : nil, target: target,
            methods: assessments, agreement: agreement, projection: projector.outcome(for: projectionYear),
            labels: labels(baselines.first, latest, assessments, agreement, isAssessed: obstacle == nil),
            obstacle: obstacle)
    }

    /// The values that are no forecasts.
    private struct Observed {
        var latest: Observation?
        var isAlone = true

        init(_ line: SeriesLine, upTo limit: Period?) {
            for index in line.observations.indices.reversed() {
                guard line.observations[index].observedValue != nil else { continue }
                if let limit, line.observations[index].period > limit { continue }
                guard latest == nil else {
                    isAlone = false
                    return
                }
                latest = line.observations[index]
            }
        }
    }

    /// One baseline with the course from it, or with what keeps it from being
    /// compared with the latest.
    ///
    /// A class, because every method looks at it.
    private final class BaselineCase {
        let baseline: DatedValue
        let course: Result<Course, NotAssessedReason>

        init(
            _ baseline: DatedValue, _ obstacle: NotAssessedReason?, latest: DatedValue?,
            history: [DatedValue], prediction: Course.Prediction, of question: AchievementQuestion
        ) {
            self.baseline = baseline
            guard obstacle == nil, let latest else {
                course = .failure(obstacle ?? .noData)
                return
            }
            course = .success(
                Course(
                    baseline: baseline, latest: latest, direction: question.direction,
                    target: question.target?.datedValue, history: history, prediction: prediction,
                    isEnded: question.ended != nil))
        }
    }

    /// Only what is projected or has a target asks for the years between.
    private func comparableHistory(upTo latest: Period?) -> [DatedValue] {
        guard let latest, target != nil || projectionYear != nil else { return [] }
        return line.comparableHistory(upTo: latest)
    }

    private func obstacle(between baseline: BaselinePoint?, and observed: Observed) -> NotAssessedReason? {
        guard let baseline else {
            guard let latest = observed.latest else { return .noData }
            return observed.isAlone ? .fewerThanTwoPoints(latest.period) : .noBaseline(baselineRule.years)
        }
        if let name = baseline.frozen?.seriesName, name != line.series.name {
            return .baselineOfAnotherSeries(name)
        }
        guard let latest = observed.latest, latest.period > baseline.period else {
            return hasForecast(after: baseline.period)
                ? .onlyForecastsAfterBaseline(baseline.period) : .baselineOnly(baseline.period)
        }
        let gap =
            baseline.frozen.map { line.gap(from: $0, to: latest.period) }
            ?? line.gap(from: baseline.period, to: latest.period)
        switch gap {
        case .breakInSeries(let period): return .breakInSeries(period)
        case .definitionDiffers(let period): return .definitionDiffers(period)
        case nil: return nil
        }
    }

    private func hasForecast(after period: Period) -> Bool {
        line.observations.contains { observation in
            observation.status == .forecast && observation.value != nil && observation.period > period
                && yearLimit.map { observation.period <= $0 } ?? true
        }
    }

    private func prediction(by projector: Projector) -> Course.Prediction {
        guard let target else { return .none(.notAsked) }
        switch projector.outcome(for: target.period) {
        case .projected(let projection): return .value(projection.value)
        case .none(let refusal): return .none(refusal)
        }
    }

    /// The latest value with the target that it meets.
    private func targetMet(by latest: DatedValue?) -> (latest: DatedValue, target: DatedValue)? {
        guard let latest, let target = target?.datedValue, latest.meets(target, direction: direction) else {
            return nil
        }
        return (latest, target)
    }

    /// - Parameter obstacle: what keeps the value from being assessed where
    ///   there is no baseline.
    private func assess(
        _ method: any AchievementMethod, _ cases: [BaselineCase],
        met: (latest: DatedValue, target: DatedValue)?, _ obstacle: NotAssessedReason
    ) -> MethodAssessment {
        func result(_ course: Result<Course, NotAssessedReason>) -> MethodResult {
            if let met { return method.met(met.latest, met.target) }
            return switch course {
            case .success(let course): method.assess(course)
            case .failure(let obstacle): .notAssessed(obstacle)
            }
        }
        let years = cases.map { one in
            BaselineCheck.Year(
                period: one.baseline.period, value: one.baseline.value, result: result(one.course))
        }
        return MethodAssessment(
            method: method.name, version: method.version,
            result: years.first?.result ?? result(.failure(obstacle)),
            baselineCheck: method.usesBaseline
                ? BaselineCheck(years: years, ruleYears: baselineRule.years.count) : nil)
    }

    private func change(from baseline: BaselinePoint?, to latest: Observation?) -> Change? {
        guard let baseline, let last = latest?.observedValue else { return nil }
        let absolute = last.value - baseline.value
        let years = last.period.year - baseline.period.year
        let hasPercent = baseline.value > 0 && last.value >= 0
        return Change(
            absolute: absolute, percent: hasPercent ? 100 * (absolute / baseline.value) : nil,
            years: years,
            annualGrowth: compoundGrowth(from: baseline.value, to: last.value, years: years))
    }

    private func labels(
        _ baseline: BaselinePoint?, _ latest: Observation?, _ assessments: [MethodAssessment],
        _ agreement: MethodAgreement, isAssessed: Bool
    ) -> [AssessmentLabel] {
        var labels: [AssessmentLabel] = []
        if let ended, let latest {
            let isLater = latest.period > ended.lastPeriod
            labels.append(
                isLater
                    ? .valueAfterEnd(of: latest.period, ended: ended.lastPeriod)
                    : .seriesEnded(asOf: latest.period))
        }
        if let latest, latest.status.isLabelled {
            labels.append(.latestStatus(latest.status))
        }
        if let city = latest?.city { labels.append(.cityValue(city)) }
        let approximate = [baseline?.observation, latest].compactMap(\.self).filter(\.isYearApproximate)
        if !approximate.isEmpty {
            labels.append(.yearApproximate(Set(approximate.map(\.period)).sorted()))
        }
        if let baseline, baseline.isBeforePlan { labels.append(.beforePlan(baseline.period)) }
        if let baseline, let now = baseline.revisedValue {
            labels.append(.baselineRevised(frozen: baseline.value, now: now))
        }
        var depending: [String] = []
        // What has no class has none that could depend on anything.
        for index in assessments.indices
        where isAssessed && assessments[index].baselineCheck?.depends == true {
            depending.append(assessments[index].method)
        }
        if !depending.isEmpty { labels.append(.dependsOnBaselineYear(methods: depending)) }
        if agreement.isDisagreement { labels.append(.methodsDisagree) }
        if let target, target.isRuleMade { labels.append(.ruleMadeTarget) }
        return labels
    }
}
