package import PlanModel
import RealModule
import Statistics

/// A percentage of two components, which it keeps.
package struct ComputedShare: Hashable, Sendable {
    /// Not rounded.
    package let percent: Double
    /// To be shown.
    package let decimals: Int
    package let numerator: CellFigure
    package let denominator: CellFigure

    /// Half a step of either component moves the percentage by so much.
    let uncertainty: Double

    /// `97.3`
    package var text: String { DecimalText.fixed(percent, decimals: decimals) }
}

/// The share that an item asks for, computed; nil where the item is no share,
/// where a component is not there, or where the denominator is not above zero.
///
/// The decimals are as many as the rounding of the components leaves certain,
/// at least one and at most three: 12 of 34 gives one, 1,234,567 of 2,345,678
/// gives three.
package func computedShare(
    of item: ReturnItem, in period: Period, _ figure: (CellKey) -> CellFigure?
) -> ComputedShare? {
    guard case .share(let part, let whole) = item.kind, let numerator = figure(CellKey(part, period)),
        let denominator = figure(CellKey(whole, period)), denominator.value > 0, numerator.value.isFinite,
        denominator.value.isFinite
    else { return nil }
    let parts = [numerator, denominator]
    let partStep = roundingStep(of: numerator, among: parts)
    let wholeStep = roundingStep(of: denominator, among: parts)
    let percent = 100 * numerator.value / denominator.value
    let uncertainty = (100 * partStep + abs(percent) * wholeStep) / 2 / denominator.value
    let certain = uncertainty > 0 ? -Double.log10(2 * uncertainty) : 3
    return ComputedShare(
        percent: percent, decimals: Int(max(1, min(3, certain.rounded(.down)))), numerator: numerator,
        denominator: denominator, uncertainty: uncertainty)
}
