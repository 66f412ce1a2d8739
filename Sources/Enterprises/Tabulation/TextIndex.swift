/// Open addressing from 64-bit keys to small numbers; the caller compares more
/// where keys are not everything.
///
/// Memory of its own without reference counts, because a lookup stands in the
/// innermost loop; whoever makes it frees it.
struct KeyTable {
    private var keys: UnsafeMutablePointer<UInt64>
    private var ids: UnsafeMutablePointer<Int32>
    private var mask: Int

    init() {
        mask = 255
        keys = .allocate(capacity: 256)
        ids = .allocate(capacity: 256)
        ids.initialize(repeating: -1, count: 256)
    }

    func free() {
        keys.deallocate()
        ids.deallocate()
    }

    @inline(__always)
    private func start(_ key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    }

    /// The first number of the key that is the right one; -1 where there is none.
    @inline(__always)
    func find(_ key: UInt64, isRight: (Int32) -> Bool) -> Int32 {
        var place = start(key)
        while ids[place] >= 0 {
            if keys[place] == key, isRight(ids[place]) { return ids[place] }
            place = (place + 1) & mask
        }
        return -1
    }

    /// - Parameter count: how many the table holds with this one.
    mutating func add(_ key: UInt64, _ id: Int32, count: Int) {
        if count * 2 > mask { grow() }
        put(key, id)
    }

    private func put(_ key: UInt64, _ id: Int32) {
        var place = start(key)
        while ids[place] >= 0 { place = (place + 1) & mask }
        keys[place] = key
        ids[place] = id
    }

    private mutating func grow() {
        let (oldKeys, oldIDs, oldCount) = (keys, ids, mask + 1)
        mask = oldCount * 2 - 1
        keys = .allocate(capacity: mask + 1)
        ids = .allocate(capacity: mask + 1)
        ids.initialize(repeating: -1, count: mask + 1)
        for place in 0..<oldCount where oldIDs[place] >= 0 { put(oldKeys[place], oldIDs[place]) }
        oldKeys.deallocate()
        oldIDs.deallocate()
    }
}

/// Gives each different text of a column a number, in the order of first sight.
struct TextIndex {
    private(set) var texts: [String] = []
    private var table = KeyTable()
    private var lastKey: UInt64 = 0
    private var lastID: Int32 = -1
    /// What the empty text stands for.
    private let empty: String?
    /// Whether a text was not UTF-8.
    private(set) var isDamaged = false

    init(empty: String? = nil) { self.empty = empty }

    func free() { table.free() }

    /// - Parameter bytes: of the text; eight bytes after its first can be read.
    @inline(__always)
    mutating func id(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
        guard count <= 8 else { return longID(UnsafeBufferPointer(start: bytes, count: count)) }
        let word = UnsafeRawPointer(bytes).loadUnaligned(as: UInt64.self).littleEndian
        let key = count == 0 ? 0 : word & (UInt64.max &>> UInt64(64 &- 8 &* count))
        if key == lastKey, lastID >= 0 { return lastID }
        lastKey = key
        lastID = shortID(key, bytes, count)
        return lastID
    }

    private mutating func shortID(_ key: UInt64, _ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
        let known = table.find(key) { _ in true }
        return known >= 0 ? known : add(key, UnsafeBufferPointer(start: bytes, count: count))
    }

    /// Longer texts share a key where their hashes are the same; the texts decide.
    private mutating func longID(_ text: UnsafeBufferPointer<UInt8>) -> Int32 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in text { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        let known = table.find(hash) { texts[Int($0)].utf8.elementsEqual(text) }
        return known >= 0 ? known : add(hash, text)
    }

    private mutating func add(_ key: UInt64, _ text: UnsafeBufferPointer<UInt8>) -> Int32 {
        let id = Int32(texts.count)
        if let text = String(validating: text, as: UTF8.self) {
            texts.append(text.isEmpty ? empty ?? text : text)
        } else {
            texts.append(String(decoding: text, as: UTF8.self))
            isDamaged = true
        }
        table.add(key, id, count: texts.count)
        return id
    }
}

/// Gives each different pair of numbers a number, in the order of first sight.
struct PairIndex {
    private(set) var pairs: [(first: Int32, second: Int32)] = []
    private var table = KeyTable()

    func free() { table.free() }

    @inline(__always)
    mutating func id(_ first: Int32, _ second: Int32) -> Int32 {
        let key = UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
        let known = table.find(key) { _ in true }
        return known >= 0 ? known : add(key, first, second)
    }

    private mutating func add(_ key: UInt64, _ first: Int32, _ second: Int32) -> Int32 {
        let id = Int32(pairs.count)
        pairs.append((first, second))
        table.add(key, id, count: pairs.count)
        return id
    }
}
