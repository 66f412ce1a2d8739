package import Assessment
package import PlanModel

/// One indicator in all states: its achievement where it is a KPI, and every
/// value, each with the series that speaks.
package struct ShowIndicator: Sendable {
    let store: any LedgerStore
    let clock: any WallClock
    let shelf: ReferenceShelf

    package init(store: any LedgerStore, clock: any WallClock, shelf: ReferenceShelf) {
        self.store = store
        self.clock = clock
        self.shelf = shelf
    }

    /// - Returns: nil when no indicator has the code; `nearest` finds one.
    package func callAsFunction(
        _ code: IndicatorCode, request: AssessKPIs.Request
    ) async throws -> IndicatorAnswer? {
        let today = clock.today
        let shelf = shelf
        return try await store.read { reader in
            let references = try shelf.references(reader, at: request.clock)
            guard let indicator = references.indicators[code] else { return nil }
            var request = request
            request.indicators = [code.text]
            let isKPI = references.plan?.kpi(for: code) != nil
            let report =
                isKPI
                ? try AssessmentWork(reader, references: references, request: request, today: today).report()
                : nil
            let book = try LineBook(reader, references: references, indicators: [code], at: request.clock)
            let order = references.states.map(\.code)
            let others = book.areas.subtracting(order).sorted()
            let lines = (order + others).flatMap { book.lines(code, $0) }.map { $0.until(request.year) }
                .filter { !$0.observations.isEmpty }
            return IndicatorAnswer(
                indicator: indicator, report: report, references: references,
                dataVersion: try reader.dataVersion(), lines: lines,
                derivations: book.derivations.filter { $0.value.line.series.indicator == code })
        }
    }
}

/// An indicator with its values in all areas.
package struct IndicatorAnswer: Sendable {
    package let indicator: Indicator
    /// Nil for an indicator that is no KPI of the plan.
    package let report: AchievementReport?
    package let references: LedgerReferences
    package let dataVersion: String
    /// In the plan's order of states, the preferred claim first; area groups
    /// last.
    package let lines: [SeriesLine]
    /// For a derived indicator, what stands behind each line.
    package let derivations: [String: DerivedLine]

    package var kpis: [KPIAnswer] { report?.kpis ?? [] }

    /// Reference periods that have a value in any line, newest last.
    package var periods: [Period] {
        Set(lines.flatMap { $0.observations.filter { $0.value != nil }.map(\.period) }).sorted()
    }
}
