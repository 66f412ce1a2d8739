package import PlanModel

/// The baseline of a KPI and a state as it was agreed: a fixed value, whatever
/// the source revises.
package struct FrozenBaseline: Hashable, Sendable {
    package let period: Period
    package let value: Double
    /// The series it was taken from; nil where that was not recorded.
    package let seriesName: String?
    package let source: String?
    package let vintage: PublicationDay?
    package let agreedOn: Day?
    /// As the source had it then; nil where that is not known.
    package let status: ObservationStatus?

    package init(
        period: Period, value: Double, seriesName: String? = nil, source: String? = nil,
        vintage: PublicationDay? = nil, agreedOn: Day? = nil, status: ObservationStatus? = nil
    ) {
        self.period = period
        self.value = value
        self.seriesName = seriesName
        self.source = source
        self.vintage = vintage
        self.agreedOn = agreedOn
        self.status = status
    }

    package var datedValue: DatedValue { DatedValue(period: period, value: value) }
}

/// The baseline that an assessment starts from.
package struct BaselinePoint: Hashable, Sendable {
    package let period: Period
    /// The frozen value, where there is one.
    package let value: Double
    package let frozen: FrozenBaseline?
    /// What the series says of the period today; nil where it says nothing.
    package let observation: Observation?
    /// Marked "before the plan".
    package let isBeforePlan: Bool

    package init(
        period: Period, value: Double, frozen: FrozenBaseline? = nil, observation: Observation? = nil,
        isBeforePlan: Bool = false
    ) {
        self.period = period
        self.value = value
        self.frozen = frozen
        self.observation = observation
        self.isBeforePlan = isBeforePlan
    }

    package var datedValue: DatedValue { DatedValue(period: period, value: value) }

    /// The value as the source has it now, where it differs from the frozen
    /// one: to be shown beside it.
    package var revisedValue: Double? {
        guard frozen != nil, let current = observation?.value, current != value else { return nil }
        return current
    }
}
