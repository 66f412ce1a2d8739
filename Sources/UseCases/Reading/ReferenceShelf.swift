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

    private let kept = Mutex<[Key: LedgerReferences]>([:])
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
}
