import RealModule

/// Student's t distribution; degrees of freedom above zero, not only whole.
package struct StudentT: Hashable, Sendable {
    package let degreesOfFreedom: Double

    /// Nil unless the degrees of freedom are above zero.
    package init?(degreesOfFreedom: Double) {
        guard degreesOfFreedom > 0, degreesOfFreedom.isFinite else { return nil }
        self.degreesOfFreedom = degreesOfFreedom
    }

    /// The probability of a value above t.
    package func upperTail(_ t: Double) -> Double {
        let square = t * t
        let whole = degreesOfFreedom + square
        let tail =
            regularizedIncompleteBeta(
                a: degreesOfFreedom / 2, b: 0.5, x: degreesOfFreedom / whole, complement: square / whole) / 2
        return t >= 0 ? tail : 1 - tail
    }

    /// The value below which a variate lies with the given probability; nil
    /// unless that lies between 0 and 1.
    ///
    /// Agrees with values of forty digits to eleven digits up to 100 000 degrees
    /// of freedom, and to twelve and more up to 1000.
    package func quantile(_ probability: Double) -> Double? {
        guard probability > 0, probability < 1 else { return nil }
        if probability == 0.5 { return 0 }
        let upper = probability > 0.5
        // Exact: probabilities of one half and more lose nothing here.
        let tail = upper ? 1 - probability : probability
        let value = value(withUpperTail: tail)
        return upper ? value : -value
    }

    /// The multiple of the standard error that spans an interval of the given
    /// level (0.95) on both sides of its centre.
    package func twoSidedFactor(level: Double) -> Double? {
        guard level > 0, level < 1 else { return nil }
        return value(withUpperTail: (1 - level) / 2)
    }

    /// The density at t.
    package func density(_ t: Double) -> Double {
        let power = -(degreesOfFreedom + 1) / 2 * Double.log(onePlus: t * t / degreesOfFreedom)
        let scale = Double.log(degreesOfFreedom) / 2 + logBeta(degreesOfFreedom / 2, 0.5)
        return Double.exp(power - scale)
    }

    /// By Newton's method from 0. The upper tail is convex and falls for t
    /// above 0, so every step stays below the solution and none overshoots.
    private func value(withUpperTail tail: Double) -> Double {
        var t = 0.0
        for _ in 0..<2000 {
            let next = t + (upperTail(t) - tail) / density(t)
            guard next > t else { break }
            let isClose = next - t <= 1e-15 * next
            t = next
            if isClose { break }
        }
        return t
    }
}
