/// Which cells are unsafe by themselves, with the protection that they need.
struct PrimarySuppression {
    /// One for each cell of the linked system; nil for a safe cell.
    let sensitivities: [Sensitivity?]

    /// A cell breaks a rule itself, or belongs to a group with too few enterprises:
    /// where the count is unsafe, so are all amounts of the group that somebody
    /// contributes to. An amount without any value has nothing to tell.
    init(_ linked: LinkedCells, rules: SafetyRules) {
        var smallGroups: Set<CellGroup> = []
        for cell in linked.cells where cell.measure.kind == .count {
            if rules.sensitivity(of: cell.contributions, kind: .count) != nil {
                smallGroups.insert(cell.group)
            }
        }
        sensitivities = linked.cells.map { cell in
            if cell.measure.kind == .amount, smallGroups.contains(cell.group), cell.contributions.count > 0 {
                return rules.sensitivity(ofAmountInSmallGroup: cell.contributions)
            }
            return rules.sensitivity(of: cell.contributions, kind: cell.measure.kind)
        }
    }
}
