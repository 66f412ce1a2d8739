/// The median of the absolute deviations from the median (MAD), unscaled; nil
/// of no values.
package func medianAbsoluteDeviation(of values: [Double]) -> Double? {
    guard let centre = median(of: values) else { return nil }
    return median(of: values.map { abs($0 - centre) })
}

/// How far a value lies from others, in units that a few wild ones among them
/// do not stretch: 0.6745 (x - median) / MAD. Beyond 3.5 it is taken for an
/// outlier.
///
/// Source: Iglewicz and Hoaglin (1993), "How to Detect and Handle Outliers",
/// ASQC; NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.5.17.
///
/// - Parameter floor: the least MAD to divide by: where nearly all others are
///   equal, any other value would be one.
package func modifiedZScore(of value: Double, among others: [Double], floor: Double) -> Double? {
    guard let centre = median(of: others), let spread = medianAbsoluteDeviation(of: others),
        max(spread, floor) > 0
    else { return nil }
    return 0.6745 * (value - centre) / max(spread, floor)
}
