import Synchronization

/// A file of rows in blocks that several threads take in turn; each block begins
/// and ends with a row.
package protocol RowBlocks: AnyObject, Sendable {
    /// The next block, in the buffer; nil at the end. One in which no row begins is
    /// empty.
    ///
    /// - Throws: `TabularProblem` for a row longer than `longestRow`, or what
    ///   the store throws.
    func next(_ buffer: RowBuffer) throws -> RowBlock?
}

/// Where a block lies in its buffer.
package struct RowBlock: Hashable, Sendable {
    /// From 0, in the order of the file.
    package let index: Int
    package let start: Int
    package let count: Int
}

/// Memory for one block, kept by the thread that reads it.
package final class RowBuffer {
    package private(set) var memory: UnsafeMutableBufferPointer<UInt8>

    /// Eight bytes more than are filled, so that words may be read at its end.
    package init(capacity: Int) { memory = .allocate(capacity: capacity + 8) }

    deinit { memory.deallocate() }

    package func bytes(_ block: RowBlock) -> UnsafeMutableBufferPointer<UInt8> {
        UnsafeMutableBufferPointer(rebasing: memory[block.start..<block.start + block.count])
    }

    func makeRoom(_ count: Int, keeping kept: Int) {
        guard memory.count < count + 8 else { return }
        let larger = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(count + 8, memory.count * 2))
        larger.baseAddress!.update(from: memory.baseAddress!, count: kept)
        memory.deallocate()
        memory = larger
    }
}

/// A row longer than this is refused: a quotation mark may be missing.
package let longestRow = 16 << 20

/// Blocks of a file that can be read anywhere.
package final class StoreBlocks: RowBlocks {
    private let store: any ByteStore
    private let start: Int
    private let size: Int
    private let taken = Mutex(0)
    /// For each block whether it begins within quotes; nil for files without any.
    private let quoted: [Bool]?

    /// - Parameters:
    ///   - start: the first byte of the first row after the header.
    ///   - quoted: from `quotedStarts`.
    package init(_ store: some ByteStore, from start: Int, size: Int, quoted: [Bool]? = nil) {
        self.store = store
        self.start = start
        self.size = size
        self.quoted = quoted
    }

    package var blockCount: Int { max(0, store.count - start + size - 1) / size }

    package func next(_ buffer: RowBuffer) throws -> RowBlock? {
        let index = taken.withLock { taken -> Int in
            defer { taken += 1 }
            return taken
        }
        guard index < blockCount else { return nil }
        return try read(index, buffer) ?? RowBlock(index: index, start: 0, count: 0)
    }

    /// Nil for a block in which no row begins.
    private func read(_ index: Int, _ buffer: RowBuffer) throws -> RowBlock? {
        // One byte before, to see whether a row ends there.
        let first = start + index * size - (index > 0 ? 1 : 0)
        let own = min(size + (index > 0 ? 1 : 0), store.count - first)
        var filled = try fill(buffer, from: first, filled: 0, to: own)
        var walk = RowWalk(isWithinQuotes: quoted?[index] ?? false, knowsQuotes: quoted != nil)
        var begin = 0
        if index > 0 {
            guard let end = walk.rowEnd(buffer.memory, from: 0, to: filled) else { return nil }
            begin = end + 1
            // A row that begins with the next block is of the next block.
            if begin >= own { return nil }
        }
        // The row that the last own byte belongs to is read to its end.
        if quoted != nil { walk.pass(buffer.memory, from: begin, to: own - 1) }
        var from = max(begin, own - 1)
        while true {
            if let end = walk.rowEnd(buffer.memory, from: from, to: filled) {
                return RowBlock(index: index, start: begin, count: end + 1 - begin)
            }
            guard first + filled < store.count else {
                return RowBlock(index: index, start: begin, count: filled - begin)
            }
            guard filled - begin < longestRow + size else { throw TabularProblem.rowTooLong }
            from = filled
            filled = try fill(buffer, from: first, filled: filled, to: filled + 65_536)
        }
    }

    private func fill(_ buffer: RowBuffer, from first: Int, filled: Int, to wanted: Int) throws -> Int {
        buffer.makeRoom(wanted, keeping: filled)
        var filled = filled
        while filled < wanted {
            let rest = UnsafeMutableRawBufferPointer(
                start: buffer.memory.baseAddress! + filled, count: wanted - filled)
            let read = try store.read(at: first + filled, into: rest)
            if read == 0 { break }
            filled += read
        }
        return filled
    }

    /// Whether a block of the file begins within quotes, for each block.
    package static func quotedStarts(_ store: some ByteStore, from start: Int, size: Int) throws -> [Bool] {
        let blocks = StoreBlocks(store, from: start, size: size)
        let buffer = RowBuffer(capacity: size)
        var isWithin = false
        var starts: [Bool] = []
        for index in 0..<blocks.blockCount {
            // The byte before a block counts with it.
            let first = start + index * size - (index > 0 ? 1 : 0)
            let last = min(store.count, start + (index + 1) * size - 1)
            starts.append(isWithin)
            let filled = try blocks.fill(buffer, from: first, filled: 0, to: last - first)
            for byte in buffer.memory[..<filled] where byte == Byte.quote { isWithin.toggle() }
        }
        return starts
    }
}

/// Finds the ends of rows.
struct RowWalk {
    private var isWithinQuotes: Bool
    private let knowsQuotes: Bool

    init(isWithinQuotes: Bool, knowsQuotes: Bool) {
        self.isWithinQuotes = isWithinQuotes
        self.knowsQuotes = knowsQuotes
    }

    /// The place of the first line end outside quotes; all before it is passed.
    mutating func rowEnd(_ bytes: UnsafeMutableBufferPointer<UInt8>, from: Int, to: Int) -> Int? {
        var at = from
        while at < to {
            let byte = bytes[at]
            if byte == Byte.quote, knowsQuotes { isWithinQuotes.toggle() }
            if byte == Byte.lineFeed, !isWithinQuotes { return at }
            at += 1
        }
        return nil
    }

    mutating func pass(_ bytes: UnsafeMutableBufferPointer<UInt8>, from: Int, to: Int) {
        guard from < to else { return }
        for at in from..<to where bytes[at] == Byte.quote { isWithinQuotes.toggle() }
    }
}

extension TabularProblem {
    static let rowTooLong = TabularProblem(
        "line-too-long", "A row is longer than \(amount(longestRow)).",
        remedy: "Look for a quotation mark that is not closed, or for another delimiter.")
}
