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
        let blocks: [ReportDocument.Block] = [
            .lead(
                ReportText(
                    "Every value of the series that the assessments rest on, \(ReportWords.count(Self.years)) years "
                        + "to a table, each a link to the statements of its source. A row is one series: its number "
                        + "is that of Annex B, which has its source and its definition. Letters are the status by "
                        + "SDMX: E estimated, P provisional, B break in the series, D definition differs, "
                        + "I imputed, U low reliability, F forecast."))
        ]
        let tables = reading.kpis.flatMap(valueTables)
        return ReportDocument.Chapter(
            id: "values", title: "Annex A: Values", blocks: blocks + tables.map { .table($0) })
    }

    /// The values of one series, by their periods.
    private struct ValueLine {
        let listed: ListedSeries
        let values: [Period: Observation]
        /// Of all values: a series is written with the same decimals throughout.
        let decimals: Int

        init(_ listed: ListedSeries) {
            self.listed = listed
            values = Dictionary(listed.shown.map { ($0.period, $0) }) { $1 }
            decimals = listed.shown.map(\.decimals).max() ?? 0
        }
    }

    /// The newest years first, in tables that fit the page.
    private func valueTables(_ kpi: KPIAnswer) -> [ReportTable] {
        let lines = listed.filter { $0.kpi.number == kpi.kpi.number }.map(ValueLine.init)
        let years = lines.flatMap { $0.values.keys.map(\.year) }
        guard let first = years.min(), let last = years.max() else { return [] }
        return stride(from: last, through: first, by: -Self.years).compactMap { end in
            valueTable(kpi, lines, max(first, end - Self.years + 1)...end, isNewest: end == last)
        }
    }

    /// Nil where no series has a value in these years; those without one have
    /// no row.
    private func valueTable(
        _ kpi: KPIAnswer, _ lines: [ValueLine], _ years: ClosedRange<Int>, isNewest: Bool
    ) -> ReportTable? {
        let periods = years.compactMap { Period(year: $0) }
        let rows = lines.filter { line in periods.contains { line.values[$0] != nil } }
            .map { line in
                [
                    ReportTable.Cell(
                        link(
                            reading.name(line.listed.state),
                            .stateIndicator(line.listed.state, kpi.kpi.indicator))),
                    numberCell(line.listed),
                ] + periods.map { valueCell(line, $0) }
            }
        guard !rows.isEmpty else { return nil }
        let span = ReportWords.span(years)
        return ReportTable(
            id: "values_\(kpi.kpi.number.text)" + (isNewest ? "" : "_\(years.upperBound)"),
            caption:
                "KPI \(kpi.kpi.number.text), \(ReportWords.plain(kpi.kpi.name)), \(kpi.kpi.unit), \(span)",
            columns: [.init("State", share: 18), .init("No.", share: 4)]
                + periods.map { .init("\($0)", isNumber: true, share: 8) },
            rows: rows, isDense: true)
    }

    private func valueCell(_ line: ValueLine, _ period: Period) -> ReportTable.Cell {
        guard let observation = line.values[period] else { return ReportTable.Cell("–", mark: .quiet) }
        let status = observation.status == .normal ? "" : " " + observation.status.rawValue
        return ReportTable.Cell(
            value(observation, of: line.listed.line.series, decimals: line.decimals) + ReportText(status))
    }

    /// Leads to the newest value of the series.
    private func numberCell(_ listed: ListedSeries) -> ReportTable.Cell {
        let number = "\(listed.number)"
        let name = listed.line.series.name
        return ReportTable.Cell(
            listed.shown.last.map { link(number, .observation(series: name, $0.period)) }
                ?? ReportText(number))
    }

    // MARK: Sources and definitions

    private func sources() -> ReportDocument.Chapter {
        let table = ReportTable(
            id: "series", caption: "Series with their sources and definitions",
            columns: [
                .init("No.", share: 4), .init("KPI", share: 5), .init("State", share: 12),
                .init("Series", share: 24), .init("Publication", share: 26), .init("Newest", share: 10),
                .init("Definition and unit", share: 19),
            ], rows: listed.map(sourceRow), isDense: true)
        return ReportDocument.Chapter(
            id: "sources", title: "Annex B: Sources, definitions and licences",
            blocks: [
                .lead(
                    "Which series speaks for each KPI and state, who published it, and under which definition. "
                        + "Annex A names each series by its number."),
                .table(table),
            ] + rightsBlocks())
    }

    private func rightsBlocks() -> [ReportDocument.Block] {
        let rights = rights
        let table = ReportTable(
            id: "licences", caption: "Licences, as the sources state them",
            columns: [.init("Licence", share: 18), .init("Sources", share: 82)],
            rows: rights.byLicence.map { licence, sources in
                [ReportTable.Cell(licence.words), ReportTable.Cell(sources.joined(separator: "; "))]
            }, isDense: true)
        return (table.rows.isEmpty ? [] : [.table(table)])
            + [
                .section(id: "cite", title: "How to cite", beginsPage: false),
                .paragraph(ReportText(rights.cite)),
            ]
    }

    private func sourceRow(_ listed: ListedSeries) -> [ReportTable.Cell] {
        let line = listed.line
        let newest = listed.shown.last
        let series =
            newest.map { link(line.series.name, .observation(series: line.series.name, $0.period)) }
            ?? ReportText(line.series.name)
        let origin = reading.origins[line.series.name]
        let attributes = line.series.attributes
        var definition = line.series.definition.map { link($0, .definition($0)) } ?? ReportText("")
        let rest = [attributes.statisticalUnit, attributes.coverage, line.series.base.map { "base \($0)" }]
            .compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ", ")
        if !rest.isEmpty { definition += ReportText((definition.isEmpty ? "" : "; ") + rest) }
        return [
            ReportTable.Cell("\(listed.number)"), ReportTable.Cell(listed.kpi.number.text),
            ReportTable.Cell(reading.name(listed.state)), ReportTable.Cell(series),
            ReportTable.Cell(origin.map(\.words).flatMap { $0.isEmpty ? nil : $0 } ?? line.series.source),
            ReportTable.Cell(newest.map { "\($0.publication.day)" } ?? "–"),
            ReportTable.Cell(
                definition.isEmpty
                    ? ReportText(origin?.formula.map { "\($0)" } ?? "of the source") : definition),
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
        let place = ReportPlace.observation(series: series.series.name, change.period)
        let decimals = ReportWords.decimals(
            tellingApart: change.before?.value, change.after?.value,
            reported: max(change.before?.decimals ?? 0, change.after?.decimals ?? 0))
        func cell(_ value: Double?) -> ReportTable.Cell {
            guard let value else { return ReportTable.Cell("–") }
            return ReportTable.Cell(link(ReportWords.exact(value, decimals: decimals), place))
        }
        return [
            ReportTable.Cell(link(series.series.name, place)),
            ReportTable.Cell("\(change.period)"), ReportTable.Cell(change.kind.rawValue),
            cell(change.before?.value), cell(change.after?.value),
            change.percent.map { ReportTable.Cell(link(ReportWords.percent($0), place)) }
                ?? ReportTable.Cell("–"),
        ]
    }
}
