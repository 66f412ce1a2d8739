import Assessment
import Charts
import PlanModel
import Reports

/// What stands on a state's page below its sentences: the KPIs beside the
/// region, their courses, the action lines that the state leads, sources.
extension ReportPen {
    // MARK: KPIs

    func briefTable(_ brief: StateBrief) -> ReportTable {
        let rows = reading.kpis.compactMap { kpi in
            kpi.main(of: brief.state).map { briefRow(kpi, $0, brief) }
        }
        return ReportTable(
            id: "kpis", caption: "KPIs of \(reading.name(brief.state))",
            columns: [
                .init("KPI", share: 4), .init("Name and unit", share: 33),
                .init("Baseline", isNumber: true, share: 11), .init("Latest", isNumber: true, share: 11),
                .init("Change", isNumber: true, share: 7),
                .init(reading.plan.region?.name ?? "Region", isNumber: true, share: 16),
                .init("Class, \(reading.method)", share: 18),
            ], rows: rows)
    }

    private func briefRow(_ kpi: KPIAnswer, _ main: StateAnswer, _ brief: StateBrief) -> [ReportTable.Cell] {
        let name = link(ReportWords.plain(kpi.kpi.name), .stateIndicator(main.state, kpi.kpi.indicator))
        let head = [
            ReportTable.Cell(kpi.kpi.number.text), ReportTable.Cell(name + ReportText(", \(kpi.kpi.unit)")),
        ]
        let region = regionCell(kpi, brief)
        guard let assessment = main.assessment, let latest = assessment.latest, let line = main.line else {
            let none = ReportTable.Cell("–", mark: .quiet)
            return head + [none, none, none, region, ReportTable.Cell("no data", mark: .quiet)]
        }
        let pair = KPIFinding.Pair(main, kpi.kpi.direction)
        let decimals = pair?.decimals ?? latest.decimals
        let first = assessment.baseline.map { point in
            link(
                ReportWords.value(point.value, decimals: decimals),
                .observation(series: line.series.name, point.period)) + ReportText(" (\(point.period))")
        }
        let change = pair.map {
            ReportWords.change(
                from: $0.baseline.value, to: latest.value ?? 0, by: $0.change.absolute, decimals: decimals)
        }
        return head + [
            ReportTable.Cell(first ?? "–"),
            ReportTable.Cell(
                value(latest, of: line.series, decimals: decimals) + ReportText(" (\(latest.period))")),
            change.map {
                ReportTable.Cell(link($0, .assessment(main.state, kpi.kpi.indicator)))
            } ?? ReportTable.Cell("–"), region, classCell(main, reading.method),
        ]
    }

    /// The regional figure with its years, and on which side of it the state
    /// is where levels may be compared.
    private func regionCell(_ kpi: KPIAnswer, _ brief: StateBrief) -> ReportTable.Cell {
        let region = reading.plan.region?.code
        guard let outcome = kpi.aggregates.first(where: { $0.group.code == region })?.atLatest,
            outcome.aggregate != nil
        else { return ReportTable.Cell("–", mark: .quiet) }
        let years = outcome.coverage.years.map { " (\(ReportWords.span($0)))" }
        let side = brief.comparisons.first { $0.kpi.number == kpi.kpi.number }
            .map { $0.isAhead ? ", better" : ", worse" }
        return ReportTable.Cell(
            link(figure(outcome), .indicator(kpi.kpi.indicator)) + ReportText(years ?? "")
                + ReportText(side ?? ""))
    }

    /// What the signs and the words of the table mean.
    var legend: String {
        let region = reading.plan.region.map { region in
            " \(region.name): the regional figure of the states that have a value; \"better\" and \"worse\" "
                + "say how the state stands beside it, where levels may be compared."
        }
        func sign(_ mark: ReportTable.Mark, _ words: String) -> String { mark.sign + words }
        let signs = [
            sign(.onCourse, "on course"), sign(.slow, "too slow or standing still"),
            sign(.away, "moving away"), sign(.unclear, "may be read in several ways"),
            "* another class with another baseline year", "– no value",
        ]
        return signs.joined(separator: "; ") + "." + (region ?? "")
    }

    // MARK: Courses

    /// A panel for each KPI with two values or more; nil where none has.
    func briefFigure(_ state: AreaCode) -> ReportFigure? {
        let drawn = reading.kpis.compactMap { kpi -> (KPIAnswer, ChartLine)? in
            guard let main = kpi.main(of: state), let line = main.line,
                reading.shown(line).count(where: { $0.value != nil }) > 1
            else { return nil }
            return (kpi, chartLine(main, line, kpi, name: panelName(kpi.kpi), short: panelName(kpi.kpi)))
        }
        guard !drawn.isEmpty else { return nil }
        let names = drawn.map { kpi, _ in "KPI \(kpi.kpi.number.text), \(ReportWords.plain(kpi.kpi.name))" }
        let heading = ChartHeading(
            title: "", subtitle: "", foot: "",
            alternative: "Courses of \(names.joined(separator: "; ")): the table has their figures.")
        return ReportFigure(
            id: "courses",
            chart: SmallMultiples(
                heading: heading, axis: ValueAxis(.free), scale: .own, lines: drawn.map(\.1),
                columns: led(by: state).count > Self.linesBesidePanels ? min(drawn.count, 7) : nil),
            caption: "The years behind these figures, each KPI in its own unit with its latest value")
    }

    /// `KPI 6, days`: names stand in the table.
    private func panelName(_ kpi: KPI) -> String {
        let unit = kpi.unit.hasPrefix("percent") ? "%" : kpi.unit
        return "KPI \(kpi.number.text)" + (unit.utf8.count <= 12 ? ", \(unit)" : "")
    }

    // MARK: Action lines

    /// How many action lines a page has room for.
    private static let linesOfPage = 6
    /// With more of them the panels stand in one row.
    private static let linesBesidePanels = 3

    private func led(by state: AreaCode) -> [LineStanding] {
        (reading.board?.lines ?? []).filter { $0.line.champions.contains(state) }
    }

    /// Those that the state champions; nothing where it champions none.
    func championed(by state: AreaCode) -> [ReportDocument.Block] {
        let led = led(by: state)
        guard !led.isEmpty else { return [] }
        let isReported = led.contains { $0.lastReport != nil }
        var items = led.prefix(Self.linesOfPage).map { standing in
            let line = standing.line
            let progress = standing.assessment(in: state)?.progressClass ?? standing.progressClass
            let words = " \(line.paraphrase ?? line.text), due \(line.timeFrame.due)"
            return link(line.code.text, .actionLine(line.code))
                + ReportText(words + (isReported ? ": \(progress.title)" : ""))
        }
        let more = led.count - items.count
        if more > 0 { items.append(link("And \(ReportWords.count(more)) more.", .progress)) }
        let count = ReportWords.count(led.count, "action line", "action lines")
        let none = isReported ? "" : ", on which nothing has been reported yet"
        return [.heading("Champion of \(count)\(none)"), .list(items)]
    }

    // MARK: Sources

    /// Sources by licence, what is computed, and how to cite the page.
    func briefSources(_ state: AreaCode) -> String {
        let spoken = reading.kpis.compactMap { kpi in kpi.main(of: state)?.line.map { (kpi, $0) } }
        let title =
            "\(reading.name(state))\(reading.request.year.map { " at \($0)" } ?? ""), \(reading.plan.shortTitle)"
        let rights = rights(title, at: .state(state), lines: spoken.map(\.1))
        let sources = rights.byLicence.map { licence, sources in
            "\(sources.joined(separator: "; ")) (licence: \(licence.words))"
        }
        let computed = spoken.compactMap { kpi, line in
            reading.origins[line.series.name]?.formula.map {
                " KPI \(kpi.kpi.number.text) is computed by Pantau as \($0)."
            }
        }
        return (sources.isEmpty ? "" : "Sources: \(sources.joined(separator: "; ")).\(computed.joined()) ")
            + "How to cite: \(rights.cite)"
    }
}
