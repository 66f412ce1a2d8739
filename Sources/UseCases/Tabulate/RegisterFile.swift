package import Tabular

/// How a register is opened, where its bytes do not say it.
package struct RegisterDialect: Sendable {
    /// An ASCII byte; nil finds it out.
    package var delimiter: UInt8?
    package var encoding: CSVDialect.Encoding?
    /// Of a workbook; nil takes the first sheet that is not hidden.
    package var sheet: String?
    /// Lines above the header, blank ones counted.
    package var skipLines = 0

    package init() {}

    fileprivate var csv: CSVDialect {
        CSVDialect(delimiter: delimiter, encoding: encoding ?? .utf8, maximumLineBytes: longestRow)
    }
}

/// A register with its header read, ready to be read in blocks.
struct RegisterFile {
    let columns: [String]
    let delimiter: UInt8
    /// The lines before the first row: those of the header too.
    let linesBefore: Int
    /// The first byte after it.
    private let start: Int
    private let source: Source

    private enum Source {
        /// Can be read anywhere, by several threads.
        case store(any ByteStore, hasQuotes: Bool)
        case stream(() throws -> any ByteStream)
    }

    init(_ store: some ByteStore, _ dialect: RegisterDialect) throws {
        switch try detectContainer(store) {
        case .csv, .empty, .unknown, .json, .xml:
            let head = try firstBytes(of: store, count: 1 << 20)
            if Self.isPlain(head, dialect) {
                let reader = try CSVReader(store, dialect: dialect.csv)
                try self.init(reader, dialect, head: head) {
                    .store(store, hasQuotes: head.contains(UInt8(ascii: "\"")))
                }
            } else {
                try self.init(rows: { try CSVReader(store, dialect: dialect.csv) }, dialect)
            }
        case .gzip:
            let head = try firstBytes(of: unpacked(store), count: 1 << 20)
            if Self.isPlain(head, dialect) {
                let reader = try CSVReader(stream: unpacked(store), dialect: dialect.csv)
                try self.init(reader, dialect, head: head) { .stream { try unpacked(store) } }
            } else {
                try self.init(
                    rows: { try CSVReader(stream: unpacked(store), dialect: dialect.csv) }, dialect)
            }
        case .xlsx:
            try self.init(rows: { try XLSXReader(store, sheet: dialect.sheet) }, dialect)
        case .zip:
            throw Failure(
                code: "register-in-archive", message: "The register is a zip archive.",
                remedy: "Unpack it, or pack the one file with gzip, and try again.")
        }
    }

    /// Whether the bytes are what the blocks are made for: UTF-8, lines ended by LF.
    private static func isPlain(_ head: [UInt8], _ dialect: RegisterDialect) -> Bool {
        if let encoding = dialect.encoding, encoding != .utf8 { return false }
        if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { return false }
        return head.contains(10) || !head.contains(13)
    }

    /// A file whose bytes are read as they are.
    private init(
        _ reader: CSVReader, _ dialect: RegisterDialect, head: [UInt8], source: () -> Source
    ) throws {
        try Self.goToHeader(reader, dialect)
        columns = reader.texts.map(\.withoutBlanks)
        delimiter = reader.delimiter
        start = Self.end(ofLine: reader.line, in: head)
        linesBefore = head[..<start].count { $0 == 10 }
        self.source = source()
    }

    /// A table that becomes CSV as it is read.
    private init(rows: @escaping () throws -> any RowReader, _ dialect: RegisterDialect) throws {
        let reader = try rows()
        try Self.goToHeader(reader, dialect)
        let header = reader.texts.map(\.withoutBlanks)
        columns = header
        delimiter = UInt8(ascii: ",")
        let count = header.count
        func open() throws -> any ByteStream { Self.stream(try rows(), columns: count) }
        // The stream has the header in the line where the table has it.
        let head = try firstBytes(of: open(), count: 1 << 20)
        start = Self.end(ofLine: reader.line, in: head)
        linesBefore = head[..<start].count { $0 == 10 }
        source = .stream(open)
    }

    private static func stream(_ rows: some RowReader, columns: Int) -> RowReaderStream {
        RowReaderStream(rows, columns: columns)
    }

    private static func goToHeader(_ reader: any RowReader, _ dialect: RegisterDialect) throws {
        repeat {
            guard try reader.next() else { throw TabularProblem.emptyFile }
        } while reader.line <= dialect.skipLines
    }

    /// The first byte after a row that begins in that line.
    private static func end(ofLine wanted: Int, in bytes: [UInt8]) -> Int {
        var (line, isWithinQuotes) = (1, false)
        for (place, byte) in bytes.enumerated() {
            if byte == UInt8(ascii: "\""), line >= wanted { isWithinQuotes.toggle() }
            guard byte == UInt8(ascii: "\n"), !isWithinQuotes else { continue }
            if line >= wanted { return place + 1 }
            line += 1
        }
        return bytes.count
    }

    // MARK: Blocks

    /// - Parameter countsQuotes: whether quotation marks are counted first, so that
    ///   no block begins within a quoted field.
    func blocks(size: Int, countsQuotes: Bool) throws -> (blocks: any RowBlocks, threads: Int) {
        switch source {
        case .store(let store, let hasQuotes):
            let quoted =
                hasQuotes || countsQuotes
                ? try StoreBlocks.quotedStarts(store, from: start, size: size) : nil
            let blocks = StoreBlocks(store, from: start, size: size, quoted: quoted)
            return (blocks, max(1, blocks.blockCount))
        case .stream(let open): return (Self.blocks(try open(), from: start, size: size), .max)
        }
    }

    private static func blocks(_ stream: some ByteStream, from start: Int, size: Int) -> StreamBlocks {
        StreamBlocks(stream, from: start, size: size)
    }

    /// Whether blocks may begin within quotes that only come to light later.
    var mayCutRows: Bool {
        if case .store(_, let hasQuotes) = source { return !hasQuotes }
        return false
    }
}

/// Registers are read in bounded memory, however large they are.
private func unpacked(_ store: some ByteStore) throws -> GzipStream {
    try GzipStream(store, limits: ExpansionLimits(maximumBytes: 1 << 42))
}

/// The first bytes of a stream, fewer where it ends.
private func firstBytes(of stream: some ByteStream, count: Int) throws -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var filled = 0
    try bytes.withUnsafeMutableBytes { buffer in
        while filled < count {
            let read = try stream.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]))
            if read == 0 { break }
            filled += read
        }
    }
    bytes.removeLast(count - filled)
    return bytes
}

extension String {
    /// Without blanks at both ends.
    fileprivate var withoutBlanks: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
