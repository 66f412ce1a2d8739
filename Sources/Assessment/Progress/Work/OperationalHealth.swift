package import PlanModel

/// One operational indicator, actual against target.
package struct OperationalHealth: Hashable, Sendable {
    package let indicator: OperationalIndicator
    /// The last figure; nil where none was reported.
    package let actual: OperationalActual?
    /// The part of the way from the baseline to the target that was gone: 0.25
    /// is a quarter. Without a baseline the way begins at zero. More than 1 is
    /// beyond the target, less than 0 away from it.
    package let share: ComputedFigure
    /// Days since the target was due without being met; nil where it is met,
    /// not due, or not known.
    package let daysOverdue: Int?

    package var isMet: Bool { share.value.map { $0 >= 1 } ?? false }

    /// Figures of periods that begin after the as-of day don't count; of
    /// several the latest does.
    package init(_ indicator: OperationalIndicator, actual: OperationalActual?, asOf: Day) {
        self.indicator = indicator
        self.actual = actual
        let share = ComputedFigure { () throws(NotComputedReason) in
            guard let target = indicator.target else { throw .noTarget }
            guard let actual else { throw .noActual }
            let start = indicator.baseline ?? 0
            guard target != start else { throw .targetIsBaseline }
            return (actual.value - start) / (target - start)
        }
        self.share = share
        let isMet = share.value.map { $0 >= 1 } ?? false
        daysOverdue = indicator.due.flatMap { due in
            due < asOf && share.value != nil && !isMet ? asOf.days(after: due) : nil
        }
    }

    package static func all(
        _ indicators: [OperationalIndicator], actuals: [OperationalActual], asOf: Day
    ) -> [OperationalHealth] {
        var last: [PlanCode: OperationalActual] = [:]
        for actual in actuals where actual.period.firstDay <= asOf {
            if let known = last[actual.indicator], known.period > actual.period { continue }
            last[actual.indicator] = actual
        }
        return indicators.map { OperationalHealth($0, actual: last[$0.code], asOf: asOf) }
    }
}
