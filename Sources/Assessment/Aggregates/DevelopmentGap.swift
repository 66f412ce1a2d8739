package import PlanModel
import Statistics

/// The groups between which the plan wants the gap to narrow.
package struct GapGroups: Hashable, Sendable {
    /// The states whose spread is measured: ASEAN.
    package let all: AreaGroup
    /// Numerator of the ratio: CLMV.
    package let behind: AreaGroup
    /// Denominator of the ratio: ASEAN-6.
    package let ahead: AreaGroup

    package init(all: AreaGroup, behind: AreaGroup, ahead: AreaGroup) {
        self.all = all
        self.behind = behind
        self.ahead = ahead
    }
}

/// How far the states lie apart in one year.
package struct GapPoint: Hashable, Sendable {
    package let period: Period
    package let all: AggregateOutcome
    package let behind: AggregateOutcome
    package let ahead: AggregateOutcome
    package let spread: SpreadOutcome

    package init(
        period: Period, all: AggregateOutcome, behind: AggregateOutcome, ahead: AggregateOutcome,
        spread: SpreadOutcome
    ) {
        self.period = period
        self.all = all
        self.behind = behind
        self.ahead = ahead
        self.spread = spread
    }

    /// CLMV / ASEAN-6; nil where either is not published or not above zero.
    package var ratio: Double? {
        guard let numerator = behind.figure, let denominator = ahead.figure, denominator > 0 else {
            return nil
        }
        return numerator / denominator
    }
}

/// The coefficient of variation across states, or why it is not published.
package enum SpreadOutcome: Hashable, Sendable {
    case published(coefficientOfVariation: Double, Coverage)
    case notPublished(NotPublishedReason, Coverage)

    package var coefficientOfVariation: Double? {
        if case .published(let coefficient, _) = self { return coefficient }
        return nil
    }

    package var coverage: Coverage {
        switch self {
        case .published(_, let coverage), .notPublished(_, let coverage): coverage
        }
    }
}

/// The development gap of an indicator at the baseline and at the latest year.
package struct DevelopmentGap: Hashable, Sendable {
    package let atBaseline: GapPoint
    package let atLatest: GapPoint

    package init(atBaseline: GapPoint, atLatest: GapPoint) {
        self.atBaseline = atBaseline
        self.atLatest = atLatest
    }

    /// Whether both ends rest on the same states. Where they do not, a part of
    /// the change is a change of states.
    package var restsOnSameStates: Bool {
        atBaseline.behind.coverage.areas == atLatest.behind.coverage.areas
            && atBaseline.ahead.coverage.areas == atLatest.ahead.coverage.areas
            && atBaseline.all.coverage.areas == atLatest.all.coverage.areas
    }

    /// Whether the groups lie closer than at the baseline: twice as much is as
    /// far as half. Nil where the ends may not be compared.
    package var isNarrower: Bool? {
        guard restsOnSameStates, let before = atBaseline.ratio, let now = atLatest.ratio, before > 0, now > 0
        else { return nil }
        return max(now, 1 / now) < max(before, 1 / before)
    }

    /// Whether the group that the gap is named after was the worse one at the
    /// baseline, in the direction that the plan wants. Where it leads, a
    /// narrower gap is a smaller lead and no success.
    package func isBehind(_ wanted: Direction) -> Bool {
        guard let before = atBaseline.ratio else { return true }
        return wanted == .increase ? before <= 1 : before >= 1
    }
}

extension Aggregation {
    package func developmentGap(
        between groups: GapGroups, baseline: Period, latest: Period
    ) -> DevelopmentGap {
        DevelopmentGap(
            atBaseline: gapPoint(groups, in: baseline), atLatest: gapPoint(groups, in: latest))
    }

    package func spread(across group: AreaGroup, in period: Period) -> SpreadOutcome {
        AggregationYear(self, period, groups: [group]).spread(across: group)
    }

    private func gapPoint(_ groups: GapGroups, in period: Period) -> GapPoint {
        AggregationYear(self, period, groups: [groups.all, groups.behind, groups.ahead]).gapPoint(groups)
    }
}
