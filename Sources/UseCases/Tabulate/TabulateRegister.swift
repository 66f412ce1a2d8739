import Dispatch
package import Enterprises
import Synchronization
package import Tabular

/// Adds up a register of enterprises on all cores, in memory that does not grow
/// with its rows.
package struct TabulateRegister: Sendable {
    package let plan: TabulationPlan
    /// Threads that read at once.
    package let threads: Int
    /// Bytes that a thread reads at once.
    let blockSize: Int

    package init(_ plan: TabulationPlan, threads: Int, blockSize: Int = 1 << 20) {
        self.plan = plan
        self.threads = max(1, threads)
        self.blockSize = blockSize
    }

    /// - Throws: `Failure` for a column that is not there, `TabularProblem` for a
    ///   file that cannot be read, or what the store throws.
    package func callAsFunction(_ store: some ByteStore) throws -> Tabulation {
        let header = try RegisterHeader(store)
        let shape = try shape(header)
        var isQuoted = header.hasQuotes
        while true {
            let quoted =
                isQuoted
                ? try StoreBlocks.quotedStarts(store, from: header.end, size: blockSize) : nil
            let blocks = StoreBlocks(store, from: header.end, size: blockSize, quoted: quoted)
            let outcome = try read(blocks, shape)
            // A quoted field came late: line ends within quotes may have been cut through.
            guard outcome.hasQuotes, !isQuoted else {
                return Tabulation(merging: outcome.parts, plan: plan)
            }
            isQuoted = true
        }
    }

    /// What the threads have counted.
    ///
    /// `@unchecked Sendable`: the lock guards it, and a thread that has handed
    /// its tabulator over does not touch it again.
    private final class Outcome: @unchecked Sendable {
        private let lock = Mutex(())
        private(set) var parts: [Tabulator] = []
        private(set) var hasQuotes = false
        private(set) var failure: (any Error)?

        func add(_ part: Tabulator, hasQuotes: Bool) {
            lock.withLock { _ in
                parts.append(part)
                self.hasQuotes = self.hasQuotes || hasQuotes
            }
        }

        func fail(_ error: any Error) { lock.withLock { _ in failure = failure ?? error } }
    }

    private func read(_ blocks: StoreBlocks, _ shape: FieldScan.Shape) throws -> Outcome {
        let outcome = Outcome()
        DispatchQueue.concurrentPerform(iterations: min(threads, max(1, blocks.blockCount))) { _ in
            let tabulator = Tabulator(plan)
            do {
                let hasQuotes = try work(tabulator, blocks, shape)
                outcome.add(tabulator, hasQuotes: hasQuotes)
            } catch {
                outcome.fail(error)
            }
        }
        if let failure = outcome.failure { throw failure }
        return outcome
    }

    private func work(_ tabulator: Tabulator, _ blocks: StoreBlocks, _ shape: FieldScan.Shape) throws -> Bool
    {
        let buffer = RowBuffer(capacity: blockSize + 65_536)
        let batch = FieldBatch(slots: plan.columns.count)
        var hasQuotes = false
        while let block = try blocks.next(buffer) {
            let bytes = buffer.bytes(block)
            var scan = FieldScan(bytes, shape: shape)
            while scan.next(batch) {
                tabulator.add(
                    bytes.baseAddress!, places: batch.places, stride: batch.stride, lines: batch.lines,
                    rows: batch.rows,
                    uneven: batch.uneven, block: block.index)
            }
            hasQuotes = hasQuotes || scan.hasQuotes
        }
        return hasQuotes
    }

    private func shape(_ header: RegisterHeader) throws -> FieldScan.Shape {
        let wanted = plan.columns
        let missing = plan.texts.filter { !header.columns.contains($0) }
        guard missing.isEmpty else {
            throw Failure(
                code: "no-such-column",
                message: "The register has no column \(missing.map { "\"\($0)\"" }.joined(separator: ", ")). "
                    + "Its columns are: \(header.columns.joined(separator: ", ")).",
                remedy: "Name the columns as the register does, or tabulate by others.")
        }
        if let twice = wanted.first(where: { name in header.columns.count { $0 == name } > 1 }) {
            throw Failure(
                code: "repeated-column", message: "The register has the column \"\(twice)\" twice.",
                remedy: "Keep one of them.")
        }
        let slots = header.columns.map { wanted.firstIndex(of: $0) ?? -1 }
        return FieldScan.Shape(delimiter: header.delimiter, slotOfColumn: slots)
    }
}

/// The first row of a register.
struct RegisterHeader {
    let columns: [String]
    let delimiter: UInt8
    /// The first byte after it.
    let end: Int
    /// Whether a quotation mark stands near the start of the file.
    let hasQuotes: Bool

    init(_ store: some ByteStore) throws {
        let start = try firstBytes(of: store, count: 4)
        let kinds: [([UInt8], String)] = [
            ([0x1F, 0x8B], "packed with gzip"), ([0x50, 0x4B], "a workbook or a zip archive"),
            ([0xFF, 0xFE], "UTF-16"), ([0xFE, 0xFF], "UTF-16"),
        ]
        if let (_, kind) = kinds.first(where: { start.starts(with: $0.0) }) {
            throw Failure(
                code: "register-not-csv", message: "The register is \(kind), not CSV in UTF-8.",
                remedy: "Unpack it, or save it as CSV in UTF-8, and try again.")
        }
        let reader = try CSVReader(store)
        guard try reader.next() else { throw TabularProblem.emptyFile }
        columns = reader.texts
        delimiter = reader.delimiter
        let sample = try firstBytes(of: store, count: 1 << 20)
        hasQuotes = sample.contains(UInt8(ascii: "\""))
        var (line, place, isWithinQuotes) = (1, 0, false)
        while place < sample.count {
            let byte = sample[place]
            place += 1
            if byte == UInt8(ascii: "\"") { isWithinQuotes.toggle() }
            guard byte == UInt8(ascii: "\n"), !isWithinQuotes else { continue }
            if line == reader.line { break }
            line += 1
        }
        end = place
    }
}
