/// What the texts of a row lead to, remembered for each different row of texts: a
/// register of millions of rows has few of them.
///
/// Memory of its own without reference counts, because a lookup stands in the
/// innermost loop; whoever makes it frees it.
struct RowMemo {
    struct Meaning {
        var group: Int32 = 0
        /// Where the places of its state, year and currency start.
        var context: Int32 = 0
        /// `Sector.index`.
        var sector: Int32 = 0
        /// The raw value of the `RowProblem`; -1 for none.
        var problem: Int32 = -1
    }

    /// By the length of a text, what of eight bytes belongs to it.
    private let masks: UnsafeMutablePointer<UInt64>
    private let slots: Int
    private var ids: UnsafeMutablePointer<Int32>
    private var mask: Int
    private var words: UnsafeMutablePointer<UInt64>
    private var meanings: UnsafeMutablePointer<Meaning>
    private var count = 0
    private var capacity = 1_024

    /// Texts of more rows than these are looked at each time.
    private static let most = 1 << 20

    init(slots: Int) {
        self.slots = slots
        masks = .allocate(capacity: 16)
        for count in 0..<16 {
            masks[count] = count == 0 ? 0 : count >= 8 ? .max : UInt64.max >> UInt64(64 - 8 * count)
        }
        mask = 4_095
        ids = .allocate(capacity: 4_096)
        ids.initialize(repeating: -1, count: 4_096)
        words = .allocate(capacity: capacity * max(1, slots))
        meanings = .allocate(capacity: capacity)
    }

    func free() {
        masks.deallocate()
        freeRows()
    }

    private func freeRows() {
        ids.deallocate()
        words.deallocate()
        meanings.deallocate()
    }

    /// The number of the row of texts; -1 for one that is not known.
    @inline(__always)
    func find(_ row: UnsafePointer<UInt64>, hash: UInt64) -> Int {
        var place = Int(truncatingIfNeeded: hash >> 32) & mask
        while true {
            let id = Int(ids[place])
            guard id >= 0 else { return -1 }
            let known = words + id &* slots
            var difference: UInt64 = 0
            for slot in 0..<slots { difference |= known[slot] ^ row[slot] }
            if difference == 0 { return id }
            place = (place &+ 1) & mask
        }
    }

    @inline(__always)
    subscript(id: Int) -> Meaning { meanings[id] }

    /// The text that starts there as a word, zeros after it.
    ///
    /// - Parameter bytes: of the text; eight bytes after its first can be read.
    @inline(__always)
    func word(_ bytes: UnsafePointer<UInt8>, count: UInt64) -> UInt64 {
        UnsafeRawPointer(bytes).loadUnaligned(as: UInt64.self).littleEndian & masks[Int(count & 15)]
    }

    @inline(__always)
    static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
        let product = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
        return product ^ (product &>> 29)
    }

    mutating func add(_ row: UnsafePointer<UInt64>, _ meaning: Meaning) {
        guard count < Self.most else { return }
        if count == capacity { grow() }
        (words + count * slots).update(from: row, count: slots)
        meanings[count] = meaning
        put(Int32(count))
        count += 1
    }

    private func put(_ id: Int32) {
        var hash: UInt64 = 0
        for slot in 0..<slots { hash = Self.mixed(hash, words[Int(id) * slots + slot]) }
        var place = Int(truncatingIfNeeded: hash >> 32) & mask
        while ids[place] >= 0 { place = (place + 1) & mask }
        ids[place] = id
    }

    private mutating func grow() {
        let moreWords = UnsafeMutablePointer<UInt64>.allocate(capacity: 2 * capacity * max(1, slots))
        moreWords.update(from: words, count: count * slots)
        let moreMeanings = UnsafeMutablePointer<Meaning>.allocate(capacity: 2 * capacity)
        moreMeanings.update(from: meanings, count: count)
        freeRows()
        (words, meanings) = (moreWords, moreMeanings)
        capacity *= 2
        mask = 4 * capacity - 1
        ids = .allocate(capacity: mask + 1)
        ids.initialize(repeating: -1, count: mask + 1)
        for id in 0..<count { put(Int32(id)) }
    }
}
