import PlanModel
import Statistics

/// What is required, promised and spent, in one currency.
package struct FundingAmounts: Hashable, Sendable {
    package let required: Double
    /// What was promised, as far as that is known.
    package let committed: Double
    /// The part of what is required of which nobody knows what was promised.
    package let unknownCommitment: Double
    package let spent: Double
    /// Whether anything was budgeted, and whether any spending was reported.
    package let isBudgeted: Bool
    package let isSpendingReported: Bool

    /// Required less committed, where the commitment is known; below zero
    /// where more was promised than is required. `unknownCommitment` comes on
    /// top of it.
    package var gap: ComputedFigure {
        ComputedFigure { () throws(NotComputedReason) in
            guard isBudgeted else { throw .noBudget }
            guard isCommitmentKnown else { throw .commitmentUnknown }
            return required - unknownCommitment - committed
        }
    }

    /// Of one item at least.
    let isCommitmentKnown: Bool
}

/// Adds up items and spending.
struct FundingSum {
    private var required = CompensatedSum()
    private var committed = CompensatedSum()
    private var unknown = CompensatedSum()
    private var spent = CompensatedSum()
    private var isBudgeted = false
    private var isSpendingReported = false
    private var isCommitmentKnown = false

    mutating func add(_ item: BudgetItem, rate: Double = 1) {
        isBudgeted = true
        required.add(item.required * rate)
        if let promised = item.committed {
            isCommitmentKnown = true
            committed.add(promised * rate)
        } else {
            unknown.add(item.required * rate)
        }
    }

    mutating func add(_ spending: Spending, rate: Double = 1) {
        isSpendingReported = true
        spent.add(spending.amount * rate)
    }

    var amounts: FundingAmounts {
        FundingAmounts(
            required: required.value, committed: committed.value, unknownCommitment: unknown.value,
            spent: spent.value, isBudgeted: isBudgeted, isSpendingReported: isSpendingReported,
            isCommitmentKnown: isCommitmentKnown)
    }
}
