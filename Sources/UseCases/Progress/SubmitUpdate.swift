import Assessment
package import PlanModel

/// Hands in an update. Errors keep it from being handed in; warnings go with
/// it to who judges.
package struct SubmitUpdate: Sendable {
    let desk: ProgressDesk

    package init(_ desk: ProgressDesk) { self.desk = desk }

    /// - Throws: `Refusal` with a finding for each error.
    package func callAsFunction(_ key: UpdateKey, by actor: Actor) async throws {
        let (desk, today, now) = (desk, desk.clock.today, desk.clock.timestamp())
        try await desk.store.write { writer in
            let plan = try desk.plan(writer)
            let line = try desk.line(of: key.implementation, in: plan)
            try actor.require(.reportProgress, on: key.implementation, of: line)
            guard let record = try writer.update(key), let current = record.current,
                record.stage == .draft, !current.content.isEmpty
            else {
                throw Refusal(
                    .conflict, code: "nothing-to-submit", "Nothing was written since the last time.",
                    remedy: "Write or change the update first.")
            }
            let reading = UpdateReading(
                current.content, of: key, work: line.work(in: key.implementation.state), today: today,
                bounds: plan.bounds(of: line, in: key.implementation.state))
            var errors = reading.findings.filter { $0.severity == .error }
            if reading.done == nil {
                errors.append(
                    Finding(
                        .error, code: "update-without-words", "The update does not say what was done.",
                        remedy: "Say it in a sentence, also where nothing was done, and why.",
                        at: Location(file: key.description, field: "done")))
            }
            guard errors.isEmpty else {
                throw Refusal(
                    .invalid, code: "update-unfinished",
                    errors.count == 1
                        ? "One thing remains to be done before the update can be handed in."
                        : "\(errors.count) things remain to be done before the update can be handed in.",
                    remedy: "Mend what is said of each field.", findings: errors)
            }
            try SignUpdate(.submitted, record, by: actor, at: now)(in: writer)
        }
    }
}

/// The Secretariat accepts an update, or returns it with its reason.
package struct JudgeUpdate: Sendable {
    let desk: ProgressDesk

    package init(_ desk: ProgressDesk) { self.desk = desk }

    package enum Verdict: Hashable, Sendable {
        case accept
        case `return`(reason: String)
    }

    /// - Parameter entry: number of the entry that was seen.
    package func callAsFunction(
        _ key: UpdateKey, entry: Int, _ verdict: Verdict, by actor: Actor
    ) async throws {
        let (desk, now) = (desk, desk.clock.timestamp())
        try await desk.store.write { writer in
            let line = try desk.line(of: key.implementation, in: try desk.plan(writer))
            try actor.require(.judgeProgress, on: key.implementation, of: line)
            guard let record = try writer.update(key), record.stage == .submitted else {
                throw Refusal(
                    .conflict, code: "update-not-submitted", "The update \(key) does not wait for a verdict.",
                    remedy: "Look at it again.")
            }
            guard record.number == entry else {
                throw Refusal(
                    .conflict, code: "changed-since", "The update \(key) has changed since it was seen.",
                    remedy: "Look at it again.")
            }
            switch verdict {
            case .accept: try SignUpdate(.accepted, record, by: actor, at: now)(in: writer)
            case .return(let reason):
                try requireText(reason, code: "no-reason", "An update is returned with a reason.")
                try SignUpdate(.returned, record, by: actor, at: now, reason: reason)(in: writer)
            }
        }
    }
}

/// One act on an update, with its entry in the audit trail.
struct SignUpdate {
    let kind: UpdateAct.Kind
    let record: UpdateRecord
    let actor: Actor
    let now: String
    let reason: String?

    init(
        _ kind: UpdateAct.Kind, _ record: UpdateRecord, by actor: Actor, at now: String, reason: String? = nil
    ) {
        self.kind = kind
        self.record = record
        self.actor = actor
        self.now = now
        self.reason = reason
    }

    func callAsFunction(in writer: any LedgerWriter) throws {
        try writer.add(
            UpdateAct(kind, entry: record.number, at: now, by: actor.name, reason: reason), to: record.key)
        try writer.record(
            AuditEvent(
                "update-\(kind.rawValue)", "update \(record.key)", before: record.stage.rawValue,
                after: "entry \(record.number)" + (reason.map { "; reason: " + $0 } ?? "")),
            by: actor, at: now)
    }
}
