import Synchronization
import Tabular

/// SplitMix64 (Steele, Lea, Flood 2014): the same numbers for the same seed.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// The same byte over and over, and a count of how many were asked for.
final class EndlessStore: ByteStore {
    let count: Int
    private let head: [UInt8]
    private let byte: UInt8
    private let served = Atomic<Int>(0)

    init(_ byte: UInt8, count: Int, after head: [UInt8] = []) {
        self.byte = byte
        self.count = count
        self.head = head
    }

    var servedBytes: Int { served.load(ordering: .relaxed) }

    func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let length = min(buffer.count, count - offset)
        for index in 0..<length { buffer[index] = offset + index < head.count ? head[offset + index] : byte }
        served.add(length, ordering: .relaxed)
        return length
    }
}

/// A disk that fails from some byte on.
struct FailingStore: ByteStore {
    struct Failure: Error, Equatable {}

    let bytes: [UInt8]
    let failsAt: Int

    var count: Int { bytes.count }

    func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        guard offset + buffer.count <= failsAt else { throw Failure() }
        return try ByteArrayStore(bytes).read(at: offset, into: buffer)
    }
}

/// A row as a test wants to see it.
struct SeenRow: Equatable {
    var line: Int
    var fields: [String]

    init(_ line: Int, _ fields: [String]) {
        self.line = line
        self.fields = fields
    }
}

func rows(of reader: some RowReader) throws -> [SeenRow] {
    var rows: [SeenRow] = []
    while try reader.next() { rows.append(SeenRow(reader.line, reader.texts)) }
    return rows
}

func bytes(of stream: some ByteStream, block: Int = 64 << 10) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: block)
    while case let read = try buffer.withUnsafeMutableBytes({ try stream.read(into: $0) }), read > 0 {
        bytes += buffer[..<read]
    }
    return bytes
}

/// What the work throws, when it is a problem of a table.
func problem(_ work: () throws -> Void) -> TabularProblem? {
    do {
        try work()
        return nil
    } catch {
        return error as? TabularProblem
    }
}
