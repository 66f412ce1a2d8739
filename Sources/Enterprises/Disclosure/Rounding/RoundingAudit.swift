/// Holds rounded counts against an attacker who knows the base and the method: a
/// count is less than the base away from its rounded value, and true sums hold.
struct RoundingAudit {
    let linked: LinkedCells
    let base: Int
    let rules: SafetyRules

    /// Unsafe counts whose interval is a single value, or lies within 1 ..< minimum.
    func unprotected(_ rounded: [Int], solver: some LinearProgramSolver) -> [Int] {
        let unsafe = linked.cells.indices.filter { place in
            let cell = linked.cells[place]
            return rules.sensitivity(of: cell.contributions, kind: cell.measure.kind) != nil
        }
        guard !unsafe.isEmpty else { return [] }
        let isUnsafe = Set(unsafe)
        var found: [Int] = []
        for component in LinkedComponent.components(of: linked, where: { _ in true }) {
            let asked = component.cells.filter { isUnsafe.contains($0) }
            guard !asked.isEmpty else { continue }
            let columns = component.cells.map { place in
                LinearProgram.Column(
                    lower: Double(max(0, rounded[place] - base + 1)), upper: Double(rounded[place] + base - 1)
                )
            }
            // The component's rows bound changes; equations are the same for values.
            let rows = component.rows.filter { $0.lower == 0 && $0.upper == 0 }
            let loaded = solver.load(LinearProgram(columns: columns, rows: rows))
            for place in asked where !isProtected(component.locals[place] ?? 0, in: loaded) {
                found.append(place)
            }
        }
        return found
    }

    private func isProtected(_ local: Int, in loaded: any LoadedLinearProgram) -> Bool {
        loaded.setCost(1, of: local)
        let least = loaded.solve(.minimise)
        let greatest = loaded.solve(.maximise)
        loaded.setCost(0, of: local)
        guard case .optimal(let lower, _) = least, case .optimal(let upper, _) = greatest else {
            return false
        }
        let slack = 1e-6
        let leavesRange = lower <= slack || upper >= Double(rules.minimumFrequency) - slack
        return leavesRange && upper - lower >= 1 - slack
    }
}
