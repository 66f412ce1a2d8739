import CZlib

/// The unpacked bytes of a gzip file, all its members one after the other, in
/// bounded memory. Source: RFC 1952.
package final class GzipStream: ByteStream {
    private let source: StoreStream
    private let limits: ExpansionLimits
    /// zlib compares the address of its state: it must not move.
    private let inflater = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    private let input = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 16)
    private var consumed = 0
    private var produced = 0
    private var watch = NestedZipWatch()
    private var members = 0
    private var isBetweenMembers = true
    private var isAtEnd = false

    /// Throws when zlib lacks memory.
    package init(_ store: some ByteStore, limits: ExpansionLimits = .init()) throws {
        source = StoreStream(store)
        self.limits = limits
        inflater.initialize(to: z_stream())
        // 15 bits of window, and 16 for the wrapping of gzip.
        let status = inflateInit2_(inflater, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        guard status == Z_OK else { throw TabularProblem.brokenGzip("The gzip file cannot be unpacked.") }
    }

    deinit {
        inflateEnd(inflater)
        inflater.deallocate()
        input.deallocate()
    }

    /// Throws `broken-gzip`, `zip-bomb` and `nested-zip`.
    package func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        guard !isAtEnd, !buffer.isEmpty else { return 0 }
        let room = min(buffer.count, Int(UInt32.max))
        inflater.pointee.next_out = buffer.baseAddress!.assumingMemoryBound(to: UInt8.self)
        inflater.pointee.avail_out = UInt32(room)
        while inflater.pointee.avail_out == room {
            if inflater.pointee.avail_in == 0, try !refill() {
                guard isBetweenMembers, members > 0 else {
                    throw TabularProblem.brokenGzip("The gzip file is cut off.")
                }
                isAtEnd = true
                return 0
            }
            if isBetweenMembers, members > 0 {
                // Tapes fill up with zeros after the last member.
                skipZeros()
                if inflater.pointee.avail_in == 0 { continue }
            }
            try inflateSome()
        }
        let length = room - Int(inflater.pointee.avail_out)
        if watch.sees(UnsafeRawBufferPointer(rebasing: buffer[..<length])) {
            throw TabularProblem.nestedZip("The packed file")
        }
        produced += length
        try limits.check(unpacked: produced, packed: consumed, of: nil)
        return length
    }

    private func inflateSome() throws {
        isBetweenMembers = false
        switch inflate(inflater, Z_NO_FLUSH) {
        case Z_OK, Z_BUF_ERROR: break
        case Z_STREAM_END:
            isBetweenMembers = true
            members += 1
            inflateReset(inflater)
        default: throw TabularProblem.brokenGzip("The gzip file is damaged.")
        }
    }

    private func refill() throws -> Bool {
        let read = try source.read(into: input)
        consumed += read
        inflater.pointee.next_in = input.baseAddress!.assumingMemoryBound(to: UInt8.self)
        inflater.pointee.avail_in = UInt32(read)
        return read > 0
    }

    private func skipZeros() {
        while inflater.pointee.avail_in > 0, inflater.pointee.next_in.pointee == 0 {
            inflater.pointee.next_in += 1
            inflater.pointee.avail_in -= 1
        }
    }
}
