import Assessment
import PlanModel
import Synchronization

/// Makes boards, and keeps the last ones by what they follow from: the plan's
/// version, the last sign-off of an update, and the day.
///
/// A class with a lock: all requests of the process share it.
package final class ProgressBoards: Sendable {
    private struct Key: Hashable {
        let document: Int64
        let act: Int64
        let clock: LedgerClock
        let day: Day
    }

    private let kept = Mutex<[(key: Key, board: ProgressBoard)]>([])
    private let reported: ProgressShelf
    private static let most = 4

    package init(reported: ProgressShelf = ProgressShelf()) { self.reported = reported }

    /// - Parameters:
    ///   - today: the day that is meant where the clock names none.
    ///   - choice: the version of the plan that reports are held against.
    /// - Returns: nil where the ledger holds no plan for that day.
    func board(
        _ reader: any LedgerReader, _ references: LedgerReferences, at clock: LedgerClock, today: Day,
        against choice: PlanChoice = .amended
    ) throws -> ProgressBoard? {
        guard let version = try choice.version(reader, at: clock) else { return nil }
        let day = clock.asOf ?? today
        let key = Key(document: version.id, act: try reader.lastAcceptance(), clock: clock, day: day)
        if let found = kept.withLock({ $0.first { $0.key == key } }) { return found.board }
        let isAmended = choice == .amended
        guard let plan = isAmended ? references.plan : AmendmentDesk.plan(version) else { return nil }
        let reported =
            isAmended
            ? try reported.progress(reader, plan: plan, at: clock)
            : try ProgressShelf.all(reader, plan: plan, at: clock)
        let board = try ProgressBoard(plan, asOf: day, reported: reported)
        kept.withLock { kept in
            if kept.count >= Self.most { kept.removeFirst() }
            kept.append((key, board))
        }
        return board
    }

    /// What the accepted updates say together, from which the board follows.
    func progress(
        _ reader: any LedgerReader, plan: Plan, at clock: LedgerClock
    ) throws -> [ImplementationKey: ReportedProgress] {
        try reported.progress(reader, plan: plan, at: clock)
    }
}
