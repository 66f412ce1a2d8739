import RealModule

/// Compound annual growth rate, `(last / first)^(1 / years) - 1`.
///
/// Nil unless the first value is above zero, the last is not below it, and
/// at least one year lies between. Worked out from the relative change, so
/// that small growth keeps its digits. From a positive value to zero it is -1.
package func compoundGrowth(from first: Double, to last: Double, years: Int) -> Double? {
    guard first > 0, last >= 0, years > 0 else { return nil }
    let change = (last - first) / first
    if years == 1 { return change }
    return Double.expMinusOne(Double.log(onePlus: change) / Double(years))
}

/// Where a value arrives after growing at a compound rate; the inverse of
/// `compoundGrowth`.
package func grown(_ value: Double, by rate: Double, years: Int) -> Double {
    value * Double.exp(Double.log(onePlus: rate) * Double(years))
}

/// Growth in logarithms per year in which later changes weigh more.
///
/// For a prediction at time t*, the change from t(i-1) to t(i) carries the
/// weight (t* - t1) / (t* - t(i)); its growth is ln(y(i) / y(i-1)) per year.
/// A series of constant growth gives that growth exactly. The idea is ESCAP's
/// (United Nations ESCAP, Statistics Division working papers SD/WP/04 and
/// SD/WP/05, 2017).
package struct WeightedGrowth: Hashable, Sendable {
    /// Weighted mean of the growth in logarithms, per year.
    package let rate: Double
    /// One weight for each point from the first on; the first point ends no
    /// change, and its weight of 1 is not used.
    package let weights: [Double]

    /// Nil unless there are two points or more in ascending order of time,
    /// all values are above zero, and the prediction lies after the last.
    package init?(times: [Int], values: [Double], predictionTime: Int) {
        guard times.count == values.count, times.count >= 2, values.allSatisfy({ $0 > 0 }),
            zip(times, times.dropFirst()).allSatisfy({ $0 < $1 }), predictionTime > times[times.count - 1]
        else { return nil }
        let span = Double(predictionTime - times[0])
        weights = times.map { span / Double(predictionTime - $0) }
        var growth = CompensatedSum()
        var total = CompensatedSum()
        for i in 1..<times.count {
            let change = (values[i] - values[i - 1]) / values[i - 1]
            growth.add(weights[i] * Double.log(onePlus: change) / Double(times[i] - times[i - 1]))
            total.add(weights[i])
        }
        rate = growth.value / total.value
    }

    /// Where a value arrives after some years of this growth.
    package func projected(from value: Double, years: Int) -> Double {
        value * Double.exp(rate * Double(years))
    }
}
