package import PlanModel
import Synchronization
package import UseCases

/// What the pages of rounds and returns need besides the workplace.
package struct ReturnsWork: Sendable {
    let desk: ReturnDesk
    let questions: [ReturnQuestion]
    let presence = PresenceBoard()
    let progress: ProgressDesk

    package init(desk: ReturnDesk, questions: [ReturnQuestion]) {
        self.desk = desk
        progress = ProgressDesk(desk)
        self.questions = questions
    }
}

/// Who is on which cell of a return just now; forgotten when they are silent.
///
/// A class with a lock: all requests of the process share it.
final class PresenceBoard: Sendable {
    struct Seen: Hashable {
        let cell: CellKey?
        let displayName: String
        let at: ContinuousClock.Instant
    }

    private let seen = Mutex<[ReturnKey: [AccountName: Seen]]>([:])
    private static let patience = Duration.seconds(25)

    /// Notes where somebody is, and tells where the others are.
    func note(
        _ name: AccountName, _ displayName: String, on cell: CellKey?, of key: ReturnKey,
        at now: ContinuousClock.Instant = .now
    ) -> [(cell: CellKey, name: String)] {
        seen.withLock { seen in
            var here = (seen[key] ?? [:]).filter { now - $0.value.at < Self.patience }
            here[name] = Seen(cell: cell, displayName: displayName, at: now)
            seen[key] = here
            return here.filter { $0.key != name }.compactMap { other in
                other.value.cell.map { ($0, other.value.displayName) }
            }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
        }
    }
}
