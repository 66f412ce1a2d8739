/// Finds out what separates the fields of a file from its first rows.
///
/// The delimiter is the one that gives the largest share of its rows the same
/// number of fields, two or more. Where several do equally well, it is the one
/// that stands there most often, not counting commas between two digits, which
/// may be decimal.
enum DelimiterGuess {
    private struct Score: Comparable {
        var agreement = 0.0
        var delimiters = 0

        static func < (left: Score, right: Score) -> Bool {
            (left.agreement, left.delimiters) < (right.agreement, right.delimiters)
        }
    }

    static let candidates = [Byte.comma, UInt8(ascii: ";"), Byte.tab, UInt8(ascii: "|")]
    private static let rowLimit = 50

    /// `isWhole` says that the sample is the whole file; else its last row,
    /// which may be cut off, does not count.
    static func delimiter(_ sample: UnsafePointer<UInt8>, count: Int, isWhole: Bool) -> UInt8 {
        var best = (delimiter: Byte.comma, score: Score())
        for candidate in candidates {
            let score = score(candidate, sample, count, isWhole)
            if score > best.score { best = (candidate, score) }
        }
        return best.delimiter
    }

    private static func score(
        _ delimiter: UInt8, _ sample: UnsafePointer<UInt8>, _ count: Int, _ isWhole: Bool
    ) -> Score {
        var rowsByFields: [Int: Int] = [:]
        var delimiters = 0
        var start = 0
        var rows = 0
        while start < count, rows < rowLimit {
            var scan = RowScan(delimiter: delimiter)
            let outcome = scan.run(sample + start, count: count - start, isLast: isWhole)
            if outcome == .needsMore { break }
            rows += 1
            // With the wrong delimiter quotation marks make no sense.
            guard case .row(let length, let lineBreak) = outcome else { break }
            if length > 0 {
                let row = fields(delimiter, sample + start, length)
                if row.fields > 1 { rowsByFields[row.fields, default: 0] += 1 }
                delimiters += row.sure
            } else {
                rows -= 1
            }
            start += max(1, length + lineBreak)
        }
        let agreeing = rowsByFields.values.max() ?? 0
        return Score(agreement: Double(agreeing) / Double(max(1, rows)), delimiters: delimiters)
    }

    private static func fields(
        _ delimiter: UInt8, _ row: UnsafePointer<UInt8>, _ length: Int
    ) -> (fields: Int, sure: Int) {
        var fields = 0
        var sure = 0
        var next = 0
        while next <= length {
            let field = FieldBounds(in: row, at: next, length: length, delimiter: delimiter)
            fields += 1
            next = field.next
            let mark = next - 1
            if mark < length {
                let mayBeDecimal =
                    delimiter == Byte.comma && mark > 0 && mark + 1 < length && isDigit(row[mark - 1])
                    && isDigit(row[mark + 1])
                if !mayBeDecimal { sure += 1 }
            }
        }
        return (fields, sure)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
