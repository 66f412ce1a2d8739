import Tabular
import Testing

@Suite("Workbooks")
struct WorkbookTests {
    static let row = #"<row r="1"><c r="A1"><v>1</v></c></row>"#

    private func thrown(_ workbook: TestWorkbook, sheet: String? = nil) -> TabularProblem? {
        problem { _ = try rows(of: XLSXReader(ByteArrayStore(workbook.bytes), sheet: sheet)) }
    }

    @Test("sheets are named in the order of their tabs, and read by name")
    func sheets() throws {
        var workbook = TestWorkbook()
        workbook.sheets = [("Notes", ""), ("Q&amp;A", Self.row), ("ລາວ", Self.row)]
        let store = ByteArrayStore(workbook.bytes)
        #expect(try XLSXReader.sheetNames(store) == ["Notes", "Q&A", "ລາວ"])
        let reader = try XLSXReader(store, sheet: "ລາວ")
        #expect(reader.sheet == "ລາວ")
        #expect(try rows(of: reader) == [SeenRow(1, ["1"])])
    }

    @Test("without a name the first sheet that is not hidden is read")
    func hiddenSheet() throws {
        var workbook = TestWorkbook()
        workbook.sheets = [("Lists\" state=\"veryHidden", Self.row), ("Data", Self.row)]
        let store = ByteArrayStore(workbook.bytes)
        #expect(try XLSXReader.sheetNames(store) == ["Lists", "Data"])
        #expect(try XLSXReader(store).sheet == "Data")
    }

    @Test("an unknown sheet is told with the known ones")
    func unknownSheet() {
        let thrown = thrown(TestWorkbook(Self.row), sheet: "Dta")
        #expect(thrown?.code == "unknown-sheet")
        #expect(thrown?.remedy == "Its sheets are \"Data\".")
    }

    @Test(
        "a part is found wherever the reference leads",
        arguments: ["/xl/worksheets/sheet1.xml", "../xl/./worksheets/sheet1.xml", "WORKSHEETS/Sheet1.xml"])
    func targets(_ target: String) throws {
        var workbook = TestWorkbook(Self.row)
        let reference = TestWorkbook.reference("rId1", "worksheet", target)
        workbook.replaced["xl/_rels/workbook.xml.rels"] = "<Relationships>\(reference)</Relationships>"
        #expect(try rows(of: XLSXReader(ByteArrayStore(workbook.bytes))) == [SeenRow(1, ["1"])])
    }

    @Test("zip64 workbooks are read alike")
    func zip64() throws {
        var workbook = TestWorkbook(Self.row)
        workbook.isZip64 = true
        #expect(try rows(of: XLSXReader(ByteArrayStore(workbook.bytes))) == [SeenRow(1, ["1"])])
    }

    @Test("a byte-order mark and a prefix for every element are no hindrance")
    func markAndPrefixes() throws {
        var workbook = TestWorkbook()
        workbook.replaced["xl/worksheets/sheet1.xml"] =
            "\u{FEFF}<?xml version=\"1.0\"?><p:worksheet xmlns:p=\"m\"><p:sheetData>"
            + "<p:row><p:c><p:v>1</p:v></p:c></p:row></p:sheetData></p:worksheet>"
        #expect(try rows(of: XLSXReader(ByteArrayStore(workbook.bytes))) == [SeenRow(1, ["1"])])
    }

    static let bomb = """
        <?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>\
        <worksheet><sheetData><row r="1"><c r="A1" t="str"><v>&b;</v></c></row></sheetData></worksheet>
        """

    @Test(
        "a document type is refused in every part",
        arguments: [
            "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml",
            "_rels/.rels",
            "xl/_rels/workbook.xml.rels",
        ])
    func entities(_ part: String) {
        var workbook = TestWorkbook(Self.row, sharedStrings: "", styles: "")
        workbook.replaced[part] = Self.bomb
        let thrown = thrown(workbook)
        #expect(thrown?.code == "xml-entities")
        #expect(thrown?.message.contains(part) == true)
    }

    @Test(
        "a damaged part is told",
        arguments: [
            "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row>",
            "<worksheet><a></b></worksheet>", "",
            "no XML", "<worksheet>&nbsp;</worksheet>",
        ])
    func brokenPart(_ text: String) {
        var workbook = TestWorkbook()
        workbook.replaced["xl/worksheets/sheet1.xml"] = text
        let thrown = thrown(workbook)
        #expect(thrown?.code == "broken-spreadsheet")
        #expect(thrown?.message.contains("xl/worksheets/sheet1.xml") == true)
    }

    @Test("the rows before the damage are read")
    func rowsBeforeDamage() throws {
        var workbook = TestWorkbook()
        workbook.replaced["xl/worksheets/sheet1.xml"] = "<worksheet><sheetData>\(Self.row)</c>"
        let reader = try XLSXReader(ByteArrayStore(workbook.bytes))
        #expect(try reader.next())
        #expect(throws: TabularProblem.self) { try reader.next() }
        #expect(throws: TabularProblem.self) { try reader.next() }
        #expect(reader.fieldCount == 0)
    }

    @Test("a missing part is told")
    func missingPart() {
        var workbook = TestWorkbook(Self.row)
        workbook.replaced["xl/worksheets/sheet1.xml"] = .some(nil)
        #expect(thrown(workbook)?.message == "The workbook lacks its part \"xl/worksheets/sheet1.xml\".")
    }

    @Test(
        "a cell with a text that is not there is told with its address",
        arguments: ["1", "-1", "x", "99999999999999999999"])
    func unknownString(_ index: String) {
        let text = #"<row r="14"><c r="E14" t="s"><v>\#(index)</v></c></row>"#
        let thrown = thrown(TestWorkbook(text, sharedStrings: "<si><t>a</t></si>"))
        #expect(thrown?.code == "broken-spreadsheet")
        #expect(thrown?.cell == "E14")
        #expect(thrown?.sheet == "Data")
        #expect(thrown?.line == 14)
    }

    @Test(
        "addresses outside a sheet are refused",
        arguments: ["XFE1", "AAAA1", "A1048577", "A0", "1", "A", "A-1", "A1B", "A99999999999999999999"])
    func outsideSheet(_ address: String) {
        let thrown = thrown(TestWorkbook("<row><c r=\"\(address)\"><v>1</v></c></row>"))
        #expect(thrown?.code == "cell-outside-sheet")
        #expect(thrown?.message == "\"\(address)\" is not the address of a cell.")
    }

    @Test("row numbers outside a sheet are refused", arguments: ["0", "1048577", "-1", "x"])
    func rowOutsideSheet(_ number: String) {
        #expect(
            thrown(TestWorkbook("<row r=\"\(number)\"><c><v>1</v></c></row>"))?.code == "cell-outside-sheet")
    }

    @Test("files of another kind are told to be none")
    func otherKinds() {
        #expect(problem { _ = try XLSXReader(ByteArrayStore([])) }?.code == "empty-file")
        #expect(
            problem { _ = try XLSXReader(ByteArrayStore(Array("a,b\n".utf8))) }?.code == "not-a-spreadsheet")
        #expect(
            problem { _ = try XLSXReader(ByteArrayStore(TestZip([("a.csv", "a")]).bytes)) }?.code
                == "not-a-spreadsheet")
        var document = TestWorkbook()
        document.replaced["xl/workbook.xml"] = "<document/>"
        #expect(thrown(document)?.code == "not-a-spreadsheet")
    }

    @Test("half a workbook is a broken archive")
    func truncated() {
        let bytes = TestWorkbook(Self.row).bytes
        let thrown = problem { _ = try XLSXReader(ByteArrayStore(Array(bytes.dropLast(bytes.count / 2)))) }
        #expect(thrown?.code == "broken-zip")
    }
}

@Suite("Workbooks that mean harm")
struct HostileWorkbookTests {
    private func thrown(_ workbook: TestWorkbook, text: Int = 128 << 20, row: Int = 16 << 20)
        -> TabularProblem?
    {
        problem {
            _ = try rows(
                of: XLSXReader(ByteArrayStore(workbook.bytes), maximumTextBytes: text, maximumRowBytes: row))
        }
    }

    @Test("too much shared text is refused")
    func sharedText() {
        let strings = String(repeating: "<si><t>abcdefghij</t></si>", count: 100)
        #expect(thrown(TestWorkbook("", sharedStrings: strings), text: 1400) == nil)
        #expect(thrown(TestWorkbook("", sharedStrings: strings), text: 1399)?.code == "too-much-text")
    }

    @Test("empty shared texts count too")
    func emptySharedText() {
        let strings = String(repeating: "<si/>", count: 1000)
        #expect(thrown(TestWorkbook("", sharedStrings: strings), text: 3000)?.code == "too-much-text")
    }

    @Test("a row with too much text is refused")
    func longRow() {
        let text =
            "<row r=\"3\"><c r=\"A3\" t=\"str\"><v>\(String(repeating: "a", count: 200_000))</v></c></row>"
        let thrown = thrown(TestWorkbook(text), row: 100_000)
        #expect(thrown?.code == "line-too-long")
        #expect(thrown?.line == 3)
    }

    @Test("elements nested without end are refused")
    func deepNesting() {
        #expect(thrown(TestWorkbook(String(repeating: "<a>", count: 100_000)))?.code == "broken-spreadsheet")
    }

    @Test("more names than the format has are refused", arguments: ["<n%/>", "<row n%=\"\"/>"])
    func manyNames(_ pattern: String) {
        let text = (100_000..<106_000).map { pattern.split(separator: "%").joined(separator: "\($0)") }
            .joined()
        #expect(thrown(TestWorkbook(text))?.code == "broken-spreadsheet")
    }

    @Test("a tag without end is refused before all of it is kept")
    func longTag() {
        let tag = "<row r=\"1\" a=\"" + String(repeating: "b", count: 3 << 20) + "\"></row>"
        #expect(thrown(TestWorkbook(tag))?.code == "broken-spreadsheet")
    }

    @Test("parts damaged at random are read or refused, never more", arguments: 0..<UInt64(300))
    func randomDamage(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let rows =
            #"<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>44196</v></c>"#
            + #"<c r="C1" t="b"><v>1</v></c></row>"#
        let whole = TestWorkbook(
            rows, sharedStrings: "<si><t>a_x000D_</t></si>", styles: WorkbookDayTests.styles)
        let part = whole.parts.randomElement(using: &generator)!
        var text = Array(part.text.utf8)
        let snippets = [
            "<", ">", "/", "\"", "9", "<row>", "</c>", "A", "t=\"s\"", "&#0;", "<!--", "-1", "xml",
        ]
        for _ in 0..<Int.random(in: 1...3, using: &generator) {
            let start = Int.random(in: 0..<text.count, using: &generator)
            let end = min(text.count, start + Int.random(in: 0...6, using: &generator))
            text.replaceSubrange(start..<end, with: Array(snippets.randomElement(using: &generator)!.utf8))
            if text.isEmpty { break }
        }
        var damaged = whole
        damaged.replaced[part.name] = String(decoding: text, as: UTF8.self)
        let outcome = Result { try TabularTests.rows(of: XLSXReader(ByteArrayStore(damaged.bytes))) }
        switch outcome {
        case .success(let rows): #expect(rows.count <= 4)
        case .failure(let error): #expect(error is TabularProblem)
        }
    }
}
