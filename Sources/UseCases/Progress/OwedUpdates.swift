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
        /// Of other periods: what was begun and is not accepted as it stands, the
        /// oldest period first.
        package let others: [Row]
        package let plan: Plan

        package struct Row: Hashable, Sendable {
            package let key: UpdateKey
            package let line: ActionLine
            package let stage: UpdateStage
            /// Nothing was handed in, and the day is past.
            package let isOverdue: Bool
            package let mayWrite: Bool
            package let mayJudge: Bool
            package let dueOn: Day
            /// Why it came back; nil where it did not.
            package let reason: String?
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
            let asked = try Self.asked(
                for: period, plan, reported, stages: reader.updateStages(of: period, asOf: nil))
            func row(_ key: UpdateKey, _ line: ActionLine, _ stage: UpdateStage) throws -> Answer.Row? {
                let implementation = key.implementation
                guard actor.may(.readProgress, on: implementation, of: line) else { return nil }
                let dueOn = plan.updateDue(for: key.period)
                return Answer.Row(
                    key: key, line: line, stage: stage, isOverdue: stage.isOwed && today > dueOn,
                    mayWrite: actor.may(.reportProgress, on: implementation, of: line),
                    mayJudge: actor.may(.judgeProgress, on: implementation, of: line), dueOn: dueOn,
                    reason: stage == .returned ? try reader.update(key)?.reasonForReturn : nil)
            }
            let open = try reader.openUpdates().filter { $0.key.period != period }
            let lines = Dictionary(plan.actionLines.map { ($0.code, $0) }) { first, _ in first }
            let others = try open.sorted {
                ($0.key.period, $0.key.implementation) < ($1.key.period, $1.key.implementation)
            }
            .compactMap { key, stage in
                try lines[key.implementation.line].flatMap { try row(key, $0, stage) }
            }
            return Answer(
                period: period, dueOn: plan.updateDue(for: period), today: today,
                isFrequencyStated: plan.progressReporting.isStated,
                rows: try asked.compactMap { try row(UpdateKey($0.key, period), $0.line, $0.stage) },
                others: others, plan: plan)
        }
    }

    /// An implementation of which an update is asked, or was begun.
    struct Asked: Hashable, Sendable {
        let key: ImplementationKey
        let line: ActionLine
        let stage: UpdateStage

        var isOwed: Bool { stage.isOwed }
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
