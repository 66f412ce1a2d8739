package import PlanModel

/// How delay passes from action lines to those that wait for them.
///
/// A line waits until its prerequisites are finished (`ActionLine.after`). The
/// days between a prerequisite's due day and the line's start are slack, eaten
/// before any delay passes on; where the line is planned to start before (as
/// with most starts that are only assumed), there is none. Of several
/// prerequisites the one that passes on most counts, so that what reaches a
/// line is a longest path through the graph.
///
/// A line's own forecast and what reaches it are not added up: the forecast is
/// reckoned from the planned start, so that days lost by waiting are in it. The
/// later of the two finishes counts. Finished lines are history: nothing moves
/// their finish any more.
///
/// Linear in lines and dependencies, without recursion.
package struct DelayContagion: Hashable, Sendable {
    /// In the order given.
    package let lines: [LineDelay]
    /// The chain of lines of which the last one finishes last in the whole
    /// plan: a further day of delay in any but a finished one moves that finish.
    package let criticalPath: [PlanCode]
    private let positions: [PlanCode: Int]
    /// For each line the prerequisite that keeps it waiting; -1: none.
    private let drivers: [Int32]

    /// Prerequisites that are not among the lines are passed over.
    ///
    /// - Throws: a cycle; then nothing can be said of any order.
    package init(_ actionLines: [ActionLine], outlooks: [LineOutlook]) throws(DependencyCycle) {
        let graph = DependencyGraph(actionLines)
        // As a rule they come in the order of the lines.
        if actionLines.count == outlooks.count,
            outlooks.indices.allSatisfy({ outlooks[$0].line == actionLines[$0].code })
        {
            try self.init(outlooks, graph: graph)
            return
        }
        let known = Dictionary(outlooks.map { ($0.line, $0) }) { first, _ in first }
        try self.init(actionLines.map { known[$0.code] ?? LineOutlook($0, []) }, graph: graph)
    }

    /// - Parameter graph: of the same lines in the same order.
    init(_ nodes: [LineOutlook], graph: DependencyGraph) throws(DependencyCycle) {
        guard let order = graph.order else {
            throw DependencyCycle(lines: graph.cycles.first.map { $0.map { nodes[$0].line } } ?? [])
        }
        var walk = DelayWalk(nodes, prerequisites: graph.prerequisites)
        for index in order { walk.visit(index) }
        lines = walk.delays
        criticalPath = walk.criticalPath.map { nodes[$0].line }
        drivers = walk.drivers
        positions = Dictionary(nodes.indices.map { (nodes[$0].line, $0) }) { first, _ in first }
    }

    package subscript(line: PlanCode) -> LineDelay? { positions[line].map { lines[$0] } }

    /// The chain through which delay reaches a line: from the line that is late
    /// by itself to the line asked for. Empty where no delay reaches it.
    package func chain(to line: PlanCode) -> [PlanCode] {
        guard var at = positions[line] else { return [] }
        var chain = [lines[at].line]
        while drivers[at] >= 0, chain.count == 1 || lines[at].isPassingOn {
            at = Int(drivers[at])
            chain.append(lines[at].line)
        }
        return chain.count > 1 ? chain.reversed() : []
    }
}

extension LineDelay {
    /// Whether the line is late because it waits, rather than by itself.
    var isPassingOn: Bool { !isFinished && reaching > 0 && (own.map { daysLate > $0 } ?? true) }
}
