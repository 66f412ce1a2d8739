import Testing

@testable import Tabular

@Suite("Texts in workbooks")
struct WorkbookWriterTests {
    /// The text of the one cell below the header, as it is read back.
    private func readBack(_ text: String) throws -> String? {
        let sheet = WorkbookSheet(name: "Data", header: ["COMMENT"], rows: [[.text(text)]])
        return try rows(of: XLSXReader(ByteArrayStore(workbookBytes([sheet])))).last?.fields.first
    }

    @Test(
        "a text that is longer than a cell takes is cut with a mark that says where the whole is",
        arguments: ["x", "\u{1F600}", "_x0041_"])
    func long(_ piece: String) throws {
        let text = String(repeating: piece, count: 40_000)
        let read = try #require(try readBack(text))
        #expect(read.hasSuffix(CellText.cutMark) && read.utf16.count <= CellText.longest)
        #expect(text.hasPrefix(read.dropLast(CellText.cutMark.count)))
    }

    @Test("the longest text that a cell takes is not cut")
    func longest() throws {
        let text = String(repeating: "x", count: 32_767)
        #expect(try readBack(text) == text)
    }

    @Test("what XML can't hold is replaced; what looks like an escape stays as it is")
    func noncharacters() throws {
        #expect(try readBack("a\u{FFFF}b\u{FFFE}c\u{0}d") == "a\u{FFFD}b\u{FFFD}c\u{FFFD}d")
        #expect(try readBack("_x0041_") == "_x0041_")
    }

    @Test("headers and links hold no character that XML can't")
    func headersAndLinks() throws {
        let address = "https://example.org/\u{FFFF}"
        let sheet = WorkbookSheet(name: "Data", header: ["A\u{FFFE}"], rows: [[.link(address)]])
        let read = try rows(of: XLSXReader(ByteArrayStore(workbookBytes([sheet]))))
        #expect(read.map(\.fields) == [["A\u{FFFD}"], ["https://example.org/\u{FFFD}"]])
    }
}
