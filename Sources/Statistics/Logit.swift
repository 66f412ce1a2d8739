import RealModule

/// ln(p / (1 - p)) of a share between 0 and 1; nil at and beyond both ends.
package func logit(_ share: Double) -> Double? {
    guard share > 0, share < 1 else { return nil }
    return Double.log(share) - Double.log(onePlus: -share)
}

/// The share whose logit it is: always between 0 and 1.
package func inverseLogit(_ value: Double) -> Double {
    if value >= 0 { return 1 / (1 + Double.exp(-value)) }
    let power = Double.exp(value)
    return power / (1 + power)
}
