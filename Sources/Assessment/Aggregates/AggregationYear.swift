package import PlanModel
import Statistics

/// An aggregation in one year: what each state has to give, found once for all
/// groups that it belongs to.
package struct AggregationYear {
    private let whole: Aggregation
    private let period: Period
    private let entries: [AreaCode: Entry]
    /// Of the groups that were named, by their code.
    private var outcomes: [AreaCode: AggregateOutcome] = [:]

    /// - Parameter groups: all that will be asked for.
    package init(_ aggregation: Aggregation, _ period: Period, groups: [AreaGroup]) {
        whole = aggregation
        self.period = period
        var entries: [AreaCode: Entry] = [:]
        for area in groups.lazy.flatMap(\.members) where entries[area] == nil {
            entries[area] = Entry(aggregation, area, period)
        }
        self.entries = entries
        for group in groups { outcomes[group.code] = computedOutcome(for: group) }
    }

    /// The aggregate of a group, or why there is none.
    package func outcome(for group: AreaGroup) -> AggregateOutcome {
        outcomes[group.code] ?? computedOutcome(for: group)
    }

    private func computedOutcome(for group: AreaGroup) -> AggregateOutcome {
        let coverage = coverage(of: group)
        if whole.rule == .none { return .notPublished(.notAggregated, coverage) }
        if coverage.covered.isEmpty { return .notPublished(.noValues, coverage) }
        let gaps = whole.levelGaps(among: coverage.areas)
        if whole.rule != .sum, !gaps.isEmpty { return .notPublished(.notComparable(gaps), coverage) }
        if let reason = shortfall(of: coverage) { return .notPublished(reason, coverage) }
        guard let value = value(of: coverage) else { return .notPublished(.noValues, coverage) }
        return .published(
            Aggregate(rule: whole.rule, value: value, coverage: coverage, nationalDefinitions: gaps))
    }

    /// Which states of the group have a value, of which year.
    package func coverage(of group: AreaGroup) -> Coverage {
        var covered: [Coverage.Covered] = []
        var missing: [Coverage.Missing] = []
        var weights: [Double] = []
        var unknown: [AreaCode] = []
        for area in group.membersOnce {
            let entry = entries[area] ?? Entry(whole, area, period)
            switch entry.found {
            case .success(let value): covered.append(value)
            case .failure(let absence):
                missing.append(Coverage.Missing(area: area, reason: absence.reason))
                if let weight = entry.latestWeight { weights.append(weight) } else { unknown.append(area) }
            }
        }
        if !whole.hasWeight { unknown = [] }
        return Coverage(
            group: group.code, period: period, windowYears: whole.thresholds.windowYears, covered: covered,
            missing: missing, weightShare: unknown.isEmpty ? weightShare(covered, weights) : nil,
            unknownWeights: unknown)
    }

    /// The coefficient of variation across the states of a group, each counted
    /// once. The states are all there are, so the variance is divided by n.
    /// Levels must be comparable, and six tenths of the states have a value.
    package func spread(across group: AreaGroup) -> SpreadOutcome {
        let coverage = outcome(for: group).coverage
        if coverage.covered.isEmpty { return .notPublished(.noValues, coverage) }
        let gaps = whole.levelGaps(among: coverage.areas)
        if !gaps.isEmpty { return .notPublished(.notComparable(gaps), coverage) }
        if let reason = stateShortfall(of: coverage) { return .notPublished(reason, coverage) }
        let levels = coverage.covered.map { entry in
            whole.rule == .ratio ? entry.value / (entry.weight ?? 1) : entry.value
        }
        guard let coefficient = coefficientOfVariation(of: levels) else {
            return .notPublished(.meanNotAboveZero, coverage)
        }
        return .published(coefficientOfVariation: coefficient, coverage)
    }

    /// How far the states lie apart.
    package func gapPoint(_ groups: GapGroups) -> GapPoint {
        GapPoint(
            period: period, all: outcome(for: groups.all), behind: outcome(for: groups.behind),
            ahead: outcome(for: groups.ahead), spread: spread(across: groups.all))
    }

    private func weightShare(_ covered: [Coverage.Covered], _ missing: [Double]) -> Double? {
        guard whole.hasWeight else { return nil }
        let part = compensatedSum(of: covered.compactMap(\.weight))
        let whole = part + compensatedSum(of: missing)
        return whole > 0 ? part / whole : nil
    }

    private func shortfall(of coverage: Coverage) -> NotPublishedReason? {
        if whole.hasWeight {
            guard let share = coverage.weightShare else { return .weightUnknown(coverage.unknownWeights) }
            return share >= whole.thresholds.weightShare.value
                ? nil : .tooLittleWeight(share: share, needed: whole.thresholds.weightShare)
        }
        return stateShortfall(of: coverage)
    }

    /// The minimum that counts states, for rules without a weight.
    private func stateShortfall(of coverage: Coverage) -> NotPublishedReason? {
        let needed = whole.thresholds.leastStates(of: coverage.stateCount)
        guard coverage.covered.count < needed else { return nil }
        return .tooFewStates(found: coverage.covered.count, needed: needed, of: coverage.stateCount)
    }

    private func value(of coverage: Coverage) -> Aggregate.Value? {
        let values = coverage.covered.map(\.value)
        let weights = coverage.covered.compactMap(\.weight)
        switch whole.rule {
        case .none: return nil
        case .sum: return .figure(compensatedSum(of: values))
        case .ratio:
            return .figure(whole.ratioFactor * (compensatedSum(of: values) / compensatedSum(of: weights)))
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

/// What one state has to give to aggregates of one year.
private struct Entry {
    struct Absence: Error { let reason: Coverage.Reason }

    let found: Result<Coverage.Covered, Absence>
    /// Its weight within the window, of whatever year; nil where there is none.
    let latestWeight: Double?

    init(_ whole: Aggregation, _ area: AreaCode, _ period: Period) {
        found = Self.find(whole, area, period)
        latestWeight = whole.weights[area].flatMap { line in
            Self.observed(line, upTo: period, whole).first { $0.value > 0 }?.value
        }
    }

    private static func find(
        _ whole: Aggregation, _ area: AreaCode, _ period: Period
    ) -> Result<Coverage.Covered, Absence> {
        guard let line = whole.values[area] else { return .failure(Absence(reason: .noSeries)) }
        guard line.series.sizeClass == whole.sizeClass else {
            return .failure(Absence(reason: .anotherSizeClass))
        }
        let candidates = observed(line, upTo: period, whole)
        guard let latest = candidates.first else { return .failure(Absence(reason: .noValueInWindow)) }
        guard whole.hasWeight else {
            return .success(Coverage.Covered(area: area, period: latest.period, value: latest.value))
        }
        for candidate in candidates {
            guard
                let weight = whole.weights[area]?.observation(in: candidate.period)?.observedValue?.value,
                weight > 0
            else { continue }
            return .success(
                Coverage.Covered(
                    area: area, period: candidate.period, value: candidate.value, weight: weight))
        }
        return .failure(Absence(reason: .noWeight))
    }

    /// Values within the window, newest first.
    private static func observed(
        _ line: SeriesLine, upTo period: Period, _ whole: Aggregation
    ) -> [DatedValue] {
        let firstYear = period.year - whole.thresholds.windowYears + 1
        var values: [DatedValue] = []
        for index in line.observations.indices.reversed() {
            let year = line.observations[index].period.year
            if year > period.year { continue }
            if year < firstYear { break }
            if let value = line.observations[index].observedValue { values.append(value) }
        }
        return values
    }
}
