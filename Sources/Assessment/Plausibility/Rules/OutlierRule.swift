import PlanModel
import Statistics

/// A share that is far from those of the other states in about the same year.
///
/// The modified z-score (see `modifiedZScore`) beyond 3.5, where five other
/// states and more have a value at most two years away; the MAD is taken as
/// half a percentage point at least. Sizes are not compared: states differ in
/// them by nature.
func outlierFindings(_ cell: CheckedCell) -> [Finding] {
    guard cell.isShare, let figure = cell.figure, let states = cell.evidence.others[cell.item.code] else {
        return []
    }
    let others = states.values.compactMap { nearest(cell.key.period, in: $0) }
    guard others.count >= 5, let middle = median(of: others),
        let score = modifiedZScore(of: figure.value, among: others, floor: 0.5), abs(score) > outlierScore
    else { return [] }
    let decimals = max(1, figure.decimals)
    let range = [others.min(), others.max()].compactMap { $0 }
        .map { DecimalText.fixed($0, decimals: decimals) }.joined(separator: " to ")
    return [
        Finding(
            .warning, code: "outlier-among-states",
            "\(figure.text) is far from the shares of \(others.count) other states: their median is "
                + "\(DecimalText.fixed(middle, decimals: decimals)), they range from \(range).",
            remedy: CheckedCell.justify)
    ]
}

/// The value of the year, else of the nearest within two years, the earlier
/// of two.
private func nearest(_ period: Period, in values: [Period: Double]) -> Double? {
    for distance in [0, -1, 1, -2, 2] {
        if let year = Period(year: period.year + distance), let value = values[year] { return value }
    }
    return nil
}
