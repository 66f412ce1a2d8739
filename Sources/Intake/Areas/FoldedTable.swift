/// Numbers by text, found by the bytes of the text with ASCII letters folded
/// and white space around it left out.
struct FoldedTable: Sendable {
    /// Positions in `keys` and the numbers; -1 where a slot is free.
    private var slots: [Int32] = .init(repeating: -1, count: 64)
    private var starts: [Int32] = [0]
    private var bytes: [UInt8] = []
    private var numbers: [Int32] = []

    /// An equal text that is there already keeps its number.
    mutating func insert(_ text: String, _ number: Int) {
        var text = text
        let key = text.withUTF8 { all in
            let key = FoldedTable.trimmed(all)
            return UnsafeBufferPointer(rebasing: key).map(FoldedTable.folded)
        }
        guard !key.isEmpty, key.withUnsafeBufferPointer({ find($0) }) == nil else { return }
        bytes += key
        starts.append(Int32(bytes.count))
        numbers.append(Int32(number))
        if numbers.count * 3 > slots.count { grow() } else { place(numbers.count - 1) }
    }

    @inline(__always)
    func find(_ all: UnsafeBufferPointer<UInt8>) -> Int? {
        let key = FoldedTable.trimmed(all)
        guard !key.isEmpty else { return nil }
        var slot = hash(key) & (slots.count - 1)
        while slots[slot] >= 0 {
            let entry = Int(slots[slot])
            if isEqual(entry, key) { return Int(numbers[entry]) }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    private mutating func grow() {
        slots = .init(repeating: -1, count: slots.count * 2)
        for entry in numbers.indices { place(entry) }
    }

    private mutating func place(_ entry: Int) {
        let range = Int(starts[entry])..<Int(starts[entry + 1])
        let start = bytes.withUnsafeBufferPointer { hash($0[range]) }
        var slot = start & (slots.count - 1)
        while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = Int32(entry)
    }

    /// FNV-1a. The texts are ours, so nobody can choose them to collide.
    @inline(__always)
    private func hash(_ key: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in key { hash = (hash ^ UInt64(FoldedTable.folded(byte))) &* 0x0000_0100_0000_01B3 }
        return Int(truncatingIfNeeded: hash >> 16) & Int.max
    }

    @inline(__always)
    private func isEqual(_ entry: Int, _ key: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        var position = Int(starts[entry])
        guard Int(starts[entry + 1]) - position == key.count else { return false }
        for byte in key {
            if bytes[position] != FoldedTable.folded(byte) { return false }
            position += 1
        }
        return true
    }

    @inline(__always)
    private static func folded(_ byte: UInt8) -> UInt8 { byte &- 97 < 26 ? byte - 32 : byte }

    @inline(__always)
    private static func trimmed(_ all: UnsafeBufferPointer<UInt8>) -> Slice<UnsafeBufferPointer<UInt8>> {
        var start = 0
        var end = all.count
        while start < end, all[start] == 32 || all[start] == 9 { start += 1 }
        while end > start, all[end - 1] == 32 || all[end - 1] == 9 { end -= 1 }
        return all[start..<end]
    }
}
