package import Enterprises
import PlanFiles
import PlanModel

/// The registry of definitions of size, from the ledger.
package struct ReadDefinitionRegistry: Sendable {
    let store: any LedgerStore

    package init(store: any LedgerStore) { self.store = store }

    /// - Returns: nil when the ledger holds none.
    package func callAsFunction() async throws -> DefinitionRegistry? {
        try await store.read { reader in try registry(in: reader) }
    }
}

func registry(in reader: any LedgerReader) throws -> DefinitionRegistry? {
    try reader.document(.definitions, at: .now)?.files.first.flatMap { file in
        readDefinitions(file: file.path, text: file.text).registry
    }
}
