package import PlanModel

/// What the work of one implementation costs against what it may cost.
package struct BudgetHealth: Hashable, Sendable {
    package let funding: Funding
    /// In the reporting currency, without what can't be converted
    /// (`funding.isPartial`).
    package let earnedValue: EarnedValue

    package var currency: CurrencyCode { funding.reporting }

    /// Nil where there is neither a budget nor spending.
    ///
    /// - Parameters:
    ///   - spending: in periods that begin after the as-of day it doesn't count.
    ///   - schedule: a reason where there are no milestones to earn by.
    package init?(
        budget: [BudgetItem], spending: [Spending], schedule: Result<ScheduleHealth, NotComputedReason>,
        report: ReportStanding, rates: CurrencyRates, asOf: Day
    ) {
        let spending = spending.filter { $0.period.firstDay <= asOf }
        guard let funding = Funding(budget: budget, spending: spending, rates: rates) else { return nil }
        self.funding = funding
        let total = funding.total
        let atCompletion = ComputedFigure { () throws(NotComputedReason) in
            guard !budget.isEmpty else { throw .noBudget }
            guard total.isBudgeted else { throw .notConverted }
            guard total.required > 0 else { throw .noBudget }
            return total.required
        }
        let cost = ComputedFigure { () throws(NotComputedReason) in
            if report == .none { throw .noReport }
            guard !spending.isEmpty else { throw .noSpendingReported }
            guard total.isSpendingReported else { throw .notConverted }
            return total.spent
        }
        let isFinished = (try? schedule.get())?.isFinished ?? false
        earnedValue = EarnedValue(
            budget: atCompletion,
            plannedShare: ComputedFigure { () throws(NotComputedReason) in try schedule.get().planned },
            earnedShare: ComputedFigure { () throws(NotComputedReason) in
                try schedule.get().earned.get()
            },
            actualCost: cost, outOfDate: isFinished || report == .none ? nil : report.obstacle)
    }
}
