import Tabular
import Testing

@Suite("Rows of a workbook")
struct XLSXReaderTests {
    private func read(_ workbook: TestWorkbook, sheet: String? = nil) throws -> [SeenRow] {
        try rows(of: XLSXReader(ByteArrayStore(workbook.bytes), sheet: sheet))
    }

    struct Case: CustomTestStringConvertible, Sendable {
        let name: String
        let cells: String
        let fields: [String]
        var strings: String?
        var testDescription: String { name }
    }

    static let cases = [
        Case(
            name: "numbers as written",
            cells:
                #"<c r="A1"><v>0.10</v></c><c r="B1"><v>1.2E-3</v></c>"#
                + #"<c r="C1" t="n"><v>8.9999999999999997E-2</v></c>"#,
            fields: ["0.10", "1.2E-3", "8.9999999999999997E-2"]),
        Case(
            name: "shared strings", cells: #"<c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>0</v></c>"#,
            fields: ["two", "one"], strings: "<si><t>one</t></si><si><t>two</t></si>"),
        Case(
            name: "inline strings",
            cells: #"<c r="A1" t="inlineStr"><is><t xml:space="preserve"> a b </t></is></c>"#,
            fields: [" a b "]),
        Case(
            name: "rich text runs", cells: #"<c r="A1" t="s"><v>0</v></c>"#, fields: ["H2O!"],
            strings:
                "<si><r><t>H</t></r><r><rPr><vertAlign val=\"subscript\"/></rPr><t>2</t></r>"
                + "<r><t>O!</t></r></si>"
        ),
        Case(
            name: "rich text inline",
            cells: #"<c r="A1" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c>"#, fields: ["ab"]),
        Case(
            name: "phonetic text is ignored", cells: #"<c r="A1" t="s"><v>0</v></c>"#, fields: ["東京"],
            strings: #"<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si>"#),
        Case(
            name: "CDATA and references",
            cells: #"<c r="A1" t="str"><v><![CDATA[a<b]]>&amp;&#x4E2D;</v></c>"#, fields: ["a<b&中"]),
        Case(
            name: "escapes of control characters",
            cells: #"<c r="A1" t="inlineStr"><is><t>a_x000D_b_x005F_x000D_ _xZZZZ_ _x0000_</t></is></c>"#,
            fields: ["a\rb_x000D_ _xZZZZ_ _x0000_"]),
        Case(
            name: "formulas by their last result",
            cells: #"<c r="A1"><f>SUM(B1:C1)</f><v>3</v></c><c r="B1" t="str"><f>"x"</f><v>x</v></c>"#,
            fields: ["3", "x"]),
        Case(
            name: "booleans", cells: #"<c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c>"#,
            fields: ["TRUE", "FALSE"]),
        Case(
            name: "errors as text",
            cells: #"<c r="A1" t="e"><v>#N/A</v></c><c r="B1" t="e"><f>1/0</f><v>#DIV/0!</v></c>"#,
            fields: ["#N/A", "#DIV/0!"]),
        Case(
            name: "days of the strict edition", cells: #"<c r="A1" t="d"><v>2020-12-31</v></c>"#,
            fields: ["2020-12-31"]),
        Case(
            name: "sparse cells", cells: #"<c r="B1"><v>1</v></c><c r="E1"><v>2</v></c>"#,
            fields: ["", "1", "", "", "2"]),
        Case(
            name: "cells without a value end no row",
            cells:
                #"<c r="A1"><v>1</v></c><c r="B1" s="1"/><c r="XFD1"/>"#
                + #"<c r="D1" t="str"><f>""</f><v></v></c>"#,
            fields: ["1"]),
        Case(
            name: "cells without an address", cells: #"<c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c>"#,
            fields: ["1", "", "", "2", "3"]),
        Case(
            name: "prefixes",
            cells:
                #"<x:c xmlns:x="m" r="A1" t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c>"#
                + #"<x:c xmlns:x="m" r="B1"><x:v>2</x:v></x:c>"#,
            fields: ["a", "2"]),
        Case(
            name: "the last column", cells: #"<c r="XFD1"><v>7</v></c>"#,
            fields: [String](repeating: "", count: 16_383) + ["7"]),
    ]

    @Test("a row reads as its cells", arguments: cases)
    func readsCells(_ example: Case) throws {
        let workbook = TestWorkbook("<row r=\"1\">\(example.cells)</row>", sharedStrings: example.strings)
        #expect(try read(workbook) == [SeenRow(1, example.fields)])
    }

    @Test("rows without a value are passed over, and the others keep their number")
    func sparseRows() throws {
        let text = """
            <row r="3"><c r="A3"><v>1</v></c></row><row r="4"/><row r="5"><c r="A5" s="1"/></row>
            <row r="900"><c r="B900"><v>2</v></c></row>
            """
        #expect(try read(TestWorkbook(text)) == [SeenRow(3, ["1"]), SeenRow(900, ["", "2"])])
    }

    @Test("rows without a number are counted, or take that of their cells")
    func unnumberedRows() throws {
        let text = #"<row><c><v>1</v></c></row><row><c><v>2</v></c></row><row><c r="A7"><v>3</v></c></row>"#
        #expect(try read(TestWorkbook(text)) == [SeenRow(1, ["1"]), SeenRow(2, ["2"]), SeenRow(7, ["3"])])
    }

    @Test("a field has the address that the spreadsheet shows")
    func addresses() throws {
        let text = #"<row r="14"><c r="AB14"><v>1</v></c></row>"#
        let reader = try XLSXReader(ByteArrayStore(TestWorkbook(text).bytes))
        #expect(try reader.next())
        #expect(
            [0, 4, 25, 26, 27, 701, 702, 16_383].map(reader.cell) == [
                "A14", "E14", "Z14", "AA14", "AB14", "ZZ14", "AAA14", "XFD14",
            ])
        #expect(reader.sheet == "Data")
        #expect(reader.line == 14)
    }

    @Test("past the end of a row fields are empty, and after the last row there are none")
    func pastTheEnd() throws {
        let text = #"<row r="1"><c r="B1"><v>1</v></c></row>"#
        let reader = try XLSXReader(ByteArrayStore(TestWorkbook(text).bytes))
        #expect(reader.fieldCount == 0)
        #expect(try reader.next())
        #expect(reader.text(0) == "")
        #expect(reader.text(5) == "")
        #expect(try !reader.next())
        #expect(reader.fieldCount == 0)
        #expect(reader.text(1) == "")
    }

    @Test("nothing of a row is left over in the next")
    func nothingLeftOver() throws {
        let text =
            #"<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>"#
            + #"<row r="2"><c r="C2"><v>3</v></c></row>"#
        #expect(try read(TestWorkbook(text)) == [SeenRow(1, ["1", "2"]), SeenRow(2, ["", "", "3"])])
    }

    @Test("thousands of rows come in their order")
    func manyRows() throws {
        let text = (1...5000).map { "<row r=\"\($0)\"><c r=\"A\($0)\"><v>\($0)</v></c></row>" }.joined()
        #expect(try read(TestWorkbook(text)) == (1...5000).map { SeenRow($0, ["\($0)"]) })
    }

    @Test("an empty sheet has no rows")
    func emptySheet() throws {
        #expect(try read(TestWorkbook()) == [])
    }
}

@Suite("Days in a workbook")
struct WorkbookDayTests {
    static let styles = """
        <numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/>
        <numFmt numFmtId="165" formatCode="[$-41E]d mmmm bbbb"/>
        <numFmt numFmtId="166" formatCode="#,##0\\ &quot;days&quot;"/>
        <numFmt numFmtId="167" formatCode="[Red]0.00;[h]:mm"/>
        <numFmt numFmtId="168" formatCode="mmm"/><numFmt numFmtId="169" formatCode="h:mm:ss"/>
        <numFmt numFmtId="170" formatCode="0.0%;[Red]\\-0.0%"/>
        <numFmt numFmtId="171" formatCode="0.0\\%"/><numFmt numFmtId="172" formatCode="0&quot;%&quot;"/></numFmts>
        <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
        <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="2"/>
        <xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="167"/>
        <xf numFmtId="168"/><xf numFmtId="169"/><xf numFmtId="9"/><xf numFmtId="10"/><xf numFmtId="170"/>
        <xf numFmtId="171"/><xf numFmtId="172"/></cellXfs>
        """

    private func reader(_ value: String, style: Int, properties: String = "") throws -> XLSXReader {
        var workbook = TestWorkbook(
            #"<row r="1"><c r="A1" s="\#(style)"><v>\#(value)</v></c></row>"#, styles: Self.styles)
        workbook.properties = properties
        let reader = try XLSXReader(ByteArrayStore(workbook.bytes))
        #expect(try reader.next())
        return reader
    }

    @Test(
        "numbers in a style of days read as ISO days, others as numbers",
        arguments: [
            (0, "44196"), (1, "2020-12-31"), (2, "2020-12-31"), (3, "44196"), (4, "2020-12-31"),
            (5, "2020-12-31"),
            (6, "44196"), (7, "44196"), (8, "2020-12-31"), (9, "44196"), (99, "44196"),
        ])
    func styles(_ style: Int, _ expected: String) throws {
        #expect(try reader("44196", style: style).text(0) == expected)
    }

    @Test(
        "count from 1900, with the leap day that never was",
        arguments: [
            ("1", "1900-01-01"), ("59", "1900-02-28"), ("60", "60"), ("61", "1900-03-01"),
            ("36526", "2000-01-01"),
            ("43890", "2020-02-29"), ("2958465", "9999-12-31"), ("2958466", "2958466"), ("0", "0"),
            ("-5", "-5"),
            ("0.5", "0.5"), ("44196.5", "2020-12-31T12:00:00"), ("44196.999999", "2021-01-01"),
            ("44196.604166666664", "2020-12-31T14:30:00"), ("nan", "nan"), ("text", "text"),
            ("1E4", "1927-05-18"),
        ])
    func from1900(_ number: String, _ expected: String) throws {
        #expect(try reader(number, style: 1).text(0) == expected)
    }

    @Test(
        "count from 1904 where the workbook says so",
        arguments: [("0", "1904-01-01"), ("1", "1904-01-02"), ("42734", "2020-12-31")], ["1", "true"])
    func from1904(_ example: (number: String, day: String), _ flag: String) throws {
        let properties = "<workbookPr date1904=\"\(flag)\"/>"
        #expect(try reader(example.number, style: 1, properties: properties).text(0) == example.day)
    }

    @Test("keep the number of the file beside")
    func original() throws {
        let reader = try reader("44196", style: 1)
        #expect(reader.originalText(0) == "44196")
        #expect(try self.reader("1.50", style: 0).originalText(0) == "1.50")
    }

    @Test(
        "a number in a percent style reads with its sign; a sign that is a mere text does not count",
        arguments: [
            ("0.5", 10, "50%"), ("0.5", 11, "50%"), ("0.07", 12, "7%"), ("-0.285", 11, "-28.5%"),
            ("8.9999999999999997E-2", 10, "9%"), ("102.5", 10, "10250%"), ("0", 10, "0%"),
            ("50", 13, "50"), ("50", 14, "50"),
        ])
    func percent(number: String, style: Int, expected: String) throws {
        let reader = try reader(number, style: style)
        #expect(reader.text(0) == expected)
        #expect(reader.originalText(0) == number)
        #expect(reader.kind(0) == (expected.hasSuffix("%") ? .text : .number))
    }
}
