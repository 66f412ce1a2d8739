import PlanFiles
import PlanModel
import Synchronization

/// Keeps parsed registries and plans by the version of the ledger, because
/// reading YAML takes longer than answering.
///
/// A class with a lock: it is shared by all readings of the process. What it
/// keeps follows from the ledger's version alone, so it can't go stale.
package final class ReferenceShelf: Sendable {
    private struct Key: Hashable {
        let version: String
        let clock: LedgerClock
        let plan: PlanChoice
    }

    /// The documents that the definitions were read from and checked against.
    private struct DefinitionsKey: Hashable {
        let definitions: Int64
        let states: Int64?
    }

    private let kept = Mutex<[Key: LedgerReferences]>([:])
    private let keptDefinitions = Mutex<[DefinitionsKey: DefinitionsAnswer]>([:])
    private static let most = 8

    package init() {}

    package func references(
        _ reader: any LedgerReader, at clock: LedgerClock, plan choice: PlanChoice = .amended
    ) throws -> LedgerReferences {
        let key = Key(version: try reader.referenceVersion(), clock: clock, plan: choice)
        if let found = kept.withLock({ $0[key] }) { return found }
        let references = try LedgerReferences(reader, at: clock, plan: choice)
        kept.withLock { kept in
            if kept.count >= Self.most { kept.removeAll() }
            kept[key] = references
        }
        return references
    }

    /// The definitions in effect, checked; nil when the ledger holds none, or
    /// none that can be read.
    func definitions(_ reader: any LedgerReader) throws -> DefinitionsAnswer? {
        guard let version = try reader.document(.definitions, at: .now), let file = version.files.first
        else { return nil }
        let list = try reader.document(.economies, at: .now)
        let key = DefinitionsKey(definitions: version.id, states: list?.id)
        if let found = keptDefinitions.withLock({ $0[key] }) { return found }
        let states = try knownStates(list?.files.listOfStates)
        let (registry, findings) = readDefinitions(file: file.path, text: file.text, states: states)
        guard let registry else { return nil }
        let answer = DefinitionsAnswer(registry: registry, findings: findings, documentID: version.id)
        keptDefinitions.withLock { kept in
            if kept.count >= Self.most { kept.removeAll() }
            kept[key] = answer
        }
        return answer
    }
}
