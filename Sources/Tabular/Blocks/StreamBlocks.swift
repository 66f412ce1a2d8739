import Synchronization

/// Blocks of bytes that come once and in order, such as a packed file.
///
/// `@unchecked Sendable`: the lock guards everything that changes.
package final class StreamBlocks: RowBlocks, @unchecked Sendable {
    private let lock = Mutex(())
    private let stream: any ByteStream
    private let size: Int
    private var toSkip: Int
    private var index = 0
    private var isAtEnd = false
    /// The start of a row whose end is not read yet.
    private var rest: [UInt8] = []

    /// - Parameter start: the first byte of the first row after the header.
    package init(_ stream: some ByteStream, from start: Int, size: Int) {
        self.stream = stream
        self.size = size
        toSkip = start
    }

    package func next(_ buffer: RowBuffer) throws -> RowBlock? {
        try lock.withLock { _ in try read(buffer) }
    }

    private func read(_ buffer: RowBuffer) throws -> RowBlock? {
        guard !isAtEnd else { return nil }
        buffer.makeRoom(rest.count + size, keeping: 0)
        for (place, byte) in rest.enumerated() { buffer.memory[place] = byte }
        var filled = rest.count
        rest = []
        while true {
            let wanted = filled + size
            buffer.makeRoom(wanted, keeping: filled)
            filled = try fill(buffer, filled: filled, to: wanted)
            if filled < wanted {
                isAtEnd = true
                return filled > 0 ? block(filled) : nil
            }
            if let end = lastRowEnd(buffer, filled) {
                rest = Array(buffer.memory[end..<filled])
                return block(end)
            }
            guard filled < longestRow else { throw TabularProblem.rowTooLong }
        }
    }

    private func block(_ count: Int) -> RowBlock {
        defer { index += 1 }
        return RowBlock(index: index, start: 0, count: count)
    }

    private func fill(_ buffer: RowBuffer, filled: Int, to wanted: Int) throws -> Int {
        var filled = filled
        while filled < wanted {
            let room = UnsafeMutableRawBufferPointer(
                start: buffer.memory.baseAddress! + filled, count: wanted - filled)
            let read = try stream.read(into: room)
            if read == 0 { break }
            if toSkip >= read {
                toSkip -= read
                continue
            }
            if toSkip > 0 {
                let kept = read - toSkip
                let start = buffer.memory.baseAddress! + filled
                start.update(from: start + toSkip, count: kept)
                (filled, toSkip) = (filled + kept, 0)
            } else {
                filled += read
            }
        }
        return filled
    }

    /// The place after the last line end outside quotes; a block begins outside.
    private func lastRowEnd(_ buffer: RowBuffer, _ filled: Int) -> Int? {
        var (isWithin, last): (Bool, Int?) = (false, nil)
        for at in 0..<filled {
            let byte = buffer.memory[at]
            if byte == Byte.quote { isWithin.toggle() }
            if byte == Byte.lineFeed, !isWithin { last = at + 1 }
        }
        return last
    }
}
