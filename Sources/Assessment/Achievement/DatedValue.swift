package import PlanModel

/// A value with the period it speaks of: y at t.
package struct DatedValue: Hashable, Sendable {
    package let period: Period
    package let value: Double

    package init(period: Period, value: Double) {
        self.period = period
        self.value = value
    }
}
