/// Bytes that mean something in a table.
enum Byte {
    static let tab = UInt8(ascii: "\t")
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
    static let quote = UInt8(ascii: "\"")
    static let comma = UInt8(ascii: ",")
}

/// Search through memory eight bytes at a time.
///
/// Every function may read up to `padding` bytes past `end`; what stands there
/// never changes the answer.
enum ByteScan {
    static let padding = 8

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highs: UInt64 = 0x8080_8080_8080_8080

    /// Where `wanted` first stands in `start..<end`; `end` when it does not.
    @inline(__always)
    static func first(
        _ wanted: UInt8, in base: UnsafePointer<UInt8>, from start: Int, to end: Int
    ) -> Int {
        let pattern = repeated(wanted)
        var position = start
        while position < end {
            let found = zeros(in: word(base, position) ^ pattern)
            if found != 0 { return min(end, position + found.trailingZeroBitCount >> 3) }
            position += 8
        }
        return end
    }

    /// Where a quotation mark, CR or LF first stands in `start..<end`.
    @inline(__always)
    static func firstBreakOrQuote(in base: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int {
        let quotes = repeated(Byte.quote)
        let returns = repeated(Byte.carriageReturn)
        let feeds = repeated(Byte.lineFeed)
        var position = start
        while position < end {
            let bytes = word(base, position)
            let found = zeros(in: bytes ^ quotes) | zeros(in: bytes ^ returns) | zeros(in: bytes ^ feeds)
            if found != 0 { return min(end, position + found.trailingZeroBitCount >> 3) }
            position += 8
        }
        return end
    }

    /// Where ASCII other than NUL first ends in `start..<end`.
    @inline(__always)
    static func firstBeyondASCII(in base: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int {
        var position = start
        while position + 32 <= end {
            // NUL borrows a high bit in the subtraction, all else beyond ASCII has one.
            let first = word(base, position)
            let second = word(base, position + 8)
            let third = word(base, position + 16)
            let fourth = word(base, position + 24)
            let one = (first | (first &- ones)) | (second | (second &- ones))
            let two = (third | (third &- ones)) | (fourth | (fourth &- ones))
            if (one | two) & highs != 0 { break }
            position += 32
        }
        while position < end, base[position] &- 1 < 0x7F { position += 1 }
        return position
    }

    /// The high bit of each zero byte is set; above the lowest one there may
    /// be false ones, so only the lowest counts.
    @inline(__always)
    private static func zeros(in word: UInt64) -> UInt64 { (word &- ones) & ~word & highs }

    @inline(__always)
    private static func repeated(_ byte: UInt8) -> UInt64 { UInt64(byte) &* ones }

    @inline(__always)
    private static func word(_ base: UnsafePointer<UInt8>, _ position: Int) -> UInt64 {
        UInt64(littleEndian: UnsafeRawPointer(base + position).loadUnaligned(as: UInt64.self))
    }
}
