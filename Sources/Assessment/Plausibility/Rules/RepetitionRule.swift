import PlanModel

/// The value of the year before once more: to the last digit, where that are
/// four digits and more; or in every year of a row.
func repetitionFindings(_ cell: CheckedCell) -> [Finding] {
    guard let figure = cell.figure, let index = cell.line.index(of: cell.key.period), index > 0 else {
        return []
    }
    let before = cell.line.all[index - 1]
    guard before.value == figure.value else { return [] }
    if figure.significantDigits >= 4, before.period.year == cell.key.period.year - 1 {
        return [
            Finding(
                .warning, code: "value-repeated",
                "\(figure.text) is the value of \(before.period), digit for digit.",
                remedy: "Check that it is not a copy. " + CheckedCell.justify)
        ]
    }
    // Said once, at the last year of the row.
    guard index == cell.line.all.count - 1, cell.line.all.count >= 4, figure.value != 0,
        cell.line.all.allSatisfy({ $0.value == figure.value })
    else { return [] }
    return [
        Finding(
            .warning, code: "row-repeated",
            "\(figure.text) stands in all \(cell.line.all.count) years of \(cell.item.title).",
            remedy: "Check that it was not copied along the row. " + CheckedCell.justify)
    ]
}
