package import Intake
package import PlanModel
package import Tabular

/// Brings a file of observations into the ledger: all of it or, with an error
/// anywhere, nothing.
package struct ImportFile: Sendable {
    let store: any LedgerStore
    let clock: any WallClock

    package init(store: any LedgerStore, clock: any WallClock) {
        self.store = store
        self.clock = clock
    }

    /// What is imported, and what its sender says of it.
    package struct Request: Sendable {
        package var name: String
        package var bytes: any ByteStore
        /// SHA-256 of the bytes, lower-case hexadecimal.
        package var hash: String
        package var sender: String
        package var layout: Layout?
        package var mapping: ColumnMapping?
        package var mappingText: String?
        package var indicator: String?
        package var publishedOn: PublicationDay?
        package var base: String?
        package var source: String?
        package var sheet: String?
        package var encoding: CSVDialect.Encoding?
        package var isRehearsal: Bool

        package init(
            name: String, bytes: any ByteStore, hash: String, sender: String, layout: Layout? = nil,
            mapping: ColumnMapping? = nil, mappingText: String? = nil, indicator: String? = nil,
            publishedOn: PublicationDay? = nil, base: String? = nil, source: String? = nil,
            sheet: String? = nil,
            encoding: CSVDialect.Encoding? = nil, isRehearsal: Bool = false
        ) {
            self.name = name
            self.bytes = bytes
            self.hash = hash
            self.sender = sender
            self.layout = layout
            self.mapping = mapping
            self.mappingText = mappingText
            self.indicator = indicator
            self.publishedOn = publishedOn
            self.base = base
            self.source = source
            self.sheet = sheet
            self.encoding = encoding
            self.isRehearsal = isRehearsal
        }

        /// What was asked besides the file, as one text; empty where nothing.
        var options: String {
            let parts: [(String, String?)] = [
                ("layout", layout?.rawValue), ("mapping", mappingText), ("indicator", indicator),
                ("published-on", publishedOn.map { "\($0.day) \($0.precision.rawValue)" }), ("base", base),
                ("source", source), ("sheet", sheet), ("encoding", encoding.map { "\($0)" }),
            ]
            return parts.compactMap { name, value in value.map { "\(name)=\($0)" } }.joined(separator: "; ")
        }
    }

    package struct Report: Sendable {
        package var fileName: String
        package var summary = IntakeSummary()
        package var counts = ImportCounts()
        package var findings: [Finding] = []
        package var isRehearsal = false
        package var importID: Int64?
        /// Set when the same file came in before: nothing was changed.
        package var earlier: ImportRecord?

        package var isStored: Bool { !isRehearsal && earlier == nil && !findings.hasErrors }
    }

    /// - Throws: `Failure` when the disk or the database fails; what is wrong
    ///   with the file comes as findings.
    package func callAsFunction(_ request: Request) async throws -> Report {
        let today = clock.today
        let recordedAt = clock.timestamp()
        let work: @Sendable (any LedgerWriter) throws -> Report = { writer in
            if let earlier = try earlierImport(of: request, in: writer) {
                return Report(fileName: request.name, earlier: earlier)
            }
            var intake = IntakeRequest(
                fileName: request.name, layout: request.layout, mapping: request.mapping,
                indicator: request.indicator, publishedOn: request.publishedOn, importDay: today,
                base: request.base, source: request.source, encoding: request.encoding, sheet: request.sheet,
                areas: try LedgerReferences(writer).areas)
            intake.statesAbsence = true
            let session = ImportSession(writer: writer, request: intake, isPreferred: { _ in nil })
            return try session.run(
                request.bytes, hash: request.hash, options: request.options, sender: request.sender,
                sourceName: request.source ?? "", licence: nil, recordedAt: recordedAt)
        }
        do {
            if request.isRehearsal {
                var report = try await store.rehearse(work)
                report.isRehearsal = true
                return report
            }
            return try await store.write { writer in
                let report = try work(writer)
                if report.findings.hasErrors { throw Refused(report: report) }
                return report
            }
        } catch let refused as Refused {
            return refused.report
        }
    }

    /// A file that came in before says nothing new, unless it is now to be
    /// read differently.
    private func earlierImport(of request: Request, in writer: any LedgerWriter) throws -> ImportRecord? {
        if request.options.isEmpty {
            return try writer.imports().last { $0.fileHash == request.hash }
        }
        return try writer.imported(hash: request.hash, options: request.options)
    }

    private struct Refused: Error {
        let report: Report
    }
}
