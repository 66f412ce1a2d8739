/// A rule that says which cells would tell too much of one enterprise.
///
/// Source: A. Hundepool and others, Handbook on Statistical Disclosure Control,
/// second edition, 2024, chapter on magnitude tabular data. X is the cell's
/// total, x1 and x2 its two largest contributions, all as absolute amounts.
package enum SafetyRule: Hashable, Sendable {
    /// Unsafe with at least one and fewer than so many contributors.
    case minimumFrequency(Int)
    /// The (1, k) rule: unsafe where x1 is over k % of X; k over 0 and under 100.
    case dominanceOfOne(percent: Double)
    /// The (2, k) rule: unsafe where x1 + x2 is over k % of X; k over 0 and under
    /// 100.
    case dominanceOfTwo(percent: Double)
    /// The p % rule: unsafe where X − x1 − x2 is under p % of x1, so that the second
    /// largest could estimate the largest to within p %.
    case priorKnowledge(percent: Double)

    /// How far over X the feasibility interval has to reach, in the measure's unit;
    /// nil where the rule finds the cell safe.
    ///
    /// A cell below the minimum frequency asks for nothing by itself: the caller
    /// adds a share of X (`SafetyRules.frequencyRange`).
    package func requiredProtection(of cell: Contributions) -> Double? {
        let total = cell.absoluteTotal
        switch self {
        case .minimumFrequency(let minimum):
            return cell.count > 0 && cell.count < minimum ? 0 : nil
        case .dominanceOfOne(let percent):
            return excess(cell.largest, percent, of: total)
        case .dominanceOfTwo(let percent):
            return excess(cell.largest + cell.second, percent, of: total)
        case .priorKnowledge(let percent):
            let lacking = percent / 100 * cell.largest - cell.rest
            return lacking > 0 ? lacking : nil
        }
    }

    /// `fewer than 3`, `(1, 85 %)`, `p % with p = 10`: as the report names the rule.
    package var text: String {
        switch self {
        case .minimumFrequency(let minimum): "fewer than \(minimum)"
        case .dominanceOfOne(let percent): "(1, \(limitText(percent)) %)"
        case .dominanceOfTwo(let percent): "(2, \(limitText(percent)) %)"
        case .priorKnowledge(let percent): "p % with p = \(limitText(percent))"
        }
    }
}

private func excess(_ dominant: Double, _ percent: Double, of total: Double) -> Double? {
    guard dominant > percent / 100 * total else { return nil }
    return dominant * 100 / percent - total
}
