import PlanModel
import RealModule
import Statistics

/// A change from the year before that is unlike the changes until then.
///
/// Changes are logarithms of the ratio of two values, for each year between
/// them. Where four earlier ones are known, the new one is an outlier among
/// them by its modified z-score (see `modifiedZScore`), with a MAD of at least
/// 0.03, so that less than 15 percent away from the usual is never one. Where
/// fewer are known, more than three times or less than a third is.
func suddenChangeFindings(_ cell: CheckedCell) -> [Finding] {
    guard let figure = cell.figure, cell.content.status != .breakInSeries,
        let index = cell.line.index(of: cell.key.period), index > 0
    else { return [] }
    let before = cell.line.all[index - 1]
    let decimals = max(figure.decimals, DecimalDigits(before.value).map(decimals(of:)) ?? 0)
    let beforeText = DecimalText.fixed(before.value, decimals: min(6, decimals), style: .grouped)
    func finding(_ message: String) -> [Finding] {
        [
            Finding(
                .warning, code: "sudden-change", "\(figure.text) \(message)",
                remedy: CheckedCell.justify + " If the way of counting changed, give it the status B.")
        ]
    }
    if figure.value == 0, before.value > 0 { return finding("follows \(beforeText) in \(before.period).") }
    guard let change = yearlyChange(from: before, to: cell.line.all[index]) else { return [] }
    let years = cell.line.all[..<index]
    let earlier = zip(years, years.dropFirst()).compactMap { yearlyChange(from: $0, to: $1) }
    let times = DecimalText.fixed(figure.value / before.value, decimals: 2)
    let relation = "is \(times) times the \(beforeText) of \(before.period)"
    guard earlier.count >= 4, let usual = median(of: earlier) else {
        guard abs(change) > Double.log(3) else { return [] }
        return finding("\(relation).")
    }
    guard let score = modifiedZScore(of: change, among: earlier, floor: leastSpread),
        abs(score) > outlierScore
    else { return [] }
    return finding(
        "\(relation): \(percent(change)) a year, where the median of \(earlier.count) earlier "
            + "changes is \(percent(usual)).")
}

/// Iglewicz and Hoaglin's limit.
let outlierScore = 3.5
private let leastSpread = 0.03

/// The logarithm of the ratio of two values, for each year between them.
private func yearlyChange(from: OwnLine.Point, to: OwnLine.Point) -> Double? {
    guard from.value > 0, to.value > 0, from.period < to.period else { return nil }
    return Double.log(to.value / from.value) / Double(to.period.year - from.period.year)
}

private func decimals(of digits: DecimalDigits) -> Int { max(0, digits.count - digits.pointPosition) }

/// `+4.2%`
private func percent(_ logarithm: Double) -> String {
    let text = DecimalText.fixed(100 * (Double.exp(logarithm) - 1), decimals: 1, style: .grouped)
    return (text.hasPrefix("-") ? "" : "+") + text + "%"
}
