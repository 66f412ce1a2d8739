import Assessment
import Charts
import PlanModel
import Reports

/// The drawing of a KPI in its section.
extension ReportPen {
    /// The course of each state where most have one, else where each stood last;
    /// nil where no state has a value.
    func figure(_ kpi: KPIAnswer, _ mains: [StateAnswer], id: String) -> ReportFigure? {
        let valued = mains.filter { main in
            main.line.map { reading.shown($0).contains { $0.value != nil } } ?? false
        }
        let drawn = valued.filter { main in
            main.line.map { reading.shown($0).filter { $0.value != nil }.count > 1 } ?? false
        }
        guard !valued.isEmpty else { return nil }
        guard drawn.count * 2 > valued.count else { return dots(kpi, valued, mains, id: id) }
        return courses(
            kpi, drawn, mains, left: valued.filter { main in !drawn.contains { $0.state == main.state } },
            id: id)
    }

    /// - Parameter left: states with a value that has no course.
    private func courses(
        _ kpi: KPIAnswer, _ drawn: [StateAnswer], _ mains: [StateAnswer], left: [StateAnswer], id: String
    ) -> ReportFigure {
        let lines = drawn.compactMap { main in
            main.line.map { chartLine(main, $0, kpi, name: reading.name(main.state), short: main.state.text) }
        }
        let baselines = Set(drawn.map { $0.assessment?.baseline?.period })
        let heading = heading(kpi, mains, drawn)
        let chart: any Chart =
            lines.count > 1
            ? SmallMultiples(
                heading: heading, axis: ValueAxis(.free), scale: .own, lines: lines)
            : LineChart(
                heading: heading, axis: ValueAxis(.free), lines: lines,
                baseline: lines.first?.baseline.map { LineChart.YearRule($0, label: "baseline \($0)") })
        let rule = baselines == [nil] ? "" : " The upright line marks the baseline year."
        let scales = lines.count > 1 ? " Each state has its own scale." : ""
        let names = ReportWords.list(left.map { reading.placed($0.state) })
        let rest = left.isEmpty ? "" : " Not drawn, for want of a second value: \(names)."
        return figure(kpi, chart, drawn, "by state.\(scales)\(rule)\(rest)", id: id)
    }

    /// The newest value of each state; where levels may not be compared, each
    /// with what it counts and none before another.
    private func dots(
        _ kpi: KPIAnswer, _ valued: [StateAnswer], _ mains: [StateAnswer], id: String
    ) -> ReportFigure {
        let isCompared = LevelView(of: valued.compactMap { $0.line?.series }).isCompared
        let rows: DotPlot.Rows =
            isCompared
            ? .comparable(
                valued.map(dot), order: kpi.kpi.direction == .increase ? .largestFirst : .smallestFirst,
                reference: nil)
            : .notComparable(valued.map { DotPlot.DefinedRow(dot($0), definition: definition($0)) })
        let apart = isCompared ? "" : " Levels may not be compared: definitions differ."
        let chart = DotPlot(heading: heading(kpi, mains, valued), axis: ValueAxis(.free), rows: rows)
        return figure(
            kpi, chart, valued,
            "by state, newest value of each.\(apart) Too few states have values of "
                + "several years to draw their course.", id: id)
    }

    private func dot(_ main: StateAnswer) -> DotPlot.Row {
        let last = main.line.flatMap { reading.shown($0).last { $0.value != nil } }
        let value = last.flatMap(chartValue)
        let apart = main.isSeparateClaim ? " (\(ReportWords.size(main.sizeClass)) only)" : ""
        return DotPlot.Row(
            name: reading.name(main.state) + apart, period: last?.period,
            reading: value.map { .value($0) } ?? .absent("no data"))
    }

    private func definition(_ main: StateAnswer) -> String {
        guard let series = main.line?.series else { return "" }
        let attributes = series.attributes
        let parts = [
            series.definition, attributes.statisticalUnit, attributes.coverage,
            reading.publications(main.line.map { [$0] } ?? []).first,
        ]
        return parts.compactMap(\.self).filter { !$0.isEmpty }.prefix(2).joined(separator: ", ")
    }

    private func heading(
        _ kpi: KPIAnswer, _ mains: [StateAnswer], _ drawn: [StateAnswer]
    ) -> ChartHeading {
        ChartHeading(
            title: ReportWords.plain(kpi.kpi.name), subtitle: kpi.kpi.unit,
            foot: sourceLine(drawn.compactMap(\.line)), alternative: spoken(kpi, mains))
    }

    private func figure(
        _ kpi: KPIAnswer, _ chart: any Chart, _ drawn: [StateAnswer], _ words: String, id: String
    ) -> ReportFigure {
        ReportFigure(
            id: "figure_\(id)", chart: chart,
            caption: ReportText(
                "\(ReportWords.plain(kpi.kpi.name)) \(words)\(computed(drawn.compactMap(\.line)))"))
    }

    /// ` Computed by Pantau as A / B.`; empty where nothing is computed.
    private func computed(_ lines: [SeriesLine]) -> String {
        reading.formulas(lines).map { " Computed by Pantau as \($0)." }.joined()
    }

    func chartLine(
        _ main: StateAnswer, _ line: SeriesLine, _ kpi: KPIAnswer, name: String, short: String
    ) -> ChartLine {
        ChartLine(
            name: name, short: short, hue: Hue(main.state) ?? .ink,
            points: reading.shown(line).compactMap { observation in
                chartValue(observation).map { ChartPoint(observation.period, $0) }
            },
            ending: kpi.ended.map { .ended("ended \($0.lastPeriod)") } ?? .running,
            baseline: main.assessment?.baseline?.period)
    }

    private func chartValue(_ observation: Observation) -> ChartValue? {
        guard let number = observation.value else { return nil }
        let text = ReportWords.value(number, decimals: observation.decimals)
        return ChartValue(number, text: text, decimals: observation.decimals, status: observation.status)
    }

    /// `Source: World Bank, World Development Indicators. Newest value …`; what
    /// Pantau computed is said to be so.
    private func sourceLine(_ lines: [SeriesLine]) -> String {
        let stated = reading.publications(lines.filter { !reading.isComputed($0) })
        let computed = reading.publications(lines.filter(reading.isComputed))
        func sentence(_ start: String, _ names: [String]) -> String? {
            guard !names.isEmpty else { return nil }
            let more = names.count > 2 ? " and \(names.count - 2) more" : ""
            return "\(start)\(names.prefix(2).joined(separator: "; "))\(more)."
        }
        let newest = lines.flatMap { line in reading.shown(line).map(\.publication.day) }.max()
        return [
            sentence("Source: ", stated), sentence(SeriesOrigin.computed, computed),
            newest.map { "Newest value published by \(ReportWords.day($0))." },
        ].compactMap(\.self).joined(separator: " ")
    }

    private func spoken(_ kpi: KPIAnswer, _ mains: [StateAnswer]) -> String {
        let figures = mains.map { main -> String in
            guard let latest = main.assessment?.latest, let value = latest.value else {
                return "\(reading.name(main.state)) no data"
            }
            return "\(reading.name(main.state)) "
                + "\(ReportWords.value(value, decimals: latest.decimals)) (\(latest.period))"
        }
        return "\(ReportWords.plain(kpi.kpi.name)), \(kpi.kpi.unit). \(figures.joined(separator: "; "))."
    }
}
