import Reports
import Tabular
import Testing

@Suite struct WordReportTests {
    private func parts(_ bytes: [UInt8]) throws -> [String: String] {
        let archive = try ZipArchive(ByteArrayStore(bytes))
        return try Dictionary(
            archive.entries.map { entry in
                let stream = try archive.open(entry)
                var text: [UInt8] = []
                var block = [UInt8](repeating: 0, count: 1 << 16)
                while case let read = try block.withUnsafeMutableBytes({ try stream.read(into: $0) }),
                    read > 0
                {
                    text += block[..<read]
                }
                return (entry.name, String(decoding: text, as: UTF8.self))
            }
        ) { first, _ in first }
    }

    /// The head of a PNG of 1440 x 720 points; nobody looks further here.
    private static let picture: [UInt8] =
        [
            0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 5,
            0xA0, 0, 0, 2, 0xD0, 8,
        ]

    @Test("the text of the file is as recorded: styles, captions, links, header rows, alternative text")
    func golden() throws {
        let bytes = try WordPrinter(rasterise: { _ in Self.picture }).docx(SampleDocument.document())
        let parts = try parts(bytes)
        try expectGolden("document.xml", try #require(parts["word/document.xml"]))
        #expect(parts["word/_rels/document.xml.rels"]?.contains("https://example.org/a?b=1&amp;c=2") == true)
        #expect(parts["docProps/core.xml"]?.contains("2020-12-31T00:00:00Z") == true)
    }

    @Test("the same document gives the same bytes")
    func sameBytes() throws {
        let printer = WordPrinter(rasterise: { _ in Self.picture })
        #expect(try printer.docx(SampleDocument.document()) == printer.docx(SampleDocument.document()))
    }

    @Test("without a rasteriser the place of a picture says what is missing")
    func noPicture() throws {
        let parts = try parts(WordPrinter(rasterise: nil).docx(SampleDocument.document()))
        let text = try #require(parts["word/document.xml"])
        #expect(text.contains("apt-get install librsvg2-bin"))
        #expect(!text.contains("<w:drawing>"))
    }
}
