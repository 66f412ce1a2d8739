import Testing

@testable import Tabular

@Suite("Forms as workbooks")
struct FormWorkbookTests {
    private static let open = FormStyle().with { $0.isOpen = true }

    private func form() -> FormWorkbook {
        var sheet = FormSheet(
            name: "Values", columns: [FormColumn(12), FormColumn(30, isHidden: true)],
            rows: [
                [FormCell("Item"), FormCell(.number(2024), FormStyle().with { $0.isUngrouped = true })],
                [FormCell("=1+1"), FormCell(.number(0.1), Self.open)],
                [FormCell("@SUM(A1)"), FormCell(.blank, Self.open)],
            ], headRows: 1, headColumns: 1)
        let area = FormArea(rows: 1...2, columns: 1...1)
        sheet.rules = [
            FormRule(
                .choice(["a, b", "c"]), in: area, prompt: FormMessage("A number", "or a reason"),
                refusal: FormMessage("No", "Choose one."))
        ]
        sheet.marks = [
            FormMark(.textBesides(["a, b", "c"]), in: area, fill: 0xFFC7CE),
            FormMark(.outside(minimum: 0, maximum: nil), in: area, fill: 0xFFC7CE),
        ]
        let key = FormSheet(name: "key", visibility: .concealed, rows: [[FormCell("2026-1")]])
        return FormWorkbook([sheet, key])
    }

    private func part(_ name: String, of bytes: [UInt8]) throws -> String {
        let archive = try ZipArchive(ByteArrayStore(bytes))
        let stream = try archive.open(try #require(archive.entry(named: name)))
        var text: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 65_536)
        while case let read = try block.withUnsafeMutableBytes({ try stream.read(into: $0) }), read > 0 {
            text += block[..<read]
        }
        return String(decoding: text, as: UTF8.self)
    }

    @Test("texts stay texts, however they begin, and are read back")
    func texts() throws {
        let bytes = try form().xlsx()
        let read = try rows(of: XLSXReader(ByteArrayStore(bytes), sheet: "Values"))
        #expect(
            read == [SeenRow(1, ["Item", "2024"]), SeenRow(2, ["=1+1", "0.1"]), SeenRow(3, ["@SUM(A1)"])])
        #expect(try part("xl/worksheets/sheet1.xml", of: bytes).contains("<f>") == false)
    }

    @Test(
        "no text is changed on its way through a workbook",
        arguments: [
            "_x0041_", "a _x000D_ b", "_x", "__", "line\nbreak", "tab\tand\u{1}bell", "ລາວ & <b>\"q\"</b>",
            "_",
            " spaces ", "é\u{301}", "x_x005F_y", "_x12G4_",
        ])
    func anyText(_ text: String) throws {
        let form = FormWorkbook([FormSheet(name: "a", rows: [[FormCell(text)]])])
        let reader = try XLSXReader(ByteArrayStore(form.xlsx()))
        #expect(try reader.next())
        #expect(reader.text(0) == text)
    }

    @Test("what XML cannot hold is replaced, so that the file can be opened")
    func impossible() throws {
        let form = FormWorkbook([FormSheet(name: "a", rows: [[FormCell("a\0b\u{FFFF}c")]])])
        let reader = try XLSXReader(ByteArrayStore(form.xlsx()))
        #expect(try reader.next())
        #expect(reader.text(0) == "a\u{FFFD}b\u{FFFD}c")
    }

    @Test("sheets are locked, their order too, and a concealed one is not offered")
    func locked() throws {
        let bytes = try form().xlsx()
        let workbook = try part("xl/workbook.xml", of: bytes)
        #expect(workbook.contains("<workbookProtection lockStructure=\"1\"/><bookViews>"))
        #expect(workbook.contains("name=\"key\" sheetId=\"2\" state=\"veryHidden\""))
        #expect(workbook.contains("name=\"lists\" sheetId=\"3\" state=\"hidden\""))
        #expect(try part("xl/worksheets/sheet1.xml", of: bytes).contains("<sheetProtection sheet=\"1\""))
        let tabs = try XLSXWorkbook(ByteArrayStore(bytes)).tabs
        #expect(tabs.map(\.name) == ["Values", "key", "lists"])
        #expect(tabs.map(\.isHidden) == [false, true, true])
    }

    @Test("open cells are unlocked, the others not")
    func unlocked() throws {
        let styles = try part("xl/styles.xml", of: form().xlsx())
        #expect(styles.contains("<protection locked=\"0\"/>"))
    }

    @Test("a list stands once on a sheet of its own, and may hold commas")
    func lists() throws {
        let bytes = try form().xlsx()
        let read = try rows(of: XLSXReader(ByteArrayStore(bytes), sheet: "lists"))
        #expect(read == [SeenRow(1, ["a, b"]), SeenRow(2, ["c"])])
        #expect(
            try part("xl/workbook.xml", of: bytes).contains("<definedName name=\"list_1\">lists!$A$1:$A$2"))
        let sheet = try part("xl/worksheets/sheet1.xml", of: bytes)
        #expect(sheet.contains("<formula1>list_1</formula1>"))
        #expect(sheet.contains("AND(ISTEXT(B2),COUNTIF(list_1,B2)=0)"))
        #expect(sheet.contains("AND(ISNUMBER(B2),OR(FALSE,B2&lt;0.0))"))
    }

    @Test("rules without a refusal take anything, those with one do not")
    func refusals() throws {
        var sheet = FormSheet(name: "a")
        let area = FormArea(rows: 0...1, columns: 0...0)
        let other = FormArea(rows: 0...1, columns: 1...1)
        sheet.rules = [
            FormRule(.choice(["x"]), in: area),
            FormRule(.number(0...100), in: other, refusal: FormMessage("No", "0 to 100")),
        ]
        let text = try part("xl/worksheets/sheet1.xml", of: FormWorkbook([sheet]).xlsx())
        let rules = text.split(separator: "<dataValidation ").dropFirst()
        #expect(rules.count == 2)
        #expect(rules.first?.contains("showErrorMessage") == false)
        #expect(rules.last?.contains("showErrorMessage=\"1\"") == true)
        #expect(rules.last?.contains("<formula1>0</formula1><formula2>100</formula2>") == true)
    }

    @Test("prints landscape with the head on every page, fitted to its width")
    func printing() throws {
        let bytes = try form().xlsx()
        let sheet = try part("xl/worksheets/sheet1.xml", of: bytes)
        #expect(sheet.contains("orientation=\"landscape\""))
        #expect(sheet.contains("fitToHeight=\"0\""))
        #expect(sheet.contains("<pane xSplit=\"1\" ySplit=\"1\""))
        #expect(try part("xl/workbook.xml", of: bytes).contains("Values!$1:$1"))
    }

    @Test("rows are as high as their wrapped texts need, whatever program shows them")
    func heights() throws {
        let wrapped = FormStyle().with { $0.wraps = true }
        let large = FormStyle().with { $0.size = 16 }
        let sheet = FormSheet(
            name: "a", columns: [FormColumn(10)],
            rows: [
                [FormCell("short", wrapped)], [FormCell(String(repeating: "x", count: 25), wrapped)],
                [FormCell("a\nb", wrapped)], [FormCell("title", large)],
                [FormCell(String(repeating: "x", count: 25))],
            ])
        #expect(sheet.heights == [1: 45, 2: 30, 3: 24])
        let text = try part("xl/worksheets/sheet1.xml", of: FormWorkbook([sheet]).xlsx())
        #expect(text.contains("<row r=\"2\" spans=\"1:1\" ht=\"45\" customHeight=\"1\">"))
    }

    @Test("long prompts are cut to what spreadsheet programs take")
    func prompts() throws {
        let message = FormMessage(String(repeating: "ຍ", count: 40), String(repeating: "é", count: 300))
        #expect(message.title.unicodeScalars.count == 32)
        #expect(message.text.unicodeScalars.count == 255)
        var sheet = FormSheet(name: "a")
        let area = FormArea(rows: 0...1, columns: 0...0)
        sheet.rules = [FormRule(.anything, in: area, prompt: message)]
        #expect(
            try part("xl/worksheets/sheet1.xml", of: FormWorkbook([sheet]).xlsx()).contains("prompt=\"éé"))
    }

    @Test("a text too long for a cell is told with its place")
    func longText() {
        let text = String(repeating: "x", count: 32_768)
        let form = FormWorkbook([FormSheet(name: "a", rows: [[], [FormCell("b"), FormCell(text)]])])
        let thrown = problem { _ = try form.xlsx() }
        #expect(thrown?.code == "workbook-not-written")
        #expect(thrown?.message.contains("a!B2") == true)
    }

    @Test("the same form gives the same bytes")
    func deterministic() throws { #expect(try form().xlsx() == form().xlsx()) }
}

@Suite("Kinds of cells in a workbook")
struct SheetCellKindTests {
    @Test("the kind of every cell is told, and whether a formula made it")
    func kinds() throws {
        let row = """
            <row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"><v>44196</v></c><c r="C1" t="b"><v>1</v></c>\
            <c r="D1" t="s"><v>0</v></c><c r="E1" t="e"><v>#N/A</v></c><c r="F1"><f>A1+1</f><v>2</v></c>\
            <c r="G1" t="d"><v>2020-12-31</v></c><c r="H1"><f>A1</f></c><c r="J1" t="inlineStr"><is><t>x</t></is></c></row>
            """
        let styles = "<cellXfs><xf/><xf numFmtId=\"14\"/></cellXfs>"
        let workbook = TestWorkbook(row, sharedStrings: "<si><t>text</t></si>", styles: styles)
        let reader = try XLSXWorkbook(ByteArrayStore(workbook.bytes)).reader(tab: 0)
        #expect(try reader.next())
        #expect(
            (0..<11).map { reader.kind($0) } == [
                .number, .day, .boolean, .text, .error, .number, .day, .uncomputed, .empty, .text, .empty,
            ])
        #expect((0..<11).filter { reader.isFormula($0) } == [5, 7])
        #expect(reader.text(7) == "")
        #expect(reader.originalText(1) == "44196")
    }

    @Test("a text that a spreadsheet would take for a formula is neutralised, another is not")
    func csv() {
        for text in ["=1+1", "+1", "-1", "@x", "\tx", "\rx", "\nx", "＝1", "－1"] {
            #expect(neutralised(text) == "'" + text)
        }
        for text in ["", "a=b", "12", "'x", " =1"] { #expect(neutralised(text) == text) }
    }
}
