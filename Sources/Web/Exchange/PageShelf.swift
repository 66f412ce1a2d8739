import Synchronization

/// Keeps finished answers, because many readers ask for the same pages between
/// two changes of the ledger.
///
/// An answer is kept by everything that it follows from (see `entityText`), so
/// it can't go stale; what nobody asks for any more makes room for the rest.
/// A class with a lock: all requests of the process share it.
final class PageShelf: Sendable {
    struct Key: Hashable {
        let entity: String
        let isPacked: Bool
    }

    private struct Kept {
        var answers: [Key: SiteAnswer] = [:]
        /// The oldest first.
        var order: [Key] = []
        var bytes = 0
    }

    private let kept = Mutex(Kept())
    private let capacity: Int

    /// - Parameter capacity: bytes of all bodies together.
    init(capacity: Int = 16_000_000) { self.capacity = capacity }

    func answer(_ key: Key) -> SiteAnswer? { kept.withLock { $0.answers[key] } }

    /// An answer that would take an eighth of the shelf or more is not kept.
    func keep(_ answer: SiteAnswer, as key: Key) {
        guard answer.body.count < capacity / 8 else { return }
        kept.withLock { kept in
            guard kept.answers[key] == nil else { return }
            kept.answers[key] = answer
            kept.order.append(key)
            kept.bytes += answer.body.count
            guard kept.bytes > capacity else { return }
            var dropped = 0
            while kept.bytes > capacity / 2, dropped < kept.order.count {
                kept.bytes -= kept.answers.removeValue(forKey: kept.order[dropped])?.body.count ?? 0
                dropped += 1
            }
            kept.order.removeFirst(dropped)
        }
    }
}
