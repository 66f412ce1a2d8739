extension PlanCheck {
    /// Lines that wait for each other, and lines due before what they wait for.
    mutating func checkDependencies() {
        let graph = DependencyGraph(plan.actionLines)
        for cycle in graph.cycles {
            let names = (cycle + cycle.prefix(1)).map { plan.actionLines[$0].code.text }
            let path = root["action_lines"][cycle[0]]["after"]
            error(
                "cycle", "action lines wait for each other: \(names.joined(separator: " -> ")).",
                remedy: "Remove one of these dependencies.", at: path)
        }
        for (index, line) in plan.actionLines.enumerated() {
            for earlier in graph.prerequisites[index] {
                let other = plan.actionLines[earlier]
                let areRead = [line, other].allSatisfy { isRead($0.code.text, in: known.actionLines) }
                guard areRead, line.timeFrame.due < other.timeFrame.due else { continue }
                warning(
                    "due-before-prerequisite",
                    "action line \(line.code) is due on \(line.timeFrame.due), but waits for action line "
                        + "\(other.code), which is due on \(other.timeFrame.due).",
                    remedy: "Check the days and the dependency.", at: root["action_lines"][index]["after"])
            }
        }
    }
}
