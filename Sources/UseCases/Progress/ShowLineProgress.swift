import Assessment
package import PlanModel

/// One action line: how it stands, and what was reported of it.
package struct ShowLineProgress: Sendable {
    let store: any LedgerStore
    let clock: any WallClock
    let shelf: ReferenceShelf
    let boards: ProgressBoards

    package init(
        store: any LedgerStore, clock: any WallClock, shelf: ReferenceShelf, boards: ProgressBoards
    ) {
        self.store = store
        self.clock = clock
        self.shelf = shelf
        self.boards = boards
    }

    package struct Answer: Sendable {
        package let board: ProgressBoard
        package let standing: LineStanding
        /// The implementation that is told in full: of the state that was asked
        /// for; of a national-level line without a state, none.
        package let shown: ImplementationKey?
        /// Its accepted updates, the newest period first.
        package let updates: [AcceptedUpdate]
    }

    /// - Returns: nil where the plan has no such line.
    package func callAsFunction(
        _ code: PlanCode, in state: AreaCode?, at clock: LedgerClock
    ) async throws -> Answer? {
        let (today, shelf, boards) = (self.clock.today, shelf, boards)
        return try await store.read { reader in
            let references = try shelf.references(reader, at: clock)
            guard let board = try boards.board(reader, references, at: clock, today: today),
                let standing = board[code]
            else { return nil }
            let wanted = ImplementationKey(code, standing.line.isNationalLevel ? state : nil)
            let shown = standing.implementations.first { $0.key == wanted }?.key
            let day = [clock.asOf, clock.knownOn].compactMap(\.self).min()
            let updates = try shown.map { try reader.acceptedUpdates(.of($0), asOf: day) } ?? []
            return Answer(
                board: board, standing: standing, shown: shown,
                updates: updates.sorted { $1.key.period < $0.key.period })
        }
    }
}
