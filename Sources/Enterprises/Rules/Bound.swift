/// An upper limit on one criterion: `persons ≤ 50` or `turnover < 250,000`.
///
/// Rules are made of upper limits alone, without negation, so that a larger
/// unit never gets a smaller class.
package struct Bound: Hashable, Sendable {
    package let criterion: Criterion
    package let limit: Double
    /// Whether a unit exactly at the limit is within it.
    package let isInclusive: Bool

    package init(_ criterion: Criterion, atMost limit: Double) {
        self.criterion = criterion
        self.limit = limit
        isInclusive = true
    }

    package init(_ criterion: Criterion, under limit: Double) {
        self.criterion = criterion
        self.limit = limit
        isInclusive = false
    }

    package func holds(_ value: Double) -> Bool { isInclusive ? value <= limit : value < limit }

    /// The greatest value within the limit, so that a value is outside exactly when
    /// it is greater.
    package var lastInside: Double { isInclusive ? limit : limit.nextDown }

    /// `turnover < 250,000 USD`; persons carry no currency.
    package func text(currency: String?) -> String {
        let money = criterion.isMoney ? currency.map { " \($0)" } ?? "" : ""
        return "\(criterion.rawValue) \(isInclusive ? "≤" : "<") \(limitText(limit))\(money)"
    }
}
