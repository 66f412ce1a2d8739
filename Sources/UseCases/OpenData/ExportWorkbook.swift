package import OpenData
package import PlanModel
import Tabular

/// The values as an XLSX workbook: what it is, a sheet for each indicator of
/// the plan, one for all others, notes by KPI, and sources by series.
///
/// A sheet has one row for each value, not a column for each year: so the
/// status, the definition, the day of publication and the note stand beside
/// their number, every claim has its place, and a filter or a pivot table makes
/// any other arrangement.
package struct ExportWorkbook: Sendable {
    let store: any LedgerStore
    let clock: any WallClock
    let shelf: ReferenceShelf
    /// Rows of a sheet, its header among them.
    let longest: Int

    package init(
        store: any LedgerStore, clock: any WallClock, shelf: ReferenceShelf = ReferenceShelf(),
        longest: Int = WorkbookSheet.longest
    ) {
        self.longest = longest
        self.store = store
        self.clock = clock
        self.shelf = shelf
    }

    /// - Parameters:
    ///   - indicator: nil for all.
    ///   - known: the catalogue of the same reading, where it is known already.
    ///   - address: where the values are found, for the citation.
    /// - Returns: nil when no indicator has the code.
    /// - Throws: `TabularProblem` for more values than a sheet holds.
    package func callAsFunction(
        _ indicator: IndicatorCode? = nil, catalogue known: Catalogue? = nil, at reading: LedgerClock = .now,
        address: String?
    ) async throws -> [UInt8]? {
        let shelf = shelf
        let wanted = indicator.map { Set([$0]) }
        let (references, values, ending) = try await store.read { reader in
            let references = try shelf.references(reader, at: reading)
            let book = try LineBook(reader, references: references, indicators: wanted, at: reading)
            let quantities = book.quantities.filter { wanted?.contains($0.indicator) ?? true }
                .sorted { ($0.indicator, $0.area) < ($1.indicator, $1.area) }
            let sources = WorkbookSources(
                reader: reader, references: references, book: book, quantities: quantities,
                asOf: reading.asOf)
            return (
                references, ValueSheets(references, quantities).sheets,
                [sources.notes(), try sources.sources()]
            )
        }
        if let indicator, references.indicators[indicator] == nil { return nil }
        let show = ShowCatalogue(store: store, clock: clock, shelf: shelf)
        let catalogue =
            if let known { known } else { try await show(at: reading, indicators: wanted) }
        let about = aboutSheet(catalogue, indicator, values, address: address)
        return try workbookBytes([about] + values + ending, longest: longest)
    }

    private func aboutSheet(
        _ catalogue: Catalogue, _ indicator: IndicatorCode?, _ values: [WorkbookSheet], address: String?
    ) -> WorkbookSheet {
        let dataset = indicator.flatMap { code in catalogue.datasets.first { $0.indicator == code } }
        func row(_ name: String, _ text: String) -> [WorkbookSheet.Cell] { [.text(name), .text(text)] }
        let rows = [
            row("Title", dataset?.title ?? catalogue.title),
            row("Description", dataset?.description ?? catalogue.description),
            row("Publisher", catalogue.publisher), row("As of", catalogue.vintage.asOf.description),
            row("Data version", catalogue.vintage.version),
            row("Last recorded", catalogue.vintage.recordedAt ?? "nothing yet"),
            row("How to cite", catalogue.citation(of: dataset, address: address)),
            row("Licences", "Each source has its own: see the sheet Sources."),
            row(
                "SERIES",
                "names the series of a value; the sheet Sources says from which publication each series has "
                    + "the values of which years, and where in it they stand."),
            row("Notes", "The sheet Notes says what to know of each KPI before its values are used."),
            row(
                "Status",
                "SDMX codes: A normal, B break in series, D definition differs, E estimated, F forecast, "
                    + "I imputed, L not collected, M cannot exist, O missing, P provisional, Q suppressed, "
                    + "U low reliability."),
            row("PREFERRED", "yes: the claim that speaks for its cell; others stand beside it."),
        ]
        return WorkbookSheet(
            name: "About", header: ["WHAT", "WORDS"],
            rows: rows + values.map { row("Sheet \($0.name)", "\($0.rows.count) values") })
    }
}

/// Values by indicator of the plan.
private struct ValueSheets {
    private let references: LedgerReferences
    /// By indicator and area.
    private let quantities: [LineBook.Quantity]

    init(_ references: LedgerReferences, _ quantities: [LineBook.Quantity]) {
        self.references = references
        self.quantities = quantities
    }

    var sheets: [WorkbookSheet] {
        var names: Set<String> = []
        var indicators: Set<IndicatorCode> = []
        var sheets: [WorkbookSheet] = []
        for kpi in references.plan?.kpis ?? [] where indicators.insert(kpi.indicator).inserted {
            let own = quantities.filter { $0.indicator == kpi.indicator }
            guard !own.isEmpty else { continue }
            let name = String("KPI \(kpi.number) \(kpi.indicator)".prefix(31))
            // Two long names may begin alike.
            sheets.append(sheet(names.insert(name).inserted ? name : "KPI \(kpi.number)", own))
        }
        let others = quantities.filter { !indicators.contains($0.indicator) }
        return others.isEmpty ? sheets : sheets + [sheet("Other indicators", others)]
    }

    private static let header = [
        "INDICATOR", "REF_AREA", "AREA", "TIME_PERIOD", "OBS_VALUE", "UNIT_MEASURE", "OBS_STATUS",
        "SIZE_CLASS", "SECTOR", "PREFERRED", "SOURCE", "DEFINITION", "BASE", "PUBLISHED_ON", "SERIES",
        "COMMENT",
    ]

    private func sheet(_ name: String, _ quantities: [LineBook.Quantity]) -> WorkbookSheet {
        WorkbookSheet(
            name: name, header: Self.header, rows: quantities.flatMap(rows), frozenColumns: 5,
            hasFilter: true)
    }

    private func rows(_ quantity: LineBook.Quantity) -> [[WorkbookSheet.Cell]] {
        let area = references.name(of: quantity.area)
        var preferred: Set<[String]> = []
        return quantity.lines.flatMap { line -> [[WorkbookSheet.Cell]] in
            let series = line.series
            return line.observations.filter(\.isExported).map { observation in
                let cell = [series.sizeClass.rawValue, series.sector, observation.period.description]
                return [
                    .text(series.indicator.text), .text(series.area.text), .text(area),
                    .number(Double(observation.period.year)),
                    observation.value.map { .decimal($0, places: observation.decimals) } ?? .empty,
                    .text(series.unit), .text(observation.status.rawValue),
                    .text(series.sizeClass.rawValue), .text(series.sector),
                    .text(preferred.insert(cell).inserted ? "yes" : "no"), .text(series.source),
                    series.definition.map { .text($0) } ?? .empty, series.base.map { .text($0) } ?? .empty,
                    .text(observation.publication.day.description), .text(series.name),
                    observation.note.map { .text($0) } ?? .empty,
                ]
            }
        }
    }
}
