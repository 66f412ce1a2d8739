import PlanFiles
import PlanModel

/// Makes a version of the plan, whoever asked for it: an import or an adopted
/// amendment. Baselines of KPIs that come with it are agreed, and both go into
/// the audit trail.
struct RecordPlan {
    let writer: any LedgerWriter
    let today: Day
    /// UTC.
    let now: String

    func callAsFunction(
        _ plan: Plan, effectiveOn: Day, reason: String, by name: String, actor: Actor
    ) throws {
        try writer.add(
            DocumentVersion(
                kind: .plan, effectiveOn: effectiveOn, recordedAt: now, recordedBy: name, reason: reason,
                files: writePlan(plan).map { DocumentFile(path: $0.path, text: $0.text) }))
        // A KPI that came with the amendment agrees its baselines now.
        let frozen = try FreezeBaselines(writer: writer, today: today, by: name)()
        try writer.record(
            AuditEvent("plan-amended", "plan \(plan.code)", after: reason), by: actor, at: now)
        if frozen > 0 {
            try writer.record(
                AuditEvent("baselines-frozen", "plan \(plan.code)", after: "\(frozen) baselines"),
                by: actor, at: now)
        }
    }
}
