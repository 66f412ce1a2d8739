import Assessment
import Charts
import Pages
import PlanModel
import Routes
import UseCases

/// The finding that each chart of an indicator has for its title: what this
/// chart shows and the others beside it do not.
extension Presenter {
    /// The name without what stands in brackets at its end, which the unit
    /// beside it says again, and without a `total` that tells no more:
    /// `R&D expenditure`.
    func plainName(_ name: String) -> String {
        var plain = name[...]
        if plain.hasSuffix(")"), let bracket = name.lastRange(of: " (") {
            plain = plain[..<bracket.lowerBound]
        }
        if plain.hasSuffix(", total") { plain = plain.dropLast(7) }
        return String(plain)
    }

    /// What an indicator's page says first, without the name that stands above
    /// it; nil where there is nothing to say.
    func finding(_ answer: IndicatorAnswer) -> String? {
        guard let kpi = answer.kpis.last else { return nil }
        let mains = self.mains(kpi).compactMap(\.self).filter { isShown($0.state) }
        guard mains.contains(where: { $0.line != nil }) else { return nil }
        // What happened since the baseline is what the plan asks; else the course of the years.
        let moved = mains.count { $0.assessment?.change != nil } > 1
        let course = moved ? changes(kpi, mains) : trend(kpi, mains, within: years)
        let whole = levelsAreCompared(mains) ? course : levels(kpi, mains)
        let name = plainName(self.name(kpi.kpi)) + ": "
        guard whole.hasPrefix(name) else { return whole }
        let said = whole.dropFirst(name.count)
        return said.prefix(1).uppercased() + said.dropFirst()
    }

    /// `34.6 %`, `173 days`; the unit where the language of the page has it, too.
    func round(_ observation: Observation, in unit: String) -> String {
        let value = round(observation)
        if isPercentage(unit) { return texts(.percent, value) }
        let own = texts.own(unit)
        let isOwn = texts.language == .english || texts.translation(of: unit) != nil
        return isOwn && own.utf8.count <= 24 ? "\(value) \(own)" : value
    }

    /// A state in a sentence: `the Philippines`.
    func placed(_ area: AreaCode) -> String { texts.inSentence(name(area)) }

    // MARK: Over the years

    /// In how many states the line has risen and fallen since it began.
    func trend(_ kpi: KPIAnswer, _ mains: [StateAnswer], within years: ClosedRange<Period>?) -> String {
        let name = plainName(self.name(kpi.kpi))
        let runs = mains.compactMap { unbroken($0, within: years) }
        guard runs.count > 1 else {
            return alone(name, runs, kpi.kpi.unit) ?? texts(.findingNoCourse, name)
        }
        let up = runs.count { $0.last.number > $0.first.number }
        let down = runs.count { $0.last.number < $0.first.number }
        let since = beginning(runs.map(\.first.observation.period), .sinceFirstValues)
        let of = "\(runs.count)"
        if up > 0, down > 0 { return texts(.findingUpAndDown, name, "\(up)", of, "\(down)", since) }
        if up > 0 { return texts(.findingUp, name, "\(up)", of, since) }
        if down > 0 { return texts(.findingDown, name, "\(down)", of, since) }
        return texts(.findingStill, name, of, since)
    }

    /// In how many states the newest value is the best of the line.
    func records(_ kpi: KPIAnswer, _ mains: [StateAnswer], within years: ClosedRange<Period>?) -> String {
        let name = plainName(self.name(kpi.kpi))
        let runs = mains.compactMap { unbroken($0, within: years) }
        guard runs.count > 1 else {
            return alone(name, runs, kpi.kpi.unit) ?? texts(.findingNoPairs, name)
        }
        let sign = kpi.kpi.direction.sign
        let best = runs.count { run in
            run.values.allSatisfy { $0 * sign <= run.last.number * sign }
                && run.values.contains { $0 != run.last.number }
        }
        return best == 0
            ? texts(.findingBestPast, name, "\(runs.count)")
            : texts(.findingBestNow, name, "\(best)", "\(runs.count)")
    }

    private func beginning(_ periods: [Period], _ several: TextKey) -> String {
        guard let first = periods.min(), let last = periods.max() else { return "" }
        return first == last ? "\(first)" : texts(several, "\(first)", "\(last)")
    }

    /// The values of a state after the last break of their series.
    private struct Run {
        let state: AreaCode
        let first: (observation: Observation, number: Double)
        let last: (observation: Observation, number: Double)
        let values: [Double]
    }

    private func unbroken(_ main: StateAnswer, within years: ClosedRange<Period>?) -> Run? {
        let shown = (main.line?.observations ?? []).filter { observation in
            observation.value != nil && observation.status != .forecast
                && years?.contains(observation.period) ?? true
        }
        let start = shown.lastIndex { [.breakInSeries, .definitionDiffers].contains($0.status) } ?? 0
        let run = shown[start...].compactMap { one in one.value.map { (observation: one, number: $0) } }
        guard let first = run.first, let last = run.last, run.count > 1 else { return nil }
        return Run(state: main.state, first: first, last: last, values: run.map(\.number))
    }

    /// The one state that can be told of; nil where there is none.
    private func alone(_ name: String, _ runs: [Run], _ unit: String) -> String? {
        guard let run = runs.first else { return nil }
        let (first, last) = (run.first.observation, run.last.observation)
        return texts(
            .findingOneState, name, placed(run.state), round(first), "\(first.period)",
            round(last, in: unit), "\(last.period)")
    }

    // MARK: Since the baseline

    /// How many states moved the way that is wanted, of those where two values
    /// may be compared, and where most. Unless that is most of them, how many
    /// moved otherwise is said too; first, where more moved the other way.
    func changes(_ kpi: KPIAnswer, _ mains: [StateAnswer]) -> String {
        let name = plainName(self.name(kpi.kpi))
        let sign = kpi.kpi.direction.sign
        let pairs = mains.compactMap { main -> Pair? in
            guard let assessment = main.assessment, let change = assessment.change,
                let baseline = assessment.baseline, let latest = assessment.latest
            else { return nil }
            return Pair(
                state: main.state, baseline: baseline, latest: latest, change: change.absolute * sign,
                growth: (change.annualGrowth ?? 0) * sign)
        }
        guard let first = pairs.first else { return texts(.findingNoChange, name) }
        if pairs.count == 1 {
            return texts(
                .findingOneState, name, placed(first.state),
                round(first.baseline, decimals: first.latest.decimals), "\(first.baseline.period)",
                round(first.latest, in: kpi.kpi.unit), "\(first.latest.period)")
        }
        let better = pairs.filter { $0.change > 0 }
        let worse = pairs.filter { $0.change < 0 }
        let since = beginning(pairs.map(\.baseline.period), .sinceBaselines)
        let (many, unit) = ("\(pairs.count)", kpi.kpi.unit)
        if worse.count > better.count, let most = worse.min(by: { $0.growth < $1.growth }) {
            let (from, to) = ends(of: most, unit)
            let said = texts(
                .findingWorsened, name, "\(worse.count)", many, since, placed(most.state), from, to)
            return also(said, (.findingAlsoBetter, better.count), (.findingAlsoStill, still(pairs)))
        }
        guard let most = better.max(by: { $0.growth < $1.growth }) else {
            return texts(.findingNoneBetter, name, many, since)
        }
        let (from, to) = ends(of: most, unit)
        let said = texts(
            .findingImproved, name, "\(better.count)", many, since, placed(most.state), from, to)
        guard better.count * 2 <= pairs.count else { return said }
        return also(said, (.findingAlsoWorse, worse.count), (.findingAlsoStill, still(pairs)))
    }

    private func also(_ said: String, _ others: (key: ReadingKey, count: Int)...) -> String {
        others.filter { $0.count > 0 }.reduce(said) { texts($1.key, $0, "\($1.count)") }
    }

    private func still(_ pairs: [Pair]) -> Int { pairs.count { $0.change == 0 } }

    private func ends(of pair: Pair, _ unit: String) -> (from: String, to: String) {
        (round(pair.baseline, decimals: pair.latest.decimals), round(pair.latest, in: unit))
    }

    private struct Pair {
        let state: AreaCode
        let baseline: BaselinePoint
        let latest: Observation
        let change: Double
        let growth: Double
    }

    // MARK: Between states

    /// Who is highest and lowest, where levels may be compared, and the region.
    func levels(_ kpi: KPIAnswer, _ mains: [StateAnswer]) -> String {
        let name = plainName(self.name(kpi.kpi))
        guard levelsAreCompared(mains) else { return texts(.findingNotComparable, name) }
        let known = mains.compactMap { main in
            main.assessment?.latest.flatMap { latest in latest.value.map { (main.state, latest, $0) } }
        }
        guard let high = known.max(by: { $0.2 < $1.2 }), let low = known.min(by: { $0.2 < $1.2 }),
            high.0 != low.0
        else { return texts(.findingNoSpread, name) }
        let spread = texts(
            .findingLevels, name, round(low.1), placed(low.0), round(high.1, in: kpi.kpi.unit),
            placed(high.0))
        guard let region = references.plan?.region,
            let outcome = kpi.aggregates.first(where: { $0.group.code == region.code })?.atLatest,
            let figure = roundFigure(outcome, decimals: decimals(of: kpi)), mains.count > 2
        else { return spread }
        return texts(.findingLevelsRegion, spread, region.name, figure)
    }

    /// Where the indicator is on course, too slow and moving away: few states by
    /// their names, many by their number.
    func places(_ kpi: KPIAnswer, _ mains: [StateAnswer], _ method: String) -> String {
        let kinds: [(Tag.Kind, TextKey)] = [
            (.onCourse, .findingOnCourseIn), (.slow, .findingSlowIn), (.away, .findingAwayIn),
        ]
        let tagged = mains.map { ($0.state, tags($0, method: method).first?.kind) }
        let clauses = kinds.compactMap { kind, key -> String? in
            let states = tagged.filter { $0.1 == kind }.map { placed($0.0) }
            guard !states.isEmpty else { return nil }
            return texts(
                key, states.count > 4 ? texts(.findingStates, "\(states.count)") : texts.list(states))
        }
        let name = plainName(self.name(kpi.kpi))
        guard clauses.isEmpty else { return texts(.findingClasses, name, clauses.joined(separator: "; ")) }
        let known = mains.filter { $0.assessment?.latest != nil }.map { placed($0.state) }
        return texts(.findingNoClass, name, texts.list(known))
    }
}

extension String {
    /// The last place of some words, without Foundation.
    fileprivate func lastRange(of words: String) -> Range<String.Index>? { ranges(of: words).last }
}
