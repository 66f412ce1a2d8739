package import PlanModel

/// The public page of an indicator as it would be after a release; nothing is
/// stored.
package struct PreviewRelease: Sendable {
    let desk: ReturnDesk

    package init(_ desk: ReturnDesk) { self.desk = desk }

    package struct Answer: Sendable {
        package let cells: [CellKey]
        /// Nil where nobody has a value of the indicator.
        package let page: StateIndicatorAnswer?
        /// Indicators that the release would change, each with a page.
        package let indicators: [IndicatorCode]
    }

    /// - Parameter indicator: nil for the first KPI that would change.
    /// - Throws: `Refusal` where nothing is accepted.
    package func callAsFunction(
        _ key: ReturnKey, of indicator: IndicatorCode? = nil, by actor: Actor
    ) async throws -> Answer {
        try actor.require(.readReturns, on: .state(key.state))
        let (desk, today, now) = (desk, desk.clock.today, desk.clock.timestamp())
        return try await desk.store.rehearse { writer in
            let round = try writer.knownReturn(key)
            let records = try writer.cells(of: key)
            let cells = try ReleaseReturn.accepted(nil, records, key)
            try MakePublic(writer: writer, key: key, desk: desk, today: today, now: now, actor: actor)
                .release(cells, records)
            let indicators = Self.indicators(round, cells, records)
            let chosen = indicator ?? indicators.first ?? cells[0].item.indicator
            // Registries are read anew: what a rehearsal made is gone afterwards.
            let page = try ShowStateIndicator.answer(
                writer, key.state, chosen, request: AssessKPIs.Request(),
                references: LedgerReferences(writer), today: today)
            return Answer(cells: cells, page: page, indicators: indicators)
        }
    }

    /// Shares first, those of KPIs and with a value before others: they are what
    /// the plan's pages show.
    private static func indicators(
        _ round: CollectionRound, _ cells: [CellKey], _ records: [CellKey: CellRecord]
    ) -> [IndicatorCode] {
        let valued = Set(cells.filter { records[$0]?.current?.content.value != nil }.map(\.item))
        let touched = Set(cells.map(\.item))
        func rank(_ item: ReturnItem) -> Int? {
            if item.isInternational { return nil }
            guard case .share(let top, let bottom) = item.kind else {
                return touched.contains(item.code) ? 4 : nil
            }
            if touched.isDisjoint(with: [item.code, top, bottom]) { return nil }
            let hasValue = valued.contains(item.code) || valued.isSuperset(of: [top, bottom])
            return (hasValue ? 0 : 2) + (item.kpi == nil ? 1 : 0)
        }
        let ranked = round.items.compactMap { item in rank(item).map { (item, $0) } }
        var seen: Set<IndicatorCode> = []
        return (0...4).flatMap { rank in
            ranked.filter { $0.1 == rank }.map(\.0.code.indicator)
        }.filter { seen.insert($0).inserted }
    }
}
