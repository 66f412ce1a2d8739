/// Gives each different text of a column a number, in the order of first sight.
///
/// A class over tables of its own: a lookup stands in the innermost loop.
final class TextIndex {
    private(set) var texts: [String] = []
    private var keys: [UInt64]
    private var ids: [Int32]
    /// The bytes of texts longer than eight, by number.
    private var longs: [[UInt8]] = []
    private var lastKey: UInt64 = 0
    private var lastID: Int32 = -1

    init() {
        keys = Array(repeating: 0, count: 64)
        ids = Array(repeating: -1, count: 64)
    }

    @inline(__always)
    func id(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
        guard count <= 8 else { return longID(UnsafeBufferPointer(start: bytes, count: count)) }
        var key: UInt64 = 0
        var index = count
        while index > 0 {
            index -= 1
            key = key << 8 | UInt64(bytes[index])
        }
        if key == lastKey, lastID >= 0 { return lastID }
        lastKey = key
        lastID = find(key, UnsafeBufferPointer(start: bytes, count: count), isLong: false)
        return lastID
    }

    /// Longer texts share a key where their hashes are the same; their bytes decide.
    private func longID(_ text: UnsafeBufferPointer<UInt8>) -> Int32 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in text { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return find(hash | 1 << 63, text, isLong: true)
    }

    private func find(_ key: UInt64, _ text: UnsafeBufferPointer<UInt8>, isLong: Bool) -> Int32 {
        let mask = keys.count - 1
        var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40) & mask
        while ids[place] >= 0 {
            let id = ids[place]
            if keys[place] == key, isLong == !longs[Int(id)].isEmpty,
                !isLong || longs[Int(id)].elementsEqual(text)
            {
                return id
            }
            place = (place + 1) & mask
        }
        let id = Int32(texts.count)
        texts.append(String(decoding: text, as: UTF8.self))
        longs.append(isLong ? Array(text) : [])
        (keys[place], ids[place]) = (key, id)
        if texts.count * 2 > keys.count { grow() }
        return id
    }

    private func grow() {
        let old = zip(keys, ids).filter { $0.1 >= 0 }
        keys = Array(repeating: 0, count: keys.count * 2)
        ids = Array(repeating: -1, count: keys.count)
        let mask = keys.count - 1
        for (key, id) in old {
            var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40) & mask
            while ids[place] >= 0 { place = (place + 1) & mask }
            (keys[place], ids[place]) = (key, id)
        }
    }
}

/// Gives each different pair of numbers a number, in the order of first sight.
final class PairIndex {
    private(set) var pairs: [(first: Int32, second: Int32)] = []
    private var keys: [UInt64]
    private var ids: [Int32]

    init() {
        keys = Array(repeating: 0, count: 256)
        ids = Array(repeating: -1, count: 256)
    }

    @inline(__always)
    func id(_ first: Int32, _ second: Int32) -> Int32 {
        let key = UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
        let mask = keys.count - 1
        var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40) & mask
        while ids[place] >= 0 {
            if keys[place] == key { return ids[place] }
            place = (place + 1) & mask
        }
        return add(key, at: place, first, second)
    }

    private func add(_ key: UInt64, at place: Int, _ first: Int32, _ second: Int32) -> Int32 {
        let id = Int32(pairs.count)
        pairs.append((first, second))
        (keys[place], ids[place]) = (key, id)
        guard pairs.count * 2 > keys.count else { return id }
        let old = zip(keys, ids).filter { $0.1 >= 0 }
        keys = Array(repeating: 0, count: keys.count * 2)
        ids = Array(repeating: -1, count: keys.count)
        let mask = keys.count - 1
        for (key, id) in old {
            var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40) & mask
            while ids[place] >= 0 { place = (place + 1) & mask }
            (keys[place], ids[place]) = (key, id)
        }
        return id
    }
}
