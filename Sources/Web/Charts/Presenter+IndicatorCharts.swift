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
        let classes = spoken(kpi, mains) { main in self.tags(main, method: method).first?.text }
        func classified(_ finding: String) -> ChartHeading { heading(finding, finding + ". " + classes) }
        let multiples = multiples(kpi, mains, found(records(kpi, mains, within: years)))
        let dots = dots(kpi, mains, found(levels(kpi, mains)))
        // On one axis, values that each state counts in its own way look like a
        // ranking (`methods.md` 3): there are no lines and no slope of them.
        let beside: [(ChartKind, any Chart)] =
            !levelsAreCompared(mains)
            ? [(.dots, dots), (.multiples, multiples)]
            : [
                (.lines, lines(kpi, mains, found(trend(kpi, mains, within: years)))),
                (.slope, slope(kpi, mains, found(changes(kpi, mains)))), (.multiples, multiples),
                (.dots, dots),
            ]
        return beside + [
            (.tiles, tiles(kpi, mains, method, classified(self.classes(kpi, mains, method)))),
            (.map, map(kpi, mains, method, classified(places(kpi, mains, method)))),
        ]
    }

    func levelsAreCompared(_ mains: [StateAnswer]) -> Bool {
        LevelView(of: mains.compactMap { $0.line?.series }).isCompared
    }

    /// `Thailand (SME only)` where the value is of another size class than the
    /// plan's.
    func drawnName(_ main: StateAnswer) -> String { sized(name(main.state), main) }

    private func sized(_ name: String, _ main: StateAnswer) -> String {
        main.isSeparateClaim ? texts(.areaOnly, name, short(main.sizeClass)) : name
    }

    /// The same as a sentence for tables.
    func sizeRemark(_ main: StateAnswer) -> String? {
        main.isSeparateClaim ? texts(.onlyRemark, short(main.sizeClass), texts[.shortMSME]) : nil
    }

    func subtitle(_ kpi: KPIAnswer) -> String {
        texts(.chartSubtitle, unit(kpi.kpi), texts(kpi.kpi.direction))
    }

    /// The figures of the states in one line, for who does not see them.
    ///
    /// - Parameter classed: a word more for each, such as its class.
    private func spoken(
        _ kpi: KPIAnswer, _ mains: [StateAnswer], classed: (StateAnswer) -> String? = { _ in nil }
    ) -> String {
        references.states.filter { isShown($0.code) }.map { state in
            guard let main = mains.first(where: { $0.state == state.code }),
                let latest = main.assessment?.latest
            else { return texts(.spokenFigure, name(state.code), texts[.noData]) }
            let said = texts(.spokenFigure, drawnName(main), "\(round(latest)) (\(latest.period))")
            return [said, classed(main)].compactMap(\.self).joined(separator: ", ")
        }.joined(separator: "; ") + "."
    }

    var years: ClosedRange<Period>? {
        guard reading.from != nil || reading.to != nil else { return nil }
        let first = reading.from ?? Period(year: Period.years.lowerBound)!
        let last = reading.to ?? Period(year: Period.years.upperBound)!
        return first...last
    }

    func isShown(_ area: AreaCode) -> Bool {
        reading.states.isEmpty || reading.states.contains(area)
    }

    private func lines(_ kpi: KPIAnswer, _ mains: [StateAnswer], _ heading: ChartHeading) -> LineChart {
        LineChart(
            heading: heading, axis: ValueAxis(.free), lines: lines(kpi, mains), baseline: baselineRule(mains))
    }

    private func lines(_ kpi: KPIAnswer, _ mains: [StateAnswer]) -> [ChartLine] {
        mains.compactMap { main in
            guard let line = main.line else { return nil }
            return chartLine(
                line, name: drawnName(main), short: sized(main.state.text, main),
                hue: Hue(main.state) ?? .ink,
                ended: kpi.ended, within: years, baseline: main.assessment?.baseline?.period,
                remark: sizeRemark(main))
        }
    }

    /// A panel for each state with its own scale: the course of small values is
    /// seen, too.
    private func multiples(
        _ kpi: KPIAnswer, _ mains: [StateAnswer], _ heading: ChartHeading
    ) -> SmallMultiples {
        let lines = lines(kpi, mains)
        let isRanked = levelsAreCompared(mains)
        return SmallMultiples(
            heading: heading, axis: ValueAxis(.free), scale: .own,
            lines: isRanked ? lines : lines.sorted { $0.name < $1.name })
    }

    /// Only where one year is the baseline of all that is drawn.
    func baselineRule(_ mains: [StateAnswer]) -> LineChart.YearRule? {
        let years = Set(mains.filter { $0.line != nil }.map { $0.assessment?.baseline?.period })
        guard years.count == 1, let year = years.first ?? nil else { return nil }
        return LineChart.YearRule(year, label: texts(.chartBaseline, "\(year)"))
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
                    name: drawnName(main), short: sized(main.state.text, main), hue: Hue(main.state) ?? .ink,
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
                name: drawnName(main), period: latest?.period,
                reading: drawn.map { .value($0) } ?? .absent(texts[.noData]))
        }
        guard levelsAreCompared(mains) else {
            return DotPlot(
                heading: heading, axis: ValueAxis(.free),
                rows: .notComparable(
                    mains.map { main in
                        let parts = [sizeRemark(main), defined(main.line?.series)].compactMap(\.self)
                        return DotPlot.DefinedRow(row(main), definition: parts.joined(separator: "; "))
                    }))
        }
        return DotPlot(
            heading: heading, axis: ValueAxis(.free),
            rows: .comparable(
                mains.map { row($0) },
                order: kpi.kpi.direction == .increase ? .largestFirst : .smallestFirst,
                reference: reference(kpi)))
    }

    func defined(_ series: Series?) -> String {
        guard let series else { return texts[.noData] }
        let parts = [
            series.definition, shareOf(series), series.attributes.statisticalUnit,
            series.attributes.coverage,
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
