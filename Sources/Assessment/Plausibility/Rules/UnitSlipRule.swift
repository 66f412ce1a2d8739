import PlanModel
import RealModule
import Statistics

/// A value that is about 100, 1,000 or 1,000,000 times what the item usually
/// is, or the same part of it: thousands where units are asked, a fraction
/// where a percentage is.
///
/// Usual is the median of what is public, where that are three values and
/// more; else of the other years. About is within a factor of two.
func unitSlipFindings(_ cell: CheckedCell) -> [Finding] {
    guard let figure = cell.figure, figure.value > 0, let usual = usualValue(cell), usual > 0 else {
        return []
    }
    let distance = Double.log10(figure.value / usual)
    guard let power = [2, 3, 6].first(where: { abs(abs(distance) - Double($0)) <= Double.log10(2) }) else {
        return []
    }
    let times = DecimalText.shortest(powerOfTen(power), style: .grouped)
    let relation = distance > 0 ? "\(times) times" : "a \(times)th of"
    let decimals = usual < 1000 ? max(figure.decimals, 1) : 0
    let usualText = DecimalText.fixed(usual, decimals: decimals, style: .grouped)
    return [
        Finding(
            .warning, code: "unit-slip",
            "\(figure.text) is about \(relation) \(usualText), the median of the other years.",
            remedy: "Check that it is given in \(cell.item.unit). " + CheckedCell.justify)
    ]
}

private func usualValue(_ cell: CheckedCell) -> Double? {
    let published = cell.line.published.map(\.value)
    if published.count >= 3 { return median(of: published) }
    let others = cell.line.all.filter { $0.period != cell.key.period }.map(\.value)
    return others.count >= 3 ? median(of: others) : nil
}
