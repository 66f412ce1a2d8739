package import Assessment
package import PlanModel

/// An update as it stands, with what it is held against.
package struct ShowUpdate: Sendable {
    let desk: ProgressDesk

    package init(_ desk: ProgressDesk) { self.desk = desk }

    package struct Answer: Sendable {
        package let plan: Plan
        package let line: ActionLine
        package let work: WorkPlan
        package let timeFrame: TimeFrame
        package let record: UpdateRecord
        package let reading: UpdateReading
        /// What other accepted updates say; nil where there is none.
        package let before: ReportedProgress?
        package let dueOn: Day
        package let comments: [ProgressComment]
        package let mayWrite: Bool
        package let mayJudge: Bool
    }

    /// - Throws: `Refusal` without the right to see it.
    package func callAsFunction(_ key: UpdateKey, by actor: Actor) async throws -> Answer {
        try actor.require(.readProgress)
        let (desk, today) = (desk, desk.clock.today)
        return try await desk.store.read { reader in
            let plan = try desk.plan(reader)
            let line = try desk.line(of: key.implementation, in: plan)
            try actor.require(.readProgress, on: key.implementation, of: line)
            let known = try reader.update(key)
            // What was written stays readable when the plan asks for other periods.
            if known == nil { try SaveUpdate.requirePeriod(key.period, plan, on: today) }
            let work = line.work(in: key.implementation.state)
            let record = known ?? UpdateRecord(key: key)
            let others = try reader.acceptedUpdates(.of(key.implementation), asOf: nil)
                .filter { $0.key.period != key.period }
            let before = others.map { update in
                (
                    reading: UpdateReading(update.content, of: update.key, work: work),
                    period: update.key.period, acceptedOn: update.acceptedOn
                )
            }
            return Answer(
                plan: plan, line: line, work: work,
                timeFrame: line.timeFrame(in: key.implementation.state), record: record,
                reading: UpdateReading(
                    record.current?.content ?? UpdateContent(), of: key, work: work, today: today,
                    bounds: plan.bounds(of: line, in: key.implementation.state)),
                before: before.isEmpty ? nil : ReportedProgress(before),
                dueOn: plan.updateDue(for: key.period),
                comments: try reader.comments(of: key.implementation),
                mayWrite: actor.may(.reportProgress, on: key.implementation, of: line),
                mayJudge: actor.may(.judgeProgress, on: key.implementation, of: line))
        }
    }
}
