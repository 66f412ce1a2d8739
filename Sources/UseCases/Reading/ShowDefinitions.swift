package import Enterprises
import PlanFiles
package import PlanModel
import Synchronization

/// The definitions of size, with what their check found in the printed texts.
package final class ShowDefinitions: Sendable {
    private let store: any LedgerStore
    /// Checked registries by document; a document never changes.
    private let kept = Mutex<[Int64: DefinitionsAnswer]>([:])

    package init(store: any LedgerStore) { self.store = store }

    /// - Returns: nil when the ledger holds no definitions.
    package func callAsFunction() async throws -> DefinitionsAnswer? {
        let (version, states) = try await store.read { reader in
            (try reader.document(.definitions, at: .now), try listedStates(in: reader))
        }
        guard let version, let file = version.files.first else { return nil }
        if let answer = kept.withLock({ $0[version.id] }) { return answer }
        let (registry, findings) = readDefinitions(file: file.path, text: file.text, states: states)
        guard let registry else { return nil }
        let answer = DefinitionsAnswer(registry: registry, findings: findings, documentID: version.id)
        kept.withLock { $0[version.id] = answer }
        return answer
    }
}

/// The registry with what its check found.
package struct DefinitionsAnswer: Sendable {
    package let registry: DefinitionRegistry
    package let findings: [Finding]
    /// Changes when the registry does.
    package let documentID: Int64
}
