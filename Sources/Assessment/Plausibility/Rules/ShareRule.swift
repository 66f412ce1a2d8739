import PlanModel
import Statistics

/// A share against the components that it is made of, where both are there.
func shareFindings(_ cell: CheckedCell) -> [Finding] {
    guard let share = computedShare(of: cell.item, in: cell.key.period, cell.evidence.figure),
        let figure = cell.figure
    else { return [] }
    let parts = "\(share.numerator.text) of \(share.denominator.text)"
    var found: [Finding] = []
    if share.percent > 100 + share.uncertainty, cell.item.maximum.map({ $0 <= 100 }) ?? true {
        found.append(
            Finding(
                .error, code: "share-above-whole", "\(parts) is \(share.text) percent: more than the whole.",
                remedy: "Correct the component that is wrong."))
    }
    let distance = abs(figure.value - share.percent)
    if distance > figure.step / 2 + share.uncertainty + 1e-9 {
        found.append(
            Finding(
                .warning, code: "share-differs",
                "\(figure.text) was entered, and \(parts) is \(share.text) percent.",
                remedy: "Correct the share or a component, or leave the share empty: it is computed. "
                    + "If it is published so, say in the justification where."))
    }
    return found
}
