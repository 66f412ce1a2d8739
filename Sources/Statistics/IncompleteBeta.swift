import RealModule

/// ln B(a, b) for positive a and b, to about fifteen digits also where the
/// gamma functions themselves would cancel (large a or b).
package func logBeta(_ a: Double, _ b: Double) -> Double {
    let small = min(a, b)
    let large = max(a, b)
    guard large >= 10 else {
        return Double.logGamma(small) + Double.logGamma(large) - Double.logGamma(small + large)
    }
    // ln gamma(large) - ln gamma(large + small), by Stirling's series.
    let logRatio =
        -(large - 0.5) * Double.log(onePlus: small / large) - small * Double.log(small + large) + small
        + stirlingCorrection(large) - stirlingCorrection(small + large)
    guard small >= 10 else { return Double.logGamma(small) + logRatio }
    let halfLogTwoPi = 0.918_938_533_204_672_741_780_329_736_406
    return (small - 0.5) * Double.log(small) - small + halfLogTwoPi + stirlingCorrection(small) + logRatio
}

/// The regularised incomplete beta function I_x(a, b), for positive a and b
/// and x between 0 and 1.
///
/// By its continued fraction (NIST Digital Library of Mathematical Functions
/// 8.17.22), evaluated with Lentz's algorithm on the side of the mean where it
/// converges fast.
package func regularizedIncompleteBeta(a: Double, b: Double, x: Double) -> Double {
    regularizedIncompleteBeta(a: a, b: b, x: x, complement: 1 - x)
}

/// The same with 1 - x given, for callers that know it more exactly than the
/// subtraction does (x near 1).
package func regularizedIncompleteBeta(a: Double, b: Double, x: Double, complement: Double) -> Double {
    if x <= 0 { return 0 }
    if complement <= 0 { return 1 }
    let front = Double.exp(a * Double.log(x) + b * Double.log(complement) - logBeta(a, b))
    if x < (a + 1) / (a + b + 2) {
        return front * betaFraction(a, b, x) / a
    }
    return 1 - front * betaFraction(b, a, complement) / b
}

private func betaFraction(_ a: Double, _ b: Double, _ x: Double) -> Double {
    let tiny = 1e-300
    func awayFromZero(_ value: Double) -> Double { abs(value) < tiny ? tiny : value }
    var c = 1.0
    var d = 1 / awayFromZero(1 - (a + b) * x / (a + 1))
    var fraction = d
    // The number of steps grows with the root of the larger parameter.
    let mostSteps = 200 + Int(5 * max(a, b).squareRoot())
    for step in 1...mostSteps {
        let m = Double(step)
        let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        d = 1 / awayFromZero(1 + even * d)
        c = awayFromZero(1 + even / c)
        fraction *= d * c
        let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        d = 1 / awayFromZero(1 + odd * d)
        c = awayFromZero(1 + odd / c)
        let factor = d * c
        fraction *= factor
        if abs(factor - 1) < 1e-16 { break }
    }
    return fraction
}

/// ln gamma(x) - ((x - 1/2) ln x - x + ln(2 pi) / 2), for x from 10 on
/// (NIST Digital Library of Mathematical Functions 5.11.1).
private func stirlingCorrection(_ x: Double) -> Double {
    let inverse = 1 / x
    let square = inverse * inverse
    let coefficients: [Double] = [
        1.0 / 156, -691.0 / 360_360, 1.0 / 1188, -1.0 / 1680, 1.0 / 1260, -1.0 / 360, 1.0 / 12,
    ]
    var sum = 0.0
    for coefficient in coefficients { sum = sum * square + coefficient }
    return sum * inverse
}
