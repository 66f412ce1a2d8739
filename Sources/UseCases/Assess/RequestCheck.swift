import Assessment
import PlanModel

/// Turns what a person asked for into KPIs, or says what is not known.
struct RequestCheck {
    let kpis: [KPI]
    let findings: [Finding]

    init(references: LedgerReferences, request: AssessKPIs.Request) {
        var findings: [Finding] = []
        guard let plan = references.plan else {
            findings.append(
                Finding(
                    .error, code: "no-plan",
                    "The ledger holds no plan for that day, so there is no KPI to assess.",
                    remedy: request.clock == .now
                        ? "Load one with: pantau plan import Plans/sap-smed-2025"
                        : "Ask for a later day, one on which the plan is in force."))
            self.kpis = []
            self.findings = findings
            return
        }
        for state in request.states where plan.state(state) == nil {
            let near = nearestCode(to: state.text, among: plan.states.map(\.code.text))
            findings.append(
                Finding(
                    .error, code: "unknown-area", "\"\(state)\" is no state of the plan.",
                    remedy: near.map { "Did you mean \($0)?" }
                        ?? "Known: \(plan.states.map(\.code.text).joined(separator: ", "))."))
        }
        let methods = AchievementMethods.all.map(\.name)
        if let method = request.method, !methods.contains(method) {
            let near = nearestCode(to: method, among: methods)
            findings.append(
                Finding(
                    .error, code: "unknown-method", "\"\(method)\" is no method.",
                    remedy: near.map { "Did you mean \($0)?" }
                        ?? "Known: all, \(methods.joined(separator: ", "))."))
        }
        var kpis: [KPI] = request.indicators.isEmpty ? plan.kpis : []
        for text in request.indicators {
            let found = plan.kpis.filter { Self.names($0, references).contains(text.uppercased()) }
            if found.isEmpty { findings.append(Self.unknown(text, plan, references)) }
            kpis += found.filter { kpi in !kpis.contains { $0.number == kpi.number } }
        }
        self.kpis = kpis
        self.findings = findings
    }

    /// A KPI is asked for by indicator id, by the source's code or by number.
    private static func names(_ kpi: KPI, _ references: LedgerReferences) -> Set<String> {
        var names: Set<String> = [kpi.indicator.text.uppercased(), kpi.number.text.uppercased()]
        if case .source(let code) = kpi.series { names.insert(code.uppercased()) }
        if let code = references.indicators[kpi.indicator]?.sourceCode { names.insert(code.uppercased()) }
        return names
    }

    private static func unknown(_ text: String, _ plan: Plan, _ references: LedgerReferences) -> Finding {
        if references.indicator(meant: text) != nil {
            return Finding(
                .error, code: "not-a-kpi",
                "\"\(text)\" is no KPI of the plan, which does not say where it should move.",
                remedy: "See its values with: pantau export --indicator \(text)")
        }
        let known = plan.kpis.flatMap { [$0.indicator.text, $0.number.text] }
        let near = nearestCode(
            to: text, among: known + references.indicators.values.map(\.sourceCode).sorted())
        return Finding(
            .error, code: "unknown-indicator", "\"\(text)\" is no indicator that is known here.",
            remedy: near.map { "Did you mean \($0)?" }
                ?? "Known KPIs: \(plan.kpis.map(\.indicator.text).joined(separator: ", ")).")
    }
}
