import Assessment
package import PlanModel

/// Whether what was delivered and what moves go together, line by line. It
/// proves no cause: KPIs move for many reasons, and with delay.
package struct ProgressAndAchievement: Sendable {
    package enum Group: String, Hashable, Sendable, CaseIterable {
        case deliveredAndMoving = "delivered-and-moving"
        case deliveredNotMoving = "delivered-not-moving"
        case movingNotDelivered = "moving-not-delivered"
        case neither
        /// The line was not reported on, or no KPI of it can be assessed.
        case notKnown = "not-known"
    }

    /// A KPI that a line should move.
    package struct MovedKPI: Hashable, Sendable {
        package let kpi: KPI
        /// States on course, and states that could be assessed.
        package let onCourse: Int
        package let assessed: Int

        /// More than half of the states that could be assessed are on course;
        /// nil where none could.
        package var isMoving: Bool? { assessed == 0 ? nil : 2 * onCourse > assessed }
    }

    package struct Row: Sendable {
        package let standing: LineStanding
        package let kpis: [MovedKPI]
        /// False where the plan names no KPI for the line, so that those of its
        /// goal stand for them.
        package let areNamed: Bool
        /// Nil where it was not reported on.
        package let isDelivered: Bool?
        /// More KPIs move than don't; nil where none can be assessed.
        package let isMoving: Bool?

        package var group: Group {
            switch (isDelivered, isMoving) {
            case (nil, _), (_, nil): .notKnown
            case (true?, true?): .deliveredAndMoving
            case (true?, false?): .deliveredNotMoving
            case (false?, true?): .movingNotDelivered
            case (false?, false?): .neither
            }
        }
    }

    package let rows: [Row]
    package let method: String

    /// - Parameter report: of the KPIs of the goal, or of all.
    package init(_ lines: [LineStanding], plan: Plan, report: AchievementReport, method: String) {
        self.method = method
        let moved = Dictionary(
            report.current.map { answer in
                let counts = StandingCounts(of: answer, method: method)
                return (
                    answer.kpi.number,
                    MovedKPI(kpi: answer.kpi, onCourse: counts.onCourse, assessed: counts.assessed)
                )
            }
        ) { first, _ in first }
        rows = lines.map { standing in
            let named = standing.line.moves.compactMap { moved[$0] }
            let kpis =
                named.isEmpty
                ? report.current.filter { $0.kpi.goal == standing.goal }.compactMap { moved[$0.kpi.number] }
                : named
            let known = kpis.compactMap(\.isMoving)
            let isKnown = ![.notReported, .noReportSince, .noMilestones].contains(standing.progressClass)
            return Row(
                standing: standing, kpis: kpis, areNamed: !named.isEmpty,
                isDelivered: isKnown ? standing.progressClass.isFinished : nil,
                isMoving: known.isEmpty ? nil : 2 * known.count(where: \.self) > known.count)
        }
    }

    package func count(_ group: Group) -> Int { rows.count { $0.group == group } }
}
