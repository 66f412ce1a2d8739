import Dispatch
import Intake
import PlanModel
import Synchronization
import Tabular

/// Reads a file on a thread of its own while this one takes its drafts: a bulk
/// file is read and written at the same time, in bounded memory.
///
/// The drafts come in the file's order, as from `readDrafts`.
///
/// - Throws: what `sink` throws, and the store's own errors.
func readDraftsAhead(
    _ request: IntakeRequest, from store: some ByteStore, findings: inout FindingLog,
    sink: (SeriesDraft) throws -> Void
) throws -> IntakeSummary {
    let queue = DraftQueue()
    let log = findings
    let outcome = Mutex<Result<(IntakeSummary, FindingLog), any Error>?>(nil)
    let reader = DispatchWorkItem {
        var log = log
        let result = Result {
            var batch = DraftQueue.Batch()
            let summary = try readDrafts(request, from: store, findings: &log) { draft in
                batch.add(draft)
                if batch.isFull { try queue.put(&batch) }
            }
            try queue.put(&batch)
            return (summary, log)
        }
        outcome.withLock { $0 = result }
        queue.close()
    }
    DispatchQueue.global().async(execute: reader)
    defer {
        queue.stop()
        reader.wait()
    }
    while let drafts = queue.next() {
        for draft in drafts { try sink(draft) }
    }
    let (summary, found) = try outcome.withLock { $0! }.get()
    findings = found
    return summary
}

/// A few batches of drafts between the thread that reads and the one that
/// writes.
///
/// A class with a lock: two threads share it.
final class DraftQueue: Sendable {
    /// Drafts that are handed over together.
    struct Batch {
        fileprivate var drafts: [SeriesDraft] = []
        private var values = 0

        mutating func add(_ draft: SeriesDraft) {
            drafts.append(draft)
            values += draft.values.count
        }

        var isFull: Bool { values >= 4096 || drafts.count >= 1024 }
    }

    /// Nobody takes drafts any more.
    struct Stopped: Error {}

    private struct State {
        var batches: [[SeriesDraft]] = []
        var isStopped = false
    }

    private let state = Mutex(State())
    private let room = DispatchSemaphore(value: 0)
    private let ready = DispatchSemaphore(value: 0)

    init() {
        for _ in 0..<4 { room.signal() }
    }

    /// Waits while the queue is full.
    ///
    /// - Throws: `Stopped`.
    func put(_ batch: inout Batch) throws {
        let drafts = batch.drafts
        batch = Batch()
        room.wait()
        try state.withLock { state in
            if state.isStopped { throw Stopped() }
            state.batches.append(drafts)
        }
        ready.signal()
    }

    /// Nothing more will be put.
    func close() {
        ready.signal()
    }

    /// Nothing more will be taken.
    func stop() {
        state.withLock { $0.isStopped = true }
        room.signal()
    }

    /// Waits while the queue is empty; nil once it is closed.
    func next() -> [SeriesDraft]? {
        ready.wait()
        let drafts = state.withLock { $0.batches.isEmpty ? nil : $0.batches.removeFirst() }
        if drafts != nil { room.signal() }
        return drafts
    }
}
