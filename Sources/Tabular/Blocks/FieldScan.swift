import Glibc

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
        /// How many fields of a row are wanted.
        package let slots: Int

        package init(delimiter: UInt8, slotOfColumn: [Int], slots: Int) {
            self.delimiter = delimiter
            self.slotOfColumn = slotOfColumn
            self.slots = slots
        }
    }

    private let bytes: UnsafeMutablePointer<UInt8>
    private let end: Int
    private let shape: Shape
    /// For each column its slot in the batch, and more for fields beyond the header.
    private let slots: [Int]
    private let mayHaveQuotes: Bool
    private var position = 0
    private var line: UInt32 = 0
    /// Whether a field in quotes was met.
    package private(set) var hasQuotes = false

    package init(_ block: UnsafeMutableBufferPointer<UInt8>, shape: Shape) {
        bytes = block.baseAddress!
        end = block.count
        self.shape = shape
        mayHaveQuotes = memchr(block.baseAddress!, 34, block.count) != nil
        // What is passed over goes to the last slot, as do fields beyond the header.
        slots =
            shape.slotOfColumn.map { $0 < 0 ? shape.slots : $0 } + repeatElement(shape.slots, count: 10)
    }

    /// Lines that were read so far.
    package var lineCount: Int { Int(line) }

    /// Fills the batch with the next rows; false at the end of the block.
    package mutating func next(_ batch: FieldBatch) -> Bool {
        batch.clear()
        guard position < end else { return false }
        slots.withUnsafeBufferPointer { slots in
            while position < end, !batch.isFull { scan(batch, slots.baseAddress!) }
        }
        return true
    }

    /// Reads rows until the batch is full, the block ends, or a quoted field
    /// wants the slower way.
    ///
    /// Eight bytes at a time: in most words no row ends, and then every hit is a
    /// delimiter.
    private mutating func scan(_ batch: FieldBatch, _ slots: UnsafePointer<Int>) {
        let (bytes, end, columns) = (UnsafePointer(bytes), end, shape.slotOfColumn.count)
        let ones: UInt64 = 0x0101_0101_0101_0101
        let (delimiters, newlines) = (UInt64(shape.delimiter) &* ones, 10 &* ones)
        let (stride, lines) = (batch.stride, batch.lines)
        var rows = batch.rows
        var places = batch.places + rows * stride
        var line = line
        var uneven: [UInt32] = []
        var (rowStart, fieldStart, column) = (position, position, 0)
        var at = position
        scanning: while at < end {
            var (hits, rowEnds, quotes): (UInt64, UInt64, UInt64)
            if end &- at >= 8 {
                let word = UnsafeRawPointer(bytes + at).loadUnaligned(as: UInt64.self).littleEndian
                quotes = mayHaveQuotes ? Self.matches(word ^ (34 &* ones)) : 0
                rowEnds = Self.matches(word ^ newlines)
                hits = Self.matches(word ^ delimiters) | rowEnds
            } else {
                (hits, rowEnds, quotes) = tailHits(at)
            }
            // A quotation mark may open a field: this row goes the slower way.
            if quotes != 0 { break scanning }
            while hits != 0 {
                let place = at &+ hits.trailingZeroBitCount &>> 3
                let isRowEnd = rowEnds != 0 && bytes[place] == 10
                hits &= hits &- 1
                var length = place &- fieldStart
                if isRowEnd, length > 0, bytes[place &- 1] == 13 { length &-= 1 }
                places[slots[column]] =
                    UInt64(truncatingIfNeeded: fieldStart) | UInt64(truncatingIfNeeded: length) &<< 32
                column &+= 1
                fieldStart = place &+ 1
                guard isRowEnd else { continue }
                if column == columns {
                    lines[rows] = line
                    rows &+= 1
                    places += stride
                } else if length > 0 || column > 1 {
                    uneven.append(line)
                }
                line &+= 1
                (rowStart, column) = (fieldStart, 0)
                if rows == FieldBatch.capacity { break scanning }
            }
            // Fields beyond the header; a word has eight of them at most.
            if column > columns { column = columns &+ 1 }
            at &+= 8
        }
        batch.rows = rows
        batch.uneven += uneven
        self.line = line
        position = rowStart
        // The last line of a file may have no end; a quoted field goes the slower way.
        if rowStart < end, rows < FieldBatch.capacity { plainRow(batch, slots, columns) }
    }

    private func tailHits(_ at: Int) -> (hits: UInt64, rowEnds: UInt64, quotes: UInt64) {
        var (hits, rowEnds, quotes): (UInt64, UInt64, UInt64) = (0, 0, 0)
        for offset in 0..<(end - at) {
            let byte = bytes[at + offset]
            let bit: UInt64 = 0x80 << UInt64(8 * offset)
            if byte == shape.delimiter || byte == Self.newline { hits |= bit }
            if byte == Self.newline { rowEnds |= bit }
            if byte == Self.quote { quotes |= bit }
        }
        return (hits, rowEnds, quotes)
    }

    // MARK: One row

    /// One row byte by byte, with quoted fields; a line end within quotes belongs
    /// to the field.
    private mutating func plainRow(_ batch: FieldBatch, _ slots: UnsafePointer<Int>, _ columns: Int) {
        let places = batch.places + batch.rows * batch.stride
        var (at, column) = (position, 0)
        var linesWithin: UInt32 = 0
        while true {
            var first = at
            var length: Int
            if at < end, bytes[at] == Self.quote {
                hasQuotes = true
                first = at + 1
                (length, at) = unquote(first, &linesWithin)
            } else {
                while at < end, bytes[at] != shape.delimiter, bytes[at] != Self.newline { at += 1 }
                length = at - first
                if length > 0, at == end || bytes[at] == Self.newline, bytes[at - 1] == 13 { length -= 1 }
            }
            places[slots[min(column, columns)]] =
                UInt64(truncatingIfNeeded: first) | UInt64(truncatingIfNeeded: length) &<< 32
            column += 1
            if at >= end || bytes[at] == Self.newline { break }
            at += 1
        }
        if column == columns {
            batch.lines[batch.rows] = line
            batch.rows += 1
        } else if at > position, column > 1 || bytes[position] != 13 {
            batch.uneven.append(line)
        }
        line += 1 + linesWithin
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

    private static var newline: UInt8 { 10 }
    private static var quote: UInt8 { 34 }

    /// The high bit of each byte that is zero.
    @inline(__always)
    private static func matches(_ word: UInt64) -> UInt64 {
        let lows: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
        return ~(((word & lows) &+ lows) | word | lows)
    }
}
