/// The days of rounds, which everybody may know: no state's own, no value.
package struct RoundDays: Sendable {
    let store: any LedgerStore

    package init(store: any LedgerStore) { self.store = store }

    package func callAsFunction() async throws -> [RoundStanding] {
        try await store.read { reader in try reader.rounds().map { RoundStanding(daysOf: $0) } }
    }
}
