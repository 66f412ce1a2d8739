import Assessment
import Charts
import Pages
import PlanModel
import Routes
import UseCases

/// The charts of one indicator over all states.
extension Presenter {
    /// In the order of the page; none where no state has a value.
    func charts(
        _ answer: IndicatorAnswer, method: String, sources: NamedSources, today: Day
    ) -> [(ChartKind, any Chart)] {
        guard let kpi = answer.kpis.last else { return plainCharts(answer, sources, today: today) }
        let mains = self.mains(kpi).compactMap(\.self).filter { isShown($0.state) }
        guard mains.contains(where: { $0.line != nil }) else { return [] }
        let foot = chartFoot(mains.compactMap(\.line), sources, today: today)
        func heading(_ title: String, _ alternative: String) -> ChartHeading {
            ChartHeading(
                title: title, subtitle: subtitle(kpi), foot: foot, alternative: alternative,
                language: texts.language.code, words: chartWords)
        }
        let figures = spoken(kpi, mains)
        func found(_ finding: String) -> ChartHeading { heading(finding, finding + ". " + figures) }
        return [
            (.lines, lines(kpi, mains, found(trend(kpi, mains, within: years)))),
            (.slope, slope(kpi, mains, found(changes(kpi, mains)))),
            (.multiples, multiples(kpi, mains, found(records(kpi, mains, within: years)))),
            (.dots, dots(kpi, mains, found(levels(kpi, mains)))),
            (.tiles, tiles(kpi, mains, method, heading(classes(kpi, mains, method), figures))),
            (.map, map(kpi, mains, method, heading(places(kpi, mains, method), figures))),
        ]
    }

    /// An indicator that is no KPI: its lines, without a judgement.
    private func plainCharts(
        _ answer: IndicatorAnswer, _ sources: NamedSources, today: Day
    ) -> [(ChartKind, any Chart)] {
        let lines = answer.lines.filter { line in line.observations.contains { $0.value != nil } }
        let first = Dictionary(grouping: lines, by: \.series.area).compactMapValues(\.first)
        let shown = references.states.compactMap { first[$0.code] }
        guard !shown.isEmpty else { return [] }
        let title = texts(.chartPlainTitle, answer.indicator.name, "\(shown.count)")
        let heading = ChartHeading(
            title: title, subtitle: answer.indicator.unit, foot: chartFoot(shown, sources, today: today),
            alternative: title, language: texts.language.code, words: chartWords)
        let drawn = shown.map { line in
            chartLine(
                line, name: name(line.series.area), short: line.series.area.text,
                hue: Hue(line.series.area) ?? .ink, within: years)
        }
        return [(.lines, LineChart(heading: heading, axis: ValueAxis(.free), lines: drawn))]
    }

    func subtitle(_ kpi: KPIAnswer) -> String {
        texts(.chartSubtitle, kpi.kpi.unit, texts(kpi.kpi.direction))
    }

    /// The figures of the states in one line, for who does not see them.
    private func spoken(_ kpi: KPIAnswer, _ mains: [StateAnswer]) -> String {
        references.states.filter { isShown($0.code) }.map { state in
            guard let latest = mains.first(where: { $0.state == state.code })?.assessment?.latest else {
                return texts(.spokenFigure, name(state.code), texts[.noData])
            }
            return texts(.spokenFigure, name(state.code), "\(round(latest)) (\(latest.period))")
        }.joined(separator: "; ") + "."
    }

    private var years: ClosedRange<Period>? {
        guard reading.from != nil || reading.to != nil else { return nil }
        let first = reading.from ?? Period(year: Period.years.lowerBound)!
        let last = reading.to ?? Period(year: Period.years.upperBound)!
        return first...last
    }

    private func isShown(_ area: AreaCode) -> Bool {
        reading.states.isEmpty || reading.states.contains(area)
    }

    private func lines(_ kpi: KPIAnswer, _ mains: [StateAnswer], _ heading: ChartHeading) -> LineChart {
        LineChart(
            heading: heading, axis: ValueAxis(.free),
            lines: mains.compactMap { main in
                guard let line = main.line else { return nil }
                return chartLine(
                    line, name: name(main.state), short: main.state.text, hue: Hue(main.state) ?? .ink,
                    ended: kpi.ended, within: years)
            }, baseline: baselineRule(mains))
    }

    /// A panel for each state with its own scale: the course of small values is
    /// seen, too.
    private func multiples(
        _ kpi: KPIAnswer, _ mains: [StateAnswer], _ heading: ChartHeading
    ) -> SmallMultiples {
        let whole = lines(kpi, mains, heading)
        return SmallMultiples(
            heading: heading, axis: whole.axis, scale: .own, lines: whole.lines,
            baseline: whole.baseline?.period)
    }

    func baselineRule(_ mains: [StateAnswer]) -> LineChart.YearRule? {
        mains.compactMap { $0.assessment?.baseline?.period }.min().map {
            LineChart.YearRule($0, label: texts(.chartBaseline, "\($0)"))
        }
    }

    private func slope(_ kpi: KPIAnswer, _ mains: [StateAnswer], _ heading: ChartHeading) -> SlopeChart {
        SlopeChart(
            heading: heading, axis: ValueAxis(.free),
            rows: mains.compactMap { main in
                guard let line = main.line, let assessment = main.assessment,
                    let baseline = assessment.baseline, let latest = assessment.latest,
                    let to = chartValue(latest, of: line.series),
                    let from = ChartValue(
                        baseline.value, text: value(baseline, decimals: latest.decimals),
                        label: round(baseline, decimals: latest.decimals),
                        decimals: baseline.observation?.decimals ?? latest.decimals,
                        address: texts.url(place(line.series.name, baseline.period)))
                else { return nil }
                return SlopeChart.Row(
                    name: name(main.state), short: main.state.text, hue: Hue(main.state) ?? .ink,
                    from: ChartPoint(baseline.period, from), to: ChartPoint(latest.period, to),
                    obstacle: assessment.obstacle.map { texts($0) })
            })
    }

    private func dots(_ kpi: KPIAnswer, _ mains: [StateAnswer], _ heading: ChartHeading) -> DotPlot {
        func row(_ main: StateAnswer) -> DotPlot.Row {
            let latest = main.assessment?.latest
            let drawn = latest.flatMap { latest in
                main.line.flatMap { chartValue(latest, of: $0.series) }
            }
            return DotPlot.Row(
                name: name(main.state), period: latest?.period,
                reading: drawn.map { .value($0) } ?? .absent(texts[.noData]))
        }
        guard case .compared = LevelView(of: mains.compactMap { $0.line?.series }) else {
            return DotPlot(
                heading: heading, axis: ValueAxis(.free),
                rows: .notComparable(
                    mains.map { main in
                        DotPlot.DefinedRow(row(main), definition: defined(main.line?.series))
                    }))
        }
        return DotPlot(
            heading: heading, axis: ValueAxis(.free),
            rows: .comparable(
                mains.map { row($0) },
                order: kpi.kpi.direction == .increase ? .largestFirst : .smallestFirst,
                reference: reference(kpi)))
    }

    private func defined(_ series: Series?) -> String {
        guard let series else { return texts[.noData] }
        let parts = [
            series.definition, series.attributes.statisticalUnit, series.attributes.coverage,
            texts.source(series.source),
        ]
        return parts.compactMap(\.self).prefix(2).joined(separator: ", ")
    }

    private func reference(_ kpi: KPIAnswer) -> DotPlot.Reference? {
        guard let plan = references.plan, let region = plan.region,
            let aggregate = kpi.aggregates.first(where: { $0.group.code == region.code }),
            let figure = aggregate.atLatest.figure,
            let text = self.figure(aggregate.atLatest, decimals: decimals(of: kpi)),
            let value = ChartValue(
                figure, text: text, label: texts.round(figure, decimals: decimals(of: kpi) ?? 3),
                decimals: decimals(of: kpi) ?? 0)
        else { return nil }
        return DotPlot.Reference(value, label: region.name)
    }
}
