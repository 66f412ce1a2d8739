package import Assessment
package import PlanModel

/// What a brief on one state says in five sentences, as facts: position, change
/// since the baseline, against the region, what is not known, what to be
/// careful with. Words are made of them where they are shown.
package struct StateBrief: Sendable {
    /// A KPI with what speaks for it in the state.
    package struct Entry: Sendable {
        package let kpi: KPI
        package let answer: StateAnswer

        /// d x growth per year: above zero is an improvement; nil where no
        /// growth can be told.
        package var improvement: Double? {
            answer.assessment?.change?.annualGrowth.map { kpi.direction.sign * $0 }
        }
    }

    /// A value beside the region's, both of levels that may be compared.
    package struct Comparison: Sendable {
        package let kpi: KPI
        package let latest: Observation
        package let region: AggregateOutcome
        /// Better, in the direction that the plan wants.
        package let isAhead: Bool
    }

    package let state: AreaCode
    /// The KPIs in force, in the plan's order.
    package let all: [KPI]
    package let known: [Entry]
    /// With a class that reads as on course, as too slow, or as moving away, by
    /// the method.
    package let onCourse: [Entry]
    package let slow: [Entry]
    package let away: [Entry]
    package let mostImproved: Entry?
    /// Nil where nothing worsened.
    package let mostWorsened: Entry?
    package let comparisons: [Comparison]
    package let unknown: [KPI]
    /// Of those that are not known, the ones that the plan claims to be there.
    package let claimed: [KPI]
    /// Known only for another size class than the plan's.
    package let separate: [Entry]
    package let ended: [Entry]
    package let dependent: [Entry]
    package let disagreeing: [Entry]
    /// Latest values that the source itself calls estimated or provisional.
    package let unfirm: [Entry]

    /// - Parameters:
    ///   - method: whose classes are told.
    ///   - region: the group that all states belong to; nil without one.
    package init(of state: AreaCode, in report: AchievementReport, method: String, region: AreaCode?) {
        let current = report.current
        let entries = current.compactMap { answer in
            answer.main(of: state).map { Entry(kpi: answer.kpi, answer: $0) }
        }
        self.state = state
        all = current.map(\.kpi)
        known = entries.filter { $0.answer.standing != .noData }
        let missing = entries.filter { $0.answer.standing == .noData }
        unknown = missing.map(\.kpi)
        claimed = missing.filter(\.answer.stated.isAvailable).map(\.kpi)
        onCourse = known.filter { $0.reads(.onCourse, by: method) }
        slow = known.filter { $0.reads(.slow, by: method) }
        away = known.filter { $0.reads(.away, by: method) }
        let moved = known.filter { $0.improvement != nil }
        mostImproved = moved.filter { $0.improvement! > 0 }.max { $0.improvement! < $1.improvement! }
        mostWorsened = moved.filter { $0.improvement! < 0 }.min { $0.improvement! < $1.improvement! }
        comparisons = current.compactMap { Self.comparison($0, state, region) }
        separate = known.filter(\.answer.isSeparateClaim)
        ended = known.filter { entry in
            entry.answer.assessment?.labels.contains {
                if case .seriesEnded = $0 { return true }
                return false
            } ?? false
        }
        dependent = known.filter { $0.answer.assessment?.dependsOnBaselineYear ?? false }
        disagreeing = known.filter { $0.answer.assessment?.agreement.isDisagreement ?? false }
        unfirm = known.filter { entry in
            switch entry.answer.assessment?.latest?.status {
            case .estimated, .provisional, .lowReliability, .imputed: true
            default: false
            }
        }
    }

    /// Only where the aggregate is published, is no bare sum, and rests on
    /// levels that may be compared.
    private static func comparison(
        _ answer: KPIAnswer, _ state: AreaCode, _ region: AreaCode?
    ) -> Comparison? {
        guard answer.kpi.aggregation != .sum,
            let outcome = answer.aggregates.first(where: { $0.group.code == region })?.atLatest,
            let aggregate = outcome.aggregate, let figure = aggregate.figure,
            !aggregate.isUnderNationalDefinitions,
            let latest = answer.main(of: state)?.assessment?.latest, let value = latest.value,
            outcome.coverage.areas.contains(state), value != figure
        else { return nil }
        return Comparison(
            kpi: answer.kpi, latest: latest, region: outcome,
            isAhead: (value - figure) * answer.kpi.direction.sign > 0)
    }
}

extension StateBrief.Entry {
    fileprivate func reads(_ reading: Reading, by method: String) -> Bool {
        guard let result = answer.assessment?.result(of: method), let given = result.achievementClass
        else { return false }
        return given.readings == [reading]
    }
}
