package import Enterprises
import Synchronization
import Tabular

/// A row that was not counted, as it stands in the register.
package struct RejectedRow: Sendable {
    package let line: Int
    package let problem: RowProblem
    /// Without its line end.
    package let bytes: [UInt8]
}

/// Counts the lines of blocks that threads finish in any order, and hands on what
/// was rejected in the order of the register.
///
/// `@unchecked Sendable`: the lock guards everything that changes.
final class BlockLines: @unchecked Sendable {
    private let lock = Mutex(())
    private var linesOfBlock: [Int] = []
    private var waiting: [Int: [RejectedRow]] = [:]
    private var next = 0
    private var line: Int
    private let linesBefore: Int
    private let onReject: (@Sendable (RejectedRow) throws -> Void)?

    init(linesBefore: Int, onReject: (@Sendable (RejectedRow) throws -> Void)?) {
        self.linesBefore = linesBefore
        line = linesBefore
        self.onReject = onReject
    }

    /// - Parameter rejected: with lines of the block, from 0.
    func finish(_ block: Int, lines: Int, rejected: [RejectedRow]) throws {
        try lock.withLock { _ in
            while linesOfBlock.count <= block { linesOfBlock.append(0) }
            linesOfBlock[block] = lines
            guard let onReject else { return }
            waiting[block] = rejected
            while let rows = waiting.removeValue(forKey: next) {
                for row in rows {
                    try onReject(
                        RejectedRow(line: line + row.line + 1, problem: row.problem, bytes: row.bytes))
                }
                line += linesOfBlock[next]
                next += 1
            }
        }
    }

    /// For each block what its lines, counted from 0, are moved by.
    var firstLines: [Int] {
        lock.withLock { _ in
            var line = linesBefore + 1
            return linesOfBlock.map { lines in
                defer { line += lines }
                return line
            }
        }
    }
}

/// The rows of a block that begin in these lines, as they were before quotation
/// marks were taken away.
func rows(
    at lines: [(problem: RowProblem, line: Int)], in block: UnsafeBufferPointer<UInt8>, hasQuotes: Bool
) -> [RejectedRow] {
    var (found, line, start): ([RejectedRow], Int, Int) = ([], 0, 0)
    var wanted = lines[...]
    var (at, isWithin, linesWithin) = (0, false, 0)
    while at <= block.count, let next = wanted.first {
        let isEnd = at == block.count
        if !isEnd, hasQuotes, block[at] == UInt8(ascii: "\"") { isWithin.toggle() }
        if isEnd || block[at] == UInt8(ascii: "\n") {
            if !isEnd, isWithin {
                linesWithin += 1
            } else {
                if next.line == line {
                    var end = at
                    if end > start, block[end - 1] == UInt8(ascii: "\r") { end -= 1 }
                    found.append(
                        RejectedRow(line: line, problem: next.problem, bytes: Array(block[start..<end])))
                    wanted = wanted.dropFirst()
                }
                line += 1 + linesWithin
                (start, linesWithin, isWithin) = (at + 1, 0, false)
            }
        }
        at += 1
    }
    return found
}
