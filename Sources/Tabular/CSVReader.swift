/// Reads CSV row by row out of a window on the file, as bytes.
///
/// A row is copied nowhere: its fields are found when they are asked for, and
/// doubled quotation marks are undone in place. Fields may be asked for in any
/// order. Empty lines are passed over.
package final class CSVReader: RowReader {
    /// Where the current row starts in the file; rows can span several lines.
    package private(set) var line = 0
    /// What separates the fields, given or found out.
    package let delimiter: UInt8

    private let window: TextBuffer
    private let maximumLineBytes: Int
    private var nextLine = 1
    /// What the current row takes in the text, its line break included.
    private var taken = 0
    private var rowLength = -1
    /// The bounds of the fields found so far, in memory kept from row to row.
    private var fields: UnsafeMutablePointer<(start: UInt32, end: UInt32)>
    private var fieldCapacity = 128
    private var foundFields = 0
    /// Where the next field starts in the row.
    private var nextField = 0
    private var problem: (any Error)?

    private static let sampleBytes = 64 << 10

    /// Reads the file from its start. Throws when it is empty or when its
    /// delimiter cannot be one. `blockSize` is how many bytes are read at once.
    package convenience init(
        _ store: some ByteStore, dialect: CSVDialect = .init(), blockSize: Int = 128 << 10
    ) throws {
        try self.init(stream: StoreStream(store), dialect: dialect, blockSize: blockSize)
    }

    /// The same out of a stream, such as an entry of a zip archive.
    package init(stream: some ByteStream, dialect: CSVDialect = .init(), blockSize: Int = 128 << 10) throws {
        maximumLineBytes = dialect.maximumLineBytes
        window = try TextBuffer(stream, encoding: dialect.encoding, blockSize: blockSize)
        if let delimiter = dialect.delimiter {
            let forbidden = [0, Byte.quote, Byte.carriageReturn, Byte.lineFeed]
            guard delimiter < 0x80, !forbidden.contains(delimiter) else {
                throw TabularProblem.wrongDelimiter(delimiter)
            }
            self.delimiter = delimiter
            try window.fill()
        } else {
            while window.end - window.start < Self.sampleBytes, !window.isComplete { try window.fill() }
            let hint = SeparatorHint(window.base + window.start, count: window.end - window.start)
            if let hint {
                window.drop(hint.length)
                nextLine = 2
            }
            delimiter =
                hint?.delimiter
                ?? DelimiterGuess.delimiter(
                    window.base + window.start, count: window.end - window.start, isWhole: window.isComplete)
        }
        // Last, since `deinit` runs only for what was whole.
        fields = .allocate(capacity: fieldCapacity)
        if window.isComplete, window.damage == nil, window.start == window.end {
            throw TabularProblem.emptyFile
        }
    }

    deinit { fields.deallocate() }

    package var sheet: String? { nil }

    package func next() throws -> Bool {
        if let problem { throw problem }
        do {
            return try advance()
        } catch {
            problem = error
            rowLength = -1
            throw error
        }
    }

    package var fieldCount: Int {
        find(Int.max)
        return foundFields
    }

    package func withBytes<Result>(
        _ field: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
    ) rethrows -> Result {
        try body(bytes(field))
    }

    package func text(_ field: Int) -> String { String(decoding: bytes(field), as: UTF8.self) }

    package func cell(_ field: Int) -> String? { nil }

    func bytes(_ field: Int) -> UnsafeBufferPointer<UInt8> {
        if field >= foundFields { find(field) }
        guard field < foundFields else { return UnsafeBufferPointer(start: nil, count: 0) }
        let bounds = fields[field]
        let start = window.base + window.start + Int(bounds.start)
        return UnsafeBufferPointer(start: start, count: Int(bounds.end - bounds.start))
    }
}

// MARK: - From row to row

extension CSVReader {
    private func advance() throws -> Bool {
        while true {
            window.drop(taken)
            foundFields = 0
            nextField = 0
            var scan = RowScan(delimiter: delimiter)
            let (length, lineBreak) = try complete(&scan)
            taken = length + lineBreak
            guard taken > 0 else {
                rowLength = -1
                if line == 0 { throw TabularProblem.emptyFile }
                return false
            }
            let start = nextLine
            nextLine += scan.lineBreaks + (lineBreak > 0 ? 1 : 0)
            if length > 0 {
                line = start
                rowLength = length
                return true
            }
        }
    }

    /// Scans to the end of the row and reads on until it is all there.
    private func complete(_ scan: inout RowScan) throws -> (length: Int, lineBreak: Int) {
        while true {
            let count = window.end - window.start
            let isLast = window.isComplete && window.damage == nil
            switch scan.run(window.base + window.start, count: count, isLast: isLast) {
            case .row(let length, let lineBreak):
                guard length <= maximumLineBytes else {
                    throw TabularProblem.lineTooLong(line: nextLine, limit: maximumLineBytes)
                }
                return (length, lineBreak)
            case .needsMore:
                if count > maximumLineBytes { throw tooLong(scan) }
                if let damage = window.damage {
                    let place = place(count)
                    throw damage.problem(line: place.line, column: place.column)
                }
                try window.fill()
            case .unclosed:
                let place = place(scan.opening)
                throw TabularProblem.unclosedQuote(line: place.line, column: place.column, limit: nil)
            case .textAfterQuote(let position):
                throw textAfterQuote(scan, position)
            }
        }
    }

    private func tooLong(_ scan: RowScan) -> TabularProblem {
        guard scan.isQuoted else { return .lineTooLong(line: nextLine, limit: maximumLineBytes) }
        let place = place(scan.opening)
        return .unclosedQuote(line: place.line, column: place.column, limit: maximumLineBytes)
    }

    private func textAfterQuote(_ scan: RowScan, _ position: Int) -> TabularProblem {
        let row = UnsafeBufferPointer(start: window.base + window.start, count: window.end - window.start)
        let rest = row[position...].prefix(40).prefix {
            $0 != delimiter && $0 != Byte.lineFeed && $0 != Byte.carriageReturn
        }
        let seen = String(String(decoding: rest, as: UTF8.self).prefix(20))
        let place = place(position)
        return .textAfterQuote(
            seen, line: place.line, column: place.column, openedAt: self.place(scan.opening))
    }

    /// Line and column of a byte of the row that starts at `nextLine`.
    private func place(_ position: Int) -> (line: Int, column: Int) {
        let row = UnsafeBufferPointer(start: window.base + window.start, count: position)
        var line = nextLine
        var lineStart = 0
        for index in row.indices {
            let isFeedOfReturn =
                row[index] == Byte.lineFeed && index > 0 && row[index - 1] == Byte.carriageReturn
            guard row[index] == Byte.lineFeed || row[index] == Byte.carriageReturn else { continue }
            if !isFeedOfReturn { line += 1 }
            lineStart = index + 1
        }
        return (line, String(decoding: row[lineStart...], as: UTF8.self).count + 1)
    }

    /// Finds the bounds of the row's fields up to `last`, as far as there are any.
    private func find(_ last: Int) {
        let row = window.base + window.start
        let length = rowLength
        var next = nextField
        var found = foundFields
        while found <= last, next <= length {
            var field = FieldBounds(in: row, at: next, length: length, delimiter: delimiter)
            next = field.next
            if field.hasDoubledQuotes { field.undouble(in: row) }
            if found == fieldCapacity { growFields(found) }
            fields[found] = (UInt32(truncatingIfNeeded: field.start), UInt32(truncatingIfNeeded: field.end))
            found += 1
        }
        nextField = next
        foundFields = found
    }

    private func growFields(_ count: Int) {
        fieldCapacity *= 2
        let larger = UnsafeMutablePointer<(start: UInt32, end: UInt32)>.allocate(capacity: fieldCapacity)
        larger.update(from: fields, count: count)
        fields.deallocate()
        fields = larger
    }
}
