package import PlanModel

extension BaselineRule {
    /// 2016 (the plan's section 3.2), else 2015, else 2014.
    package static let standard = BaselineRule(years: [2016, 2015, 2014].compactMap { Period(year: $0) })

    /// The years that count as before the plan in the standard rule.
    package static let standardYearsBeforePlan: Set<Period> = Set([Period(year: 2014)].compactMap(\.self))
}

/// The baselines that a series offers, the chosen one first.
struct BaselineChoice {
    let points: [BaselinePoint]

    /// A frozen baseline comes first and takes the place of its year; then the
    /// years of the rule that have a value.
    init(
        rule: BaselineRule, yearsBeforePlan: Set<Period>, frozen: FrozenBaseline?, line: SeriesLine,
        limit: Period?
    ) {
        var points: [BaselinePoint] = []
        points.reserveCapacity(rule.years.count + 1)
        if let frozen {
            points.append(
                BaselinePoint(
                    period: frozen.period, value: frozen.value, frozen: frozen,
                    observation: line.observation(in: frozen.period),
                    isBeforePlan: yearsBeforePlan.contains(frozen.period)))
        }
        for year in rule.years where year != frozen?.period {
            if let limit, year > limit { continue }
            guard let observation = line.observation(in: year), let observed = observation.observedValue
            else { continue }
            points.append(
                BaselinePoint(
                    period: year, value: observed.value, observation: observation,
                    isBeforePlan: yearsBeforePlan.contains(year)))
        }
        self.points = points
    }
}
