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
            let indicators = Self.indicators(round, cells)
            let chosen = indicator ?? indicators.first ?? cells[0].item.indicator
            // Registries are read anew: what a rehearsal made is gone afterwards.
            let page = try ShowStateIndicator.answer(
                writer, key.state, chosen, request: AssessKPIs.Request(),
                references: LedgerReferences(writer), today: today)
            return Answer(cells: cells, page: page, indicators: indicators)
        }
    }

    /// Shares first, and those of KPIs before others: they are what the plan's
    /// pages show.
    private static func indicators(_ round: CollectionRound, _ cells: [CellKey]) -> [IndicatorCode] {
        let touched = Set(cells.map(\.item))
        var found: [IndicatorCode] = []
        let shares = round.items.filter { $0.kpi != nil } + round.items.filter { $0.kpi == nil }
        for item in shares {
            guard case .share(let top, let bottom) = item.kind,
                !touched.isDisjoint(with: [item.code, top, bottom])
            else { continue }
            found.append(item.code.indicator)
        }
        for item in round.items where touched.contains(item.code) && !item.isInternational {
            found.append(item.code.indicator)
        }
        var seen: Set<IndicatorCode> = []
        return found.filter { seen.insert($0).inserted }
    }
}
