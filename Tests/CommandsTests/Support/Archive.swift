import Foundation

/// A zip archive for tests, each entry stored as it is or packed by gzip.
/// Source: PKWARE, APPNOTE.TXT, sections 4.3.7, 4.3.12 and 4.3.16; RFC 1952.
struct Archive {
    private var local: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0

    mutating func store(_ name: String, _ content: [UInt8]) {
        add(name, content, method: 0, checksum: Self.checksum(content), size: content.count)
    }

    /// The entry is what the gzip file holds; nothing is unpacked for it.
    mutating func pack(_ name: String, gzip file: [UInt8]) {
        // Ten bytes of header without options; checksum and size at the end.
        let tail = file.suffix(8).map { UInt32($0) }
        func word(_ first: Int) -> UInt32 { (0..<4).reduce(0) { $0 | tail[first + $1] << (8 * UInt32($1)) } }
        add(name, Array(file[10..<(file.count - 8)]), method: 8, checksum: word(0), size: Int(word(4)))
    }

    var bytes: [UInt8] {
        local + directory + [0x50, 0x4B, 5, 6] + Self.number(0, 4) + Self.number(count, 2)
            + Self.number(count, 2)
            + Self.number(directory.count, 4) + Self.number(local.count, 4) + Self.number(0, 2)
    }

    private mutating func add(
        _ name: String, _ content: [UInt8], method: Int, checksum: UInt32, size: Int
    ) {
        var common = Self.number(20, 2) + Self.number(0, 2) + Self.number(method, 2) + Self.number(0, 2)
        common += Self.number(0x5A75, 2) + Self.number(Int(checksum), 4) + Self.number(content.count, 4)
        common += Self.number(size, 4) + Self.number(name.utf8.count, 2)
        directory +=
            [0x50, 0x4B, 1, 2] + Self.number(20, 2) + common + Self.number(0, 10) + Self.number(0, 2)
        directory += Self.number(local.count, 4) + Array(name.utf8)
        local += [0x50, 0x4B, 3, 4] + common + Self.number(0, 2) + Array(name.utf8) + content
        count += 1
    }

    private static func number(_ value: Int, _ bytes: Int) -> [UInt8] {
        (0..<bytes).map { UInt8(truncatingIfNeeded: value >> (8 * min($0, 7))) }
    }

    /// CRC-32 of ISO 3309.
    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        var sum: UInt32 = 0xFFFF_FFFF
        for byte in bytes { sum = sum >> 8 ^ table[Int((sum ^ UInt32(byte)) & 0xFF)] }
        return ~sum
    }

    private static let table: [UInt32] = (0..<256).map { byte in
        (0..<8).reduce(UInt32(byte)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    }
}
