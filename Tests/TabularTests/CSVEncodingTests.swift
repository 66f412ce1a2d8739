import Tabular
import Testing

@Suite("The encoding of a CSV file")
struct CSVEncodingTests {
    static let text = "ເມືອງ,é😀\r\n\"a\nb\",ក\r\n"
    static let expected = [SeenRow(1, ["ເມືອງ", "é😀"]), SeenRow(2, ["a\nb", "ក"])]

    private static func utf16(_ text: String, isBigEndian: Bool) -> [UInt8] {
        text.utf16.flatMap { unit -> [UInt8] in
            let bytes = [UInt8(truncatingIfNeeded: unit >> 8), UInt8(truncatingIfNeeded: unit)]
            return isBigEndian ? bytes : bytes.reversed()
        }
    }

    @Test("UTF-16 is known by its mark, in either order", arguments: [true, false], Array(1...20))
    func utf16(isBigEndian: Bool, blockSize: Int) throws {
        let bytes = Self.utf16("\u{FEFF}" + Self.text, isBigEndian: isBigEndian)
        let reader = try CSVReader(ByteArrayStore(bytes), blockSize: blockSize)
        #expect(try rows(of: reader) == Self.expected)
    }

    @Test("UTF-16 without a mark is little-endian when asked for")
    func utf16WithoutMark() throws {
        let bytes = Self.utf16(Self.text, isBigEndian: false)
        let reader = try CSVReader(ByteArrayStore(bytes), dialect: .init(encoding: .utf16))
        #expect(try rows(of: reader) == Self.expected)
    }

    @Test("windows-1252 is read when asked for", arguments: Array(1...8))
    func windows1252(blockSize: Int) throws {
        let bytes: [UInt8] = [0x43, 0x61, 0x66, 0xE9, 0x2C, 0x80, 0x93, 0x78, 0x94, 0x0A, 0xA3, 0x2C, 0xFF]
        let reader = try CSVReader(
            ByteArrayStore(bytes), dialect: .init(encoding: .windows1252), blockSize: blockSize)
        #expect(try rows(of: reader) == [SeenRow(1, ["Café", "€“x”"]), SeenRow(2, ["£", "ÿ"])])
    }

    @Test("a byte-order mark counts for more than what was asked for")
    func markWins() throws {
        let reader = try CSVReader(
            ByteArrayStore(Array("\u{FEFF}é,b".utf8)), dialect: .init(encoding: .windows1252))
        #expect(try rows(of: reader) == [SeenRow(1, ["é", "b"])])
    }

    struct Case: CustomTestStringConvertible, Sendable {
        let name: String
        let bytes: [UInt8]
        let code: String
        let line: Int
        let column: Int
        let seen: String
        var encoding = CSVDialect.Encoding.utf8
        var testDescription: String { name }
    }

    private static func ascii(_ text: String, _ bytes: [UInt8], _ rest: String = "") -> [UInt8] {
        Array(text.utf8) + bytes + Array(rest.utf8)
    }

    static let cases = [
        Case(
            name: "Latin-1", bytes: ascii("a,b\nx,Caf", [0xE9], "\n"), code: "not-utf8", line: 2, column: 6,
            seen: "0xE9"),
        Case(
            name: "after characters of several bytes", bytes: ascii("ລາວé", [0x80]), code: "not-utf8",
            line: 1, column: 5, seen: "0x80"),
        Case(
            name: "overlong", bytes: ascii("a\r\nb\r\n", [0xC0, 0xAF]), code: "not-utf8", line: 3, column: 1,
            seen: "0xC0"),
        Case(
            name: "surrogate", bytes: ascii("a,", [0xED, 0xA0, 0x80]), code: "not-utf8", line: 1, column: 3,
            seen: "0xED"),
        Case(
            name: "beyond Unicode", bytes: ascii("a\rb", [0xF4, 0x90, 0x80, 0x80]), code: "not-utf8", line: 2,
            column: 2, seen: "0xF4"),
        Case(
            name: "cut off at the end", bytes: ascii("a\n", [0xE0, 0xBA]), code: "not-utf8", line: 2,
            column: 1, seen: "0xE0"),
        Case(
            name: "cut off by ASCII", bytes: ascii("", [0xE0, 0xBA], "a"), code: "not-utf8", line: 1,
            column: 1, seen: "0xE0"),
        Case(
            name: "inside a quoted field of several lines", bytes: ascii("h\n\"a\r\nb\nxy", [0xFF], "\"\n"),
            code: "not-utf8", line: 4, column: 3, seen: "0xFF"),
        Case(
            name: "NUL", bytes: ascii("a,b\n1,", [0], "2\n"), code: "nul-byte", line: 2, column: 3,
            seen: "0x00"),
        Case(
            name: "lone high surrogate", bytes: [0xFF, 0xFE, 0x61, 0, 0x0A, 0, 0x00, 0xD8, 0x62, 0],
            code: "not-utf16",
            line: 2, column: 1, seen: "0xD800"),
        Case(
            name: "lone low surrogate", bytes: [0xFE, 0xFF, 0, 0x61, 0xDC, 0x01], code: "not-utf16", line: 1,
            column: 2, seen: "0xDC01"),
        Case(
            name: "half a pair at the end", bytes: [0xFF, 0xFE, 0x61, 0, 0x3D, 0xD8], code: "not-utf16",
            line: 1, column: 2, seen: "0xD83D"),
        Case(
            name: "an odd number of bytes", bytes: [0xFF, 0xFE, 0x61, 0, 0x62], code: "not-utf16", line: 1,
            column: 2, seen: "0x62"),
        Case(
            name: "NUL in UTF-16", bytes: [0xFF, 0xFE, 0x61, 0, 0, 0], code: "nul-byte", line: 1, column: 2,
            seen: "0x00"),
        Case(
            name: "nothing in windows-1252", bytes: ascii("a\nbc", [0x81]), code: "not-windows-1252", line: 2,
            column: 3,
            seen: "0x81", encoding: .windows1252),
    ]

    @Test(
        "bytes that are no text are told with their place, whatever the blocks", arguments: cases,
        [1, 2, 3, 5, 4096])
    func damage(_ example: Case, _ blockSize: Int) throws {
        let dialect = CSVDialect(delimiter: 0x2C, encoding: example.encoding)
        let thrown = problem {
            _ = try rows(of: CSVReader(ByteArrayStore(example.bytes), dialect: dialect, blockSize: blockSize))
        }
        #expect(thrown?.code == example.code)
        #expect(thrown?.line == example.line)
        #expect(thrown?.column == example.column)
        #expect(thrown?.message.contains(example.seen) == true)
    }

    @Test("the message says what the byte would be, and the remedy how to read it")
    func message() {
        let thrown = problem { _ = try rows(of: CSVReader(ByteArrayStore([0x43, 0xE9, 0x0A]))) }
        #expect(thrown?.message == "The byte 0xE9 is not UTF-8 here; in windows-1252 it is \"é\".")
        #expect(thrown?.remedy == "Save the file as UTF-8, or read it with --encoding windows-1252.")
    }

    @Test("the rows before the damage are read")
    func rowsBefore() throws {
        let reader = try CSVReader(ByteArrayStore(Array("a,b\n1,2\n".utf8) + [0xFF]))
        #expect(try reader.next())
        #expect(try reader.next())
        #expect(reader.texts == ["1", "2"])
        #expect(throws: TabularProblem.self) { try reader.next() }
    }

    @Test("the standard library agrees on what is UTF-8", arguments: 0..<UInt64(400))
    func agreesWithStandardLibrary(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let pieces: [[UInt8]] = [
            [0x61], [0x2C], [0xC3, 0xA9], [0xE0, 0xBA, 0xA5], [0xED, 0x9F, 0xBF], [0xF0, 0x9F, 0x98, 0x80],
            [0xF4, 0x8F, 0xBF, 0xBF], [0xEF, 0xBF, 0xBD], Array("sixteen letters!".utf8),
        ]
        var bytes = (0..<30).flatMap { _ in pieces.randomElement(using: &generator)! }
        bytes[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(
            in: 0x20...0xFF, using: &generator)
        let isUTF8 = String(validating: bytes, as: UTF8.self) != nil
        let dialect = CSVDialect(delimiter: UInt8(ascii: "~"))
        let thrown = problem {
            _ = try rows(of: CSVReader(ByteArrayStore(bytes), dialect: dialect, blockSize: 7))
        }
        #expect((thrown?.code == "not-utf8") == !isUTF8)
    }
}
