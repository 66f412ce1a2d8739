import Assessment
import Foundation
import PlanModel

/// Assesses an invented plan of 2,000 lines and 20,000 milestones, and passes
/// its delays on.
///
///     contagion make FILE    writes the graph as JSON, with the delays found
///     contagion time RUNS    prints the medians
@main
struct ContagionTool {
    static func main() throws {
        let words = CommandLine.arguments.dropFirst()
        let plan = SamplePlan(lines: 2000, milestones: 10)
        switch (words.first, words.dropFirst().first) {
        case ("make", let path?): try write(plan, to: path)
        case ("time", let runs): try time(plan, runs: runs.flatMap { Int($0) } ?? 51)
        default: throw CocoaError(.fileNoSuchFile)
        }
    }

    private static func outlooks(_ plan: SamplePlan) -> [LineOutlook] {
        plan.lines.map { line in
            let assessment = plan.assess(
                line, work: line.work, timeFrame: line.timeFrame, reported: plan.reports[line.code])
            return LineOutlook(line, [assessment])
        }
    }

    private struct Line: Encodable {
        let code: String
        let own: Int
        let isFinished: Bool
        let reaching: Int
        /// Position of each prerequisite and the slack behind it, in days.
        let after: [[Int]]
    }

    private static func write(_ plan: SamplePlan, to path: String) throws {
        let contagion = try DelayContagion(plan.lines, outlooks: outlooks(plan))
        let graph = DependencyGraph(plan.lines)
        let lines = zip(plan.lines, contagion.lines).enumerated().map { index, pair in
            let (line, delay) = pair
            let after = graph.prerequisites[index].map { earlier in
                let due = plan.lines[earlier].timeFrame.due
                return [earlier, max(0, line.timeFrame.starts.days(after: due) - 1)]
            }
            return Line(
                code: line.code.text, own: delay.own ?? 0, isFinished: delay.isFinished,
                reaching: delay.reaching, after: after)
        }
        try JSONEncoder().encode(lines).write(to: URL(fileURLWithPath: path))
    }

    private static func time(_ plan: SamplePlan, runs: Int) throws {
        func median(_ work: () throws -> Void) rethrows -> Double {
            let clock = ContinuousClock()
            let walls = try (0..<runs).map { _ in try clock.measure(work) / .milliseconds(1) }
            return walls.sorted()[runs / 2]
        }
        let known = outlooks(plan)
        let assessed = median { _ = outlooks(plan) }
        let passed = try median { _ = try DelayContagion(plan.lines, outlooks: known) }
        print("assess \(assessed) ms, pass on \(passed) ms")
    }
}
