import PlanModel

/// Writes copies of the ledger into its audit trail.
package struct RecordBackup: Sendable {
    let store: any LedgerStore
    let clock: any WallClock

    package init(store: any LedgerStore, clock: any WallClock) {
        self.store = store
        self.clock = clock
    }

    /// - Parameter head: number and hash of the last entry that is in the copy.
    package func backedUp(_ file: String, head: String, by actor: Actor) async throws {
        try actor.require(.backUp)
        try await record(AuditEvent("backed-up", "file \(file)", after: "to entry \(head)"), by: actor)
    }

    /// In the ledger that came back.
    package func restored(_ file: String, by actor: Actor) async throws {
        try await record(AuditEvent("ledger-restored", "file \(file)"), by: actor)
    }

    private func record(_ event: AuditEvent, by actor: Actor) async throws {
        let at = clock.timestamp()
        try await store.write { try $0.record(event, by: actor, at: at) }
    }
}
