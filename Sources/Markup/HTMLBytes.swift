/// UTF-8 that grows at its end: what HTML is written into.
///
/// No array, because a page is made of ten thousand short pieces, and an array
/// takes twice as long to append one. The storage is copied before it is
/// written where another value has it too.
struct HTMLBytes {
    private struct Extent {
        var count: Int
        var capacity: Int
    }

    /// Nil while there are no bytes and no room for some.
    private var storage: ManagedBuffer<Extent, UInt8>?

    init(capacity: Int = 0) {
        if capacity > 0 { storage = Self.room(capacity) }
    }

    var count: Int { withBytes(\.count) }

    func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        guard let storage else { return body(UnsafeBufferPointer(start: nil, count: 0)) }
        return storage.withUnsafeMutablePointers { extent, start in
            body(UnsafeBufferPointer(start: start, count: extent.pointee.count))
        }
    }

    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let source = bytes.baseAddress else { return }
        withRoom(for: bytes.count) { $0.initialize(from: source, count: bytes.count) }
    }

    mutating func append(_ byte: UInt8) {
        withRoom(for: 1) { $0.initialize(to: byte) }
    }

    mutating func append(_ other: HTMLBytes) {
        other.withBytes { append($0) }
    }

    /// - Parameter body: writes as many bytes as it was said.
    private mutating func withRoom(for more: Int, _ body: (UnsafeMutablePointer<UInt8>) -> Void) {
        let isOwn = isKnownUniquelyReferenced(&storage)
        let hasRoom =
            isOwn
            && storage!.withUnsafeMutablePointers { extent, start in
                guard extent.pointee.capacity - extent.pointee.count >= more else { return false }
                body(start + extent.pointee.count)
                extent.pointee.count += more
                return true
            }
        guard !hasRoom else { return }
        grow(by: more)
        withRoom(for: more, body)
    }

    private mutating func grow(by more: Int) {
        let larger = Self.room(max(2 * count, count + more, 64))
        withBytes { bytes in
            guard let source = bytes.baseAddress else { return }
            larger.withUnsafeMutablePointers { extent, start in
                start.initialize(from: source, count: bytes.count)
                extent.pointee.count = bytes.count
            }
        }
        storage = larger
    }

    private static func room(_ capacity: Int) -> ManagedBuffer<Extent, UInt8> {
        .create(minimumCapacity: capacity) { _ in Extent(count: 0, capacity: capacity) }
    }
}

// Storage with more than one owner is never written, so it may be read from
// several threads at once.
extension HTMLBytes: @unchecked Sendable {}

// MARK: Text and numbers

extension HTMLBytes {
    mutating func append(_ literal: StaticString) {
        literal.withUTF8Buffer { append($0) }
    }

    mutating func append(decimal number: Int) {
        if number < 0 { append(UInt8(ascii: "-")) }
        let magnitude = number.magnitude
        var places = 1
        var bound: UInt = 10
        while magnitude >= bound, places < 19 {
            bound *= 10
            places += 1
        }
        withRoom(for: places) { start in
            var rest = magnitude
            for place in (0..<places).reversed() {
                start[place] = UInt8(ascii: "0") + UInt8(rest % 10)
                rest /= 10
            }
        }
    }

    mutating func appendEscaped(_ text: some StringProtocol) {
        let isWhole: Void? = text.utf8.withContiguousStorageIfAvailable { appendEscaped($0) }
        if isWhole == nil { Array(text.utf8).withUnsafeBufferPointer { appendEscaped($0) } }
    }

    /// Runs without a character to escape are copied whole.
    private mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
        var start = 0
        for index in text.indices {
            let byte = text[index]
            // What is escaped lies below all letters.
            guard byte < 64, Self.escapes >> UInt64(byte) & 1 != 0 else { continue }
            append(UnsafeBufferPointer(rebasing: text[start..<index]))
            append(Self.escaped(byte))
            start = index + 1
        }
        append(UnsafeBufferPointer(rebasing: text[start...]))
    }

    /// A bit for each byte below 64 that is escaped: `"`, `&`, `'`, `<`, `>`.
    private static let escapes: UInt64 = 1 << 34 | 1 << 38 | 1 << 39 | 1 << 60 | 1 << 62

    private static func escaped(_ byte: UInt8) -> StaticString {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        default: "&#39;"
        }
    }
}
