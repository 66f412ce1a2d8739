import Foundation
import Tabular

/// Passes bytes on and shows on a terminal how much of the file was read; in
/// a pipe it shows nothing.
///
/// `@unchecked Sendable`: one reader reads one file, and the lock guards the
/// little that is drawn.
final class ProgressByteStore: ByteStore, @unchecked Sendable {
    let count: Int
    private let inner: any ByteStore
    private let name: String
    private let lock = NSLock()
    private let start = Date()
    private var drawnAt = Date.distantPast
    private var hasDrawn = false
    private var rows = 0

    init(_ inner: any ByteStore, name: String) {
        self.inner = inner
        self.name = name
        count = inner.count
    }

    func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        let result = try inner.read(at: offset, into: buffer)
        draw(upTo: offset + result)
        return result
    }

    /// Counts rows that were read, which the bar then shows with their rate.
    func add(rows more: Int) { lock.withLock { rows += more } }

    /// Takes the bar away.
    func finish() {
        lock.withLock {
            if hasDrawn { Talk.write("\r\u{1B}[K") }
            hasDrawn = false
        }
    }

    private func draw(upTo position: Int) {
        guard Talk.isTerminal, count > 1 << 20 else { return }
        lock.withLock {
            let now = Date()
            guard now.timeIntervalSince(drawnAt) > 0.1 else { return }
            drawnAt = now
            hasDrawn = true
            let share = Double(position) / Double(count)
            let elapsed = now.timeIntervalSince(start)
            let rest = share > 0.01 ? ", \(Int(elapsed / share - elapsed)) s left" : ""
            let read =
                rows > 0 && elapsed > 0
                ? ", \(Self.millions(rows)) rows, \(Self.millions(Int(Double(rows) / elapsed)))/s" : ""
            Talk.write("\r" + Self.line(share, name + read + rest, columns: Talk.columns) + "\u{1B}[K")
        }
    }

    /// `3.2 M` from a million on.
    private static func millions(_ count: Int) -> String {
        count < 1_000_000 ? "\(count)" : "\(count / 1_000_000).\(count / 100_000 % 10) M"
    }

    /// Never wider than the terminal: a line that wraps could not be drawn over.
    private static func line(_ share: Double, _ words: String, columns: Int) -> String {
        let filled = Int(share * 30)
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 30 - filled)
        return String("\(bar) \(Int(share * 100)) %  \(words)".prefix(columns - 1))
    }
}
