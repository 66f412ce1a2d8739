package import PlanModel
import Statistics

/// The values of an indicator for many states, and the rule by which they
/// become one for a group.
///
/// A state enters with its last value within the window that ends with the
/// period asked for. Where the rule has a weight or a denominator, value and
/// weight are of the same year. Forecasts never enter.
package struct Aggregation: Hashable, Sendable {
    package let rule: AggregationRule
    /// The values; for `ratio` the numerators.
    package let values: AreaLines
    /// The weights of `weighted`, the denominators of `ratio`.
    package let weights: AreaLines
    /// Lines of another size class are left out: `sme` never stands for `msme`.
    package let sizeClass: SizeClass
    package let thresholds: CoverageThresholds
    /// What the quotient of a ratio is multiplied by: 100 for percent.
    package let ratioFactor: Double

    package init(
        rule: AggregationRule, values: AreaLines, weights: AreaLines = AreaLines(),
        sizeClass: SizeClass = .none, thresholds: CoverageThresholds = .standard, ratioFactor: Double = 1
    ) {
        self.rule = rule
        self.values = values
        self.weights = weights
        self.sizeClass = sizeClass
        self.thresholds = thresholds
        self.ratioFactor = ratioFactor
    }

    /// The same aggregation over other values.
    package func replacing(values: AreaLines) -> Aggregation {
        Aggregation(
            rule: rule, values: values, weights: weights, sizeClass: sizeClass, thresholds: thresholds,
            ratioFactor: ratioFactor)
    }

    /// The newest period, up to the limit, in which a state of the group has a
    /// value; nil where none has.
    package func latestPeriod(of group: AreaGroup, limit: Period? = nil) -> Period? {
        var latest: Period?
        for area in group.members {
            guard let line = values[area], line.series.sizeClass == sizeClass else { continue }
            for index in line.observations.indices.reversed() {
                let period = line.observations[index].period
                if let limit, period > limit { continue }
                if let latest, period <= latest { break }
                if line.observations[index].observedValue != nil { latest = period }
            }
        }
        return latest
    }

    /// The aggregate of a group for a period, or why there is none.
    package func outcome(for group: AreaGroup, in period: Period) -> AggregateOutcome {
        AggregationYear(self, period, groups: [group]).outcome(for: group)
    }

    /// Which states of the group have a value, of which year.
    package func coverage(of group: AreaGroup, in period: Period) -> Coverage {
        AggregationYear(self, period, groups: [group]).coverage(of: group)
    }

    package var hasWeight: Bool {
        switch rule {
        case .ratio, .weighted: true
        case .sum, .simpleMean, .median, .range, .none: false
        }
    }
}
