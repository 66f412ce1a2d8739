/// Random access to the bytes of a file. The edges implement it over a
/// descriptor, tests over an array.
package protocol ByteStore: Sendable {
    /// How many bytes there are.
    var count: Int { get }

    /// Reads up to `buffer.count` bytes at `offset` and returns how many: 0 at
    /// the end, perhaps fewer than asked for before it.
    func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws -> Int
}

extension ByteStore {
    /// Up to `length` bytes at `offset`; fewer only at the end.
    func bytes(at offset: Int, length: Int) throws -> [UInt8] {
        let wanted = max(0, min(length, count - offset))
        var bytes = [UInt8](repeating: 0, count: wanted)
        let filled = try bytes.withUnsafeMutableBytes { buffer in
            var filled = 0
            while filled < wanted {
                let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
                let read = try self.read(at: offset + filled, into: rest)
                if read == 0 { break }
                filled += read
            }
            return filled
        }
        bytes.removeLast(wanted - filled)
        return bytes
    }
}

/// The bytes at the start of a file; fewer where it has fewer.
package func firstBytes(of store: some ByteStore, count: Int) throws -> [UInt8] {
    try store.bytes(at: 0, length: count)
}

/// The bytes of a file that is in memory already.
package struct ByteArrayStore: ByteStore {
    private let bytes: [UInt8]

    package init(_ bytes: [UInt8]) { self.bytes = bytes }

    package var count: Int { bytes.count }

    package func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        guard offset < bytes.count else { return 0 }
        let length = min(buffer.count, bytes.count - offset)
        bytes.withUnsafeBytes { source in
            buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: source[offset..<offset + length]))
        }
        return length
    }
}
