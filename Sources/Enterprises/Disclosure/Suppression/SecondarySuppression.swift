/// Chooses which further cells to hide, so that no primary cell can be computed
/// closely.
///
/// Component by component: goals from the widest to the narrowest, each by its
/// cheapest alternative table; then cells that turned out superfluous are
/// published again.
struct SecondarySuppression {
    let linked: LinkedCells
    let ranges: KnownRanges
    let lone: LoneContributors?
    let cost: SuppressionCost
    let readsMarks: Bool

    /// Programs that publishing superfluous cells again may take, in one component.
    private static let cleanUpPrograms = 400

    /// A status for each cell, with the alternative tables found. Goals that no
    /// suppression can reach are left to the audit to report.
    func choose(solver: some LinearProgramSolver) -> (statuses: [CellStatus], proofs: ProtectionProofs) {
        var proofs: ProtectionProofs = [:]
        var statuses = linked.cells.indices.map { place in
            let isPrimary = ranges.sensitivities[place] != nil && !linked.cells[place].isReleased
            return isPrimary ? CellStatus.primary : .open
        }
        for component in LinkedComponent.components(of: linked, where: ranges.canHide) {
            let goals = component.goals(ranges, readsMarks: readsMarks)
            guard !goals.isEmpty else { continue }
            let chosen = secondaries(in: component, goals: goals, solver: solver)
            for cell in chosen.cells { statuses[cell] = .secondary }
            proofs.merge(chosen.proofs) { _, new in new }
        }
        return (statuses, proofs)
    }

    private func secondaries(
        in component: LinkedComponent, goals: [ProtectionGoal], solver: some LinearProgramSolver
    ) -> (cells: [Int], proofs: ProtectionProofs) {
        var search = ProtectionSearch(
            component, goals: goals, ranges: ranges, lone: lone,
            weights: component.cells.map { cost.weight(of: linked.cells[$0]) },
            hidden: component.cells.map {
                ranges.sensitivities[$0] != nil || linked.cells[$0].standing == .implied
            },
            solver: solver)
        for place in goals.indices { _ = search.prove(place) }
        let hidden = Set(component.cells.indices.filter { search.isHidden[$0] }.map { component.cells[$0] })
        // What stays published is a constant from here on, so the programs are small.
        var proofs = search.proofs
        var cells: [Int] = []
        for part in LinkedComponent.components(of: linked, where: hidden.contains) {
            let needed = needed(in: part, proofs: proofs, solver: solver)
            cells += needed.cells
            proofs.merge(needed.proofs) { _, new in new }
        }
        return (cells, proofs)
    }

    /// The secondary suppressions among these hidden cells that can't be published
    /// again, the largest values first.
    private func needed(
        in component: LinkedComponent, proofs: ProtectionProofs, solver: some LinearProgramSolver
    ) -> (cells: [Int], proofs: ProtectionProofs) {
        let goals = component.goals(ranges, readsMarks: readsMarks)
        let candidates = component.cells.indices.filter { local in
            let cell = component.cells[local]
            return ranges.sensitivities[cell] == nil && linked.cells[cell].standing == .printed
        }
        guard !goals.isEmpty, !candidates.isEmpty else { return ([], [:]) }
        var search = ProtectionSearch(
            hidden: component, goals: goals, ranges: ranges, lone: lone, solver: solver)
        search.adopt(proofs) { _ in true }
        search.removeSuperfluous(
            candidates.sorted { one, other in
                let first = abs(linked.cells[component.cells[one]].value)
                let second = abs(linked.cells[component.cells[other]].value)
                return (second, one) < (first, other)
            }, maximumPrograms: SecondarySuppression.cleanUpPrograms)
        return (candidates.filter { search.isHidden[$0] }.map { component.cells[$0] }, search.proofs)
    }
}

extension LinkedComponent {
    /// The goals of all primary cells: widest first, then in the order of cells.
    func goals(_ ranges: KnownRanges, readsMarks: Bool) -> [ProtectionGoal] {
        let hasCounts = cells.contains { ranges.linked.cells[$0].measure.kind == .count }
        return cells.flatMap { ranges.goals(for: $0, readsMarks: readsMarks && hasCounts) }
            .sorted { (abs($1.change), $0.cell) < (abs($0.change), $1.cell) }
    }
}
