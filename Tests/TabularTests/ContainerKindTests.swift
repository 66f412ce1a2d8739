import Tabular
import Testing

@Suite("The kind of a file")
struct ContainerKindTests {
    static let utf16: [UInt8] = [0xFF, 0xFE, 0x61, 0, 0x2C, 0]

    @Test(
        "is known by its bytes",
        arguments: [
            (Array("a,b\n".utf8), ContainerKind.csv), (Array("\u{FEFF}ລາວ\n".utf8), .csv), (utf16, .csv),
            ([0x43, 0x61, 0x66, 0xE9], .csv), (Array("a,b\n\u{0}".utf8), .csv), (Array("\n\n".utf8), .csv),
            (Array(" \n[{\"page\":1}]".utf8), .json), (Array("\u{FEFF}{}".utf8), .json),
            ([], .empty), ([0xEF, 0xBB, 0xBF], .empty), ([0xFF, 0xFE], .empty),
            (Array("<!doctype html>".utf8), .unknown), (Array("%PDF-1.7".utf8), .unknown),
            ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .unknown), ([0x1F, 0x8B, 8, 0], .gzip),
        ])
    func isKnown(_ bytes: [UInt8], _ kind: ContainerKind) throws {
        #expect(try detectContainer(ByteArrayStore(bytes)) == kind)
    }

    @Test("an archive comes with its entries")
    func zip() throws {
        guard case .zip(let entries) = try detectContainer(ByteArrayStore(ZipArchiveTests.honest.bytes))
        else {
            Issue.record("not taken for an archive")
            return
        }
        #expect(entries.map(\.name) == ["API.csv", "Metadata.csv"])
    }

    @Test("an archive without files is one")
    func emptyZip() throws {
        #expect(try detectContainer(ByteArrayStore(TestZip().bytes)) == .zip([]))
    }

    @Test("a workbook is told from an archive")
    func workbook() throws {
        #expect(try detectContainer(ByteArrayStore(TestWorkbook().bytes)) == .xlsx)
    }

    @Test("half an archive is a problem")
    func truncated() {
        let bytes = TestWorkbook().bytes
        let thrown = problem { _ = try detectContainer(ByteArrayStore(Array(bytes[..<(bytes.count / 2)]))) }
        #expect(thrown?.code == "broken-zip")
    }

    /// The header of a compound file and one sector of its directory.
    private func compoundFile(_ name: String) -> [UInt8] {
        var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        bytes += [UInt8](repeating: 0, count: 1024 + 512 - 8)
        bytes[30] = 9
        bytes[48] = 1
        for (index, unit) in name.utf16.enumerated() { bytes[1024 + 128 + index * 2] = UInt8(unit) }
        return bytes
    }

    @Test(
        "workbooks with a password and old ones are told apart",
        arguments: [("EncryptedPackage", "password-protected"), ("Workbook", "old-spreadsheet")])
    func compoundFiles(_ name: String, _ code: String) {
        let store = ByteArrayStore(compoundFile(name))
        #expect(problem { _ = try detectContainer(store) }?.code == code)
        #expect(problem { _ = try XLSXReader(store) }?.code == code)
    }
}
