import PlanModel

/// Reads the audit trail, for who may.
package struct ShowAudit: Sendable {
    let store: any LedgerStore

    package init(store: any LedgerStore) { self.store = store }

    /// An entry as this reader may see it.
    package struct Seen: Hashable, Sendable {
        package let entry: AuditEntry
        /// What stands before and after is of a state whose values this reader
        /// may not see; it was taken out.
        package let isCovered: Bool
    }

    package struct Answer: Sendable {
        /// The newest first.
        package let entries: [Seen]
        /// There are older ones.
        package let hasMore: Bool
    }

    package func callAsFunction(_ filter: AuditFilter, limit: Int, by actor: Actor) async throws -> Answer {
        try actor.require(.readAudit)
        let found = try await store.read { try $0.auditEntries(filter, limit: limit + 1) }
        return Answer(
            entries: found.prefix(limit).map { Self.seen($0, by: actor) }, hasMore: found.count > limit)
    }

    private static func seen(_ entry: AuditEntry, by actor: Actor) -> Seen {
        let event = entry.event
        guard let (act, place) = need(of: event), !actor.may(act, on: place),
            event.before != nil || event.after != nil
        else { return Seen(entry: entry, isCovered: false) }
        let bare = AuditEntry(
            id: entry.id, at: entry.at, by: entry.by, way: entry.way, origin: entry.origin,
            event: AuditEvent(event.act, event.subject, state: event.state), hash: entry.hash)
        return Seen(entry: bare, isCovered: true)
    }

    /// The right to see what an entry tells of; nil where the trail's own is
    /// enough.
    private static func need(of event: AuditEvent) -> (Act, Rights.Place)? {
        if let state = event.state { return (.readReturns, .state(state)) }
        return switch event.act.prefix(while: { $0 != "-" }) {
        case "update", "evidence", "progress": (.readProgress, .whole)
        case "meeting", "material": (.readMeetings, .whole)
        default: nil
        }
    }

    /// What goes through the whole chain finds.
    package struct Verdict: Sendable {
        package let damage: [AuditDamage]
        /// Number and hash of the last entry; 0 and nothing where there is none.
        package let headID: Int64
        package let headHash: String
        /// The entry that had the hash that was asked for; nil where none has.
        package let entryOfHash: Int64?
    }

    /// - Parameter hash: of the last entry as it was noted elsewhere; the chain
    ///   must still hold it.
    package func verify(hash: String?, by actor: Actor) async throws -> Verdict {
        try actor.require(.readAudit)
        return try await store.read { reader in
            let head = try reader.auditHead()
            return Verdict(
                damage: try reader.auditDamage(), headID: head?.id ?? 0, headHash: head?.hash ?? "",
                entryOfHash: try hash.flatMap { try reader.auditEntry(ofHash: $0) })
        }
    }
}
