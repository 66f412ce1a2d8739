/// The bounds of one field of a complete row, quotation marks excluded.
struct FieldBounds {
    var start: Int
    var end: Int
    /// Whether quotation marks inside are doubled.
    var hasDoubledQuotes = false
    /// Where the next field starts; past the row's end after the last field.
    var next: Int

    /// The field that starts at `start` in a row of `length` bytes that
    /// `RowScan` has accepted.
    @inline(__always)
    init(in row: UnsafePointer<UInt8>, at start: Int, length: Int, delimiter: UInt8) {
        guard start < length, row[start] == Byte.quote else {
            let end = ByteScan.first(delimiter, in: row, from: start, to: length)
            self.start = start
            self.end = end
            next = end + 1
            return
        }
        var closing = ByteScan.first(Byte.quote, in: row, from: start + 1, to: length)
        while closing + 1 < length, row[closing + 1] == Byte.quote {
            hasDoubledQuotes = true
            closing = ByteScan.first(Byte.quote, in: row, from: closing + 2, to: length)
        }
        self.start = start + 1
        end = closing
        next = closing + 2
    }

    /// Makes one of each two quotation marks, inside the field's own bytes.
    mutating func undouble(in row: UnsafeMutablePointer<UInt8>) {
        var target = start
        var source = start
        while source < end {
            row[target] = row[source]
            source += row[source] == Byte.quote ? 2 : 1
            target += 1
        }
        end = target
        hasDoubledQuotes = false
    }
}
