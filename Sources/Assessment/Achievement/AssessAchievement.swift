import PlanModel
import Statistics

extension AchievementQuestion {
    /// What all methods say. The same question has the same answer.
    package func answer() -> AchievementAssessment {
        let observed = line.observations.filter { observation in
            observation.observedValue != nil && yearLimit.map { observation.period <= $0 } ?? true
        }
        let baselines = BaselineChoice(
            rule: baselineRule, yearsBeforePlan: yearsBeforePlan, frozen: frozenBaseline, line: line,
            limit: yearLimit
        ).points
        let latest = observed.last
        let history = latest.map { line.comparableHistory(upTo: $0.period) } ?? []
        let projector = Projector(
            history: history,
            scale: projectionScale ?? ProjectionScale(unit: line.series.unit, values: history),
            rule: projectionRule, isEnded: ended != nil, day: day)
        let obstacle = obstacle(between: baselines.first, and: observed)
        let cases = baselines.map { baseline in
            BaselineCase(
                baseline: baseline,
                obstacle: self.obstacle(between: baseline, and: observed))
        }
        let prediction = prediction(by: projector)
        let assessments = methods.map { method in
            assess(method, cases, latest?.observedValue, history: history, prediction, obstacle)
        }
        let agreement = MethodAgreement(of: assessments)
        return AchievementAssessment(
            series: line.series, direction: direction, baseline: baselines.first, latest: latest,
            change: obstacle == nil ? change(from: baselines.first, to: latest) : nil, target: target,
            methods: assessments, agreement: agreement, projection: projector.outcome(for: projectionYear),
            labels: labels(baselines.first, latest, assessments, agreement), obstacle: obstacle)
    }

    /// One baseline with what keeps it from being compared with the latest.
    private struct BaselineCase {
        let baseline: BaselinePoint
        let obstacle: NotAssessedReason?
    }

    private func obstacle(
        between baseline: BaselinePoint?, and observed: [Observation]
    ) -> NotAssessedReason? {
        guard let baseline else {
            guard let latest = observed.last else { return .noData }
            return observed.count == 1 ? .fewerThanTwoPoints(latest.period) : .noBaseline(baselineRule.years)
        }
        if let name = baseline.frozen?.seriesName, name != line.series.name {
            return .baselineOfAnotherSeries(name)
        }
        guard let latest = observed.last, latest.period > baseline.period else {
            return hasForecast(after: baseline.period)
                ? .onlyForecastsAfterBaseline(baseline.period) : .baselineOnly(baseline.period)
        }
        switch line.gap(from: baseline.period, to: latest.period) {
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

    private func assess(
        _ method: any AchievementMethod, _ cases: [BaselineCase], _ latest: DatedValue?,
        history: [DatedValue], _ prediction: Course.Prediction, _ obstacle: NotAssessedReason?
    ) -> MethodAssessment {
        let years = cases.map { baselineCase in
            BaselineCheck.Year(
                period: baselineCase.baseline.period, value: baselineCase.baseline.value,
                result: result(
                    method, baselineCase.baseline, latest, history, prediction, baselineCase.obstacle))
        }
        return MethodAssessment(
            method: method.name, version: method.version,
            result: years.first?.result ?? result(method, nil, latest, history, prediction, obstacle),
            baselineCheck: method.usesBaseline
                ? BaselineCheck(years: years, ruleYears: baselineRule.years.count) : nil)
    }

    private func result(
        _ method: any AchievementMethod, _ baseline: BaselinePoint?, _ latest: DatedValue?,
        _ history: [DatedValue], _ prediction: Course.Prediction, _ obstacle: NotAssessedReason?
    ) -> MethodResult {
        if let latest, let target = target?.datedValue, latest.meets(target, direction: direction) {
            return method.met(latest, target)
        }
        if let obstacle { return .notAssessed(obstacle) }
        guard let baseline, let latest else { return .notAssessed(.noData) }
        return method.assess(
            Course(
                baseline: baseline.datedValue, latest: latest, direction: direction,
                target: target?.datedValue, history: history, prediction: prediction,
                isEnded: ended != nil))
    }

    private func change(from baseline: BaselinePoint?, to latest: Observation?) -> Change? {
        guard let baseline, let last = latest?.observedValue else { return nil }
        let absolute = last.value - baseline.value
        let years = last.period.year - baseline.period.year
        return Change(
            absolute: absolute, percent: baseline.value == 0 ? nil : 100 * (absolute / abs(baseline.value)),
            years: years,
            annualGrowth: compoundGrowth(from: baseline.value, to: last.value, years: years))
    }

    private func labels(
        _ baseline: BaselinePoint?, _ latest: Observation?, _ assessments: [MethodAssessment],
        _ agreement: MethodAgreement
    ) -> [AssessmentLabel] {
        var labels: [AssessmentLabel] = []
        if ended != nil, let latest { labels.append(.seriesEnded(asOf: latest.period)) }
        if let latest, AssessmentLabel.labelledStatuses.contains(latest.status) {
            labels.append(.latestStatus(latest.status))
        }
        if let baseline, baseline.isBeforePlan { labels.append(.beforePlan(baseline.period)) }
        if let baseline, let now = baseline.revisedValue {
            labels.append(.baselineRevised(frozen: baseline.value, now: now))
        }
        let depending = assessments.filter { $0.baselineCheck?.depends ?? false }.map(\.method)
        if !depending.isEmpty { labels.append(.dependsOnBaselineYear(methods: depending)) }
        if agreement.isDisagreement { labels.append(.methodsDisagree) }
        if let target, target.isRuleMade { labels.append(.ruleMadeTarget) }
        return labels
    }
}
