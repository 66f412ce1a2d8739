import Synchronization

/// The title of the plan, which stands on every page: read once for each state
/// of the ledger and each day.
final class PlanTitle: Sendable {
    private struct Kept {
        let key: String
        let title: String?
    }

    private let kept = Mutex<Kept?>(nil)

    /// - Parameter key: what the title depends on.
    func callAsFunction(_ key: String, read: () async throws -> String?) async rethrows -> String? {
        if let known = kept.withLock({ $0 }), known.key == key { return known.title }
        let title = try await read()
        kept.withLock { $0 = Kept(key: key, title: title) }
        return title
    }
}
