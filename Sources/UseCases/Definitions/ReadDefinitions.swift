package import Enterprises
package import PlanModel

/// The registry of definitions of size, from the ledger.
package struct ReadDefinitionRegistry: Sendable {
    let store: any LedgerStore

    package init(store: any LedgerStore) { self.store = store }

    /// - Returns: nil when the ledger holds none.
    package func callAsFunction() async throws -> DefinitionRegistry? {
        try await store.read { reader in try ReferenceShelf().definitions(reader)?.registry }
    }
}

/// The states that a definition may be of, from the list of states as CSV; nil,
/// for any three-letter code, where there is no list or it names none.
package func knownStates(_ csv: String?) throws -> [AreaCode]? {
    let states = try LedgerReferences.states(csv ?? "").map(\.code)
    return states.isEmpty ? nil : states
}

extension [DocumentFile] {
    /// The text of the list of states among the registries, if it is there.
    var listOfStates: String? { first { $0.path.hasSuffix("country_codes.csv") }?.text }
}
