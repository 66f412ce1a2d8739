extension PlanCheck {
    /// Chains of bodies, KPIs and plans that come back to where they began.
    mutating func checkCycles() {
        if let predecessor = plan.predecessor, predecessor == plan.code, isRead("code") {
            error(
                "cycle", "the plan names itself, \"\(predecessor)\", as its predecessor.",
                remedy: "Name the plan before it, or remove \"predecessor\".", at: root["predecessor"])
        }
        let bodies = plan.bodies
        checkCycles(
            of: bodies.map(\.code), naming: bodies.map(\.reportsTo), at: root["bodies"], key: "reports_to",
            itself: { "body \($0) reports to itself" }, eachOther: "bodies report to each other")
        checkCycles(
            of: plan.kpis.map(\.number), naming: plan.kpis.map(\.replaces), at: root["kpis"], key: "replaces",
            itself: { "KPI \($0) replaces itself" }, eachOther: "KPIs replace each other")
    }

    private mutating func checkCycles(
        of codes: [PlanCode], naming named: [PlanCode?], at path: PlanPath, key: String,
        itself: (PlanCode) -> String, eachOther: String
    ) {
        let graph = DependencyGraph(codes, naming: named.map { $0.map { [$0] } ?? [] })
        for cycle in graph.cycles {
            let place = path[cycle[0]][key]
            guard cycle.count > 1 else {
                error(
                    "cycle", itself(codes[cycle[0]]) + ".", remedy: "Correct or remove \"\(key)\".",
                    at: place)
                continue
            }
            let names = (cycle + cycle.prefix(1)).map { codes[$0].text }
            error(
                "cycle", "\(eachOther): \(names.joined(separator: " -> ")).",
                remedy: "Correct or remove \"\(key)\" of one of them.", at: place)
        }
    }
}
