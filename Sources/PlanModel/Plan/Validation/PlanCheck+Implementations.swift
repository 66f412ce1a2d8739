extension PlanCheck {
    /// Only a line of national level is implemented by each state, and once.
    mutating func checkImplementations(of line: ActionLine, owner: String, at path: PlanPath) {
        guard !line.implementations.isEmpty else { return }
        let path = path["implementations"]
        if !line.isNationalLevel {
            error(
                "not-national-level",
                "\(owner) has implementations, but is not of national level.",
                remedy: "Write \"national_level: true\", or write the plan of the work into the line itself.",
                at: path)
        }
        for (index, implementation) in line.implementations.enumerated() {
            refer(to: implementation.state.text, in: [known.states], from: owner, at: path[index]["state"])
            check(implementation, of: line, at: path[index])
        }
        let states = line.implementations.map(\.state)
        nameOnce(states, from: owner, kind: { _ in .state }, at: { path[$0]["state"] })
    }

    private mutating func check(_ implementation: Implementation, of line: ActionLine, at path: PlanPath) {
        let owner = "implementation \(ImplementationKey(line.code, implementation.state))"
        let frame = implementation.timeFrame ?? line.timeFrame
        if implementation.timeFrame != nil {
            check(frame, of: line, owner: owner, at: path)
        }
        if implementation.work.isEmpty {
            checkDays(of: line.work.milestones, within: implementation.timeFrame, of: line, owner: owner) {
                _ in path["due"]
            }
        } else {
            check(implementation.work, of: line, owner: owner, at: path)
            checkDays(of: implementation.work.milestones, within: frame, of: line, owner: owner) {
                path["milestones"][$0]["due"]
            }
        }
    }

    private mutating func check(
        _ frame: TimeFrame, of line: ActionLine, owner: String, at path: PlanPath
    ) {
        checkOrder(frame.starts, frame.due, of: owner, at: path["due"])
        let first = frame.isStartAssumed ? frame.due : frame.starts
        let isLineRead = isRead(line.code.text, in: known.actionLines)
        if isLineRead, liesOutside(first, frame.due), line.outsidePlanYears == nil {
            error(
                "outside-plan-years",
                "\(owner) \(frame.isStartAssumed ? "is due on" : "runs from \(frame.starts) to") "
                    + "\(frame.due), \(outsideYears).",
                remedy: "Correct the days, or say why in \"outside_plan_years\" of the line.",
                at: path[first < plan.starts && !frame.isStartAssumed ? "starts" : "due"])
        }
        if isLineRead, frame.isStartAssumed, frame.starts != line.timeFrame.starts {
            error(
                "assumed-start",
                "\(owner): an assumed start is that of the line, \(line.timeFrame.starts), "
                    + "not \(frame.starts).",
                remedy: "Write \(line.timeFrame.starts), or remove \"start_assumed\".", at: path["starts"])
        }
        checkPrinted(frame, owner: owner, at: path)
    }
}
