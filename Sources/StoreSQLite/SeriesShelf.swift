import Synchronization
import UseCases

/// Keeps series by their rows, because a row of `series` never changes: its
/// texts are read once in the life of the process.
///
/// A class with a lock: all readings of a store share it. Only rows that were
/// committed are kept; a row that is taken back gives its number to another.
final class SeriesShelf: Sendable {
    private let kept = Mutex<[Int64: StoredSeries]>([:])
    private static let most = 20_000

    /// - Returns: the series in the order of the rows, and nil for those that
    ///   are not kept.
    func series(_ rows: [Int64]) -> [StoredSeries?] {
        kept.withLock { kept in rows.map { kept[$0] } }
    }

    func keep(_ series: [StoredSeries]) {
        kept.withLock { kept in
            if kept.count + series.count > Self.most { kept.removeAll() }
            guard series.count <= Self.most else { return }
            for one in series { kept[one.id] = one }
        }
    }
}
