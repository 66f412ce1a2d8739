import CZlib

/// Writes small zip archives for tests, honest ones and others.
struct TestZip {
    struct Entry {
        var name: String
        var content: [UInt8]
        var isDeflated = true
        var isEncrypted = false
        var claimedSize: Int?
        /// Instead of packing the content here.
        var packed: [UInt8]?
        var checksum: UInt32?
    }

    var entries: [Entry] = []
    var isZip64 = false

    init(_ entries: [(name: String, text: String)] = [], isDeflated: Bool = true) {
        self.entries = entries.map {
            Entry(name: $0.name, content: Array($0.text.utf8), isDeflated: isDeflated)
        }
    }

    var bytes: [UInt8] {
        var body: [UInt8] = []
        var directory: [UInt8] = []
        for entry in entries {
            let packed = entry.packed ?? (entry.isDeflated ? deflated(entry.content) : entry.content)
            let offset = body.count
            let fields = header(entry, packed)
            let extra = isZip64 ? zip64Extra(entry, packed) : []
            let name = Array(entry.name.utf8)
            let lengths = number(name.count, 2) + number(extra.count, 2)
            body += number(0x0403_4B50, 4) + fields + lengths + name + extra + packed
            directory += number(0x0201_4B50, 4) + number(45, 2) + fields + lengths
            directory += number(0, 10) + number(offset, 4) + name + extra
        }
        let start = body.count
        body += directory
        if isZip64 { body += zip64End(start: start, length: directory.count) }
        let count = isZip64 ? 0xFFFF : entries.count
        body += number(0x0605_4B50, 4) + number(0, 4) + number(count, 2) + number(count, 2)
        body += number(isZip64 ? 0xFFFF_FFFF : directory.count, 4)
        body += number(isZip64 ? 0xFFFF_FFFF : start, 4) + number(0, 2)
        return body
    }

    /// From the version needed to the sizes: the same in both headers.
    private func header(_ entry: Entry, _ packed: [UInt8]) -> [UInt8] {
        let checksum = entry.checksum ?? UInt32(crc32(0, entry.content, UInt32(entry.content.count)))
        let size = entry.claimedSize ?? entry.content.count
        let flags = entry.isEncrypted ? 1 : 0
        let isDeflated = entry.isDeflated || entry.packed != nil
        var fields = number(45, 2) + number(flags, 2) + number(isDeflated ? 8 : 0, 2) + number(0, 4)
        fields += number(Int(checksum), 4)
        fields += number(isZip64 ? 0xFFFF_FFFF : packed.count, 4) + number(isZip64 ? 0xFFFF_FFFF : size, 4)
        return fields
    }

    private func zip64Extra(_ entry: Entry, _ packed: [UInt8]) -> [UInt8] {
        number(1, 2) + number(16, 2) + number(entry.claimedSize ?? entry.content.count, 8)
            + number(packed.count, 8)
    }

    private func zip64End(start: Int, length: Int) -> [UInt8] {
        var end = number(0x0606_4B50, 4) + number(44, 8) + number(45, 2) + number(45, 2) + number(0, 8)
        end += number(entries.count, 8) + number(entries.count, 8) + number(length, 8) + number(start, 8)
        return end + number(0x0706_4B50, 4) + number(0, 4) + number(start + length, 8) + number(1, 4)
    }

    private func number(_ value: Int, _ size: Int) -> [UInt8] {
        (0..<size).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> (8 * $0)) : 0 }
    }
}

/// The content packed by zlib: raw for zip (-15), or wrapped for gzip (31).
func deflated(_ content: [UInt8], windowBits: Int32 = -15, repeated: Int = 1) -> [UInt8] {
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    stream.initialize(to: z_stream())
    defer { stream.deallocate() }
    deflateInit2_(
        stream, 6, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
        Int32(MemoryLayout<z_stream>.size))
    defer { deflateEnd(stream) }
    var packed: [UInt8] = []
    var room = [UInt8](repeating: 0, count: 64 << 10)
    var input = content
    for round in 1...repeated {
        input.withUnsafeMutableBufferPointer { source in
            stream.pointee.next_in = source.baseAddress
            stream.pointee.avail_in = UInt32(source.count)
            repeat {
                room.withUnsafeMutableBufferPointer { target in
                    stream.pointee.next_out = target.baseAddress
                    stream.pointee.avail_out = UInt32(target.count)
                    deflate(stream, round == repeated ? Z_FINISH : Z_NO_FLUSH)
                }
                packed += room[..<(room.count - Int(stream.pointee.avail_out))]
            } while stream.pointee.avail_out == 0
        }
    }
    return packed
}
