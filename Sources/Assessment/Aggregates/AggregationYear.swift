package import PlanModel
import Statistics

/// An aggregation in one year: what each state has to give, found once for all
/// groups that it belongs to.
package struct AggregationYear {
    private let whole: Aggregation
    private let period: Period
    /// One for each state of the groups that were named.
    private let entries: [Entry]
    /// Of the groups that were named.
    private var known: [Found] = []

    /// What there is of one group.
    private struct Found {
        let group: AreaCode
        /// What keeps the levels of the covered states from being compared;
        /// empty where nothing is aggregated.
        let gaps: [LevelGap]
        let outcome: AggregateOutcome
    }

    /// - Parameter groups: all that will be asked for.
    package init(_ aggregation: Aggregation, _ period: Period, groups: [AreaGroup]) {
        whole = aggregation
        self.period = period
        // A dozen states: looking through them is faster than a dictionary.
        var entries: [Entry] = []
        for group in groups {
            for area in group.members where !entries.contains(where: { $0.area == area }) {
                entries.append(Entry(aggregation, area, period))
            }
        }
        self.entries = entries
        for group in groups { known.append(find(group)) }
    }

    /// Of each state of a group, once.
    private func entries(of group: AreaGroup) -> [Entry] {
        group.membersOnce.map { area in
            entries.first { $0.area == area } ?? Entry(whole, area, period)
        }
    }

    private func found(_ group: AreaGroup) -> Found {
        known.first { $0.group == group.code } ?? find(group)
    }

    /// The aggregate of a group, or why there is none.
    package func outcome(for group: AreaGroup) -> AggregateOutcome { found(group).outcome }

    private func find(_ group: AreaGroup) -> Found {
        let members = entries(of: group)
        let coverage = coverage(of: group, members)
        let gaps = whole.rule == .none ? [] : levelGaps(among: members)
        return Found(group: group.code, gaps: gaps, outcome: outcome(coverage, gaps))
    }

    private func outcome(_ coverage: Coverage, _ gaps: [LevelGap]) -> AggregateOutcome {
        if whole.rule == .none { return .notPublished(.notAggregated, coverage) }
        if coverage.covered.isEmpty { return .notPublished(absence(of: coverage), coverage) }
        if whole.rule != .sum, !gaps.isEmpty { return .notPublished(.notComparable(gaps), coverage) }
        if let reason = shortfall(of: coverage) { return .notPublished(reason, coverage) }
        guard let value = value(of: coverage) else { return .notPublished(.noValues, coverage) }
        return .published(
            Aggregate(rule: whole.rule, value: value, coverage: coverage, nationalDefinitions: gaps))
    }

    /// Why no state is covered.
    private func absence(of coverage: Coverage) -> NotPublishedReason {
        let unweighed = coverage.missing.filter { $0.reason == .noWeight }.map(\.area)
        guard !unweighed.isEmpty else { return .noValues }
        guard case .weighted(let code) = whole.rule else { return .weightMissing(unweighed, of: nil) }
        return .weightMissing(unweighed, of: code)
    }

    private func levelGaps(among members: [Entry], of coverage: Coverage? = nil) -> [LevelGap] {
        func isCovered(_ entry: Entry) -> Bool {
            guard let coverage else { return entry.isCovered }
            return coverage.covered.contains { $0.area == entry.area }
        }
        func series(_ line: (Entry) -> SeriesLine?) -> [Series] {
            members.compactMap { isCovered($0) ? line($0)?.series : nil }
        }
        let gaps = LevelView(of: series(\.line)).gaps
        guard whole.rule == .ratio else { return gaps }
        return gaps + LevelView(of: series(\.weights)).gaps
    }

    /// Which states of the group have a value, of which year.
    package func coverage(of group: AreaGroup) -> Coverage { found(group).outcome.coverage }

    private func coverage(of group: AreaGroup, _ members: [Entry]) -> Coverage {
        var covered: [Coverage.Covered] = []
        covered.reserveCapacity(members.count)
        var missing: [Coverage.Missing] = []
        var weights: [Double] = []
        var unknown: [AreaCode] = []
        for entry in members {
            switch entry.found {
            case .success(let value): covered.append(value)
            case .failure(let absence):
                missing.append(Coverage.Missing(area: entry.area, reason: absence.reason))
                guard whole.hasWeight else { continue }
                if let weight = entry.latestWeight {
                    weights.append(weight)
                } else {
                    unknown.append(entry.area)
                }
            }
        }
        return Coverage(
            group: group.code, period: period, windowYears: whole.thresholds.windowYears, covered: covered,
            missing: missing, weightShare: unknown.isEmpty ? weightShare(covered, weights) : nil,
            unknownWeights: unknown)
    }

    /// The coefficient of variation across the states of a group, each counted
    /// once. The states are all there are, so the variance is divided by n.
    /// Levels must be comparable, and six tenths of the states have a value. It
    /// needs no weight.
    package func spread(across group: AreaGroup) -> SpreadOutcome {
        let found = found(group)
        let coverage = unweighed(found.outcome.coverage, entries(of: group))
        let isAlike = coverage.covered.count == found.outcome.coverage.covered.count
        let gaps =
            isAlike && whole.rule != .none ? found.gaps : levelGaps(among: entries(of: group), of: coverage)
        if coverage.covered.isEmpty { return .notPublished(.noValues, coverage) }
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

    /// With the states that have a value and lack only its weight.
    private func unweighed(_ coverage: Coverage, _ members: [Entry]) -> Coverage {
        guard case .weighted = whole.rule, coverage.missing.contains(where: { $0.reason == .noWeight })
        else { return coverage }
        var covered: [Coverage.Covered] = []
        for entry in members {
            if let value = (try? entry.found.get()) ?? entry.unweighed(within: whole, period) {
                covered.append(value)
            }
        }
        return Coverage(
            group: coverage.group, period: period, windowYears: coverage.windowYears, covered: covered,
            missing: coverage.missing.filter { missing in !covered.contains { $0.area == missing.area } })
    }

    /// How far the states lie apart.
    package func gapPoint(_ groups: GapGroups) -> GapPoint {
        GapPoint(
            period: period, all: outcome(for: groups.all), behind: outcome(for: groups.behind),
            ahead: outcome(for: groups.ahead), spread: spread(across: groups.all))
    }

    private func weightShare(_ covered: [Coverage.Covered], _ missing: [Double]) -> Double? {
        guard whole.hasWeight else { return nil }
        var part = CompensatedSum()
        for value in covered { if let weight = value.weight { part.add(weight) } }
        let whole = part.value + compensatedSum(of: missing)
        return whole > 0 ? part.value / whole : nil
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
///
/// A class, because each of its groups looks at it several times.
private final class Entry {
    struct Absence: Error { let reason: Coverage.Reason }

    let area: AreaCode
    let line: SeriesLine?
    let weights: SeriesLine?
    let found: Result<Coverage.Covered, Absence>
    /// Its weight within the window, of whatever year; nil where there is none.
    let latestWeight: Double?

    var isCovered: Bool { if case .success = found { true } else { false } }

    init(_ whole: Aggregation, _ area: AreaCode, _ period: Period) {
        self.area = area
        line = whole.values[area]
        weights = whole.weights[area]
        found = Self.find(whole, area, line, weights, period)
        latestWeight = weights?.newestObserved(upTo: period, within: whole) { $0.value > 0 }?.value
    }

    /// The value of a state of which only the weight is missing.
    func unweighed(within whole: Aggregation, _ period: Period) -> Coverage.Covered? {
        guard case .failure(let absence) = found, absence.reason == .noWeight,
            let latest = line?.newestObserved(upTo: period, within: whole)
        else { return nil }
        return Coverage.Covered(area: area, period: latest.period, value: latest.value)
    }

    private static func find(
        _ whole: Aggregation, _ area: AreaCode, _ line: SeriesLine?, _ weights: SeriesLine?, _ period: Period
    ) -> Result<Coverage.Covered, Absence> {
        guard let line else { return .failure(Absence(reason: .noSeries)) }
        guard line.series.sizeClass == whole.sizeClass else {
            return .failure(Absence(reason: .anotherSizeClass))
        }
        guard let latest = line.newestObserved(upTo: period, within: whole) else {
            return .failure(Absence(reason: .noValueInWindow))
        }
        guard whole.hasWeight else {
            return .success(Coverage.Covered(area: area, period: latest.period, value: latest.value))
        }
        var weight = 0.0
        let weighed = line.newestObserved(upTo: period, within: whole) { candidate in
            weight = weights?.observation(in: candidate.period)?.observedValue?.value ?? 0
            return weight > 0
        }
        guard let weighed else { return .failure(Absence(reason: .noWeight)) }
        return .success(
            Coverage.Covered(area: area, period: weighed.period, value: weighed.value, weight: weight))
    }
}

extension SeriesLine {
    /// The newest value within the window that will do.
    fileprivate func newestObserved(
        upTo period: Period, within whole: Aggregation, where willDo: (DatedValue) -> Bool = { _ in true }
    ) -> DatedValue? {
        let firstYear = period.year - whole.thresholds.windowYears + 1
        for index in observations.indices.reversed() {
            let year = observations[index].period.year
            if year > period.year { continue }
            if year < firstYear { return nil }
            if let value = observations[index].observedValue, willDo(value) { return value }
        }
        return nil
    }
}
