import Assessment
import PlanModel
import Tabular

/// The sheets of a workbook that say what its values are and where they come
/// from: notes by KPI, and publications by series.
struct WorkbookSources {
    let reader: any LedgerReader
    let references: LedgerReferences
    let book: LineBook
    /// Those of the workbook.
    let quantities: [LineBook.Quantity]
    /// Of the reading; nil for today.
    let asOf: Day?

    // MARK: Notes

    func notes() -> WorkbookSheet {
        let indicators = Set(quantities.map(\.indicator))
        let kpis = (references.plan?.kpis ?? []).filter { indicators.contains($0.indicator) }
        var rows = kpis.flatMap { kpi in
            notes(of: kpi).map { row(kpi.number.text, kpi.indicator, kpi.name, $0) }
        }
        for code in indicators.sorted() {
            guard let indicator = references.indicators[code] else { continue }
            let isOfKPI = kpis.contains { $0.indicator == code }
            var sentences = indicator.isModelled ? ["Modelled estimates."] : []
            if let formula = indicator.formula { sentences.append("Computed by Pantau: \(formula).") }
            if !isOfKPI, let ended = ended(indicator.ended) {
                sentences.append("The source ended with \(ended.lastPeriod): \(ended.reason)")
            }
            if let note = indicator.note { sentences.append(note) }
            rows += sentences.map { row(nil, code, indicator.name, $0) }
        }
        return WorkbookSheet(
            name: "Notes", header: ["KPI", "INDICATOR", "NAME", "NOTE"], rows: rows, hasFilter: true)
    }

    private func notes(of kpi: KPI) -> [String] {
        let wanted = kpi.direction == .increase ? "It should rise." : "It should fall."
        let series = references.states.compactMap { state in
            book.lines(kpi.indicator, state.code, kpi.sizeClass).first?.series
        }
        let notes = StandingNotes(
            kpi: kpi, ended: ended(kpi.ended ?? references.indicators[kpi.indicator]?.ended), series: series)
        return ["In \(kpi.unit). \(wanted) Source according to the plan: \(kpi.planSource)."]
            + notes.sentences
    }

    private func ended(_ life: SourceLife?) -> SourceLife? {
        life.flatMap { $0.isKnown(asOf: asOf) ? $0 : nil }
    }

    private func row(
        _ kpi: String?, _ indicator: IndicatorCode, _ name: String, _ note: String
    ) -> [WorkbookSheet.Cell] {
        [kpi.map { .text($0) } ?? .empty, .text(indicator.text), .text(name), .text(note)]
    }

    // MARK: Sources

    /// A row for each publication of each series, with the years it speaks of.
    func sources() throws -> WorkbookSheet {
        var rows: [[WorkbookSheet.Cell]] = []
        for line in quantities.flatMap(\.lines) {
            let series = line.series
            for (origin, years) in try origins(of: line) {
                rows.append([
                    .text(series.name), .text(series.indicator.text), .text(series.area.text),
                    .text(series.source), .text(origin.publication),
                    origin.locator.map { .text($0) } ?? .empty,
                    origin.fileName.isEmpty ? .empty : .text(origin.fileName),
                    .text(origin.licence ?? "not stated"), .text(Self.spans(years)),
                ])
            }
        }
        return WorkbookSheet(
            name: "Sources",
            header: [
                "SERIES", "INDICATOR", "REF_AREA", "SOURCE", "PUBLICATION", "LOCATOR", "FILE", "LICENCE",
                "YEARS",
            ], rows: rows, frozenColumns: 1, hasFilter: true)
    }

    /// In the order of their first years.
    private func origins(of line: SeriesLine) throws -> [(ValueOrigin, [Int])] {
        let shown = line.observations.filter(\.isExported)
        if let derived = book.derivations[line.series.name], !shown.isEmpty {
            let rows = shown.last { $0.value != nil }.flatMap { derived.lineage(in: $0.period)?.ledgerRows }
            let names = try (rows ?? []).compactMap { try reader.publicationName(ofObservation: $0) }
                .eachOnce
            let formula = references.indicators[line.series.indicator]?.formula.map { ": \($0)" } ?? ""
            let from = names.isEmpty ? "" : "; from \(names.joined(separator: "; "))"
            let origin = ValueOrigin(
                publication: "Computed by Pantau\(formula)\(from)", locator: nil, fileName: "",
                licence: "that of its inputs")
            return [(origin, shown.map(\.period.year))]
        }
        let known = try reader.origins(of: line)
        var found: [(ValueOrigin, [Int])] = []
        for observation in shown {
            guard let origin = observation.id.flatMap({ known[$0] }) else { continue }
            if let index = found.firstIndex(where: { $0.0 == origin }) {
                found[index].1.append(observation.period.year)
            } else {
                found.append((origin, [observation.period.year]))
            }
        }
        return found
    }

    /// `2003-2013, 2015`
    static func spans(_ years: [Int]) -> String {
        var spans: [ClosedRange<Int>] = []
        for year in years.sorted() {
            if let last = spans.last, year <= last.upperBound + 1 {
                spans[spans.count - 1] = last.lowerBound...year
            } else {
                spans.append(year...year)
            }
        }
        return spans.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
            .joined(separator: ", ")
    }
}
