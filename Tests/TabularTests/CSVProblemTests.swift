import Tabular
import Testing

@Suite("CSV files that cannot be read")
struct CSVProblemTests {
    private func thrown(_ text: String, _ dialect: CSVDialect = .init(), blockSize: Int = 4096)
        -> TabularProblem?
    {
        problem {
            _ = try rows(
                of: CSVReader(ByteArrayStore(Array(text.utf8)), dialect: dialect, blockSize: blockSize))
        }
    }

    @Test("a file without a row is empty", arguments: ["", "\u{FEFF}", "\n", "\r\n\r\n\n", "sep=;\n"])
    func empty(_ text: String) {
        #expect(thrown(text)?.code == "empty-file")
    }

    @Test("a quotation mark that is never closed is told where it opens", arguments: [1, 3, 4096])
    func unclosed(blockSize: Int) {
        let thrown = thrown("a,b\n1,\"x\ny,z\n2,3\n", blockSize: blockSize)
        #expect(thrown?.code == "unclosed-quote")
        #expect(thrown?.line == 2)
        #expect(thrown?.column == 3)
    }

    @Test(
        "text after a closing quotation mark is told, with the place where the field opened",
        arguments: [1, 3, 4096])
    func textAfterQuote(blockSize: Int) {
        let thrown = thrown("a,b\n\"é\nf\",\"12\" inch,3\n", blockSize: blockSize)
        #expect(thrown?.code == "text-after-quote")
        #expect(thrown?.line == 3)
        #expect(thrown?.column == 8)
        #expect(thrown?.message.contains("line 3, column 4") == true)
    }

    @Test("the message quotes what follows the quotation mark")
    func textAfterQuoteMessage() {
        let message = thrown("\"12\" inch,3\n")?.message
        #expect(
            message
                == "\" inch\" follows the quotation mark that closes the field opened at line 1, column 1.")
    }

    @Test("a row over the limit is refused, one at the limit is read", arguments: [1, 4, 4096])
    func tooLong(blockSize: Int) {
        let dialect = CSVDialect(delimiter: 0x2C, maximumLineBytes: 5)
        #expect(thrown("a,b\n12345\n", dialect, blockSize: blockSize) == nil)
        let thrown = thrown("a,b\n\n123456\n", dialect, blockSize: blockSize)
        #expect(thrown?.code == "line-too-long")
        #expect(thrown?.line == 3)
    }

    @Test("a line of 2 GB is given up soon after the limit")
    func endlessLine() {
        let store = EndlessStore(UInt8(ascii: "7"), count: 2 << 30, after: Array("a,b\n1,2\n".utf8))
        let dialect = CSVDialect(maximumLineBytes: 1 << 20)
        let thrown = problem { _ = try rows(of: CSVReader(store, dialect: dialect, blockSize: 64 << 10)) }
        #expect(thrown?.code == "line-too-long")
        #expect(thrown?.line == 3)
        #expect(store.servedBytes < 2 << 20)
    }

    @Test("a quotation mark that swallows the file is given up at the limit, and told")
    func endlessQuote() {
        let store = EndlessStore(UInt8(ascii: "\n"), count: 2 << 30, after: Array("a,b\n1,\"2\n".utf8))
        let dialect = CSVDialect(maximumLineBytes: 1 << 20)
        let thrown = problem { _ = try rows(of: CSVReader(store, dialect: dialect, blockSize: 64 << 10)) }
        #expect(thrown?.code == "unclosed-quote")
        #expect(thrown?.line == 2)
        #expect(thrown?.column == 3)
    }

    @Test("a problem is thrown again by every further call")
    func thrownAgain() throws {
        let reader = try CSVReader(ByteArrayStore(Array("\"a\"b\nc\n".utf8)))
        let first = problem { _ = try reader.next() }
        #expect(first != nil)
        #expect(problem { _ = try reader.next() } == first)
        #expect(reader.fieldCount == 0)
    }

    @Test("a failing disk is no problem of the table: its error passes through")
    func failure() throws {
        let store = FailingStore(bytes: Array("a,b\n1,2\n3,4\n".utf8), failsAt: 8)
        let reader = try CSVReader(store, dialect: .init(delimiter: 0x2C), blockSize: 4)
        #expect(try reader.next())
        #expect(throws: FailingStore.Failure()) { while try reader.next() {} }
    }

    @Test("bytes at random are read or refused, never more", arguments: 0..<UInt64(300))
    func randomBytes(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let palette: [UInt8] = Array("\"\",;\n\r\tab1 ".utf8) + [0xE9, 0xC3, 0xA9]
        let bytes = (0..<200).map { _ in palette.randomElement(using: &generator)! }
        let outcomes = [1, 7, 4096].map { blockSize -> [String] in
            var seen: [String] = []
            let thrown = problem {
                let reader = try CSVReader(ByteArrayStore(bytes), blockSize: blockSize)
                while try reader.next() { seen.append("\(reader.line) \(reader.texts)") }
            }
            return seen + ["\(String(describing: thrown))"]
        }
        #expect(Set(outcomes).count == 1)
    }
}
