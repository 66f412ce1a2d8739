package import PlanModel

/// Rounds all counts of a run to multiples of a base, as an alternative to
/// suppression: every count to one of its two neighbouring multiples, multiples
/// stay (zero-restricted), and sums still hold.
///
/// Source: A. Hundepool and others, Handbook on Statistical Disclosure Control,
/// second edition, 2024, chapter on frequency tables. For a table of two
/// dimensions the linear program has whole solutions (L. H. Cox, Journal of the
/// American Statistical Association 82, 1987); where tables are linked or have
/// more dimensions, fractional cells are branched on. Some tables of three and
/// more dimensions have no such rounding; they are refused, and suppression
/// remains.
package struct ControlledRounding: Sendable {
    /// At least 2; 3 and 5 are usual.
    package let base: Int
    package let rules: SafetyRules
    /// Linear programs that may be solved for one component before it is refused.
    package let maximumPrograms: Int

    package init(base: Int, rules: SafetyRules = .standard, maximumPrograms: Int = 5000) {
        precondition(base >= 2, "A base under 2 rounds nothing.")
        self.base = base
        self.rules = rules
        self.maximumPrograms = maximumPrograms
    }

    package func round(_ linked: LinkedCells, solver: some LinearProgramSolver) -> RoundingOutcome {
        let obstacles = linked.findings + obstacles(in: linked)
        guard obstacles.isEmpty else { return .refused(obstacles) }
        var rounded = linked.cells.map { floor(of: $0) * base }
        for component in LinkedComponent.components(of: linked, where: { _ in true }) {
            var program = RoundingProgram(component, linked: linked, base: base, solver: solver)
            switch program.steps(maximumPrograms: maximumPrograms) {
            case .found(let steps):
                for (cell, step) in zip(component.cells, steps) { rounded[cell] += step * base }
            case .impossible: return .refused([refusal(component, linked, "no rounding keeps all sums")])
            case .tooMany:
                return .refused([
                    refusal(component, linked, "no rounding was found in \(maximumPrograms) programs")
                ])
            }
        }
        let audit = RoundingAudit(linked: linked, base: base, rules: rules)
        let told = audit.unprotected(rounded, solver: solver)
        guard told.isEmpty else { return .refused(told.map { unprotected(linked.cells[$0]) }) }
        return .rounded(rounded)
    }

    private func floor(of cell: LinkedCell) -> Int { cell.contributions.count / base }

    private func obstacles(in linked: LinkedCells) -> [Finding] {
        var findings: [Finding] = []
        if let amount = linked.cells.first(where: { $0.measure.kind == .amount }) {
            findings.append(
                Finding(
                    .error, code: "rounding-of-amounts",
                    "\(amount.text) is an amount; only counts are rounded.",
                    remedy: "Leave the amounts out, or use suppression."))
        }
        if let cell = linked.cells.first(where: \.isReleased), case .released(let release) = cell.standing {
            findings.append(
                Finding(
                    .error, code: "rounding-after-release",
                    "\(cell.text) is public in \(release), unrounded, and would undo the rounding.",
                    remedy: "Use suppression."))
        }
        return findings
    }

    private func refusal(_ component: LinkedComponent, _ linked: LinkedCells, _ reason: String) -> Finding {
        Finding(
            .error, code: "rounding-impossible",
            "to base \(base), \(reason) among the \(component.cells.count) cells around "
                + "\(linked.cells[component.cells[0]].text).",
            remedy: "Use another base, fewer dimensions, or suppression.")
    }

    private func unprotected(_ cell: LinkedCell) -> Finding {
        Finding(
            .error, code: "rounding-not-protected",
            "\(cell.text) is unsafe, and the rounded values bound it too closely.",
            remedy: "Use a larger base, or suppression.")
    }
}

/// Whether a run may be written rounded.
package enum RoundingOutcome: Sendable {
    /// One multiple of the base for each cell of the linked system.
    case rounded([Int])
    /// Write nothing.
    case refused([Finding])
}
