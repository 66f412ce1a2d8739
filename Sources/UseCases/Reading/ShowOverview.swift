package import PlanModel

/// The first page: every current KPI in every state, and what the documents
/// claim for the region.
package struct ShowOverview: Sendable {
    let store: any LedgerStore
    let clock: any WallClock
    let shelf: ReferenceShelf

    package init(store: any LedgerStore, clock: any WallClock, shelf: ReferenceShelf) {
        self.store = store
        self.clock = clock
        self.shelf = shelf
    }

    /// - Parameter isForPage: reads what a page of the KPIs in force shows; its
    ///   records would not be whole.
    package func callAsFunction(
        _ request: AssessKPIs.Request, isForPage: Bool = false
    ) async throws -> OverviewAnswer {
        let today = clock.today
        let shelf = shelf
        return try await store.read { reader in
            let references = try shelf.references(reader, at: request.clock)
            let work = try AssessmentWork(
                reader, references: references, request: request, today: today,
                depth: isForPage ? .lastYears : .whole)
            let report = work.report()
            return OverviewAnswer(report: report)
        }
    }
}

/// All KPIs in all states, and the documents' claims.
package struct OverviewAnswer: Sendable {
    package let report: AchievementReport
    /// Figures that documents published by the day state for the region.
    package var claims: [ClaimAnswer] { report.claims }

    /// The newest publication day among the values shown; nil without values.
    package var newest: PublicationDay? {
        report.current.flatMap(\.states).compactMap(\.freshness).max { $0.day < $1.day }
    }
}
