package import PlanModel
package import Statistics

/// On which scale the spread of a projection is reckoned.
package enum ProjectionScale: String, Hashable, Sendable {
    /// Levels above zero.
    case logarithmic
    /// Shares in percent, between 0 and 100.
    case logistic

    /// The scale of a series: logistic for a unit in percent whose values all
    /// lie between 0 and 100, else logarithmic.
    package init(unit: String, values: [DatedValue]) {
        let isPercent = unit.hasPrefix("percent") || unit.hasPrefix("%")
        let areShares = values.allSatisfy { $0.value > 0 && $0.value < 100 }
        self = isPercent && areShares ? .logistic : .logarithmic
    }
}

/// The numbers that a projection goes by: data, named in a report.
package struct ProjectionRule: Hashable, Sendable {
    /// The last points at most that the interval rests on.
    package let mostPoints: Int
    package let fewestPoints: Int
    /// Level of the interval.
    package let level: Double

    package init(mostPoints: Int = 10, fewestPoints: Int = 4, level: Double = 0.95) {
        self.mostPoints = mostPoints
        self.fewestPoints = fewestPoints
        self.level = level
    }

    package static let standard = ProjectionRule()
}

/// A value expected for a year to come.
package struct Projection: Hashable, Sendable {
    package let period: Period
    /// The point: the latest value, grown by the weighted growth.
    package let value: Double
    /// Weighted growth in logarithms per year.
    package let growth: Double
    /// Approximate, by an unweighted line with its own centre: the point need
    /// not lie in its middle, nor inside.
    package let interval: PredictionInterval
    package let scale: ProjectionScale
    /// The points that the growth rests on.
    package let points: [DatedValue]

    package init(
        period: Period, value: Double, growth: Double, interval: PredictionInterval, scale: ProjectionScale,
        points: [DatedValue]
    ) {
        self.period = period
        self.value = value
        self.growth = growth
        self.interval = interval
        self.scale = scale
        self.points = points
    }
}

/// A projection, or why there is none.
package enum ProjectionOutcome: Hashable, Sendable {
    case projected(Projection)
    case none(ProjectionRefusal)

    package var projection: Projection? {
        if case .projected(let projection) = self { return projection }
        return nil
    }

    package var refusal: ProjectionRefusal? {
        if case .none(let refusal) = self { return refusal }
        return nil
    }
}
