/// What is asked of a state for one nationally sourced indicator: the counts
/// that its share is made of.
package struct ReturnQuestion: Hashable, Sendable {
    /// The share.
    package let indicator: IndicatorCode
    /// Of the counts.
    package let measure: IndicatorCode
    package let classes: [SizeClass]
    package let numerator: ItemCode
    package let denominator: ItemCode
    /// Of every count; nil where there is none.
    package let minimum: Double?
    /// Asked in every round, whichever KPIs are chosen.
    package let isContext: Bool

    package init(
        indicator: IndicatorCode, measure: IndicatorCode, classes: [SizeClass], numerator: ItemCode,
        denominator: ItemCode, minimum: Double? = nil, isContext: Bool = false
    ) {
        self.indicator = indicator
        self.measure = measure
        self.classes = classes
        self.numerator = numerator
        self.denominator = denominator
        self.minimum = minimum
        self.isContext = isContext
    }
}
