/// Earned value analysis, in one currency (PMI, Practice Standard for Earned
/// Value Management; field knowledge).
///
/// With BAC the budget at completion, p and e the shares planned and earned and
/// AC the actual cost. Nothing is divided by zero: what can't be computed says
/// why.
package struct EarnedValue: Hashable, Sendable {
    /// BAC.
    package let budget: ComputedFigure
    /// AC.
    package let actualCost: ComputedFigure
    /// PV = BAC p.
    package let planned: ComputedFigure
    /// EV = BAC e.
    package let earned: ComputedFigure
    /// SV = EV - PV.
    package let scheduleVariance: ComputedFigure
    /// CV = EV - AC.
    package let costVariance: ComputedFigure
    /// SPI = EV / PV. Returns to 1 when late work ends; SPI(t) does not.
    package let scheduleIndex: ComputedFigure
    /// CPI = EV / AC.
    package let costIndex: ComputedFigure
    /// EAC = BAC / CPI.
    package let estimateAtCompletion: ComputedFigure
    /// VAC = BAC - EAC.
    package let varianceAtCompletion: ComputedFigure
    /// TCPI = (BAC - EV) / (BAC - AC).
    package let toCompleteIndex: ComputedFigure

    /// - Parameters:
    ///   - share: what is planned and earned of the work, 0 to 1.
    ///   - outOfDate: why planned and earned are not of one day; then they are
    ///     not held against each other.
    package init(
        budget: ComputedFigure, plannedShare: ComputedFigure, earnedShare: ComputedFigure,
        actualCost: ComputedFigure, outOfDate: NotComputedReason? = nil
    ) {
        typealias Reason = NotComputedReason
        let planned = ComputedFigure { () throws(Reason) in try budget.get() * plannedShare.get() }
        let earned = ComputedFigure { () throws(Reason) in try budget.get() * earnedShare.get() }
        let costIndex = ComputedFigure { () throws(Reason) in
            let (value, cost) = (try earned.get(), try actualCost.get())
            guard cost > 0 else { throw .nothingSpent }
            return value / cost
        }
        let estimate = ComputedFigure { () throws(Reason) in
            let index = try costIndex.get()
            guard index > 0 else { throw .nothingEarned }
            return try budget.get() / index
        }
        self.budget = budget
        self.actualCost = actualCost
        self.planned = planned
        self.earned = earned
        self.costIndex = costIndex
        estimateAtCompletion = estimate
        scheduleVariance = ComputedFigure { () throws(Reason) in
            if let outOfDate { throw outOfDate }
            return try earned.get() - planned.get()
        }
        costVariance = ComputedFigure { () throws(Reason) in try earned.get() - actualCost.get() }
        scheduleIndex = ComputedFigure { () throws(Reason) in
            if let outOfDate { throw outOfDate }
            let (value, due) = (try earned.get(), try planned.get())
            guard due > 0 else { throw .nothingPlannedYet }
            return value / due
        }
        varianceAtCompletion = ComputedFigure { () throws(Reason) in try budget.get() - estimate.get() }
        toCompleteIndex = ComputedFigure { () throws(Reason) in
            let whole = try budget.get()
            let (work, money) = (whole - (try earned.get()), whole - (try actualCost.get()))
            guard money != 0 else { throw .budgetUsedUp }
            guard money > 0 else { throw .budgetOverspent }
            return work / money
        }
    }
}
