package import Assessment
package import PlanModel

/// One indicator in one state: every series with every value and where it
/// comes from.
package struct ShowStateIndicator: Sendable {
    let store: any LedgerStore
    let clock: any WallClock
    let shelf: ReferenceShelf

    package init(store: any LedgerStore, clock: any WallClock, shelf: ReferenceShelf) {
        self.store = store
        self.clock = clock
        self.shelf = shelf
    }

    /// - Parameter report: of the indicator in all states for the same request,
    ///   where it is known already.
    /// - Returns: nil when the indicator or the area is not known.
    package func callAsFunction(
        _ area: AreaCode, _ code: IndicatorCode, request: AssessKPIs.Request,
        report: AchievementReport? = nil
    ) async throws -> StateIndicatorAnswer? {
        let today = clock.today
        let shelf = shelf
        return try await store.read { reader in
            try Self.answer(
                reader, area, code, request: request,
                references: shelf.references(reader, at: request.clock), today: today, report: report)
        }
    }

    /// The same on a view that is open already: what a release would make of
    /// the page.
    static func answer(
        _ reader: any LedgerReader, _ area: AreaCode, _ code: IndicatorCode, request: AssessKPIs.Request,
        references: LedgerReferences, today: Day, report known: AchievementReport? = nil
    ) throws -> StateIndicatorAnswer? {
        guard let indicator = references.indicators[code], references.hasPages(of: area) else { return nil }
        var report: AchievementReport?
        if references.plan?.kpi(for: code) != nil, references.plan?.state(area) != nil {
            var asked = request
            asked.indicators = [code.text]
            asked.states = [area]
            report =
                try known?.of(area)
                ?? AssessmentWork(reader, references: references, request: asked, today: today).report()
        }
        let book = try LineBook(
            reader, references: references, indicators: [code], areas: [area], at: request.clock)
        let statements = try reader.statements(of: code, in: area, at: request.clock)
        let places = Dictionary(
            statements.compactMap { statement in statement.observation.id.map { ($0, statement) } }
        ) { first, _ in first }
        let lines = book.lines(code, area).map { $0.until(request.year) }
        let series = lines.filter { !$0.observations.isEmpty }.map { line in
            SeriesAnswer(
                line: line,
                provenances: line.observations.compactMap { $0.id.flatMap { places[$0] } },
                derivation: book.derivations[line.series.name])
        }
        return StateIndicatorAnswer(
            area: area, indicator: indicator, references: references, report: report, series: series,
            revisions: Revision.found(
                among: statements.filter { one in request.year.map { one.observation.period <= $0 } ?? true }),
            disputes: try reader.disputes(of: code, in: area, until: request.clock.asOf),
            dataVersion: try reader.dataVersion())
    }
}

/// An indicator in one area, with every series and value.
package struct StateIndicatorAnswer: Sendable {
    package let area: AreaCode
    package let indicator: Indicator
    package let references: LedgerReferences
    /// Nil for an indicator that is no KPI, and for area groups.
    package let report: AchievementReport?
    /// The preferred claim first.
    package let series: [SeriesAnswer]
    /// The values of which a later vintage said something else.
    package let revisions: [Revision]
    /// What the state says against international values, in public.
    package let disputes: [Dispute]
    package let dataVersion: String

    package var kpis: [KPIAnswer] { report?.kpis ?? [] }

    /// What stands behind computed lines, by the names of their series.
    package var derivations: [String: DerivedLine] {
        Dictionary(series.compactMap { one in one.derivation.map { (one.line.series.name, $0) } }) {
            first, _ in
            first
        }
    }
}

/// A series with the provenance of each of its values.
package struct SeriesAnswer: Sendable {
    package let line: SeriesLine
    /// One for each observation of the ledger, in the order of the line; empty
    /// for a derived line.
    package let provenances: [Provenance]
    package let derivation: DerivedLine?
}

/// All statements of a value that has more than one, oldest first.
package struct Revision: Sendable {
    package let statements: [Provenance]

    /// - Parameter statements: those of a value stand together.
    static func found(among statements: [Provenance]) -> [Revision] {
        var found: [Revision] = []
        var rest = statements[...]
        while let first = rest.first {
            let own = rest.prefix {
                $0.observation.period == first.observation.period && $0.series.name == first.series.name
            }
            if own.count > 1 { found.append(Revision(statements: Array(own))) }
            rest = rest.dropFirst(own.count)
        }
        return found
    }
}
