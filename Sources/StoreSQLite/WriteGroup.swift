import GRDB
import Synchronization
import UseCases

/// Lets writes that wait at the same time share one transaction on disk: two
/// hundred people who save at once wait for a few flushes, not for two hundred.
///
/// Each write is all or nothing for itself, by a savepoint, and is answered
/// only when the shared transaction is on disk. A class with a lock: all writes
/// of the process meet here.
final class WriteGroup: Sendable {
    /// A write that waits for its turn.
    private struct Waiting: Sendable {
        /// Runs in the shared transaction; what it throws concerns it alone.
        let run: @Sendable (Database) -> Answer
        /// Tells that it was not run.
        let refuse: @Sendable (any Error) -> Void
    }

    /// What a write wants to tell who waits, once it is known whether the
    /// transaction holds.
    private struct Answer: Sendable {
        let error: (any Error)?
        /// With nil when the transaction is on disk, else with why it is not.
        let tell: @Sendable ((any Error)?) -> Void
    }

    private struct Queue {
        var waiting: [Waiting] = []
        var isDraining = false
    }

    /// True on the thread that writes: what is let go of there may be the last
    /// that holds the store, and a database can't be closed from within.
    @TaskLocal static var isDraining = false

    private let queue = Mutex(Queue())
    /// A transaction is kept short, so that the first does not wait for the last.
    private static let most = 256

    func write<Result: Sendable>(
        _ body: @escaping @Sendable (any LedgerWriter) throws -> Result, to database: any DatabaseWriter
    ) async throws -> Result {
        try await withCheckedThrowingContinuation { continuation in
            let waiting = Waiting(
                run: { db in
                    do {
                        let result = try body(SQLiteLedgerWriter(db: db))
                        return Answer(error: nil) { failure in
                            continuation.resume(with: failure.map { .failure($0) } ?? .success(result))
                        }
                    } catch {
                        return Answer(error: error) { failure in
                            continuation.resume(throwing: failure ?? error)
                        }
                    }
                }, refuse: { continuation.resume(throwing: $0) })
            let isFirst = queue.withLock { queue in
                queue.waiting.append(waiting)
                defer { queue.isDraining = true }
                return !queue.isDraining
            }
            guard isFirst else { return }
            database.asyncWriteWithoutTransaction { db in
                Self.$isDraining.withValue(true) { self.drain(db) }
            }
        }
    }

    private func drain(_ db: Database) {
        while let told = next(db) { for tell in told { tell() } }
    }

    /// Carries out those that wait; nil where nobody does.
    ///
    /// - Returns: what tells each of them. It holds nothing of the writes any
    ///   more, whose last reference to the store is so let go of by who wrote.
    private func next(_ db: Database) -> [@Sendable () -> Void]? {
        let group = queue.withLock { queue -> [Waiting] in
            let group = Array(queue.waiting.prefix(Self.most))
            queue.waiting.removeFirst(group.count)
            if group.isEmpty { queue.isDraining = false }
            return group
        }
        return group.isEmpty ? nil : carryOut(group, db)
    }

    private func carryOut(_ group: [Waiting], _ db: Database) -> [@Sendable () -> Void] {
        var answers: [Answer] = []
        do {
            try db.inTransaction(.immediate) {
                for waiting in group {
                    let answer = group.count == 1 ? waiting.run(db) : apart(waiting, db)
                    answers.append(answer)
                    // A full disk undoes the whole transaction, not one write of it.
                    if let error = answer.error, group.count == 1 || !db.isInsideTransaction { throw error }
                }
                return .commit
            }
        } catch {
            let rest = group.dropFirst(answers.count)
            let refused = answers.map { answer -> @Sendable () -> Void in { answer.tell(error) } }
            // Where the transaction could not even begin, none of them can.
            if answers.isEmpty {
                return rest.map { waiting in
                    let refuse = waiting.refuse
                    return { refuse(error) }
                }
            }
            return refused + rest.flatMap { carryOut([$0], db) }
        }
        return answers.map { answer in { answer.tell(nil) } }
    }

    private func apart(_ waiting: Waiting, _ db: Database) -> Answer {
        var answer: Answer?
        do {
            try db.inSavepoint {
                let made = waiting.run(db)
                answer = made
                return made.error == nil ? .commit : .rollback
            }
        } catch {
            guard let made = answer else {
                return Answer(error: error) { waiting.refuse($0 ?? error) }
            }
            // The savepoint went with the transaction, which the caller notices.
            return made.error == nil ? Answer(error: error) { made.tell($0 ?? error) } : made
        }
        return answer!
    }
}
