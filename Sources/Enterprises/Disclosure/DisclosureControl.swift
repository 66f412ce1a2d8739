/// Protects all tables of a run together and audits the result.
///
/// Without a proof there is nothing to write: `protect` then gives the reasons and
/// no statuses.
package struct DisclosureControl: Sendable {
    package var rules: SafetyRules
    package var cost: SuppressionCost
    /// Whether enterprises that are alone in a cell count as attackers too.
    package var guardsAgainstLoneContributors: Bool
    /// Whether the audit computes the interval of every hidden cell, or the proof
    /// alone, which is faster.
    package var computesIntervals: Bool

    package init(
        rules: SafetyRules = .standard, cost: SuppressionCost = .values,
        guardsAgainstLoneContributors: Bool = true, computesIntervals: Bool = true
    ) {
        self.rules = rules
        self.cost = cost
        self.guardsAgainstLoneContributors = guardsAgainstLoneContributors
        self.computesIntervals = computesIntervals
    }

    package func protect(_ linked: LinkedCells, solver: some LinearProgramSolver) -> DisclosureOutcome {
        guard linked.findings.isEmpty else { return .notProven(linked.findings, []) }
        let ranges = ranges(of: linked)
        let lone = guardsAgainstLoneContributors ? LoneContributors(linked) : nil
        let suppression = SecondarySuppression(
            linked: linked, ranges: ranges, lone: lone, cost: cost, readsMarks: rules.showsMarks)
        let chosen = suppression.choose(solver: solver)
        return outcome(linked, chosen.statuses, proofs: chosen.proofs, solver: solver)
    }

    /// Audits statuses that were chosen elsewhere, one for each cell.
    package func audit(
        _ linked: LinkedCells, statuses: [CellStatus], solver: some LinearProgramSolver
    ) -> DisclosureOutcome {
        guard linked.findings.isEmpty else { return .notProven(linked.findings, []) }
        return outcome(linked, statuses, solver: solver)
    }

    /// The counts that come out where the marks C and D stand beside the values, by
    /// their numbers in `LinkedCells`. Empty: the marks may be shown to everybody.
    package func cellsToldByMarks(_ protected: ProtectedCells, solver: some LinearProgramSolver) -> [Int] {
        let linked = protected.linked
        let auditor = Auditor(linked: linked, ranges: ranges(of: linked), lone: nil, readsMarks: true)
        return auditor.audit(protected.statuses, withIntervals: false, solver: solver)
            .filter { $0.exposures.contains(.marks) }.map(\.cell)
    }

    private func outcome(
        _ linked: LinkedCells, _ statuses: [CellStatus], proofs: ProtectionProofs = [:],
        solver: some LinearProgramSolver
    ) -> DisclosureOutcome {
        let auditor = Auditor(
            linked: linked, ranges: ranges(of: linked),
            lone: guardsAgainstLoneContributors ? LoneContributors(linked) : nil,
            readsMarks: rules.showsMarks)
        let audit = auditor.audit(
            statuses, proofs: proofs, withIntervals: computesIntervals, solver: solver)
        let failures = audit.filter { !$0.isProven }
        guard failures.isEmpty else { return .notProven(linked.findings(for: failures), failures) }
        return .proven(ProtectedCells(linked: linked, statuses: statuses, audit: audit))
    }

    private func ranges(of linked: LinkedCells) -> KnownRanges {
        KnownRanges(
            linked: linked, sensitivities: PrimarySuppression(linked, rules: rules).sensitivities,
            minimumFrequency: rules.minimumFrequency)
    }
}
