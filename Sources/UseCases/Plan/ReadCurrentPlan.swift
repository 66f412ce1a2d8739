import PlanFiles
package import PlanModel

/// The plan as it stood on a day, from the ledger.
package struct ReadCurrentPlan: Sendable {
    let store: any LedgerStore

    package init(store: any LedgerStore) { self.store = store }

    /// - Returns: nil when the ledger holds no plan for that day.
    package func callAsFunction(at clock: LedgerClock) async throws -> Plan? {
        try await store.read { reader in
            try reader.document(.plan, at: clock).flatMap { version in
                readPlan(files: version.files.map { ($0.path, $0.text) }).plan
            }
        }
    }

    /// The plan as files, to the letter as an import would write them.
    package func files(at clock: LedgerClock) async throws -> [DocumentFile]? {
        try await store.read { reader in try reader.document(.plan, at: clock)?.files }
    }
}
