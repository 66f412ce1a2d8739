package import PlanModel

/// The decisions that the work waits for, as of a day.
package struct DecisionHealth: Hashable, Sendable {
    /// A decision with the days by which it is late, or was when it was made.
    package struct Late: Hashable, Sendable {
        package let decision: DecisionNeeded
        package let days: Int
    }

    /// Not made by the day.
    package let open: [DecisionNeeded]
    /// Of the open ones those that are late, the latest first.
    package let late: [Late]
    /// Made, but after the day on which they were needed.
    package let madeLate: [Late]

    package init(_ decisions: [DecisionNeeded], asOf: Day) {
        func isMade(_ decision: DecisionNeeded) -> Bool { decision.madeOn.map { $0 <= asOf } ?? false }
        func late(_ decisions: [DecisionNeeded]) -> [Late] {
            decisions.map { Late(decision: $0, days: $0.daysLate(on: asOf)) }.filter { $0.days > 0 }
                .enumerated().sorted { left, right in
                    (right.element.days, left.offset) < (left.element.days, right.offset)
                }.map(\.element)
        }
        open = decisions.filter { !isMade($0) }
        self.late = late(open)
        madeLate = late(decisions.filter(isMade))
    }
}
