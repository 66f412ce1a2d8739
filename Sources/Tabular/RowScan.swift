/// Finds where a row ends: at the first line break outside quotation marks.
///
/// A quotation mark opens a field only at its start; elsewhere in a field
/// without quotation marks it is text, as in `5" pipe`. Positions count from
/// the start of the row, so a scan goes on after more text has come.
struct RowScan {
    enum Outcome: Equatable {
        /// The row without its line break, and the size of that: 0 to 2.
        case row(length: Int, lineBreak: Int)
        case needsMore
        /// The text ends inside quotation marks.
        case unclosed
        /// Something other than a delimiter follows a closing quotation mark.
        case textAfterQuote(position: Int)
    }

    let delimiter: UInt8
    private(set) var isQuoted = false
    /// Where the latest quoted field opened.
    private(set) var opening = 0
    /// Line breaks inside the row.
    private(set) var lineBreaks = 0
    private var position = 0

    init(delimiter: UInt8) { self.delimiter = delimiter }

    /// `isLast` says that no text will follow the `count` bytes.
    @inline(__always)
    mutating func run(_ row: UnsafePointer<UInt8>, count: Int, isLast: Bool) -> Outcome {
        var current = position
        while true {
            current = ByteScan.firstBreakOrQuote(in: row, from: current, to: count)
            guard current < count else { return atEnd(current, isLast) }
            let byte = row[current]
            if byte == Byte.quote, !isQuoted {
                if current == 0 || row[current - 1] == delimiter { open(at: current) }
                current += 1
                continue
            }
            if byte == Byte.lineFeed {
                if !isQuoted { return .row(length: current, lineBreak: 1) }
                lineBreaks += 1
                current += 1
                continue
            }
            // A closing quotation mark and a CR mean what the next byte makes of them.
            guard current + 1 < count || isLast else {
                position = current
                return .needsMore
            }
            let next = current + 1 < count ? row[current + 1] : Byte.lineFeed
            if byte == Byte.carriageReturn {
                let size = next == Byte.lineFeed && current + 1 < count ? 2 : 1
                if !isQuoted { return .row(length: current, lineBreak: size) }
                lineBreaks += 1
                current += size
            } else if next == Byte.quote {
                current += 2
            } else if next == delimiter {
                isQuoted = false
                current += 2
                if current < count, row[current] == Byte.quote {
                    open(at: current)
                    current += 1
                }
            } else if next == Byte.lineFeed || next == Byte.carriageReturn {
                isQuoted = false
                current += 1
            } else {
                return .textAfterQuote(position: current + 1)
            }
        }
    }

    @inline(__always)
    private mutating func open(at position: Int) {
        isQuoted = true
        opening = position
    }

    private mutating func atEnd(_ current: Int, _ isLast: Bool) -> Outcome {
        position = current
        if !isLast { return .needsMore }
        return isQuoted ? .unclosed : .row(length: current, lineBreak: 0)
    }
}
