import Tabular
import Testing

@Suite("Workbooks in an archive")
struct PackedWorkbookTests {
    private static let workbook = TestWorkbook(WorkbookTests.row).bytes

    private func archive(
        _ content: [UInt8], isDeflated: Bool = true, limits: ExpansionLimits = .init()
    ) throws -> ZipArchive {
        var zip = TestZip()
        zip.entries.append(.init(name: "returns.xlsx", content: content, isDeflated: isDeflated))
        return try ZipArchive(ByteArrayStore(zip.bytes), limits: limits)
    }

    @Test("are read as if they had come alone", arguments: [true, false])
    func reads(isDeflated: Bool) throws {
        let archive = try archive(Self.workbook, isDeflated: isDeflated)
        let workbook = try #require(try archive.workbook(archive.entries[0]))
        #expect(try rows(of: workbook.reader(sheet: nil)) == [SeenRow(1, ["1"])])
        #expect(try rows(of: workbook.reader(sheet: "Data")) == [SeenRow(1, ["1"])])
    }

    @Test(
        "are none where the bytes are no archive", arguments: ["", "a", "a,b\n1,2\n", "PK,b\n1,2\n"])
    func otherFile(_ text: String) throws {
        let archive = try archive(Array(text.utf8))
        #expect(try archive.workbook(archive.entries[0]) == nil)
    }

    @Test("are not any other archive")
    func otherArchive() throws {
        let archive = try archive(ZipArchiveTests.honest.bytes)
        let thrown = problem { _ = try archive.workbook(archive.entries[0]) }
        #expect(thrown?.code == "nested-zip")
        #expect(thrown?.message.contains("\"returns.xlsx\"") == true)
    }

    @Test("have a limit in bytes")
    func limit() throws {
        let archive = try archive(Self.workbook)
        let size = Self.workbook.count
        #expect(try archive.workbook(archive.entries[0], maximumBytes: size) != nil)
        let thrown = problem { _ = try archive.workbook(archive.entries[0], maximumBytes: size - 1) }
        #expect(thrown?.code == "large-workbook-in-archive")
    }

    @Test("are damaged when their archive is")
    func cut() throws {
        let archive = try archive(Array(Self.workbook.dropLast(200)))
        #expect(problem { _ = try archive.workbook(archive.entries[0]) }?.code == "broken-zip")
    }

    @Test("say that they are protected or too old")
    func compoundFile() throws {
        var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        bytes += [UInt8](repeating: 0, count: 2000)
        let archive = try archive(bytes)
        #expect(problem { _ = try archive.workbook(archive.entries[0]) }?.code == "old-spreadsheet")
    }

    @Test("expand no further than the size of what was sent allows")
    func bombInABomb() throws {
        // Zeros pack to a thousandth, and that once more to much less.
        let cell =
            #"<row r="1"><c r="A1" t="str"><v>\#(String(repeating: "0", count: 4 << 20))</v></c></row>"#
        let workbook = TestWorkbook(cell).bytes
        let limits = ExpansionLimits(ratio: 2000, ratioFloor: 1 << 20)
        #expect(try rows(of: XLSXReader(ByteArrayStore(workbook), limits: limits)).count == 1)
        let archive = try archive(workbook, limits: limits)
        let packed = archive.entries[0].compressedSize
        #expect(packed * limits.ratio < 4 << 20)
        let thrown = problem {
            _ = try rows(of: #require(try archive.workbook(archive.entries[0])).reader(sheet: nil))
        }
        #expect(thrown?.code == "zip-bomb")
    }
}
