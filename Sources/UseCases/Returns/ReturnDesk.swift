import Enterprises
import PlanModel

/// What the use cases of returns share: the ledger, the clock, and registries
/// that are read once for each of their versions.
package struct ReturnDesk: Sendable {
    let store: any LedgerStore
    let clock: any WallClock
    let fingerprint: any Fingerprint
    let shelf: ReferenceShelf

    package init(
        store: any LedgerStore, clock: any WallClock, fingerprint: any Fingerprint,
        shelf: ReferenceShelf = ReferenceShelf()
    ) {
        self.store = store
        self.clock = clock
        self.fingerprint = fingerprint
        self.shelf = shelf
    }

    func references(_ reader: any LedgerReader) throws -> LedgerReferences {
        try shelf.references(reader, at: .now)
    }

    func sheet(
        _ reader: any LedgerReader, _ key: ReturnKey, choose: ((ReturnItem) -> Bool)? = nil
    ) throws -> ReturnSheet {
        try ReturnSheet(
            reader, key, references: references(reader),
            definitions: newestDefinitions(reader, of: key.state), choose: choose)
    }

    /// Ids of the definitions of size of a state, the newest first; empty where
    /// the ledger holds no registry.
    private func newestDefinitions(_ reader: any LedgerReader, of state: AreaCode) throws -> [String] {
        let registry = try shelf.definitions(reader)?.registry
        return registry?.definitions(of: state).map(\.id).reversed() ?? []
    }
}
