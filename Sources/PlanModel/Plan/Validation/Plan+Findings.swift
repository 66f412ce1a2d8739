extension Plan {
    /// Everything in the plan that cannot be meant: codes that stand twice or
    /// name nothing, cycles, dates that cannot be, figures that disagree.
    ///
    /// `locate` gives the place of a field, where the plan came from a file.
    /// `incomplete` names lists of which items could not be read (`goals`):
    /// what points into them is then not reported as unknown. `registry` has
    /// the indicators that are known beyond the plan; nil leaves them unasked.
    package func findings(
        incomplete: Set<String> = [], registry: Set<IndicatorCode>? = nil,
        locate: @escaping (PlanPath) -> Location? = { _ in nil }
    ) -> [Finding] {
        var check = PlanCheck(self, incomplete: incomplete, locate: locate)
        check.checkCodes()
        check.checkFrame()
        check.checkGoals()
        check.checkActionLines()
        check.checkDependencies()
        check.checkMonitoring()
        check.checkThresholds()
        if let registry { check.checkIndicators(in: registry) }
        check.checkKPIs()
        check.checkClaims()
        check.checkAmendments()
        return check.findings
    }
}
