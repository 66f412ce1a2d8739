import Enterprises
import PlanFiles
import PlanModel
import Synchronization

/// What the use cases of returns share: the ledger, the clock, and registries
/// that are read once for each of their versions.
package struct ReturnDesk: Sendable {
    let store: any LedgerStore
    let clock: any WallClock
    let fingerprint: any Fingerprint
    let shelf: ReferenceShelf
    let definitions = DefinitionNames()

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
            definitions: definitions(reader, of: key.state), choose: choose)
    }
}

/// Ids of the definitions of size by state, kept by the version of the
/// registry, which takes longer to read than a page to answer.
///
/// A class with a lock: all requests of the process share it.
final class DefinitionNames: Sendable {
    private let kept = Mutex<(document: Int64, names: [AreaCode: [String]])?>(nil)

    /// The newest first; empty where the ledger holds no registry.
    func callAsFunction(_ reader: any LedgerReader, of state: AreaCode) throws -> [String] {
        guard let version = try reader.document(.definitions, at: .now), let file = version.files.first
        else { return [] }
        if let known = kept.withLock({ $0 }), known.document == version.id { return known.names[state] ?? [] }
        let registry = readDefinitions(
            file: file.path, text: file.text, states: try listedStates(in: reader)
        ).registry
        var names: [AreaCode: [String]] = [:]
        for area in registry?.states ?? [] {
            names[area] = registry?.definitions(of: area).map(\.id).reversed()
        }
        let found = names
        kept.withLock { $0 = (version.id, found) }
        return found[state] ?? []
    }
}
