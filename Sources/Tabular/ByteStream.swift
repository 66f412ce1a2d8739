/// Bytes that come once and in order: a file read from its start, or an entry
/// of an archive as it is unpacked.
package protocol ByteStream: AnyObject {
    /// Reads up to `buffer.count` bytes and returns how many; 0 only at the end.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int
}

/// The bytes of a store from its start to its end.
package final class StoreStream: ByteStream {
    private let store: any ByteStore
    private var offset = 0

    package init(_ store: some ByteStore) { self.store = store }

    package func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        let length = try store.read(at: offset, into: buffer)
        offset += length
        return length
    }
}
