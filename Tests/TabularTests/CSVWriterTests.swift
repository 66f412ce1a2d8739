import Tabular
import Testing

@Suite("CSV writing")
struct CSVWriterTests {
    @Test(
        "fields are quoted only where needed",
        arguments: [
            (["a", "b"], "a,b\r\n"), (["1,5", "x"], "\"1,5\",x\r\n"),
            (["say \"no\""], "\"say \"\"no\"\"\"\r\n"),
            (["a\nb", "c\rd"], "\"a\nb\",\"c\rd\"\r\n"), ([""], "\"\"\r\n"), (["", ""], ",\r\n"),
            ([" a ", "ລາວ;x"], " a ,ລາວ;x\r\n"), (["sep=;"], "\"sep=;\"\r\n"),
            (["\u{FEFF}a"], "\"\u{FEFF}a\"\r\n"),
        ])
    func quotes(_ fields: [String], _ expected: String) {
        var writer = CSVWriter()
        writer.append(fields)
        #expect(String(decoding: writer.bytes, as: UTF8.self) == expected)
    }

    @Test("another delimiter and line end can be chosen")
    func dialect() {
        var writer = CSVWriter(delimiter: UInt8(ascii: ";"), lineEnd: .lineFeed)
        writer.append(["1,5", "a;b"])
        #expect(String(decoding: writer.bytes, as: UTF8.self) == "1,5;\"a;b\"\n")
    }

    @Test("what is taken away does not come again, and the rest goes on from there")
    func takesBytes() {
        var writer = CSVWriter()
        writer.append(["a"])
        #expect(writer.takeBytes() == Array("a\r\n".utf8))
        writer.append(["sep=;"])
        #expect(writer.takeBytes() == Array("sep=;\r\n".utf8))
    }

    @Test("what was written is read again", arguments: 0..<UInt64(300))
    func readsWhatItWrites(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let pieces = [
            "\"", "\"\"", ",", ";", "\t", "|", "\n", "\r", "\r\n", " ", "", "a", "12.5", "sep=;", "\u{FEFF}",
            "é", "ລາວ",
            "😀", "\u{301}", "=1+1", "\u{85}", "\u{2028}", "'", "\\",
        ]
        let delimiter = Array(",;\t|".utf8).randomElement(using: &generator)!
        let table = (0..<Int.random(in: 1...8, using: &generator)).map { _ in
            (0..<Int.random(in: 1...6, using: &generator)).map { _ in
                (0..<Int.random(in: 0...5, using: &generator)).map { _ in
                    pieces.randomElement(using: &generator)!
                }
                .joined()
            }
        }
        var writer = CSVWriter(
            delimiter: delimiter, lineEnd: seed % 2 == 0 ? .lineFeed : .carriageReturnLineFeed)
        for row in table { writer.append(row) }
        let blockSize = Int.random(in: 1...64, using: &generator)
        let reader = try CSVReader(
            ByteArrayStore(writer.bytes), dialect: .init(delimiter: delimiter), blockSize: blockSize)
        let read = try rows(of: reader).map(\.fields).map { $0.map { Array($0.unicodeScalars) } }
        #expect(read == table.map { $0.map { Array($0.unicodeScalars) } })
    }
}
