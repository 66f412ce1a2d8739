package import PlanModel

/// Why a figure of progress is not there. Each has a stable code, for machines
/// and translations, and a sentence.
package enum NotComputedReason: Error, Hashable, Sendable {
    case noMilestones
    /// The weights of the milestones do not add up to more than zero.
    case noWeights
    /// No report was accepted.
    case noReport
    case noReportSince(ReportingPeriod)
    case stopped
    /// The first milestone is due on this day.
    case nothingDue(first: Day)
    /// The first whole month ends on this day.
    case firstMonthNotOver(Day)
    case nothingPlannedYet
    case nothingEarned
    case noPlannedDuration
    case finishedBeforeStart
    case beyondCalendar
    case noBudget
    /// There is no rate for any of it.
    case notConverted
    case noSpendingReported
    case nothingSpent
    case budgetUsedUp
    case budgetOverspent
    case commitmentUnknown
    case noPlannedAmount
    case noActual
    case noTarget
    case targetIsBaseline
    case notRated
    case figureTooLarge

    package var code: String {
        switch self {
        case .noMilestones: "no-milestones"
        case .noWeights: "no-weights"
        case .noReport: "no-report"
        case .noReportSince: "no-report-since"
        case .stopped: "stopped"
        case .nothingDue: "nothing-due"
        case .firstMonthNotOver: "first-month-not-over"
        case .nothingPlannedYet: "nothing-planned-yet"
        case .nothingEarned: "nothing-earned"
        case .noPlannedDuration: "no-planned-duration"
        case .finishedBeforeStart: "finished-before-start"
        case .beyondCalendar: "beyond-calendar"
        case .noBudget: "no-budget"
        case .notConverted: "not-converted"
        case .noSpendingReported: "no-spending-reported"
        case .nothingSpent: "nothing-spent"
        case .budgetUsedUp: "budget-used-up"
        case .budgetOverspent: "budget-overspent"
        case .commitmentUnknown: "commitment-unknown"
        case .noPlannedAmount: "no-planned-amount"
        case .noActual: "no-actual"
        case .noTarget: "no-target"
        case .targetIsBaseline: "target-is-baseline"
        case .notRated: "not-rated"
        case .figureTooLarge: "figure-too-large"
        }
    }

    package var sentence: String {
        switch self {
        case .noMilestones: "There are no milestones."
        case .noWeights: "The weights of the milestones do not add up to more than zero."
        case .noReport: "No report was accepted."
        case .noReportSince(let period): "There is no report since \(period)."
        case .stopped: "The work was given up."
        case .nothingDue(let day): "Nothing is due before \(day)."
        case .firstMonthNotOver(let day): "The first month is not over before \(day)."
        case .nothingPlannedYet: "Nothing was planned to be earned by now."
        case .nothingEarned: "No milestone has been reached."
        case .noPlannedDuration: "The last milestone is due before the start."
        case .finishedBeforeStart: "The last milestone was reached before the start."
        case .beyondCalendar: "The day lies beyond the calendar."
        case .noBudget: "There is no budget."
        case .notConverted: "There is no exchange rate for any of it."
        case .noSpendingReported: "No spending was reported."
        case .nothingSpent: "The spending reported is not above zero."
        case .budgetUsedUp: "The budget is used up."
        case .budgetOverspent: "More than the budget is spent."
        case .commitmentUnknown: "It is not known what was promised."
        case .noPlannedAmount: "Nothing was planned."
        case .noActual: "No figure was reported."
        case .noTarget: "There is no target."
        case .targetIsBaseline: "The target equals the baseline."
        case .notRated: "Nothing was rated."
        case .figureTooLarge: "A figure is too large to be computed."
        }
    }
}

/// A figure, or why there is none.
package enum ComputedFigure: Hashable, Sendable {
    case figure(Double)
    case notComputed(NotComputedReason)

    /// The figure, unless it is infinite or no number.
    package init(checking value: Double) {
        self = value.isFinite ? .figure(value) : .notComputed(.figureTooLarge)
    }

    package var value: Double? {
        if case .figure(let value) = self { return value }
        return nil
    }

    package var reason: NotComputedReason? {
        if case .notComputed(let reason) = self { return reason }
        return nil
    }

    func get() throws(NotComputedReason) -> Double {
        switch self {
        case .figure(let value): return value
        case .notComputed(let reason): throw reason
        }
    }

    /// What the formula gives; the first reason that it meets where it can't.
    init(_ formula: () throws(NotComputedReason) -> Double) {
        do throws(NotComputedReason) {
            self.init(checking: try formula())
        } catch {
            self = .notComputed(error)
        }
    }
}
