import Synchronization

/// The title of the plan, which stands on every page, and who publishes it: read
/// once for each state of the ledger and each day.
final class PlanTitle: Sendable {
    struct Words: Sendable {
        let title: String
        let publisher: String
    }

    private struct Kept {
        let key: String
        let words: Words?
    }

    private let kept = Mutex<Kept?>(nil)

    /// - Parameter key: what the words depend on.
    func callAsFunction(_ key: String, read: () async throws -> Words?) async rethrows -> Words? {
        if let known = kept.withLock({ $0 }), known.key == key { return known.words }
        let words = try await read()
        kept.withLock { $0 = Kept(key: key, words: words) }
        return words
    }
}
