import Tabular
import Testing

@Suite("Gzip files")
struct GzipStreamTests {
    static let content = Array("a,b\n1,2\n".utf8)

    private func unpacked(_ packed: [UInt8], limits: ExpansionLimits = .init(), block: Int = 4096) throws
        -> [UInt8]
    {
        try bytes(of: GzipStream(ByteArrayStore(packed), limits: limits), block: block)
    }

    @Test("unpack to what was packed", arguments: [1, 3, 4096])
    func unpacks(block: Int) throws {
        #expect(try unpacked(deflated(Self.content, windowBits: 31), block: block) == Self.content)
    }

    @Test("may have several members, and zeros after them", arguments: [1, 3, 4096])
    func members(block: Int) throws {
        let member = deflated(Self.content, windowBits: 31)
        let empty = deflated([], windowBits: 31)
        let packed = member + empty + member + [0, 0, 0]
        #expect(try unpacked(packed, block: block) == Self.content + Self.content)
    }

    @Test("are broken when cut off anywhere", arguments: 0..<deflated(content, windowBits: 31).count)
    func truncated(length: Int) {
        let packed = deflated(Self.content, windowBits: 31)[..<length]
        #expect(problem { _ = try unpacked(Array(packed)) }?.code == "broken-gzip")
    }

    @Test("are broken when the checksum is wrong, or anything follows")
    func damaged() {
        var packed = deflated(Self.content, windowBits: 31)
        #expect(problem { _ = try unpacked(packed + [1, 2]) }?.code == "broken-gzip")
        packed[packed.count - 6] ^= 1
        #expect(problem { _ = try unpacked(packed) }?.code == "broken-gzip")
    }

    @Test("that are bombs are stopped")
    func bomb() {
        let packed = deflated([UInt8](repeating: 0, count: 1 << 20), windowBits: 31, repeated: 4)
        let limits = ExpansionLimits(ratioFloor: 1 << 20)
        #expect(problem { _ = try unpacked(packed, limits: limits) }?.code == "zip-bomb")
    }

    @Test("with an archive in them are refused", arguments: [1, 4096])
    func nested(block: Int) {
        let packed = deflated(ZipArchiveTests.honest.bytes, windowBits: 31)
        #expect(problem { _ = try unpacked(packed, block: block) }?.code == "nested-zip")
    }

    @Test("what is packed comes back to the byte, and text is smaller", arguments: [0, 1, 70_000])
    func back(count: Int) throws {
        let content = (0..<count).map { UInt8($0 % 7 + 65) }
        let packed = try #require(gzipped(content))
        #expect(packed == gzipped(content))
        #expect(count < 100 || packed.count < count / 10)
        #expect(try unpacked(packed) == content)
    }
}
