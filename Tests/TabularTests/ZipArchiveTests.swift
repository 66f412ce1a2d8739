import Tabular
import Testing

@Suite("Zip archives")
struct ZipArchiveTests {
    static let honest = TestZip([
        ("API.csv", "a,b\n1,2\n"), ("Metadata.csv", String(repeating: "xyz,", count: 900)),
    ])

    @Test("list their files with both sizes, without folders and shadow files")
    func lists() throws {
        var zip = Self.honest
        zip.entries.append(.init(name: "folder/", content: [], isDeflated: false))
        zip.entries.append(.init(name: "__MACOSX/._API.csv", content: [1, 2, 3]))
        zip.entries.append(.init(name: "folder\\inner.csv", content: [0x61], isDeflated: false))
        let entries = try ZipArchive(ByteArrayStore(zip.bytes)).entries
        #expect(entries.map(\.name) == ["API.csv", "Metadata.csv", "folder/inner.csv"])
        #expect(entries.map(\.uncompressedSize) == [8, 3600, 1])
        #expect(entries[1].compressedSize < 100)
        #expect(entries[2].compressedSize == 1)
    }

    @Test("unpack to what was packed", arguments: [1, 7, 65_536], [true, false])
    func unpacks(block: Int, isDeflated: Bool) throws {
        var zip = Self.honest
        zip.entries[1].isDeflated = isDeflated
        let archive = try ZipArchive(ByteArrayStore(zip.bytes))
        #expect(try bytes(of: archive.open(archive.entries[1]), block: block) == zip.entries[1].content)
    }

    @Test("can have several files open")
    func severalOpen() throws {
        let archive = try ZipArchive(ByteArrayStore(Self.honest.bytes))
        let first = try archive.open(archive.entries[0])
        let second = try archive.open(archive.entries[1])
        #expect(try bytes(of: second, block: 100).count == 3600)
        #expect(try bytes(of: first) == Array("a,b\n1,2\n".utf8))
    }

    @Test("of zip64 are read alike")
    func zip64() throws {
        var zip = Self.honest
        zip.isZip64 = true
        let archive = try ZipArchive(ByteArrayStore(zip.bytes))
        #expect(archive.entries.map(\.uncompressedSize) == [8, 3600])
        #expect(try bytes(of: archive.open(archive.entries[0])) == Array("a,b\n1,2\n".utf8))
    }

    @Test("are broken when cut off anywhere", arguments: 4..<honest.bytes.count)
    func truncated(length: Int) {
        let store = ByteArrayStore(Array(Self.honest.bytes[..<length]))
        #expect(problem { _ = try ZipArchive(store) }?.code == "broken-zip")
    }

    @Test("are broken when the packed bytes are damaged")
    func damaged() throws {
        var zip = Self.honest
        var packed = deflated(zip.entries[1].content)
        packed[packed.count / 2] ^= 0xFF
        zip.entries[1].packed = packed
        let archive = try ZipArchive(ByteArrayStore(zip.bytes))
        #expect(problem { _ = try bytes(of: archive.open(archive.entries[1])) }?.code == "broken-zip")
    }

    @Test("are broken when the checksum is wrong")
    func wrongChecksum() throws {
        var zip = Self.honest
        zip.entries[0].checksum = 1
        let archive = try ZipArchive(ByteArrayStore(zip.bytes))
        let thrown = problem { _ = try bytes(of: archive.open(archive.entries[0])) }
        #expect(thrown?.code == "broken-zip")
        #expect(thrown?.message.contains("checksum") == true)
    }

    @Test("with a password say so")
    func encrypted() throws {
        var zip = Self.honest
        zip.entries[0].isEncrypted = true
        let archive = try ZipArchive(ByteArrayStore(zip.bytes))
        #expect(archive.entries.map(\.isEncrypted) == [true, false])
        let thrown = problem { _ = try archive.open(archive.entries[0]) }
        #expect(thrown?.code == "password-protected")
        #expect(thrown?.message == "\"API.csv\" is protected by a password.")
    }

    @Test("inside an archive are refused", arguments: [1, 3, 4096])
    func nested(block: Int) throws {
        var zip = TestZip()
        zip.entries.append(.init(name: "inner.zip", content: Self.honest.bytes))
        let archive = try ZipArchive(ByteArrayStore(zip.bytes))
        let thrown = problem { _ = try bytes(of: archive.open(archive.entries[0]), block: block) }
        #expect(thrown?.code == "nested-zip")
    }

    @Test("find an entry whatever the case of its letters, when there is one")
    func findsEntry() throws {
        let zip = TestZip([("xl/A.xml", "1"), ("b.xml", "2"), ("B.xml", "3")])
        let archive = try ZipArchive(ByteArrayStore(zip.bytes))
        #expect(archive.entry(named: "XL/a.xml")?.name == "xl/A.xml")
        #expect(archive.entry(named: "B.xml")?.name == "B.xml")
        #expect(archive.entry(named: "c.xml") == nil)
    }

    @Test("pass on the error of a failing disk")
    func failure() throws {
        let bytes = Self.honest.bytes
        #expect(throws: FailingStore.Failure()) { try ZipArchive(FailingStore(bytes: bytes, failsAt: 10)) }
    }

    @Test("with too long a table of contents are refused")
    func manyEntries() {
        let zip = TestZip((0..<500).map { ("\($0).csv", "a") }, isDeflated: false)
        let limits = ExpansionLimits(maximumDirectoryBytes: 10_000)
        let thrown = problem { _ = try ZipArchive(ByteArrayStore(zip.bytes), limits: limits) }
        #expect(thrown?.code == "too-many-entries")
    }
}

@Suite("Zip bombs")
struct ZipBombTests {
    /// 96 MiB of zeros in about 100 KB, which the archive may deny.
    private func bomb(claimedSize: Int) -> [UInt8] {
        var zip = TestZip()
        let packed = deflated([UInt8](repeating: 0, count: 1 << 20), repeated: 96)
        zip.entries.append(
            .init(name: "bomb.csv", content: [], claimedSize: claimedSize, packed: packed, checksum: 0))
        return zip.bytes
    }

    @Test("that own up to their size are not even started")
    func declared() throws {
        let archive = try ZipArchive(ByteArrayStore(bomb(claimedSize: 96 << 20)))
        #expect(problem { _ = try archive.open(archive.entries[0]) }?.code == "zip-bomb")
    }

    @Test("that hide their size are stopped once they show it")
    func hidden() throws {
        let archive = try ZipArchive(ByteArrayStore(bomb(claimedSize: 1000)))
        let stream = try archive.open(archive.entries[0])
        var buffer = [UInt8](repeating: 0, count: 1 << 20)
        var produced = 0
        let thrown = problem {
            while case let read = try buffer.withUnsafeMutableBytes({ try stream.read(into: $0) }), read > 0 {
                produced += read
            }
        }
        #expect(thrown?.code == "zip-bomb")
        #expect(produced <= 64 << 20)
    }

    @Test("are what goes beyond an absolute limit, however little it is packed")
    func absolute() throws {
        let zip = TestZip([("a.csv", String(repeating: "ab,", count: 1000))], isDeflated: false)
        let limits = ExpansionLimits(maximumBytes: 2999)
        let archive = try ZipArchive(ByteArrayStore(zip.bytes), limits: limits)
        #expect(problem { _ = try archive.open(archive.entries[0]) }?.code == "zip-bomb")
    }

    @Test("are not what packs well but is small")
    func small() throws {
        var zip = TestZip()
        zip.entries.append(.init(name: "a.csv", content: [UInt8](repeating: 0x2C, count: 4 << 20)))
        let archive = try ZipArchive(ByteArrayStore(zip.bytes))
        #expect(try bytes(of: archive.open(archive.entries[0])).count == 4 << 20)
    }
}
