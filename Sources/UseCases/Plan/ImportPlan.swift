import PlanFiles
package import PlanModel

/// Makes an amendment of a folder of YAML: prints the difference to the plan
/// in force and records the new version.
package struct ImportPlan: Sendable {
    let store: any LedgerStore
    let clock: any WallClock

    package init(store: any LedgerStore, clock: any WallClock) {
        self.store = store
        self.clock = clock
    }

    package struct Request: Sendable {
        package var files: [DocumentFile]
        /// Nil: today; the plan's first day where the ledger had none.
        package var effectiveOn: Day?
        package var reason: String
        package var by: String
        package var isRehearsal: Bool
        /// Nil: who is named by `by`, at the terminal.
        package var actor: Actor?

        package init(
            files: [DocumentFile], effectiveOn: Day? = nil, reason: String, by: String,
            isRehearsal: Bool = false, actor: Actor? = nil
        ) {
            self.actor = actor
            self.files = files
            self.effectiveOn = effectiveOn
            self.reason = reason
            self.by = by
            self.isRehearsal = isRehearsal
        }
    }

    package struct Report: Sendable {
        package let findings: [Finding]
        /// Nil when the folder has errors, or the ledger held no plan before.
        package let difference: PlanDifference?
        package let isStored: Bool
    }

    package func callAsFunction(_ request: Request) async throws -> Report {
        let actor = request.actor ?? .operating(as: request.by)
        try actor.require(.keepPlan)
        let indicators = try await store.read { reader in
            Array(try LedgerReferences(reader).indicators.values)
        }
        let (read, findings) = checkPlan(files: request.files, indicators: indicators)
        guard let plan = read, !findings.hasErrors else {
            return Report(findings: findings, difference: nil, isStored: false)
        }
        let today = clock.today
        let recordedAt = clock.timestamp()
        let work: @Sendable (any LedgerWriter) throws -> Report = { writer in
            let version = try writer.document(.plan, at: LedgerClock(asOf: request.effectiveOn))
            let current = version.flatMap { readPlan(files: $0.files.map { ($0.path, $0.text) }).plan }
            let difference = current.map { PlanDifference(from: $0, to: plan) }
            if difference?.isEmpty == true {
                return Report(findings: findings, difference: difference, isStored: false)
            }
            try RecordPlan(writer: writer, today: today, now: recordedAt)(
                plan,
                effectiveOn: request.effectiveOn ?? (version == nil ? min(plan.starts, today) : today),
                reason: request.reason, by: request.by, actor: actor)
            return Report(findings: findings, difference: difference, isStored: true)
        }
        if request.isRehearsal {
            let report = try await store.rehearse(work)
            return Report(findings: report.findings, difference: report.difference, isStored: false)
        }
        return try await store.write(work)
    }
}
