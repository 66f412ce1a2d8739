package import PlanModel

/// The risks that are open as of a day.
package struct RiskHealth: Hashable, Sendable {
    /// A risk whose review day has passed.
    package struct Overdue: Hashable, Sendable {
        package let risk: Risk
        package let days: Int
    }

    /// The highest score first; of one score in the order given.
    package let open: [Risk]
    /// Longest overdue first.
    package let reviewsOverdue: [Overdue]

    /// Likelihood times impact, 1 to 25; nil where no risk is open.
    package var highestScore: Int? { open.first?.score }

    package init(_ risks: [Risk], asOf: Day) {
        let open = risks.filter { !$0.isClosed }
        self.open = open.enumerated().sorted { left, right in
            (right.element.score, left.offset) < (left.element.score, right.offset)
        }.map(\.element)
        reviewsOverdue = open.compactMap { risk in
            risk.reviewOn.flatMap { $0 < asOf ? Overdue(risk: risk, days: asOf.days(after: $0)) : nil }
        }.enumerated().sorted { left, right in
            (right.element.days, left.offset) < (left.element.days, right.offset)
        }.map(\.element)
    }
}
