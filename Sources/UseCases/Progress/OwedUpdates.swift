package import PlanModel

/// Who owes which update for a period.
package struct OwedUpdates: Sendable {
    let desk: ProgressDesk

    package init(_ desk: ProgressDesk) { self.desk = desk }

    package struct Answer: Sendable {
        package let period: ReportingPeriod
        package let dueOn: Day
        package let today: Day
        /// False where the plan does not say how often it wants to hear.
        package let isFrequencyStated: Bool
        /// In the order of the plan.
        package let rows: [Row]
        package let plan: Plan

        package struct Row: Hashable, Sendable {
            package let key: UpdateKey
            package let line: ActionLine
            package let stage: UpdateStage
            /// Nothing was handed in, and the day is past.
            package let isOverdue: Bool
            package let mayWrite: Bool
        }
    }

    /// - Parameter period: nil for the last that is over.
    /// - Throws: `Refusal`.
    package func callAsFunction(_ period: ReportingPeriod?, by actor: Actor) async throws -> Answer {
        try actor.require(.readProgress)
        let (desk, today) = (desk, desk.clock.today)
        return try await desk.store.read { reader in
            let plan = try desk.plan(reader)
            guard let period = period ?? plan.reportingPeriods(on: today).last else {
                throw Refusal(
                    .notFound, code: "no-period", "No reporting period is over.", remedy: "Name one.")
            }
            try SaveUpdate.requirePeriod(period, plan, on: today)
            let reported = try desk.reported.progress(reader, plan: plan, at: .now)
            let dueOn = plan.updateDue(for: period)
            let asked = try Self.asked(
                for: period, plan, reported, stages: reader.updateStages(of: period, asOf: nil))
            let rows = asked.filter { actor.may(.readProgress, on: $0.key, of: $0.line) }.map { asked in
                Answer.Row(
                    key: UpdateKey(asked.key, period), line: asked.line, stage: asked.stage,
                    isOverdue: asked.isOwed && today > dueOn,
                    mayWrite: actor.may(.reportProgress, on: asked.key, of: asked.line))
            }
            return Answer(
                period: period, dueOn: dueOn, today: today,
                isFrequencyStated: plan.progressReporting.isStated, rows: rows, plan: plan)
        }
    }

    /// An implementation of which an update is asked, or was begun.
    struct Asked: Hashable, Sendable {
        let key: ImplementationKey
        let line: ActionLine
        let stage: UpdateStage

        /// It was not handed in, or came back.
        var isOwed: Bool { [.empty, .draft, .returned].contains(stage) }
    }

    /// In the order of the plan.
    static func asked(
        for period: ReportingPeriod, _ plan: Plan, _ reported: [ImplementationKey: ReportedProgress],
        stages: [ImplementationKey: UpdateStage]
    ) -> [Asked] {
        let states = plan.states.map(\.code)
        return plan.actionLines.flatMap { line in
            line.implementationKeys(states: states).compactMap { key in
                let stage = stages[key] ?? .empty
                guard stage != .empty || isAsked(line.timeFrame(in: key.state), reported[key], in: period)
                else { return nil }
                return Asked(key: key, line: line, stage: stage)
            }
        }
    }

    /// Work that has begun by its plan and was not said to be over in an earlier
    /// period; late work is asked about until it is.
    private static func isAsked(
        _ frame: TimeFrame, _ reported: ReportedProgress?, in period: ReportingPeriod
    ) -> Bool {
        guard frame.starts <= period.lastDay else { return false }
        guard let reported, let last = reported.lastPeriod, last < period else { return true }
        return reported.status != .finished && reported.status != .stopped
    }
}
