package import PlanModel

/// What changed since a day: the reading of the ledger as of one day beside
/// that of another, with what it did to the assessments.
///
/// Both readings are by the public clock; a derived indicator is compared as
/// its formula gives it on each day.
package struct ShowChanges: Sendable {
    let store: any LedgerStore
    let clock: any WallClock
    let shelf: ReferenceShelf

    package init(store: any LedgerStore, clock: any WallClock, shelf: ReferenceShelf) {
        self.store = store
        self.clock = clock
        self.shelf = shelf
    }

    /// Empty lists mean all.
    package struct Request: Hashable, Sendable {
        package var from: Day
        package var to: Day
        /// Recording clock of both readings; nil for up to now.
        package var knownOn: Day?
        /// Ids or the sources' own codes.
        package var indicators: [String]
        package var states: [AreaCode]
        /// By which method assessments are compared.
        package var method: String
        /// Series that are given in full; the rest are counted.
        package var limit: Int

        package init(
            from: Day, to: Day, knownOn: Day? = nil, indicators: [String] = [], states: [AreaCode] = [],
            method: String = "eurostat", limit: Int = 500
        ) {
            self.from = from
            self.to = to
            self.knownOn = knownOn
            self.indicators = indicators
            self.states = states
            self.method = method
            self.limit = limit
        }
    }

    /// - Throws: `Failure`. What is wrong with the request comes as findings.
    package func callAsFunction(_ request: Request) async throws -> ChangesAnswer {
        let (shelf, today) = (shelf, clock.today)
        return try await store.read { reader in
            let work = try ChangesWork(reader, shelf: shelf, request: request, today: today)
            return try work.answer(reader)
        }
    }
}
