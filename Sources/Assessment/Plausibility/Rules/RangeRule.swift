import PlanModel
import Statistics

/// Values that cannot be: beyond the limits of the item, below zero where
/// something is counted, outside 0 to 100 where a share is asked.
func rangeFindings(_ cell: CheckedCell) -> [Finding] {
    guard let figure = cell.figure else { return [] }
    let unit = cell.item.unit
    func error(_ code: String, _ message: String, _ remedy: String) -> [Finding] {
        [Finding(.error, code: code, message, remedy: remedy)]
    }
    if let minimum = cell.item.minimum, figure.value < minimum {
        let limit = DecimalText.shortest(minimum, style: .grouped)
        return error(
            "below-minimum", "\(figure.text) is below \(limit), the least that \(cell.item.title) can be.",
            "Check the figure and its unit (\(unit)).")
    }
    if let maximum = cell.item.maximum, figure.value > maximum {
        let limit = DecimalText.shortest(maximum, style: .grouped)
        return error(
            "above-maximum", "\(figure.text) is above \(limit), the most that \(cell.item.title) can be.",
            "Check the figure and its unit (\(unit)).")
    }
    if isPercentage(cell), cell.item.maximum == nil, !(0...100).contains(figure.value) {
        return error(
            "share-outside-whole", "\(figure.text) is no share: a share lies between 0 and 100 percent.",
            "Check the figure; 0.973 of the whole is written 97.3.")
    }
    guard isCount(unit: unit) else { return [] }
    if figure.value < 0 {
        return error(
            "negative-count", "\(figure.text) is below zero, and \(unit) are counted.",
            "Enter a number of 0 or more.")
    }
    if figure.value != figure.value.rounded() {
        return error(
            "count-with-decimals", "\(figure.text) has a fraction, and \(unit) are counted.",
            "Enter whole \(unit). If the figure is in thousands, write it out.")
    }
    return []
}

private func isPercentage(_ cell: CheckedCell) -> Bool {
    cell.isShare && (cell.item.unit.hasPrefix("%") || cell.item.unit.lowercased().hasPrefix("percent"))
}

/// Whether a unit is counted one by one. `thousand persons` is not.
func isCount(unit: String) -> Bool {
    let unit = unit.lowercased()
    return countedUnits.contains(unit) || unit.hasPrefix("number of ")
}

private let countedUnits: Set<String> = [
    "number", "persons", "people", "workers", "employees", "enterprises", "establishments", "firms",
    "companies", "businesses", "accounts", "loans", "borrowers", "units", "cooperatives", "procedures",
]
