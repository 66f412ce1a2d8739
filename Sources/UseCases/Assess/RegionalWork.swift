import Assessment
import PlanModel

/// Regional aggregates and the development gap of one KPI.
struct RegionalWork {
    let aggregates: [GroupAggregate]
    let gap: DevelopmentGap?

    init(_ work: AssessmentWork, kpi: KPI) {
        guard let plan = work.plan else {
            aggregates = []
            gap = nil
            return
        }
        let aggregation = Self.aggregation(work, kpi)
        let baseline =
            work.request.baseline ?? (plan.baseline ?? .standard).years.first ?? Period(
                year: plan.starts.year)!
        let atBaseline = aggregation.replacing(values: Self.frozen(aggregation.values, baseline, work))
        let periods = plan.areaGroups.map { aggregation.latestPeriod(of: $0, limit: work.request.year) }
        let latest = periods.compactMap(\.self).max()
        // The gap needs all groups; where there is none, those that are shown will do.
        let needed = kpi.aggregation == .none ? plan.areaGroups.filter { work.shows($0) } : plan.areaGroups
        let first = AggregationYear(atBaseline, baseline, groups: needed)
        let last = AggregationYear(aggregation, latest ?? baseline, groups: needed)
        aggregates = zip(plan.areaGroups, periods).compactMap { group, own in
            guard work.shows(group) else { return nil }
            let period = own ?? baseline
            return GroupAggregate(
                group: group, atBaseline: first.outcome(for: group),
                atLatest: period == latest
                    ? last.outcome(for: group) : aggregation.outcome(for: group, in: period),
                brokenStates: group.members.filter { state in
                    aggregation.values[state].map { Self.gap(in: $0, baseline, period, work) != nil } ?? false
                })
        }
        let groups = Self.gapGroups(plan)
        gap = groups.flatMap { groups -> DevelopmentGap? in
            guard kpi.aggregation != .none, let latest, latest > baseline else { return nil }
            return DevelopmentGap(atBaseline: first.gapPoint(groups), atLatest: last.gapPoint(groups))
        }
    }

    /// The lines with the baselines that were agreed, where there are some.
    private static func frozen(
        _ lines: AreaLines, _ baseline: Period, _ work: AssessmentWork
    ) -> AreaLines {
        guard work.request.baseline == nil else { return lines }
        return lines.mapValues { line in
            guard let agreed = work.agreed[line.series.name], agreed.period == baseline else { return line }
            let frozen = Observation(
                period: baseline, value: agreed.value, decimals: agreed.decimals,
                status: line.observation(in: baseline)?.status ?? .normal, publication: agreed.publication)
            return line.replacing(frozen)
        }
    }

    /// Why a state's value at the baseline and a later one form no change.
    private static func gap(
        in line: SeriesLine, _ baseline: Period, _ period: Period, _ work: AssessmentWork
    ) -> TimeGap? {
        guard work.request.baseline == nil, let agreed = work.agreed[line.series.name],
            agreed.period == baseline
        else { return line.gap(from: baseline, to: period) }
        return line.gap(from: agreed.baseline(of: line.series), to: period)
    }

    private static func gapGroups(_ plan: Plan) -> GapGroups? {
        func group(_ code: String) -> AreaGroup? { AreaCode(code).flatMap { plan.areaGroup($0) } }
        guard let all = group("ASEAN"), let behind = group("CLMV"), let ahead = group("ASEAN-6") else {
            return nil
        }
        return GapGroups(all: all, behind: behind, ahead: ahead)
    }

    private static func aggregation(_ work: AssessmentWork, _ kpi: KPI) -> Aggregation {
        let thresholds = work.plan?.thresholds?.coverage ?? .standard
        if kpi.aggregation == .ratio, let parts = work.references.quotients[kpi.indicator] {
            return Aggregation(
                rule: .ratio, values: evaluate(parts.numerator, work),
                weights: evaluate(parts.denominator, work),
                sizeClass: kpi.sizeClass, thresholds: thresholds)
        }
        var weights = AreaLines()
        if case .weighted(let code) = kpi.aggregation, let indicator = IndicatorCode(sourceCode: code) {
            weights = preferred(indicator, .none, work)
        }
        return Aggregation(
            rule: kpi.aggregation, values: preferred(kpi.indicator, kpi.sizeClass, work), weights: weights,
            sizeClass: kpi.sizeClass, thresholds: thresholds)
    }

    private static func preferred(
        _ indicator: IndicatorCode, _ size: SizeClass, _ work: AssessmentWork
    ) -> AreaLines {
        let found = work.book.lines(indicator)
        var lines = AreaLines()
        for state in work.references.states {
            lines[state.code] = found[state.code, size].max { left, right in
                (left.observations.last?.period.year ?? 0) < (right.observations.last?.period.year ?? 0)
            }
        }
        return lines
    }

    private static func evaluate(_ formula: Formula, _ work: AssessmentWork) -> AreaLines {
        var result = AreaLines()
        for state in work.references.states {
            // A part that is one indicator is that indicator's line.
            if case .reference(let code, _) = formula.expression.kind {
                result[state.code] = work.book.lines(code, state.code, .none).first
                continue
            }
            var inputs: [IndicatorCode: SeriesLine] = [:]
            for input in formula.inputs {
                inputs[input.code] = work.book.lines(input.code, state.code, .none).first
            }
            let series = Series(
                name: "\(state.code).part", indicator: IndicatorCode("PART")!, area: state.code,
                source: "DERIVED")
            let line = formula.evaluate(lines: inputs, units: work.references.units, into: series).line
            if !line.observations.isEmpty { result[state.code] = line }
        }
        return result
    }
}

/// Numerator and denominator of a formula that is a quotient: a ratio
/// aggregates by the sums of both.
struct QuotientParts: Sendable {
    let numerator: Formula
    let denominator: Formula

    init?(_ formula: Formula) {
        guard case .operation(.dividedBy, let left, let right) = formula.expression.kind,
            let numerator = Formula.parse(left.description, file: "formula").formula,
            let denominator = Formula.parse(right.description, file: "formula").formula
        else { return nil }
        self.numerator = numerator
        self.denominator = denominator
    }
}
