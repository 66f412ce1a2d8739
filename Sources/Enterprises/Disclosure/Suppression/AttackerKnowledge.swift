/// What an attacker takes from the output besides the published values.
enum AttackerKnowledge: Hashable, CaseIterable {
    /// Only that nothing is negative.
    case values
    /// Also what the marks C and D say of suppressed counts: C is at least 1 and
    /// under the minimum frequency, D at least the minimum. Zeros stay open.
    case marks
}

/// The range in which an attacker knows a hidden cell to lie before any sum is
/// used.
struct KnownRanges {
    let linked: LinkedCells
    let sensitivities: [Sensitivity?]
    let minimumFrequency: Int

    func range(of place: Int, _ knowledge: AttackerKnowledge) -> ClosedRange<Double> {
        let cell = linked.cells[place]
        if knowledge == .marks, cell.measure.kind == .count, cell.standing != .implied {
            if sensitivities[place] != nil { return 1...Double(max(1, minimumFrequency - 1)) }
            if cell.contributions.count >= minimumFrequency { return Double(minimumFrequency)...(.infinity) }
        }
        return cell.measure.isSigned ? -Double.infinity...(.infinity) : 0...(.infinity)
    }

    /// Whether hiding the cell can protect anything: a printed 0 of nobody stays.
    func canHide(_ place: Int) -> Bool {
        let cell = linked.cells[place]
        if cell.isReleased { return false }
        return cell.standing == .implied || cell.contributions.count > 0 || sensitivities[place] != nil
    }
}
