package import PlanModel

/// What amounts of all currencies are converted to, and by which rates.
package struct CurrencyRates: Sendable {
    /// The reporting currency.
    package let reporting: CurrencyCode
    private let units: @Sendable (CurrencyCode, Int) -> Double?

    /// - Parameter units: how many units of the reporting currency one unit of
    ///   another is worth in a year; nil where there is no rate.
    package init(
        reporting: CurrencyCode, units: @escaping @Sendable (_ currency: CurrencyCode, _ year: Int) -> Double?
    ) {
        self.reporting = reporting
        self.units = units
    }

    /// 1 for the reporting currency itself; nil where there is no rate or it
    /// is not above zero.
    package func callAsFunction(_ currency: CurrencyCode, _ year: Int) -> Double? {
        guard currency != reporting else { return 1 }
        return units(currency, year).flatMap { $0 > 0 && $0.isFinite ? $0 : nil }
    }
}
