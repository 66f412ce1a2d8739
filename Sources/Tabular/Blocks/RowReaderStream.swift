/// The rows of a table as CSV in UTF-8: workbooks and texts in other encodings,
/// for those who read bytes.
///
/// A row stands in the line that it has in the table, so that lines can be told.
/// Line breaks within a field become blanks.
package final class RowReaderStream: ByteStream {
    private let rows: any RowReader
    private var text: [UInt8] = []
    private var sent = 0
    private var line = 1
    private var isAtEnd = false
    private let columns: Int

    /// - Parameter columns: fields of every row; shorter rows are filled up, as a
    ///   sheet leaves out empty cells at the end.
    package init(_ rows: some RowReader, columns: Int) {
        self.rows = rows
        self.columns = columns
    }

    package func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        while sent == text.count, !isAtEnd {
            text.removeAll(keepingCapacity: true)
            sent = 0
            try fill(upTo: 64 << 10)
        }
        let count = min(buffer.count, text.count - sent)
        text.withUnsafeBytes { text in
            buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: text[sent..<sent + count]))
        }
        sent += count
        return count
    }

    private func fill(upTo size: Int) throws {
        while text.count < size {
            guard try rows.next() else {
                isAtEnd = true
                return
            }
            while line < rows.line {
                text.append(Byte.lineFeed)
                line += 1
            }
            for field in 0..<max(columns, rows.fieldCount) {
                if field > 0 { text.append(UInt8(ascii: ",")) }
                rows.withBytes(field, append)
            }
            text.append(Byte.lineFeed)
            line += 1
        }
    }

    private func append(_ field: UnsafeBufferPointer<UInt8>) {
        let special: Set<UInt8> = [Byte.quote, UInt8(ascii: ","), Byte.lineFeed, Byte.carriageReturn]
        guard field.contains(where: special.contains) else {
            text += field
            return
        }
        text.append(Byte.quote)
        for byte in field {
            if byte == Byte.quote { text.append(Byte.quote) }
            text.append(byte == Byte.lineFeed || byte == Byte.carriageReturn ? 0x20 : byte)
        }
        text.append(Byte.quote)
    }
}
