/// Writes rows as CSV (RFC 4180) in UTF-8, without a byte-order mark.
///
/// Fields are quoted only where a reader would otherwise see something else.
/// To write more than fits in memory, take the bytes away from time to time.
package struct CSVWriter: Sendable {
    package enum LineEnd: Sendable {
        /// As RFC 4180 wants it.
        case carriageReturnLineFeed
        case lineFeed
    }

    /// What was written and not yet taken away.
    package private(set) var bytes: [UInt8] = []
    private let delimiter: UInt8
    private let lineEnd: LineEnd
    private var isFirstRow = true

    /// The delimiter is an ASCII byte other than NUL, CR, LF and `"`.
    package init(delimiter: UInt8 = UInt8(ascii: ","), lineEnd: LineEnd = .carriageReturnLineFeed) {
        precondition(
            delimiter < 0x80 && ![0, Byte.quote, Byte.carriageReturn, Byte.lineFeed].contains(delimiter))
        self.delimiter = delimiter
        self.lineEnd = lineEnd
    }

    /// Adds a row. A row without fields is an empty line, which readers pass over.
    package mutating func append(_ fields: [String]) {
        let start = bytes.count
        var count = 0
        for field in fields {
            if count > 0 { bytes.append(delimiter) }
            append(field: field, opensFile: isFirstRow && count == 0)
            count += 1
        }
        // One empty field would be an empty line.
        if count == 1, bytes.count == start { bytes += [Byte.quote, Byte.quote] }
        if lineEnd == .carriageReturnLineFeed { bytes.append(Byte.carriageReturn) }
        bytes.append(Byte.lineFeed)
        isFirstRow = false
    }

    /// Returns what was written since the last time, and forgets it.
    package mutating func takeBytes() -> [UInt8] {
        let taken = bytes
        bytes.removeAll(keepingCapacity: false)
        return taken
    }

    private mutating func append(field: String, opensFile: Bool) {
        var needsQuotes = field.utf8.contains { byte in
            byte == delimiter || byte == Byte.quote || byte == Byte.lineFeed || byte == Byte.carriageReturn
        }
        // At the start of a file these would be a byte-order mark or a hint.
        if opensFile, field.utf8.starts(with: [0xEF, 0xBB, 0xBF]) || field.utf8.starts(with: "sep=".utf8) {
            needsQuotes = true
        }
        guard needsQuotes else {
            bytes += field.utf8
            return
        }
        bytes.append(Byte.quote)
        for byte in field.utf8 {
            if byte == Byte.quote { bytes.append(Byte.quote) }
            bytes.append(byte)
        }
        bytes.append(Byte.quote)
    }
}
