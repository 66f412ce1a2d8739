import Synchronization
import UseCases

/// A clock that a test sets. A class with a lock: use cases hold it while the
/// test moves it.
final class MovingClock: WallClock {
    private let now: Mutex<String>

    init(_ now: String) { self.now = Mutex(now) }

    func timestamp() -> String { now.withLock { $0 } }
    func set(_ text: String) { now.withLock { $0 = text } }
}
