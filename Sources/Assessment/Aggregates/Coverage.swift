package import PlanModel

/// What an aggregate rests on: which states, which years, which share of the
/// weight.
package struct Coverage: Hashable, Sendable {
    package struct Covered: Hashable, Sendable {
        package let area: AreaCode
        package let period: Period
        package let value: Double
        /// Weight or denominator of the same period; nil where the rule has none.
        package let weight: Double?

        package init(area: AreaCode, period: Period, value: Double, weight: Double? = nil) {
            self.area = area
            self.period = period
            self.value = value
            self.weight = weight
        }
    }

    package struct Missing: Hashable, Sendable {
        package let area: AreaCode
        package let reason: Reason

        package init(area: AreaCode, reason: Reason) {
            self.area = area
            self.reason = reason
        }
    }

    package enum Reason: String, Hashable, Sendable {
        case noSeries = "no series"
        case noValueInWindow = "no value within the window"
        case noWeight = "no weight for the year of the value"
        case anotherSizeClass = "a value for another size class only"
    }

    package let group: AreaCode
    /// The newest year that a value may be of.
    package let period: Period
    /// Years from which values may be mixed, the period included.
    package let windowYears: Int
    /// By area.
    package let covered: [Covered]
    package let missing: [Missing]
    /// Share of the group's weight that the covered states have; nil where the
    /// rule has no weight, or a missing state's weight is not known.
    package let weightShare: Double?
    /// Missing states whose weight is not known.
    package let unknownWeights: [AreaCode]

    package init(
        group: AreaCode, period: Period, windowYears: Int, covered: [Covered], missing: [Missing],
        weightShare: Double? = nil, unknownWeights: [AreaCode] = []
    ) {
        self.group = group
        self.period = period
        self.windowYears = windowYears
        self.covered = covered
        self.missing = missing
        self.weightShare = weightShare
        self.unknownWeights = unknownWeights
    }

    package var stateCount: Int { covered.count + missing.count }
    package var areas: [AreaCode] { covered.map(\.area) }

    /// First and last year of the values; nil when nothing is covered.
    package var years: ClosedRange<Period>? {
        guard let first = covered.map(\.period).min(), let last = covered.map(\.period).max() else {
            return nil
        }
        return first...last
    }

    /// Values of more than one year stand in the aggregate.
    package var mixesYears: Bool { years.map { $0.lowerBound < $0.upperBound } ?? false }
}

extension CoverageThresholds {
    /// Two thirds of the weight where one exists, else six tenths of the
    /// group's states, rounded up; latest years from three.
    package static let standard = CoverageThresholds(
        weightShare: Fraction(2, 3)!, stateShare: Fraction(6, 10)!, windowYears: 3)
}
