import Dispatch
import Synchronization

/// How an import learns the SHA-256 of its file.
enum FileHash {
    case known(String)
    /// No file in the ledger has this size, so none has its hash: it is computed
    /// while the file is read.
    case ofNewFile(@Sendable () throws -> String)
}

/// A hash that is being computed on a thread of its own.
///
/// A class with a lock: two threads share it.
final class HashAhead: Sendable {
    private let outcome = Mutex<Result<String, any Error>?>(nil)
    private let work = DispatchGroup()

    init(_ hash: @escaping @Sendable () throws -> String) {
        DispatchQueue.global().async(group: work) {
            let result = Result { try hash() }
            self.outcome.withLock { $0 = result }
        }
    }

    /// Waits until it is there.
    ///
    /// - Throws: the file's own errors.
    func value() throws -> String {
        work.wait()
        return try outcome.withLock { $0! }.get()
    }
}
