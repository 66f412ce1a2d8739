import PlanModel
import Statistics

/// Shares that nobody entered, and whose components cannot be: what is computed
/// of them would be more than all.
func computedShareFindings(_ evidence: ReturnEvidence, in periods: Set<Period>) -> [(CellKey, Finding)] {
    evidence.items.flatMap { item -> [(CellKey, Finding)] in
        guard case .share(let top, let bottom) = item.kind else { return [] }
        return periods.compactMap { period in
            let cells = [top, bottom].map { CellKey($0, period) }
            guard !evidence.isEntered(CellKey(item.code, period)),
                let place = evidence.place(among: cells),
                let share = computedShare(of: item, in: period, evidence.figure),
                let finding = aboveWhole(share, of: item)
            else { return nil }
            return (place, finding)
        }
    }
}

private func aboveWhole(_ share: ComputedShare, of item: ReturnItem) -> Finding? {
    guard share.percent > 100 + share.uncertainty, item.maximum.map({ $0 <= 100 }) ?? true else { return nil }
    return Finding(
        .error, code: "share-above-whole",
        "\(share.numerator.text) of \(share.denominator.text) is \(share.text) percent: more than the whole.",
        remedy: "Correct the component that is wrong.")
}

/// A share against the components that it is made of, where both are there.
func shareFindings(_ cell: CheckedCell) -> [Finding] {
    guard let share = computedShare(of: cell.item, in: cell.key.period, cell.evidence.figure),
        let figure = cell.figure
    else { return [] }
    let parts = "\(share.numerator.text) of \(share.denominator.text)"
    var found = [aboveWhole(share, of: cell.item)].compactMap(\.self)
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
