/// Splits a block of delimited text into the fields of its rows, eight bytes at
/// a time; for files whose rows are too many for `CSVReader`.
///
/// A block begins at the start of a row and ends at the end of one. Quoted
/// fields are unquoted in place, so the block must be the reader's own.
package struct FieldScan {
    /// What the header says.
    package struct Shape: Hashable, Sendable {
        package let delimiter: UInt8
        /// For each column its slot in the batch; -1 where it is passed over.
        package let slotOfColumn: [Int]

        package init(delimiter: UInt8, slotOfColumn: [Int]) {
            self.delimiter = delimiter
            self.slotOfColumn = slotOfColumn
        }
    }

    private let bytes: UnsafeMutablePointer<UInt8>
    private let end: Int
    private let shape: Shape
    private var position = 0
    private var line: UInt32 = 0
    /// Whether a field in quotes was met.
    package private(set) var hasQuotes = false

    package init(_ block: UnsafeMutableBufferPointer<UInt8>, shape: Shape) {
        bytes = block.baseAddress!
        end = block.count
        self.shape = shape
    }

    /// Lines that were read so far.
    package var lineCount: Int { Int(line) }

    /// Fills the batch with the next rows; false at the end of the block.
    package mutating func next(_ batch: FieldBatch) -> Bool {
        batch.clear()
        guard position < end else { return false }
        shape.slotOfColumn.withUnsafeBufferPointer { slots in
            while position < end, !batch.isFull { scan(batch, slots) }
        }
        return true
    }

    /// Reads rows until the batch is full, the block ends, or a quoted field
    /// wants the slower way.
    private mutating func scan(_ batch: FieldBatch, _ slots: UnsafeBufferPointer<Int>) {
        let delimiters = UInt64(shape.delimiter) &* Self.ones
        var row = RowState(start: position, places: batch.places + batch.rows * batch.slots)
        var at = position
        while at < end {
            var hits: UInt64
            if end - at >= 8 {
                let word = UnsafeRawPointer(bytes + at).loadUnaligned(as: UInt64.self).littleEndian
                hits =
                    Self.matches(word ^ delimiters) | Self.matches(word ^ Self.newlines)
                    | Self.matches(word ^ Self.quotes)
            } else {
                hits = tailHits(at)
            }
            while hits != 0 {
                let place = at + hits.trailingZeroBitCount / 8
                hits &= hits - 1
                switch bytes[place] {
                case shape.delimiter: row.close(at: place, slots)
                case Self.newline:
                    finish(&row, at: place, batch, slots)
                    if batch.isFull {
                        position = place + 1
                        return
                    }
                default:
                    // A quote within a field is a character like another.
                    guard place == row.fieldStart else { continue }
                    quotedRow(from: row.start, batch, slots)
                    return
                }
            }
            at += 8
        }
        position = end
        // The last line of a file may have no end.
        if row.start < end { finish(&row, at: end, batch, slots) }
    }

    private struct RowState {
        var start: Int
        var fieldStart: Int
        var column = 0
        var places: UnsafeMutablePointer<UInt64>

        init(start: Int, places: UnsafeMutablePointer<UInt64>) {
            self.start = start
            fieldStart = start
            self.places = places
        }

        @inline(__always)
        mutating func close(at end: Int, _ slots: UnsafeBufferPointer<Int>) {
            store(fieldStart, end - fieldStart, slots)
            fieldStart = end + 1
        }

        @inline(__always)
        mutating func store(_ start: Int, _ length: Int, _ slots: UnsafeBufferPointer<Int>) {
            if column < slots.count, slots[column] >= 0 {
                places[slots[column]] = UInt64(truncatingIfNeeded: start) | UInt64(length) << 32
            }
            column += 1
        }
    }

    @inline(__always)
    private mutating func finish(
        _ row: inout RowState, at end: Int, _ batch: FieldBatch, _ slots: UnsafeBufferPointer<Int>
    ) {
        var last = end
        if last > row.fieldStart, bytes[last - 1] == 13 { last -= 1 }
        row.close(at: last, slots)
        keep(&row, isBlank: last == row.start, batch, slots)
        row.start = end + 1
        row.fieldStart = end + 1
        row.column = 0
    }

    /// A whole row goes into the batch, an uneven one beside it; a blank line
    /// is nothing.
    @inline(__always)
    private mutating func keep(
        _ row: inout RowState, isBlank: Bool, _ batch: FieldBatch, _ slots: UnsafeBufferPointer<Int>
    ) {
        if row.column == slots.count {
            batch.lines[batch.rows] = line
            batch.rows += 1
            row.places += batch.slots
        } else if !isBlank {
            batch.uneven.append(line)
        }
        line += 1
    }

    private func tailHits(_ at: Int) -> UInt64 {
        var hits: UInt64 = 0
        for offset in 0..<(end - at) {
            let byte = bytes[at + offset]
            if byte == shape.delimiter || byte == Self.newline || byte == Self.quote {
                hits |= 0x80 << UInt64(8 * offset)
            }
        }
        return hits
    }

    // MARK: Quotes

    /// One row with quoted fields; a line end within quotes belongs to the field.
    private mutating func quotedRow(
        from start: Int, _ batch: FieldBatch, _ slots: UnsafeBufferPointer<Int>
    ) {
        hasQuotes = true
        var row = RowState(start: start, places: batch.places + batch.rows * batch.slots)
        var at = start
        var linesWithin: UInt32 = 0
        while true {
            let first = at
            var length: Int
            if at < end, bytes[at] == Self.quote {
                (length, at) = unquote(at + 1, &linesWithin)
                row.store(first + 1, length, slots)
            } else {
                while at < end, bytes[at] != shape.delimiter, bytes[at] != Self.newline { at += 1 }
                length = at - first
                if length > 0, at == end || bytes[at] == Self.newline, bytes[at - 1] == 13 { length -= 1 }
                row.store(first, length, slots)
            }
            if at >= end || bytes[at] == Self.newline { break }
            at += 1
        }
        keep(&row, isBlank: false, batch, slots)
        line += linesWithin
        position = min(end, at + 1)
    }

    /// Moves the field's bytes together; returns its length and the place of
    /// what follows it. Text between the closing quote and the delimiter is dropped.
    private func unquote(_ start: Int, _ lines: inout UInt32) -> (length: Int, next: Int) {
        var (at, to) = (start, start)
        while at < end {
            let byte = bytes[at]
            if byte == Self.quote {
                guard at + 1 < end, bytes[at + 1] == Self.quote else { break }
                at += 1
            }
            if byte == Self.newline { lines += 1 }
            bytes[to] = byte
            (at, to) = (at + 1, to + 1)
        }
        while at < end, bytes[at] != shape.delimiter, bytes[at] != Self.newline { at += 1 }
        return (to - start, at)
    }

    // MARK: Bytes

    private static let newline = UInt8(ascii: "\n")
    private static let quote = UInt8(ascii: "\"")
    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let lows: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    private static let newlines = UInt64(newline) &* ones
    private static let quotes = UInt64(quote) &* ones

    /// The high bit of each byte that is zero.
    @inline(__always)
    private static func matches(_ word: UInt64) -> UInt64 { ~(((word & lows) &+ lows) | word | lows) }
}
