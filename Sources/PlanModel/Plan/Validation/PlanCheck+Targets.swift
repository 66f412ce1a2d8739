extension PlanCheck {
    /// Targets must be of known areas, one for each, and lie ahead of the
    /// baseline within the plan.
    mutating func checkTargets(of kpi: KPI, owner: String, at path: PlanPath) {
        var firsts: [AreaCode: PlanPath] = [:]
        for (index, target) in kpi.targets.enumerated() {
            let path = path[index]
            refer(to: target.area.text, in: [known.states, known.areaGroups], from: owner, at: path["area"])
            if let source = target.source { refer(to: source, from: owner, at: path) }
            checkYear(of: target, owner: owner, at: path["by"])
            if let first = firsts[target.area] {
                refuse(target, after: first, owner: owner, at: path["area"])
            } else {
                firsts[target.area] = path["area"]
            }
        }
    }

    private mutating func checkYear(of target: KPITarget, owner: String, at path: PlanPath) {
        let start = "\(owner): the target of \(target.area) is for \(target.by), "
        if plan.starts.year <= plan.ends.year,
            !(plan.starts.year...plan.ends.year).contains(target.by.year)
        {
            error("outside-plan-years", start + "\(outsideYears).", remedy: "Correct \"by\".", at: path)
        } else if let baseline = plan.baseline?.years.max(), target.by <= baseline {
            error(
                "target-before-baseline", start + "not after the baseline year \(baseline).",
                remedy: "Correct \"by\".", at: path)
        }
    }

    private mutating func refuse(
        _ target: KPITarget, after first: PlanPath, owner: String, at path: PlanPath
    ) {
        var message = "\(owner): a target of \"\(target.area)\" stands twice"
        if let place = place(of: first), let line = place.line {
            message += "; the first is in \(place.file):\(line)"
        }
        error("repeated-target", message + ".", remedy: "Keep one of them.", at: path)
    }
}
