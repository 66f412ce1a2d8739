extension Plan {
    /// Everything in the plan that cannot be meant: codes that stand twice or
    /// name nothing, cycles, dates that cannot be, figures that disagree.
    ///
    /// `locate` gives the place of a field, where the plan came from a file.
    /// `incomplete` names lists of which items could not be read (`goals`):
    /// what points into them is then not reported as unknown. It also names
    /// `code`, `starts` and `ends` where these could not be read: the days must
    /// then be `Day.earliest` and `Day.latest`, outside of which nothing lies.
    /// `unread` has the codes of items that were left out or read in part, by
    /// list: they may be pointed at, and their days are not compared. `isWhole`
    /// is false for a list of which an entry was left out: its sum is not
    /// checked. `registry` has the indicators that are known beyond the plan;
    /// nil leaves them unasked.
    package func findings(
        incomplete: Set<String> = [], unread: [String: Set<String>] = [:],
        registry: Set<IndicatorCode>? = nil,
        isWhole: @escaping (PlanPath) -> Bool = { _ in true },
        locate: @escaping (PlanPath) -> Location? = { _ in nil }
    ) -> [Finding] {
        var check = PlanCheck(self, incomplete: incomplete, unread: unread, isWhole: isWhole, locate: locate)
        check.checkCodes()
        check.checkFrame()
        check.checkCycles()
        check.checkGoals()
        check.checkActionLines()
        check.checkDependencies()
        check.checkRates()
        check.checkMonitoring()
        check.checkThresholds()
        if let registry { check.checkIndicators(in: registry) }
        check.checkKPIs()
        check.checkClaims()
        check.checkAmendments()
        return check.findings
    }
}
