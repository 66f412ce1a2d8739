import Assessment
import Charts
import Pages
import PlanModel
import Routes
import UseCases

/// What the overview shows beside its matrix: who has data, what documents
/// claim, how far the states lie apart.
extension Presenter {
    /// Those that are drawn in the page.
    func drawnCharts(_ answer: OverviewAnswer, today: Day) -> [(ChartKind, any Chart)] {
        [
            (ChartKind.availability, availability(answer.report, today: today)),
            (ChartKind.gap, gapChart(answer.report, today: today)),
        ].compactMap { kind, chart in chart.map { (kind, $0) } }
    }

    /// All that have an address. The page itself lists the claims as a table
    /// with a bar for each.
    func charts(_ answer: OverviewAnswer, today: Day) -> [(ChartKind, any Chart)] {
        drawnCharts(answer, today: today) + (claimChart(answer.claims).map { [(.claims, $0)] } ?? [])
    }

    private func heading(_ title: String, _ subtitle: String, _ foot: String) -> ChartHeading {
        ChartHeading(
            title: title, subtitle: subtitle, foot: foot, alternative: title,
            language: texts.language.code, words: chartWords)
    }

    // MARK: Availability

    /// The plan's claims of availability against what the ledger holds.
    private func availability(_ report: AchievementReport, today: Day) -> (any Chart)? {
        let kpis = report.current
        guard !kpis.isEmpty else { return nil }
        let there = ChartClass(texts[.availableHere], tone: .present)
        let claimed = ChartClass(texts[.availableClaimed], tone: .claimed)
        let missing = ChartClass(texts[.noData], tone: .noData)
        var found = 0
        var empty = 0
        let rows = kpis.map { answer -> HeatMatrix.Row in
            let mains = self.mains(answer)
            let cells = zip(references.states, mains).map { state, main -> HeatMatrix.Cell in
                let address = texts.url(
                    Address(.stateIndicator(state.code, answer.kpi.indicator), reading: reading))
                if let latest = main?.assessment?.latest {
                    found += 1
                    return HeatMatrix.Cell(there, text: "\(latest.period)", address: address)
                }
                empty += main?.isClaimedAvailable == true ? 1 : 0
                return HeatMatrix.Cell(
                    main?.isClaimedAvailable == true ? claimed : missing, address: address)
            }
            return HeatMatrix.Row(name: "\(answer.kpi.number) \(answer.kpi.name)", cells: cells)
        }
        let all = kpis.count * references.states.count
        return HeatMatrix(
            heading: heading(
                texts(.findingAvailability, "\(found)", "\(all)", "\(empty)"), texts[.availabilitySubtitle],
                texts(.chartFootDay, texts.day(reading.asOf ?? today))),
            columns: references.states.map { HeatMatrix.Column(name: $0.name, short: $0.code.text) },
            rows: rows, classes: [there, claimed, missing])
    }

    // MARK: Claims

    /// Documents' shares for the region, each as it was claimed.
    private func claimChart(_ claims: [ClaimAnswer]) -> (any Chart)? {
        let shares = claims.filter { $0.claim.unit.hasPrefix("percent") }
        let rows = shares.compactMap { claim -> RangeChart.Row? in
            guard let extent = extent(claim.claim.value) else { return nil }
            let year = claim.claim.referencePeriod?.description ?? texts[.notStated]
            return RangeChart.Row(
                label: words(claim.claim.indicator),
                source: texts(
                    .claimPublishedIn, claim.document.title, "\(claim.document.published.day.year)"),
                period: texts(.claimYear, year), extent: extent)
        }
        guard !rows.isEmpty else { return nil }
        return RangeChart(
            heading: heading(
                texts(.findingClaims, "\(rows.count)"), texts[.claimsSubtitle], texts[.claimsFoot]),
            scale: .share, suffix: " %", rows: rows)
    }

    private func extent(_ value: ClaimedValue) -> RangeChart.Extent? {
        switch value {
        case .exactly(let number): drawn(number).map { RangeChart.Extent($0) }
        case .range(let lowest, let highest):
            drawn(lowest).flatMap { low in drawn(highest).flatMap { RangeChart.Extent(from: low, to: $0) } }
        case .moreThan: nil
        }
    }

    private func drawn(_ number: ReportedNumber) -> ChartValue? {
        ChartValue(
            number.value, text: texts.value(number.value, decimals: number.decimals),
            decimals: number.decimals)
    }

    // MARK: Gap

    /// CLMV as a multiple of ASEAN-6, at the baseline and at the latest year.
    private func gapChart(_ report: AchievementReport, today: Day) -> (any Chart)? {
        let rows = report.current.enumerated().compactMap { index, answer -> SlopeChart.Row? in
            guard let gap = answer.gap, let first = gap.atBaseline.ratio, let last = gap.atLatest.ratio,
                let from = ratio(first), let to = ratio(last)
            else { return nil }
            return SlopeChart.Row(
                name: answer.kpi.name, short: answer.kpi.number.text, hue: Hue(index: index),
                from: ChartPoint(gap.atBaseline.period, from), to: ChartPoint(gap.atLatest.period, to),
                obstacle: gap.restsOnSameStates ? nil : texts[.gapDifferentStates])
        }
        guard !rows.isEmpty else { return nil }
        return SlopeChart(
            heading: heading(
                texts(.findingGap, "\(rows.count)"), texts[.gapSubtitle],
                texts(.chartFootDay, texts.day(reading.asOf ?? today))),
            axis: ValueAxis(.free), rows: rows)
    }

    private func ratio(_ value: Double) -> ChartValue? {
        ChartValue(value, text: texts.figure(value, digits: 2), decimals: 3)
    }
}
