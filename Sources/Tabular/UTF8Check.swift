/// Finds out how far bytes are UTF-8 without NUL.
enum UTF8Check {
    enum End: Equatable {
        /// Nothing but whole characters.
        case whole
        /// The last character lacks bytes that may yet come.
        case partial
        case damaged(TextDamage)
    }

    /// `position` is where the whole, good characters end. Reads up to
    /// `ByteScan.padding` bytes past `end`.
    static func run(
        _ base: UnsafePointer<UInt8>, from start: Int, to end: Int
    ) -> (position: Int, end: End) {
        var position = start
        while true {
            position = ByteScan.firstBeyondASCII(in: base, from: position, to: end)
            // Text of Lao or Khmer goes on beyond ASCII for a while.
            while position < end, base[position] >= 0x80 {
                let length = sequenceLength(base + position, available: end - position)
                if length == 0 { return (position, .damaged(.notUTF8(base[position]))) }
                if length < 0 { return (position, .partial) }
                position += length
            }
            if position == end { return (position, .whole) }
            if base[position] == 0 { return (position, .damaged(.nul)) }
        }
    }

    /// Length of the character; 0 when the bytes are none, -1 when it is cut
    /// off. The Unicode Standard, table 3-7, "well-formed UTF-8 byte sequences".
    private static func sequenceLength(_ bytes: UnsafePointer<UInt8>, available: Int) -> Int {
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch bytes[0] {
        case 0xC2...0xDF: length = 2
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: length = 3
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        case 0xF1...0xF3: length = 4
        default: return 0
        }
        if available > 1, !second.contains(bytes[1]) { return 0 }
        if available > 2, length > 2, bytes[2] & 0xC0 != 0x80 { return 0 }
        if available > 3, length > 3, bytes[3] & 0xC0 != 0x80 { return 0 }
        return available < length ? -1 : length
    }
}
