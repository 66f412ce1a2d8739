import PlanModel

/// Goes through lines in an order in which each comes after its prerequisites.
struct DelayWalk {
    private let nodes: [LineOutlook]
    private let prerequisites: [[Int]]
    private var known: [LineDelay?]
    /// The prerequisite that keeps each line waiting; -1: none.
    private(set) var drivers: [Int32]
    /// The prerequisite without slack, even if it is not late; -1: none.
    private var tight: [Int32]
    private var starts: [Int]
    private var dues: [Int]
    private var finishes: [Int]

    init(_ nodes: [LineOutlook], prerequisites: [[Int]]) {
        self.nodes = nodes
        self.prerequisites = prerequisites
        known = Array(repeating: nil, count: nodes.count)
        drivers = Array(repeating: -1, count: nodes.count)
        tight = drivers
        starts = nodes.map(\.starts.daysSince1970)
        dues = nodes.map(\.due.daysSince1970)
        finishes = dues
    }

    /// In the order of the lines, once all were visited.
    var delays: [LineDelay] { known.compactMap(\.self) }

    mutating func visit(_ index: Int) {
        let node = nodes[index]
        let due = dues[index]
        var (driver, passed, isLowerBound) = (-1, Int.min, false)
        for earlier in prerequisites[index] {
            let slack = max(0, starts[index] - dues[earlier] - 1)
            // Below zero: what is left of the slack, and of an early finish.
            let passing = finishes[earlier] - dues[earlier] - slack
            if driver < 0 || isStronger(earlier, passing, than: driver, passed) {
                (driver, passed) = (earlier, passing)
            }
            isLowerBound = isLowerBound || known[earlier]?.isLowerBound ?? false
        }
        let reaching = max(0, driver < 0 ? 0 : passed)
        if reaching > 0 { drivers[index] = Int32(driver) }

        let own = node.day.map(\.daysSince1970)
        let waiting = node.plannedFinish.daysSince1970 + reaching
        let finish = node.isFinished ? own ?? waiting : max(own ?? waiting, reaching > 0 ? waiting : .min)
        finishes[index] = finish
        if driver >= 0, !node.isFinished, waiting >= finish,
            passed > 0 || (passed == 0 && !nodes[driver].isFinished)
        {
            tight[index] = Int32(driver)
        }
        known[index] = LineDelay(
            line: node.line, due: node.due, own: own.map { $0 - due }, isFinished: node.isFinished,
            reaching: reaching, through: reaching > 0 ? nodes[driver].line : nil,
            expectedFinish: Day(daysSince1970: finish) ?? .latest,
            isLowerBound: !node.isFinished && (isLowerBound || own == nil || node.unknownCount > 0))
    }

    /// More passes on; of the same, what is not over yet, and what ends later.
    private func isStronger(_ one: Int, _ passing: Int, than other: Int, _ passed: Int) -> Bool {
        if passing != passed { return passing > passed }
        if nodes[one].isFinished != nodes[other].isFinished { return nodes[other].isFinished }
        return finishes[one] > finishes[other]
    }

    /// From the line that finishes last back to where its finish is decided.
    var criticalPath: [Int] {
        // Of several that finish on one day, the first.
        guard let end = finishes.max(), var at = finishes.firstIndex(of: end) else { return [] }
        var path = [at]
        while tight[at] >= 0 {
            at = Int(tight[at])
            path.append(at)
        }
        return path.reversed()
    }
}
