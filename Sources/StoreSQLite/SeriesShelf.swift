import PlanModel
import Synchronization
import UseCases

/// Keeps the series that were asked for, because a row of `series` never
/// changes: their texts are read and put in order once, until there is a new
/// one.
///
/// A class with a lock: all readings of a store share it. Only rows that were
/// committed are kept; a row that is taken back gives its number to another.
final class SeriesShelf: Sendable {
    /// What was asked for, and the newest row of all.
    struct Key: Hashable {
        let indicators: Set<IndicatorCode>?
        let areas: Set<AreaCode>?
        let newest: Int64
    }

    private struct Kept {
        var lists: [Key: [StoredSeries]] = [:]
        var count = 0
    }

    private let kept = Mutex(Kept())
    private static let most = 20_000

    func series(_ key: Key) -> [StoredSeries]? { kept.withLock { $0.lists[key] } }

    func keep(_ series: [StoredSeries], as key: Key) {
        guard series.count <= Self.most else { return }
        kept.withLock { kept in
            if kept.count + series.count >= Self.most { kept = Kept() }
            if kept.lists.updateValue(series, forKey: key) == nil { kept.count += series.count + 1 }
        }
    }
}
