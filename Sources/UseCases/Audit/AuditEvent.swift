package import PlanModel

/// Something that somebody did, as it goes into the audit trail.
package struct AuditEvent: Hashable, Sendable {
    /// Stable, documented: `cell-saved`, `signed-in`.
    package let act: String
    /// What it was done to: `return 2026-1/LAO, cell EMP_N.micro@2024`.
    package let subject: String
    /// The state whose unreleased values stand in `before` and `after`; nil
    /// where there are none.
    package let state: AreaCode?
    /// Never a password, a token or a secret.
    package let before: String?
    package let after: String?

    package init(
        _ act: String, _ subject: String, state: AreaCode? = nil, before: String? = nil, after: String? = nil
    ) {
        self.act = act
        self.subject = subject
        self.state = state
        self.before = before
        self.after = after
    }
}

/// A line of the audit trail.
package struct AuditEntry: Hashable, Sendable {
    /// 1, 2, 3 … without gaps.
    package let id: Int64
    /// UTC.
    package let at: String
    /// Account, or the operator at the terminal.
    package let by: String
    /// session, token NAME, terminal, clock.
    package let way: String
    /// Network address.
    package let origin: String
    package let event: AuditEvent
    /// SHA-256 over the hash of the entry before and all of this one.
    package let hash: String

    package init(
        id: Int64, at: String, by: String, way: String, origin: String, event: AuditEvent, hash: String
    ) {
        self.id = id
        self.at = at
        self.by = by
        self.way = way
        self.origin = origin
        self.event = event
        self.hash = hash
    }
}

/// Which entries are wanted; nil for all.
package struct AuditFilter: Hashable, Sendable {
    package var by: String?
    package var act: String?
    /// Words that the subject contains.
    package var subject: String?
    package var from: Day?
    package var to: Day?
    /// Only entries before this one: the next page of a list.
    package var before: Int64?

    package init(
        by: String? = nil, act: String? = nil, subject: String? = nil, from: Day? = nil, to: Day? = nil,
        before: Int64? = nil
    ) {
        self.by = by
        self.act = act
        self.subject = subject
        self.from = from
        self.to = to
        self.before = before
    }
}

/// What is wrong with the chain, the first damage first.
package struct AuditDamage: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable {
        /// What stands in the entry is not what was written.
        case altered
        case missing
        /// The entry is there, in another place.
        case reordered
        /// Entries after the last one are gone.
        case cutOff = "cut-off"
    }

    package let kind: Kind
    /// Of the entry that is not as it was.
    package let id: Int64

    package init(_ kind: Kind, _ id: Int64) {
        self.kind = kind
        self.id = id
    }
}

/// Reads the audit trail.
package protocol AuditReader {
    /// The newest first.
    func auditEntries(_ filter: AuditFilter, limit: Int) throws -> [AuditEntry]
    /// Number and hash of the last entry; nil where there is none.
    func auditHead() throws -> (id: Int64, hash: String)?
    /// The number of the entry with the hash; nil where there is none.
    func auditEntry(ofHash hash: String) throws -> Int64?
    /// Goes through the whole chain.
    func auditDamage() throws -> [AuditDamage]
}

/// Adds to the audit trail, in the transaction of the act itself.
package protocol AuditWriter: AuditReader {
    func record(_ event: AuditEvent, by actor: Actor, at timestamp: String) throws
}
