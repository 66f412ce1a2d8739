import Dispatch
package import Enterprises
import Synchronization
package import Tabular

/// Adds up a register of enterprises on all cores, in memory that does not grow
/// with its rows.
package struct TabulateRegister: Sendable {
    package let plan: TabulationPlan
    package var dialect = RegisterDialect()
    /// Threads that read at once.
    package let threads: Int
    /// Bytes that a thread reads at once.
    let blockSize: Int
    /// Called with the number of rows of each block that was read, by any thread.
    package var onRows: (@Sendable (Int) -> Void)?
    /// Called with every row that was not counted, in the order of the register.
    package var onReject: (@Sendable (RejectedRow) throws -> Void)?

    package init(_ plan: TabulationPlan, threads: Int, blockSize: Int = 1 << 20) {
        self.plan = plan
        self.threads = max(1, threads)
        self.blockSize = blockSize
    }

    /// - Throws: `Failure` for a column that is not there, `TabularProblem` for a
    ///   file that cannot be read, or what the store throws.
    package func callAsFunction(_ store: some ByteStore) throws -> Tabulation {
        let file = try RegisterFile(store, dialect)
        let (plan, shape) = try RegisterColumns(file.columns, plan).fitted(delimiter: file.delimiter)
        // Rejected rows are handed on once, so nothing may have to be read again.
        let first = try read(file, plan, shape, countsQuotes: onReject != nil)
        guard first.isCut else { return try first.tabulation(plan) }
        // A quoted field came late: line ends within quotes may have been cut through.
        return try read(file, plan, shape, countsQuotes: true).tabulation(plan)
    }

    private func read(
        _ file: RegisterFile, _ plan: TabulationPlan, _ shape: FieldScan.Shape, countsQuotes: Bool
    ) throws -> ReadingOutcome {
        let (blocks, mostThreads) = try file.blocks(size: blockSize, countsQuotes: countsQuotes)
        let outcome = ReadingOutcome()
        let mayCut = !countsQuotes && file.mayCutRows
        let lines = BlockLines(linesBefore: file.linesBefore, onReject: onReject)
        DispatchQueue.concurrentPerform(iterations: min(threads, mostThreads)) { part in
            let tabulator = Tabulator(plan, part: part)
            do {
                let worker = BlockWorker(
                    tabulator: tabulator, shape: shape, blockSize: blockSize, lines: lines, onRows: onRows,
                    keepsRejected: onReject != nil)
                while let block = try blocks.next(worker.buffer) {
                    try worker.read(block)
                    if mayCut, worker.hasQuotes { outcome.cut() }
                    if outcome.isCut { break }
                }
                outcome.add(tabulator)
            } catch {
                outcome.fail(error)
            }
        }
        if !outcome.isCut, let failure = outcome.failure { throw failure }
        outcome.firstLines = lines.firstLines
        return outcome
    }
}

/// What the threads have counted.
///
/// `@unchecked Sendable`: the lock guards it, and a thread that has handed its
/// tabulator over does not touch it again.
private final class ReadingOutcome: @unchecked Sendable {
    private let lock = Mutex(())
    private var parts: [Tabulator] = []
    private var hasCut = false
    private(set) var failure: (any Error)?
    var firstLines: [Int] = []

    func add(_ part: Tabulator) { lock.withLock { _ in parts.append(part) } }
    func cut() { lock.withLock { _ in hasCut = true } }
    func fail(_ error: any Error) { lock.withLock { _ in failure = failure ?? error } }
    var isCut: Bool { lock.withLock { _ in hasCut } }

    func tabulation(_ plan: TabulationPlan) throws -> Tabulation {
        let damaged = Set(parts.flatMap(\.damagedColumns)).sorted()
        guard damaged.isEmpty else {
            throw Failure(
                code: "register-not-utf8",
                message: "The column \(damaged.map { "\"\($0)\"" }.joined(separator: ", ")) is not UTF-8.",
                remedy: "Name the encoding: --encoding windows-1252, or utf-16.")
        }
        return Tabulation(merging: parts, plan: plan, firstLines: firstLines)
    }
}

/// One thread that reads blocks and counts their rows.
private final class BlockWorker {
    let buffer: RowBuffer
    private let tabulator: Tabulator
    private let shape: FieldScan.Shape
    private let batch: FieldBatch
    private let lines: BlockLines
    private let onRows: (@Sendable (Int) -> Void)?
    private let keepsRejected: Bool
    private(set) var hasQuotes = false

    init(
        tabulator: Tabulator, shape: FieldScan.Shape, blockSize: Int, lines: BlockLines,
        onRows: (@Sendable (Int) -> Void)?, keepsRejected: Bool
    ) {
        self.tabulator = tabulator
        self.shape = shape
        buffer = RowBuffer(capacity: blockSize + 65_536)
        batch = FieldBatch(slots: shape.slots)
        self.lines = lines
        self.onRows = onRows
        self.keepsRejected = keepsRejected
    }

    func read(_ block: RowBlock) throws {
        guard block.count > 0 else { return try lines.finish(block.index, lines: 0, rejected: []) }
        let bytes = buffer.bytes(block)
        // Quotation marks are taken away in place.
        let original = keepsRejected ? Array(bytes) : []
        var scan = FieldScan(bytes, shape: shape)
        var rejected: [(problem: RowProblem, line: Int)] = []
        let rowsBefore = tabulator.rows
        while scan.next(batch) {
            let bad = tabulator.add(
                bytes.baseAddress!, places: batch.places, stride: batch.stride, lines: batch.lines,
                rows: batch.rows, uneven: batch.uneven, block: block.index)
            if keepsRejected { rejected += bad }
        }
        hasQuotes = hasQuotes || scan.hasQuotes
        onRows?(tabulator.rows - rowsBefore)
        let rows = original.withUnsafeBufferPointer { original in
            UseCases.rows(at: rejected, in: original, hasQuotes: scan.hasQuotes)
        }
        try lines.finish(block.index, lines: scan.lineCount, rejected: rows)
    }
}
