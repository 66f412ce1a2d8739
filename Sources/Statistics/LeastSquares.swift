/// A straight line through points by ordinary least squares.
///
/// Fitted about the mean of the times, and with residuals taken one by one,
/// so that years such as 2016 cost no digits.
package struct LeastSquares: Hashable, Sendable {
    package let count: Int
    package let slope: Double
    package let meanTime: Double
    package let meanValue: Double
    /// Sum of squares of the times about their mean, Sxx.
    package let timeSquares: Double
    /// s: root of the residual sum of squares over n - 2.
    package let residualError: Double

    /// Nil unless there are three points or more, as many times as values,
    /// and the times differ.
    package init?(times: [Double], values: [Double]) {
        guard times.count == values.count, times.count >= 3, let meanTime = mean(of: times),
            let meanValue = mean(of: values)
        else { return nil }
        var squares = CompensatedSum()
        var products = CompensatedSum()
        for (time, value) in zip(times, values) {
            squares.add((time - meanTime) * (time - meanTime))
            products.add((time - meanTime) * (value - meanValue))
        }
        guard squares.value > 0 else { return nil }
        let slope = products.value / squares.value
        let residuals = zip(times, values).map { time, value in
            (value - meanValue) - slope * (time - meanTime)
        }
        count = times.count
        self.slope = slope
        self.meanTime = meanTime
        self.meanValue = meanValue
        timeSquares = squares.value
        let residualSquares = compensatedSum(of: residuals.lazy.map { $0 * $0 })
        residualError = (residualSquares / Double(times.count - 2)).squareRoot()
    }

    package func value(at time: Double) -> Double { meanValue + slope * (time - meanTime) }

    /// Where one further observation at the time is expected, with the given
    /// level (0.95): the line ± t(n - 2) s sqrt(1 + 1/n + (time - mean)²/Sxx).
    /// Nil unless the level lies between 0 and 1.
    package func predictionInterval(at time: Double, level: Double) -> PredictionInterval? {
        guard let distribution = StudentT(degreesOfFreedom: Double(count - 2)),
            let factor = distribution.twoSidedFactor(level: level)
        else { return nil }
        let distance = time - meanTime
        let variance = 1 + 1 / Double(count) + distance * distance / timeSquares
        let half = factor * residualError * variance.squareRoot()
        let centre = value(at: time)
        return PredictionInterval(low: centre - half, centre: centre, high: centre + half, level: level)
    }
}

/// An interval around its own centre.
package struct PredictionInterval: Hashable, Sendable {
    package let low: Double
    package let centre: Double
    package let high: Double
    /// 0.95 for 95 percent.
    package let level: Double

    package init(low: Double, centre: Double, high: Double, level: Double) {
        self.low = low
        self.centre = centre
        self.high = high
        self.level = level
    }

    /// The same interval on another scale, by an increasing function.
    package func mapped(_ transform: (Double) -> Double) -> PredictionInterval {
        PredictionInterval(
            low: transform(low), centre: transform(centre), high: transform(high), level: level)
    }
}
