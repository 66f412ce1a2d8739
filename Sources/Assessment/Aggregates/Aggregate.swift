package import PlanModel
import Statistics

/// A published aggregate.
package struct Aggregate: Hashable, Sendable {
    package enum Value: Hashable, Sendable {
        case figure(Double)
        case range(low: Coverage.Covered, high: Coverage.Covered)
    }

    package let rule: AggregationRule
    package let value: Value
    package let coverage: Coverage
    /// Set where a sum runs over different national definitions: the title
    /// says "under national definitions".
    package let nationalDefinitions: [LevelGap]

    package init(
        rule: AggregationRule, value: Value, coverage: Coverage, nationalDefinitions: [LevelGap] = []
    ) {
        self.rule = rule
        self.value = value
        self.coverage = coverage
        self.nationalDefinitions = nationalDefinitions
    }

    /// Nil for a range.
    package var figure: Double? {
        if case .figure(let figure) = value { return figure }
        return nil
    }

    package var isUnderNationalDefinitions: Bool { !nationalDefinitions.isEmpty }

    /// What the title adds; nil where it adds nothing.
    package var titleNote: String? { isUnderNationalDefinitions ? "under national definitions" : nil }
}

/// An aggregate, or why it is not published; the coverage either way.
package enum AggregateOutcome: Hashable, Sendable {
    case published(Aggregate)
    case notPublished(NotPublishedReason, Coverage)

    package var aggregate: Aggregate? {
        if case .published(let aggregate) = self { return aggregate }
        return nil
    }

    package var reason: NotPublishedReason? {
        if case .notPublished(let reason, _) = self { return reason }
        return nil
    }

    package var coverage: Coverage {
        switch self {
        case .published(let aggregate): aggregate.coverage
        case .notPublished(_, let coverage): coverage
        }
    }

    package var figure: Double? { aggregate?.figure }
}

/// Why an aggregate is not published. Each has a stable code and a sentence.
package enum NotPublishedReason: Hashable, Sendable {
    case notAggregated
    case noValues
    case tooFewStates(found: Int, needed: Int, of: Int)
    case tooLittleWeight(share: Double, needed: Fraction)
    case weightUnknown([AreaCode])
    /// There are values, and none of them can be weighed: whose, and by what.
    case weightMissing([AreaCode], of: String?)
    case notComparable([LevelGap])
    case meanNotAboveZero

    package var code: String {
        switch self {
        case .notAggregated: "not-aggregated"
        case .noValues: "no-values"
        case .tooFewStates: "too-few-states"
        case .tooLittleWeight: "too-little-weight"
        case .weightUnknown: "weight-unknown"
        case .weightMissing: "weight-missing"
        case .notComparable: "not-comparable"
        case .meanNotAboveZero: "mean-not-above-zero"
        }
    }

    package var sentence: String {
        switch self {
        case .notAggregated: "The indicator is not aggregated."
        case .noValues: "No state has a value within the window."
        case .tooFewStates(let found, let needed, let whole):
            "Of \(whole) states \(found) have a value; \(needed) are needed."
        case .tooLittleWeight(let share, let needed):
            "The states with a value have \(DecimalText.fixed(100 * share, decimals: 1)) percent "
                + "of the weight; \(needed.numerator) of \(needed.denominator) parts are needed."
        case .weightUnknown(let areas):
            "The weight of \(areas.map(\.text).joined(separator: ", ")) is not known, "
                + "so the share covered is not."
        case .weightMissing(let areas, let weight):
            "There are values of \(areas.map(\.text).joined(separator: ", ")), but no weight"
                + " (\(weight ?? "the denominator")) for their years."
        case .notComparable(let gaps):
            "The values are not comparable across states. " + gaps.map(\.sentence).joined(separator: " ")
        case .meanNotAboveZero: "The mean is not above zero."
        }
    }
}
