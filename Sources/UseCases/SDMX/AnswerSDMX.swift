import PlanModel
package import SDMX
import Synchronization

/// Answers the queries of the SDMX service from the ledger.
package struct AnswerSDMX: Sendable {
    let store: any LedgerStore
    let references: ReferenceShelf
    let flows: FlowShelf
    let clock: any WallClock
    let agency: Item
    /// More values than this are refused, with the size that they would have.
    let largestAnswer: Int

    package static let usualAgency = Item(ownAgency, "Pantau")
    package static let usualLargestAnswer = 20_000_000

    package init(
        store: any LedgerStore, references: ReferenceShelf = ReferenceShelf(), flows: FlowShelf = FlowShelf(),
        clock: any WallClock, agency: Item = usualAgency, largestAnswer: Int = usualLargestAnswer
    ) {
        self.store = store
        self.references = references
        self.flows = flows
        self.clock = clock
        self.agency = agency
        self.largestAnswer = largestAnswer
    }

    /// Everything that structure queries are answered from.
    package func catalogue() async throws -> StructureCatalogue {
        let version = try await store.read { try $0.dataVersion() }
        if let known = flows.catalogue(version, agency.id) { return known }
        let made = try await makeCatalogue()
        flows.keep(made, version, agency.id)
        return made
    }

    private func makeCatalogue() async throws -> StructureCatalogue {
        let structure = FlowStructure.structure(agency: agency.id)
        let scan = try await reading(DataQuery(), structure).scan()
        let agency = agency
        let references = references
        return try await store.read { reader in
            let known = try references.references(reader, at: .now)
            let licences = try reader.sourceFiles().compactMap { file in
                file.licence.map { "\(file.sourceName): \($0)" }
            }
            return FlowCatalogue(
                agency: Item(agency.id, known.plan?.publisher ?? agency.name), references: known,
                definitions: try references.definitions(reader)?.registry, scan: scan,
                publications: try reader.publicationNames(),
                licences: Set(licences).sorted(), dataVersion: try reader.dataVersion()
            ).catalogue
        }
    }

    private func reading(_ query: DataQuery, _ structure: DataStructure) async throws -> FlowReading {
        let last = try await store.read { try $0.lastImport(recordedBefore: nil) }
        return FlowReading(
            store: store, shelf: references, structure: structure, query: query,
            clock: LedgerClock(asOf: query.asOf, lastImport: last))
    }

    package func header() -> MessageHeader {
        let now = clock.timestamp()
        let digits = String(now.filter { $0.isNumber })
        return MessageHeader(id: "PANTAU\(digits)", prepared: now, sender: agency)
    }

    /// What there is for a query; of each component that it chooses among, with
    /// `available`, what could be chosen beside the rest of the query.
    package func availability(
        _ query: DataQuery, _ catalogue: StructureCatalogue, mode: AvailabilityMode = .exact
    ) async throws -> ContentConstraint {
        let structure = catalogue.dataStructure
        var scan = try await reading(query, structure).scan()
        let components = structure.dimensions.map(\.id) + [structure.time.id]
        for (place, component) in components.enumerated()
        where mode == .available && query.chooses(component, structure) {
            scan.open(place, as: try await reading(query.opening(component, structure), structure).scan())
        }
        return scan.constraint(
            catalogue.constraint.reference, name: catalogue.constraint.name, structure)
    }

    /// The data message for a query.
    ///
    /// - Throws: `SDMXRefusal` 413 where it would be larger than is given at once.
    package func data(
        _ query: DataQuery, _ format: DataFormat, _ options: CSVOptions, _ catalogue: StructureCatalogue
    ) async throws -> DataMessage {
        let reading = try await reading(query, catalogue.dataStructure)
        let steps = try await steps(reading, format)
        try await checkSize(reading, format, steps: query.includesHistory ? steps?.count : nil)
        let printer = dataPrinter(
            format, catalogue, header: header(), shape: query.shape, options: options)
        return DataMessage(
            reading, printer: printer, indicators: try await reading.indicators(), steps: steps)
    }

    private func checkSize(_ reading: FlowReading, _ format: DataFormat, steps: Int?) async throws {
        let (query, shelf) = (reading.query, references)
        let references = try await store.read { try shelf.references($0, at: reading.clock.open) }
        // What no answer is larger than: a statement stands in two places, of
        // itself and of all that is computed from it, and may come and go there.
        let most = 4 * (1 + references.formulas.count)
        guard try await flows.statements(in: store) > largestAnswer / most else { return }
        let size = AnswerSize(query, reading.structure, references, steps: steps)
        let counts = try await store.read { try $0.statementCounts(size.counted, periods: size.periods) }
        let estimate = size.estimate(counts)
        guard estimate > largestAnswer else { return }
        let megabytes = estimate * query.shape.bytes(format) / 1_000_000
        let what = query.shape.hasObservations ? "values" : "keys of series"
        let history = query.includesHistory ? "; or without includeHistory" : ""
        throw SDMXRefusal(
            413,
            "The answer would hold up to about \(estimate) \(what), some \(megabytes) MB; at most \(largestAnswer) are given at once.",
            remedy:
                "Ask indicator by indicator, area by area, or for some years; or for detail=serieskeysonly first\(history)."
        )
    }
}

/// Keeps the structures by the version of the data, because they say what there
/// is, and finding that out reads everything.
package final class FlowShelf: Sendable {
    private struct Kept {
        var catalogue: StructureCatalogue?
        var key = ""
        var count: (version: String, count: Int)?
    }

    private let kept = Mutex(Kept())

    package init() {}

    func catalogue(_ version: String, _ agency: String) -> StructureCatalogue? {
        kept.withLock { $0.key == version + "\n" + agency ? $0.catalogue : nil }
    }

    func keep(_ catalogue: StructureCatalogue, _ version: String, _ agency: String) {
        kept.withLock {
            $0.catalogue = catalogue
            $0.key = version + "\n" + agency
        }
    }

    /// Statements of everything; counted once.
    func statements(in store: any LedgerStore) async throws -> Int {
        let version = try await store.read { try $0.dataVersion() }
        if let known = kept.withLock({ $0.count.flatMap { $0.version == version ? $0.count : nil } }) {
            return known
        }
        let all = try await store.read { try $0.statementCount() }
        kept.withLock { $0.count = (version, all) }
        return all
    }
}
