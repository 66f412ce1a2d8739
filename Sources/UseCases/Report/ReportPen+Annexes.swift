import Assessment
import PlanModel
import Reports

/// The annexes: every value, source and definition, and what changed.
extension ReportPen {
    func annexes() -> [ReportDocument.Chapter] { [values(), sources(), revisions()] }

    // MARK: Values

    /// How many years a table of A4 holds.
    private static let years = 10

    private func values() -> ReportDocument.Chapter {
        var blocks: [ReportDocument.Block] = [
            .lead(
                ReportText(
                    "The values of the last \(Self.years) years that the assessments rest on, each a link to the "
                        + "statements of its source. Earlier years are in the workbook and in the data files of "
                        + "the report. Letters are the status by SDMX: E estimated, P provisional, B break in the "
                        + "series, D definition differs, I imputed, U low reliability, F forecast."))
        ]
        for kpi in reading.kpis {
            guard let table = valueTable(kpi) else { continue }
            blocks.append(.table(table))
        }
        return ReportDocument.Chapter(id: "values", title: "Annex A: Values", blocks: blocks)
    }

    /// Nil where no state has a value.
    private func valueTable(_ kpi: KPIAnswer) -> ReportTable? {
        let lines = kpi.states.filter { reading.states.contains($0.state) }.compactMap { answer in
            answer.line.map {
                (answer.state, $0, Dictionary(reading.shown($0).map { ($0.period, $0) }) { $1 })
            }
        }
        let last = lines.compactMap { $0.2.values.filter { $0.value != nil }.map(\.period.year).max() }.max()
        guard let last else { return nil }
        let periods = (last - Self.years + 1...last).compactMap { Period(year: $0) }
        let rows = lines.map { area, line, values -> [ReportTable.Cell] in
            let decimals =
                line.observations.compactMap { $0.value.map { abs($0) } }.max()
                .map { ReportWords.shown($0, 6) } ?? 0
            return [ReportTable.Cell(link(reading.name(area), .stateIndicator(area, kpi.kpi.indicator)))]
                + periods.map { period in
                    guard let observation = values[period], observation.value != nil else {
                        return ReportTable.Cell("–", mark: .quiet)
                    }
                    let shown = min(decimals, observation.decimals)
                    let status = observation.status == .normal ? "" : " " + observation.status.rawValue
                    return ReportTable.Cell(
                        value(observation, of: line.series, decimals: shown) + ReportText(status))
                }
        }
        return ReportTable(
            id: "values_\(kpi.kpi.number.text)",
            caption: "KPI \(kpi.kpi.number.text), \(ReportWords.plain(kpi.kpi.name)), \(kpi.kpi.unit)",
            columns: [.init("State", share: 20)] + periods.map { .init("\($0)", isNumber: true, share: 8) },
            rows: rows, isDense: true)
    }

    // MARK: Sources and definitions

    private func sources() -> ReportDocument.Chapter {
        var rows: [[ReportTable.Cell]] = []
        for kpi in reading.kpis {
            for answer in kpi.states where reading.states.contains(answer.state) {
                guard let line = answer.line else { continue }
                rows.append(sourceRow(kpi, answer, line))
            }
        }
        let table = ReportTable(
            id: "series", caption: "Series with their sources and definitions",
            columns: [
                .init("KPI", share: 6), .init("State", share: 13), .init("Series", share: 24),
                .init("Publication", share: 27), .init("Newest", share: 11),
                .init("Definition and unit", share: 19),
            ], rows: rows, isDense: true)
        return ReportDocument.Chapter(
            id: "sources", title: "Annex B: Sources and definitions",
            blocks: [
                .lead(
                    "Which series speaks for each KPI and state, who published it, and under which definition."
                ),
                .table(table),
            ])
    }

    private func sourceRow(_ kpi: KPIAnswer, _ answer: StateAnswer, _ line: SeriesLine) -> [ReportTable.Cell]
    {
        let newest = reading.shown(line).last { $0.value != nil }
        let series =
            newest.map { link(line.series.name, .observation(series: line.series.name, $0.period)) }
            ?? ReportText(line.series.name)
        let names = reading.sources[line.series.name] ?? []
        let attributes = line.series.attributes
        var definition = line.series.definition.map { link($0, .definition($0)) } ?? ReportText("")
        let rest = [attributes.statisticalUnit, attributes.coverage, line.series.base.map { "base \($0)" }]
            .compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ", ")
        if !rest.isEmpty { definition += ReportText((definition.isEmpty ? "" : "; ") + rest) }
        return [
            ReportTable.Cell(kpi.kpi.number.text), ReportTable.Cell(reading.name(answer.state)),
            ReportTable.Cell(series),
            ReportTable.Cell(names.isEmpty ? line.series.source : names.joined(separator: "; ")),
            ReportTable.Cell(newest.map { "\($0.publication.day)" } ?? "–"),
            ReportTable.Cell(definition.isEmpty ? "of the source" : definition),
        ]
    }

    // MARK: Revisions

    private func revisions() -> ReportDocument.Chapter {
        let title = "Annex C: Revisions since the last report"
        guard let changes = reading.changes else {
            return ReportDocument.Chapter(
                id: "revisions", title: title,
                blocks: [.paragraph("No earlier report was named, so nothing can be compared with it.")])
        }
        let since = ReportWords.day(changes.request.from)
        var rows: [[ReportTable.Cell]] = []
        var new = 0
        for indicator in changes.indicators {
            for series in indicator.series {
                for change in series.values {
                    if change.kind == .new {
                        new += 1
                    } else {
                        rows.append(revisionRow(indicator, series, change))
                    }
                }
            }
        }
        let opening =
            "Since \(since): \(rows.count) revised or withdrawn values or changed statuses, \(new) new values, "
            + "\(changes.assessments) changed assessments."
        var blocks: [ReportDocument.Block] = [.lead(ReportText(opening))]
        let amendments = changes.amendments.map {
            ReportText(
                "The plan was amended with effect from \(ReportWords.day($0.effectiveOn)): \($0.reason)")
        }
        if !amendments.isEmpty { blocks.append(.list(amendments)) }
        if !rows.isEmpty {
            blocks.append(
                .table(
                    ReportTable(
                        id: "revised", caption: "Values that were revised",
                        columns: [
                            .init("Series", share: 38), .init("Year", share: 8), .init("What", share: 14),
                            .init("Before", isNumber: true, share: 13),
                            .init("Now", isNumber: true, share: 13),
                            .init("Percent", isNumber: true, share: 14),
                        ], rows: rows, isDense: true)))
        }
        return ReportDocument.Chapter(id: "revisions", title: title, blocks: blocks)
    }

    private func revisionRow(
        _ indicator: IndicatorChange, _ series: SeriesChange, _ change: ValueChange
    ) -> [ReportTable.Cell] {
        func text(_ observation: Observation?) -> String {
            guard let observation, let value = observation.value else { return "–" }
            return ReportWords.value(value, decimals: observation.decimals)
        }
        return [
            ReportTable.Cell(
                link(series.series.name, .observation(series: series.series.name, change.period))),
            ReportTable.Cell("\(change.period)"), ReportTable.Cell(change.kind.rawValue),
            ReportTable.Cell(text(change.before)), ReportTable.Cell(text(change.after)),
            ReportTable.Cell(change.percent.map { ReportWords.percent($0) } ?? "–"),
        ]
    }
}
