import PlanModel

/// Writes down that data which not everybody may see left as a file.
package struct RecordExport: Sendable {
    let store: any LedgerStore
    let clock: any WallClock

    package init(store: any LedgerStore, clock: any WallClock) {
        self.store = store
        self.clock = clock
    }

    package init(_ desk: ReturnDesk) { self.init(store: desk.store, clock: desk.clock) }

    /// - Parameters:
    ///   - subject: what it was: `return 2026-1/LAO`, or the address.
    ///   - format: `csv`, `json`.
    package func callAsFunction(_ subject: String, as format: String, by actor: Actor) async throws {
        let at = clock.timestamp()
        try await store.write {
            try $0.record(AuditEvent("data-exported", subject, after: format), by: actor, at: at)
        }
    }
}
