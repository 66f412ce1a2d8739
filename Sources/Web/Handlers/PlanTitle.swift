import Synchronization

/// What of the ledger stands on every page: the title of the plan and who
/// publishes it, and which parts of the site there are. Read once for each state
/// of the ledger and each day.
final class PlanTitle: Sendable {
    struct Words: Sendable {
        let title: String
        let publisher: String
    }

    struct Known: Sendable {
        /// Nil in a ledger without a plan.
        let plan: Words?
        let hasIndicators: Bool
    }

    private struct Kept {
        let key: String
        let known: Known
    }

    private let kept = Mutex<Kept?>(nil)

    /// - Parameter key: what it depends on.
    func callAsFunction(_ key: String, read: () async throws -> Known) async rethrows -> Known {
        if let kept = kept.withLock({ $0 }), kept.key == key { return kept.known }
        let known = try await read()
        kept.withLock { $0 = Kept(key: key, known: known) }
        return known
    }
}
