import Assessment
import PlanModel
import Reports

/// A state on one page of A4.
extension ReportPen {
    func brief(on state: AreaCode) -> ReportDocument {
        let plan = reading.plan
        let brief = StateBrief(
            of: state, in: inForce, method: reading.method, region: plan.region?.code)
        let name = reading.name(state)
        let year = reading.request.year.map { " at \($0)" } ?? ""
        return ReportDocument(
            title: "\(name)\(year): \(plan.shortTitle)", shortTitle: "\(plan.shortTitle), \(name)",
            author: plan.publisher, day: reading.day.description, cover: nil,
            chapters: [
                ReportDocument.Chapter(
                    id: "brief", title: "\(name)\(year)",
                    head: "Figures as published by \(ReportWords.day(reading.day))",
                    blocks: [.list(sentences(brief)), .table(table(brief))])
            ])
    }

    /// The report without KPIs that were not in force in its year.
    private var inForce: AchievementReport {
        let whole = reading.achievement
        return AchievementReport(
            references: whole.references, request: whole.request,
            dataVersion: whole.dataVersion, today: whole.today, kpis: reading.kpis, findings: whole.findings)
    }

    private func sentences(_ brief: StateBrief) -> [ReportText] {
        let place = reading.placed(brief.state)
        var lines: [ReportText] = []
        func add(_ text: String) { lines.append(ReportText(text)) }
        add(
            "Of \(brief.all.count) KPIs in force, \(brief.known.count) have a value for \(place): "
                + "\(brief.onCourse.count) on course, \(brief.slow.count) too slow or standing still, "
                + "\(brief.away.count) moving away by the method \"\(reading.method)\".")
        let moves = [("Most improved", brief.mostImproved), ("Most worsened", brief.mostWorsened)]
        for case (let words, let entry?) in moves {
            guard let pair = KPIFinding.Pair(entry.answer, entry.kpi.direction),
                let kpi = reading.kpis.first(where: { $0.kpi.number == entry.kpi.number })
            else { continue }
            let finding = KPIFinding(kpi, reading)
            add("\(words): \(finding.name), \(finding.datedSpan(pair)) (\(entry.kpi.unit)).")
        }
        if !brief.comparisons.isEmpty, let region = reading.plan.region {
            let ahead = brief.comparisons.filter(\.isAhead).map { ReportWords.plain($0.kpi.name) }
            add(
                "Better than the figure of \(region.name) on \(ahead.count) of "
                    + "\(brief.comparisons.count) KPIs of which levels may be compared.")
        }
        if !brief.unknown.isEmpty {
            let claimed =
                brief.claimed.isEmpty
                ? "" : " For \(ReportWords.count(brief.claimed.count)) of them data are said to exist."
            add("No value for \(ReportWords.count(brief.unknown.count, "KPI", "KPIs")).\(claimed)")
        }
        if !brief.dependent.isEmpty || !brief.disagreeing.isEmpty {
            add(
                "With care: the methods disagree on "
                    + "\(ReportWords.count(brief.disagreeing.count, "KPI", "KPIs")), and the class of "
                    + "\(ReportWords.count(brief.dependent.count)) depends on the baseline year (*).")
        }
        return lines
    }

    private func table(_ brief: StateBrief) -> ReportTable {
        let rows = reading.kpis.compactMap { kpi in kpi.main(of: brief.state).map { row(kpi, $0) } }
        return ReportTable(
            id: "kpis", caption: "KPIs of \(reading.name(brief.state))",
            columns: [
                .init("KPI", share: 5), .init("Name and unit", share: 36),
                .init("Baseline", isNumber: true, share: 14), .init("Latest", isNumber: true, share: 14),
                .init("Change", isNumber: true, share: 9), .init("Class, \(reading.method)", share: 22),
            ], rows: rows)
    }

    private func row(_ kpi: KPIAnswer, _ main: StateAnswer) -> [ReportTable.Cell] {
        let name = link(ReportWords.plain(kpi.kpi.name), .stateIndicator(main.state, kpi.kpi.indicator))
        let head = [
            ReportTable.Cell(kpi.kpi.number.text), ReportTable.Cell(name + ReportText(", \(kpi.kpi.unit)")),
        ]
        guard let assessment = main.assessment, let latest = assessment.latest, let line = main.line else {
            return head + [
                ReportTable.Cell("–", mark: .quiet), ReportTable.Cell("–", mark: .quiet),
                ReportTable.Cell("–", mark: .quiet), ReportTable.Cell("no data", mark: .quiet),
            ]
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
            } ?? ReportTable.Cell("–"), classCell(main, reading.method),
        ]
    }
}
