import Tabular
import Testing

@Suite("CSV rows")
struct CSVReaderTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let name: String
        let text: String
        let rows: [SeenRow]
        var testDescription: String { name }
    }

    static let cases: [Case] = [
        Case(name: "LF", text: "a,b\n1,2\n", rows: [SeenRow(1, ["a", "b"]), SeenRow(2, ["1", "2"])]),
        Case(
            name: "CR LF", text: "a,b\r\n1,2\r\n", rows: [SeenRow(1, ["a", "b"]), SeenRow(2, ["1", "2"])]),
        Case(name: "lone CR", text: "a,b\r1,2\r", rows: [SeenRow(1, ["a", "b"]), SeenRow(2, ["1", "2"])]),
        Case(
            name: "no break at the end", text: "a,b\n1,2",
            rows: [SeenRow(1, ["a", "b"]), SeenRow(2, ["1", "2"])]),
        Case(
            name: "mixed breaks", text: "a\r\nb\rc\nd\r\r\ne",
            rows: [
                SeenRow(1, ["a"]), SeenRow(2, ["b"]), SeenRow(3, ["c"]), SeenRow(4, ["d"]), SeenRow(6, ["e"]),
            ]),
        Case(
            name: "byte-order mark", text: "\u{FEFF}a,b\n\"\u{FEFF}\",2\n",
            rows: [SeenRow(1, ["a", "b"]), SeenRow(2, ["\u{FEFF}", "2"])]),
        Case(
            name: "trailing commas", text: "a,b,\n1,2,,\n",
            rows: [SeenRow(1, ["a", "b", ""]), SeenRow(2, ["1", "2", "", ""])]),
        Case(name: "empty lines", text: "\n\na\n\r\n\nb\n\n", rows: [SeenRow(3, ["a"]), SeenRow(6, ["b"])]),
        Case(name: "only delimiters", text: ",,\n", rows: [SeenRow(1, ["", "", ""])]),
        Case(
            name: "blanks are kept", text: " a , b\n  \n",
            rows: [SeenRow(1, [" a ", " b"]), SeenRow(2, ["  "])]),
        Case(
            name: "short and long rows", text: "a,b,c\n1\n1,2,3,4\n",
            rows: [SeenRow(1, ["a", "b", "c"]), SeenRow(2, ["1"]), SeenRow(3, ["1", "2", "3", "4"])]),
        Case(
            name: "quoted fields", text: #""a,1","b""c","""","#,
            rows: [SeenRow(1, ["a,1", "b\"c", "\"", ""])]),
        Case(
            name: "quoted empty field alone", text: "\"\"\n\"\",\"\"\n",
            rows: [SeenRow(1, [""]), SeenRow(2, ["", ""])]),
        Case(
            name: "line breaks in a field", text: "\"a\nb\r\nc\rd\",1\n\"x\"\n",
            rows: [SeenRow(1, ["a\nb\r\nc\rd", "1"]), SeenRow(5, ["x"])]),
        Case(
            name: "a quotation mark inside an unquoted field", text: "5\" pipe,a\"b\",c\"\nx,y\"\"\n",
            rows: [SeenRow(1, ["5\" pipe", "a\"b\"", "c\""]), SeenRow(2, ["x", "y\"\""])]),
        Case(
            name: "scripts of the region", text: "ລາວ,ខ្មែរ,ไทย,မြန်မာ,Việt Nam,😀\n",
            rows: [SeenRow(1, ["ລາວ", "ខ្មែរ", "ไทย", "မြန်မာ", "Việt Nam", "😀"])]),
        Case(
            name: "World Bank's layout",
            text: "\u{FEFF}\"Data Source\",\"WDI\",\r\n\r\n\"Name\",\"1960\",\r\n",
            rows: [SeenRow(1, ["Data Source", "WDI", ""]), SeenRow(3, ["Name", "1960", ""])]),
    ]

    @Test("a file reads as its rows, each with its line", arguments: cases)
    func readsRows(_ example: Case) throws {
        let reader = try CSVReader(ByteArrayStore(Array(example.text.utf8)), dialect: .init(delimiter: 0x2C))
        #expect(try rows(of: reader) == example.rows)
    }

    @Test("the size of the blocks does not matter", arguments: cases, Array(1...40))
    func readsInBlocks(_ example: Case, _ blockSize: Int) throws {
        let store = ByteArrayStore(Array(example.text.utf8))
        let reader = try CSVReader(store, dialect: .init(delimiter: 0x2C), blockSize: blockSize)
        #expect(try rows(of: reader) == example.rows)
    }

    @Test("fields can be asked for in any order and more than once")
    func anyOrder() throws {
        let reader = try CSVReader(ByteArrayStore(Array(#""a""1",b,"c""3",d"#.utf8)))
        #expect(try reader.next())
        #expect([2, 0, 3, 2, 0].map(reader.text) == ["c\"3", "a\"1", "d", "c\"3", "a\"1"])
        #expect(reader.fieldCount == 4)
    }

    @Test("past the end of a short row fields are empty")
    func pastTheEnd() throws {
        let reader = try CSVReader(ByteArrayStore(Array("a,b".utf8)))
        #expect(try reader.next())
        #expect(reader.text(2) == "")
        #expect(reader.withBytes(9) { $0.count } == 0)
    }

    @Test("CSV has neither sheet nor cell addresses")
    func noCells() throws {
        let reader = try CSVReader(ByteArrayStore(Array("a,b".utf8)))
        #expect(try reader.next())
        #expect(reader.sheet == nil)
        #expect(reader.cell(0) == nil)
    }

    @Test("a row has no fields before the first and after the last row")
    func outsideRows() throws {
        let reader = try CSVReader(ByteArrayStore(Array("a,b".utf8)))
        #expect(reader.fieldCount == 0)
        #expect(try reader.next())
        #expect(try !reader.next())
        #expect(reader.fieldCount == 0)
        #expect(try !reader.next())
    }

    @Test("a row of 70 000 fields is read")
    func manyFields() throws {
        let fields = (0..<70_000).map { "\($0)" }
        let reader = try CSVReader(ByteArrayStore(Array(fields.joined(separator: ",").utf8)), blockSize: 1000)
        #expect(try rows(of: reader) == [SeenRow(1, fields)])
    }

    @Test("an archive's entry is read as a file is")
    func readsEntry() throws {
        let archive = try ZipArchive(ByteArrayStore(TestZip([("data/a.csv", "a,b\n1,2\n")]).bytes))
        let reader = try CSVReader(stream: archive.open(archive.entries[0]), blockSize: 1)
        #expect(try rows(of: reader) == [SeenRow(1, ["a", "b"]), SeenRow(2, ["1", "2"])])
    }

    @Test("a gzip file is read as the file in it is")
    func readsGzip() throws {
        let packed = deflated(Array("a,b\n1,2\n".utf8), windowBits: 31)
        let reader = try CSVReader(stream: GzipStream(ByteArrayStore(packed)))
        #expect(try rows(of: reader) == [SeenRow(1, ["a", "b"]), SeenRow(2, ["1", "2"])])
    }
}

@Suite("The delimiter of a CSV file")
struct DelimiterTests {
    @Test(
        "is the one that gives the rows the same number of fields",
        arguments: [
            ("a,b,c\n1,2,3\n", ","), ("a;b;c\n1;2;3\n", ";"), ("a\tb\n1\t2\n", "\t"), ("a|b\n1|2\n", "|"),
            ("Year;Value\n2019;1,5\n2020;2,5\n", ";"), ("1,5;2,5;3,5\n", ";"),
            ("a;b\n1,5;2,5\n1,6;2,6\n", ";"),
            ("\"x;y;z\",b\n\"p;q;r\",d\n", ","), ("name\tnote\nx\ta, b, c\ny\td\n", "\t"),
            ("Report, 2020\n\na;b;c\n1;2;3\n4;5;6\n", ";"), ("alone\n", ","), ("1,2,3\n4,5,6\n", ","),
            ("\"Data Source\",\"WDI\",\n\n\"Name\",\"Code\",\"1960\",\n\"Lao PDR\",\"LAO\",\"1.5\",\n", ","),
            ("a;\"b\n,,,\n,,,\";c\n", ";"), ("sep=|\na;b|c;d\n", "|"),
        ])
    func isFound(_ text: String, _ delimiter: Character) throws {
        let reader = try CSVReader(ByteArrayStore(Array(text.utf8)))
        #expect(reader.delimiter == delimiter.asciiValue)
    }

    @Test("a spreadsheet's hint is no row", arguments: ["\n", "\r\n", "\r"])
    func hint(_ lineEnd: String) throws {
        let reader = try CSVReader(ByteArrayStore(Array("\u{FEFF}sep=;\(lineEnd)a,b;c\(lineEnd)".utf8)))
        #expect(try rows(of: reader) == [SeenRow(2, ["a,b", "c"])])
    }

    @Test("that is given is not looked for")
    func given() throws {
        let dialect = CSVDialect(delimiter: UInt8(ascii: ":"))
        let reader = try CSVReader(ByteArrayStore(Array("a,b:c\n".utf8)), dialect: dialect)
        #expect(try rows(of: reader) == [SeenRow(1, ["a,b", "c"])])
    }

    @Test("cannot be any byte", arguments: [0, 10, 13, 34, 0xE9])
    func refused(_ delimiter: UInt8) {
        let dialect = CSVDialect(delimiter: delimiter)
        let thrown = problem { _ = try CSVReader(ByteArrayStore(Array("a".utf8)), dialect: dialect) }
        #expect(thrown?.code == "wrong-delimiter")
    }
}
