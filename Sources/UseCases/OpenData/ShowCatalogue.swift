import Assessment
package import OpenData
package import PlanModel

/// What the ledger offers as open data: every indicator that has a value, with
/// its years, areas and sources.
package struct ShowCatalogue: Sendable {
    let store: any LedgerStore
    let clock: any WallClock
    let shelf: ReferenceShelf

    package init(store: any LedgerStore, clock: any WallClock, shelf: ReferenceShelf = ReferenceShelf()) {
        self.store = store
        self.clock = clock
        self.shelf = shelf
    }

    /// - Parameter indicators: nil for all.
    package func callAsFunction(
        at reading: LedgerClock = .now, indicators: Set<IndicatorCode>? = nil
    ) async throws -> Catalogue {
        let (shelf, today) = (shelf, clock.today)
        return try await store.read { reader in
            let references = try shelf.references(reader, at: reading)
            let book = try LineBook(reader, references: references, indicators: indicators, at: reading)
            return try CatalogueWork(reader, references, book)
                .catalogue(at: reading, today: today, indicators: indicators)
        }
    }
}

/// One reading of the ledger as a catalogue.
struct CatalogueWork {
    private let reader: any LedgerReader
    private let references: LedgerReferences
    private let book: LineBook

    init(_ reader: any LedgerReader, _ references: LedgerReferences, _ book: LineBook) {
        self.reader = reader
        self.references = references
        self.book = book
    }

    func catalogue(
        at reading: LedgerClock, today: Day, indicators: Set<IndicatorCode>?
    ) throws -> Catalogue {
        let plan = references.plan
        let moments =
            try reader.imports().map(\.recordedAt) + reader.documentVersions(.plan).map(\.recordedAt)
        let known = reading.knownOn.map { day in moments.filter { $0.prefix(10) <= day.description } }
        let datasets = try Dictionary(grouping: book.quantities, by: \.indicator)
            .filter { indicators?.contains($0.key) ?? true }
            .sorted { $0.key < $1.key }.compactMap { code, quantities in try dataset(code, quantities) }
        return Catalogue(
            identifier: plan?.code.text ?? "pantau", title: Catalogue.title(plan: plan?.title),
            description: "Indicators of enterprises in the member states of \(plan?.title ?? "a plan"), "
                + "each value with its source, definition, status and day of publication.",
            publisher: plan?.publisher ?? Catalogue.usualPublisher,
            vintage: Vintage(
                version: try reader.dataVersion(), recordedAt: (known ?? moments).max(),
                asOf: reading.asOf ?? today),
            datasets: datasets)
    }

    /// Nil where no line has a value.
    private func dataset(_ code: IndicatorCode, _ quantities: [LineBook.Quantity]) throws -> Dataset? {
        guard let indicator = references.indicators[code] else { return nil }
        let lines = quantities.sorted { $0.area < $1.area }.flatMap(\.lines)
        let values = lines.flatMap { line in line.observations.filter { $0.value != nil } }
        let periods = values.map(\.period)
        guard let first = periods.min(), let last = periods.max() else { return nil }
        let kpi = references.plan?.kpi(for: code)
        let origins = try origins(of: lines)
        let areas = Set(
            lines.filter { line in line.observations.contains { $0.value != nil } }.map(\.series.area))
        return Dataset(
            indicator: code, sourceCode: indicator.sourceCode, title: kpi?.name ?? indicator.name,
            description: description(indicator, kpi), unit: indicator.unit,
            keywords: keywords(kpi), periods: first...last,
            areas: areas.sorted().map { area in
                Dataset.Area(
                    code: area, name: references.name(of: area),
                    isState: references.states.contains { $0.code == area })
            },
            values: values.count, recordedAt: origins.map(\.importRecord.recordedAt).max(),
            sources: origins.reduce(into: []) { found, origin in
                let source = DataSource(
                    title: origin.sourceTitle ?? origin.file.sourceName,
                    licence: origin.file.licence.map { Licence($0) })
                if !found.contains(source) { found.append(source) }
            })
    }

    /// Where the newest value of each line comes from.
    private func origins(of lines: [SeriesLine]) throws -> [Provenance] {
        try lines.flatMap { line -> [Provenance] in
            let newest = line.observations.last { $0.value != nil }
            let derived = newest.flatMap { book.derivations[line.series.name]?.lineage(in: $0.period) }
            let rows = derived?.ledgerRows ?? [newest?.id].compactMap(\.self)
            return try rows.compactMap { try reader.provenance(ofObservation: $0) }
        }
    }

    private func description(_ indicator: Indicator, _ kpi: KPI?) -> String {
        var sentences = ["\(indicator.name)."]
        if !indicator.unit.isEmpty { sentences.append("Unit: \(indicator.unit).") }
        if let kpi {
            sentences.append(
                "Key policy indicator \(kpi.number) of \(references.plan?.shortTitle ?? "the plan").")
        }
        if let formula = indicator.formula { sentences.append("Computed: \(formula).") }
        if indicator.isModelled { sentences.append("Modelled estimates.") }
        if let ended = indicator.ended { sentences.append(ended.reason) }
        if let note = indicator.note { sentences.append(note) }
        return sentences.joined(separator: " ")
    }

    private func keywords(_ kpi: KPI?) -> [String] {
        let plan = references.plan?.shortTitle
        return [kpi.map { "KPI \($0.number)" }, plan, "enterprises"].compactMap(\.self)
    }
}
