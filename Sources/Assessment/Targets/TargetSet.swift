package import PlanModel
import Statistics

/// The rate of the best states, which the champion area rule asks of all.
package struct ChampionRate: Hashable, Sendable {
    /// Mean of the champions' CAGR.
    package let rate: Double
    /// Best first.
    package let champions: [AreaCode]

    package init(rate: Double, champions: [AreaCode]) {
        self.rate = rate
        self.champions = champions
    }
}

/// Two comparable values of a state: where a target starts from.
package struct TargetStart: Hashable, Sendable {
    package let area: AreaCode
    package let baseline: DatedValue
    package let latest: DatedValue

    package init(area: AreaCode, baseline: DatedValue, latest: DatedValue) {
        self.area = area
        self.baseline = baseline
        self.latest = latest
    }

    package var growth: Double? {
        compoundGrowth(
            from: baseline.value, to: latest.value, years: latest.period.year - baseline.period.year)
    }
}

/// The targets of an indicator for its states, and why others have none.
package struct TargetSet: Hashable, Sendable {
    package let targets: [AreaCode: Target]
    package let withoutTarget: [AreaCode: NoTargetReason]
    /// Set where the champion area rule found a rate.
    package let championRate: ChampionRate?

    /// - Parameters:
    ///   - areas: the states that want a target.
    ///   - groups: looked through for a state without a value of its own; the
    ///     smallest group that has one decides.
    ///   - starts: for the champion area rule: baseline and latest value of
    ///     each state that has a comparable pair.
    ///   - areShares: the values are percent of a whole that 100 is all of.
    package init(
        rule: TargetRule, areas: [AreaCode], groups: [AreaGroup] = [], direction: Direction = .increase,
        starts: [TargetStart] = [], areShares: Bool = false
    ) {
        switch rule {
        case .none:
            self.init(withoutTarget: areas, because: .noneSet)
        case .values(let values):
            self.init(values: values, areas: areas, groups: groups)
        case .championArea(let period, let champions):
            self.init(
                championsBy: period, count: champions, areas: areas, direction: direction, starts: starts,
                areShares: areShares)
        }
    }

    private init(
        _ targets: [AreaCode: Target], _ withoutTarget: [AreaCode: NoTargetReason],
        _ championRate: ChampionRate? = nil
    ) {
        self.targets = targets
        self.withoutTarget = withoutTarget
        self.championRate = championRate
    }

    private init(withoutTarget areas: [AreaCode], because reason: NoTargetReason) {
        self.init([:], Dictionary(areas.map { ($0, reason) }) { first, _ in first })
    }

    private init(values: [AreaCode: DatedValue], areas: [AreaCode], groups: [AreaGroup]) {
        var targets: [AreaCode: Target] = [:]
        var without: [AreaCode: NoTargetReason] = [:]
        for area in areas {
            let wider =
                groups.filter { $0.members.contains(area) }
                .sorted { ($0.members.count, $0.code) < ($1.members.count, $1.code) }.map(\.code)
            if let place = ([area] + wider).first(where: { values[$0] != nil }), let value = values[place] {
                targets[area] = Target(period: value.period, value: value.value, origin: .set(for: place))
            } else {
                without[area] = .noneSet
            }
        }
        self.init(targets, without)
    }

    private init(
        championsBy period: Period, count: Int, areas: [AreaCode], direction: Direction,
        starts: [TargetStart], areShares: Bool
    ) {
        let rates = starts.compactMap { start in start.growth.map { (area: start.area, growth: $0) } }
        let best =
            rates.sorted { (-direction.sign * $0.growth, $0.area) < (-direction.sign * $1.growth, $1.area) }
            .prefix(count)
        guard count > 0, best.count == count, let rate = mean(of: best.map(\.growth)) else {
            self.init(withoutTarget: areas, because: .tooFewChampions(found: best.count, needed: count))
            return
        }
        guard direction.sign * rate > 0 else {
            self.init(withoutTarget: areas, because: .championsDoNotImprove(rate: rate))
            return
        }
        let champions = ChampionRate(rate: rate, champions: best.map(\.area))
        let startsByArea = Dictionary(starts.map { ($0.area, $0) }) { first, _ in first }
        var targets: [AreaCode: Target] = [:]
        var without: [AreaCode: NoTargetReason] = [:]
        for area in areas {
            switch Self.target(startsByArea[area], champions, by: period, areShares: areShares) {
            case .success(let target): targets[area] = target
            case .failure(let refusal): without[area] = refusal.reason
            }
        }
        self.init(targets, without, champions)
    }

    private struct Refusal: Error { let reason: NoTargetReason }

    private static func target(
        _ start: TargetStart?, _ champions: ChampionRate, by period: Period, areShares: Bool
    ) -> Result<Target, Refusal> {
        guard let start else { return .failure(Refusal(reason: .noComparableChange)) }
        guard start.growth != nil else { return .failure(Refusal(reason: .growthUndefined)) }
        let years = period.year - start.baseline.period.year
        guard years > 0 else { return .failure(Refusal(reason: .targetNotAfterBaseline(period))) }
        let value = grown(start.baseline.value, by: champions.rate, years: years)
        if areShares, value > 100 { return .failure(Refusal(reason: .beyondWhole(value))) }
        return .success(Target(period: period, value: value, origin: .championArea(champions)))
    }
}
