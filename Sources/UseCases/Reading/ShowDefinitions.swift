package import Enterprises
package import PlanModel

/// The definitions of size, with what their check found in the printed texts.
package struct ShowDefinitions: Sendable {
    private let store: any LedgerStore
    private let shelf: ReferenceShelf

    package init(store: any LedgerStore, shelf: ReferenceShelf = ReferenceShelf()) {
        self.store = store
        self.shelf = shelf
    }

    /// - Returns: nil when the ledger holds no definitions.
    package func callAsFunction() async throws -> DefinitionsAnswer? {
        let shelf = shelf
        return try await store.read { reader in try shelf.definitions(reader) }
    }
}

/// The registry with what its check found.
package struct DefinitionsAnswer: Sendable {
    package let registry: DefinitionRegistry
    package let findings: [Finding]
    /// Changes when the registry does.
    package let documentID: Int64
}
