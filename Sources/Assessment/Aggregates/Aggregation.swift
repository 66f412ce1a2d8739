package import PlanModel
import Statistics

/// The values of an indicator for many states, and the rule by which they
/// become one for a group.
///
/// A state enters with its last value within the window that ends with the
/// period asked for. Where the rule has a weight or a denominator, value and
/// weight are of the same year. Forecasts never enter.
package struct Aggregation: Hashable, Sendable {
    package let rule: AggregationRule
    /// The values; for `ratio` the numerators.
    package let values: [AreaCode: SeriesLine]
    /// The weights of `weighted`, the denominators of `ratio`.
    package let weights: [AreaCode: SeriesLine]
    /// Lines of another size class are left out: `sme` never stands for `msme`.
    package let sizeClass: SizeClass
    package let thresholds: CoverageThresholds
    /// What the quotient of a ratio is multiplied by: 100 for percent.
    package let ratioFactor: Double

    package init(
        rule: AggregationRule, values: [AreaCode: SeriesLine], weights: [AreaCode: SeriesLine] = [:],
        sizeClass: SizeClass = .none, thresholds: CoverageThresholds = .standard, ratioFactor: Double = 1
    ) {
        self.rule = rule
        self.values = values
        self.weights = weights
        self.sizeClass = sizeClass
        self.thresholds = thresholds
        self.ratioFactor = ratioFactor
    }

    /// The same aggregation over other values.
    package func replacing(values: [AreaCode: SeriesLine]) -> Aggregation {
        Aggregation(
            rule: rule, values: values, weights: weights, sizeClass: sizeClass, thresholds: thresholds,
            ratioFactor: ratioFactor)
    }

    /// The newest period, up to the limit, in which a state of the group has a
    /// value; nil where none has.
    package func latestPeriod(of group: AreaGroup, limit: Period? = nil) -> Period? {
        Set(group.members).compactMap { area -> Period? in
            guard let line = values[area], line.series.sizeClass == sizeClass else { return nil }
            return line.observations.last { observation in
                observation.observedValue != nil && limit.map { observation.period <= $0 } ?? true
            }?.period
        }.max()
    }

    /// The aggregate of a group for a period, or why there is none.
    package func outcome(for group: AreaGroup, in period: Period) -> AggregateOutcome {
        let coverage = coverage(of: group, in: period)
        if rule == .none { return .notPublished(.notAggregated, coverage) }
        if coverage.covered.isEmpty { return .notPublished(.noValues, coverage) }
        let gaps = levelGaps(among: coverage.areas)
        if rule != .sum, !gaps.isEmpty { return .notPublished(.notComparable(gaps), coverage) }
        if let reason = shortfall(of: coverage) { return .notPublished(reason, coverage) }
        guard let value = value(of: coverage) else { return .notPublished(.noValues, coverage) }
        return .published(
            Aggregate(rule: rule, value: value, coverage: coverage, nationalDefinitions: gaps))
    }

    /// What keeps the levels of these states from being compared.
    package func levelGaps(among areas: [AreaCode]) -> [LevelGap] {
        var gaps = LevelView(of: areas.compactMap { values[$0]?.series }).gaps
        if rule == .ratio { gaps += LevelView(of: areas.compactMap { weights[$0]?.series }).gaps }
        return gaps
    }

    package var hasWeight: Bool {
        switch rule {
        case .ratio, .weighted: true
        case .sum, .simpleMean, .median, .range, .none: false
        }
    }

    /// Which states of the group have a value, of which year.
    package func coverage(of group: AreaGroup, in period: Period) -> Coverage {
        var covered: [Coverage.Covered] = []
        var missing: [Coverage.Missing] = []
        for area in Set(group.members).sorted() {
            switch entry(of: area, in: period) {
            case .success(let entry): covered.append(entry)
            case .failure(let absence): missing.append(Coverage.Missing(area: area, reason: absence.reason))
            }
        }
        let missingWeights = missing.map { ($0.area, latestWeight(of: $0.area, in: period)) }
        let unknown = hasWeight ? missingWeights.filter { $0.1 == nil }.map(\.0) : []
        return Coverage(
            group: group.code, period: period, windowYears: thresholds.windowYears, covered: covered,
            missing: missing,
            weightShare: unknown.isEmpty ? weightShare(covered, missingWeights.compactMap(\.1)) : nil,
            unknownWeights: unknown)
    }

    private struct Absence: Error { let reason: Coverage.Reason }

    private func entry(of area: AreaCode, in period: Period) -> Result<Coverage.Covered, Absence> {
        guard let line = values[area] else { return .failure(Absence(reason: .noSeries)) }
        guard line.series.sizeClass == sizeClass else { return .failure(Absence(reason: .anotherSizeClass)) }
        let candidates = observed(line, upTo: period)
        guard let latest = candidates.first else { return .failure(Absence(reason: .noValueInWindow)) }
        guard hasWeight else {
            return .success(Coverage.Covered(area: area, period: latest.period, value: latest.value))
        }
        for candidate in candidates {
            guard let weight = weights[area]?.observation(in: candidate.period)?.observedValue?.value,
                weight > 0
            else { continue }
            return .success(
                Coverage.Covered(
                    area: area, period: candidate.period, value: candidate.value, weight: weight))
        }
        return .failure(Absence(reason: .noWeight))
    }

    /// Values within the window, newest first.
    private func observed(_ line: SeriesLine, upTo period: Period) -> [DatedValue] {
        let firstYear = period.year - thresholds.windowYears + 1
        return line.observations.reversed().compactMap { observation in
            guard observation.period <= period, observation.period.year >= firstYear else { return nil }
            return observation.observedValue
        }
    }

    private func latestWeight(of area: AreaCode, in period: Period) -> Double? {
        guard let line = weights[area] else { return nil }
        return observed(line, upTo: period).first { $0.value > 0 }?.value
    }

    private func weightShare(_ covered: [Coverage.Covered], _ missing: [Double]) -> Double? {
        guard hasWeight else { return nil }
        let part = compensatedSum(of: covered.compactMap(\.weight))
        let whole = part + compensatedSum(of: missing)
        return whole > 0 ? part / whole : nil
    }

    private func shortfall(of coverage: Coverage) -> NotPublishedReason? {
        if hasWeight {
            guard let share = coverage.weightShare else { return .weightUnknown(coverage.unknownWeights) }
            return share >= thresholds.weightShare.value
                ? nil : .tooLittleWeight(share: share, needed: thresholds.weightShare)
        }
        return stateShortfall(of: coverage)
    }

    /// The minimum that counts states, for rules without a weight.
    func stateShortfall(of coverage: Coverage) -> NotPublishedReason? {
        let needed = thresholds.leastStates(of: coverage.stateCount)
        guard coverage.covered.count < needed else { return nil }
        return .tooFewStates(found: coverage.covered.count, needed: needed, of: coverage.stateCount)
    }

    private func value(of coverage: Coverage) -> Aggregate.Value? {
        let values = coverage.covered.map(\.value)
        let weights = coverage.covered.compactMap(\.weight)
        switch rule {
        case .none: return nil
        case .sum: return .figure(compensatedSum(of: values))
        case .ratio:
            return .figure(ratioFactor * (compensatedSum(of: values) / compensatedSum(of: weights)))
        case .weighted: return weightedMean(of: values, weights: weights).map { .figure($0) }
        case .simpleMean: return mean(of: values).map { .figure($0) }
        case .median: return median(of: values).map { .figure($0) }
        case .range:
            let sorted = coverage.covered.sorted { ($0.value, $0.area) < ($1.value, $1.area) }
            guard let low = sorted.first, let high = sorted.last else { return nil }
            return .range(low: low, high: high)
        }
    }
}
