/// Proves of every primary cell that all which is published leaves it uncertain
/// enough, or says which cells it could not prove.
///
/// The proof is a set of alternative tables, found by linear programs and checked
/// here against every relation, so it does not rest on the solver. Tables that the
/// suppression has found are taken where they pass this check. Integrality is
/// not used: an attacker who uses it gets at most the interval's whole numbers.
struct Auditor {
    let linked: LinkedCells
    let ranges: KnownRanges
    let lone: LoneContributors?
    let readsMarks: Bool

    /// One entry for each hidden cell of the output and each unsafe cell that could be
    /// computed, in the order of cells.
    func audit(
        _ statuses: [CellStatus], proofs: ProtectionProofs = [:], withIntervals: Bool,
        solver: some LinearProgramSolver
    ) -> [AuditedCell] {
        let isHidden = statuses.indices.map { place in
            !linked.cells[place].isReleased
                && (statuses[place].isSuppressed || linked.cells[place].standing == .implied)
        }
        var exposures: [Int: [Exposure]] = [:]
        var intervals: [Int: FeasibilityInterval] = [:]
        for component in LinkedComponent.components(of: linked, where: { isHidden[$0] }) {
            let goals = component.goals(ranges, readsMarks: readsMarks)
            var search = ProtectionSearch(
                hidden: component, goals: goals, ranges: ranges, lone: lone, solver: solver)
            search.adopt(proofs) { isHidden[$0] }
            for place in goals.indices { _ = search.prove(place) }
            for goal in search.states.filter({ !$0.isProven }).map(\.goal) {
                let exposure = exposure(of: goal, isHidden: isHidden, solver: solver)
                if exposures[goal.cell]?.contains(exposure) != true {
                    exposures[goal.cell, default: []].append(exposure)
                }
            }
            guard withIntervals else { continue }
            let asked = component.cells.filter { statuses[$0].isSuppressed }
            var program = IntervalProgram(component, ranges: ranges, solver: solver)
            for cell in asked { intervals[cell] = program.interval(of: cell) }
        }
        return linked.cells.indices.compactMap { place in
            let sensitivity = ranges.sensitivities[place]
            let cell = linked.cells[place]
            guard statuses[place].isSuppressed || sensitivity != nil else { return nil }
            var found = exposures[place] ?? []
            if !isHidden[place] { found = [.open] }
            if case .released(let release) = cell.standing { found = [.released(in: release)] }
            return AuditedCell(
                cell: place, status: statuses[place], interval: intervals[place],
                required: sensitivity?.protection, exposures: found)
        }
    }

    /// Why a goal can't be reached: tries again without earlier releases, then without
    /// lone contributors.
    private func exposure(
        of goal: ProtectionGoal, isHidden: [Bool], solver: some LinearProgramSolver
    ) -> Exposure {
        let released = releasedCells(for: goal, solver: solver)
        if !released.isEmpty { return .releasedCells(released) }
        if lone != nil, let component = component(of: goal, where: { isHidden[$0] }) {
            var search = ProtectionSearch(
                hidden: component, goals: [goal], ranges: ranges, lone: nil, solver: solver)
            if search.prove(0) { return .loneContributor }
        }
        return goal.knowledge == .marks ? .marks : .sums
    }

    /// The released cells that would have to vary for the goal; none where it could not
    /// be reached even so.
    private func releasedCells(for goal: ProtectionGoal, solver: some LinearProgramSolver) -> [Int] {
        guard linked.cells.contains(where: \.isReleased) else { return [] }
        let component = component(of: goal) { ranges.canHide($0) || linked.cells[$0].isReleased }
        guard let component else { return [] }
        let isReleased = component.cells.map { linked.cells[$0].isReleased }
        var search = ProtectionSearch(
            component, goals: [goal], ranges: ranges, lone: lone,
            weights: isReleased.map { $0 ? 1 : ProtectionSearch.free }, hidden: isReleased.map { !$0 },
            solver: solver)
        guard search.prove(0) else { return [] }
        return component.cells.indices.filter { isReleased[$0] && search.isHidden[$0] }
            .map { component.cells[$0] }
    }

    private func component(of goal: ProtectionGoal, where varies: (Int) -> Bool) -> LinkedComponent? {
        LinkedComponent.components(of: linked, where: varies).first { $0.locals[goal.cell] != nil }
    }
}
