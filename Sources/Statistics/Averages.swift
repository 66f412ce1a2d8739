/// The arithmetic mean; nil of no values.
package func mean(of values: [Double]) -> Double? {
    values.isEmpty ? nil : compensatedSum(of: values) / Double(values.count)
}

/// Mean of values with weights; nil unless there is one weight for each value
/// and the weights add up to more than zero.
package func weightedMean(of values: [Double], weights: [Double]) -> Double? {
    guard values.count == weights.count else { return nil }
    let total = compensatedSum(of: weights)
    guard total > 0 else { return nil }
    return compensatedSum(of: zip(values, weights).lazy.map { $0 * $1 }) / total
}

/// The middle value, or the mean of the two in the middle; nil of no values.
package func median(of values: [Double]) -> Double? {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : sorted[middle - 1] / 2 + sorted[middle] / 2
}

/// What a variance is divided by.
package enum VarianceDivisor: Hashable, Sendable {
    /// n: the values are all there are, as the states of an area group are.
    case population
    /// n - 1: the values are a sample.
    case sample
}

/// The standard deviation; nil where the divisor would be zero.
package func standardDeviation(
    of values: [Double], divisor: VarianceDivisor = .population
) -> Double? {
    let count = divisor == .population ? values.count : values.count - 1
    guard count > 0, let centre = mean(of: values) else { return nil }
    let squares = compensatedSum(of: values.lazy.map { ($0 - centre) * ($0 - centre) })
    return (squares / Double(count)).squareRoot()
}

/// The standard deviation as a share of the mean (0.25 is 25 percent); nil
/// unless the mean is above zero.
package func coefficientOfVariation(
    of values: [Double], divisor: VarianceDivisor = .population
) -> Double? {
    guard let centre = mean(of: values), centre > 0,
        let deviation = standardDeviation(of: values, divisor: divisor)
    else { return nil }
    return deviation / centre
}
