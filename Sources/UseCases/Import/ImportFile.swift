package import Intake
package import PlanModel
package import Tabular

/// Brings files of observations into the ledger: all of them or, with an error
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
        /// SHA-256 of the bytes, lower-case hexadecimal; asked for only when it
        /// is needed, since it reads the whole file.
        package var hash: @Sendable () throws -> String
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
        /// Nil: the sender, at the terminal.
        package var actor: Actor?

        package init(
            name: String, bytes: any ByteStore, hash: @autoclosure @escaping @Sendable () throws -> String,
            sender: String, layout: Layout? = nil,
            mapping: ColumnMapping? = nil, mappingText: String? = nil, indicator: String? = nil,
            publishedOn: PublicationDay? = nil, base: String? = nil, source: String? = nil,
            sheet: String? = nil,
            encoding: CSVDialect.Encoding? = nil, isRehearsal: Bool = false, actor: Actor? = nil
        ) {
            self.actor = actor
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
        /// Agreed and frozen with this file and those before it in the same
        /// transaction; stands in the report of the last.
        package var baselines = 0
        /// Set when the same file came in before: nothing was changed.
        package var earlier: ImportRecord?

        package var isStored: Bool { !isRehearsal && earlier == nil && !findings.hasErrors }
    }

    package func callAsFunction(_ request: Request) async throws -> Report {
        try await self([request])[0]
    }

    /// All in one transaction; a rehearsal of one is a rehearsal of all.
    ///
    /// - Returns: a report for each request, in their order.
    /// - Throws: `Failure` when the disk or the database fails; what is wrong
    ///   with a file comes as findings.
    package func callAsFunction(_ requests: [Request]) async throws -> [Report] {
        for request in requests { try request.actor?.require(.importValues) }
        let today = clock.today
        let recordedAt = clock.timestamp()
        let work: @Sendable (any LedgerWriter) throws -> [Report] = { writer in
            var reports = try requests.map {
                try bring($0, into: writer, today: today, recordedAt: recordedAt)
            }
            let hasChanged = reports.contains { $0.counts.new + $0.counts.revised > 0 }
            if hasChanged, !reports.contains(where: \.findings.hasErrors), let last = requests.last {
                reports[reports.count - 1].baselines = try freezeBaselines(
                    for: last, in: writer, today: today, recordedAt: recordedAt)
            }
            return reports
        }
        if requests.contains(where: \.isRehearsal) {
            return try await store.rehearse(work).map { report in
                var report = report
                report.isRehearsal = true
                return report
            }
        }
        do {
            return try await store.write { writer in
                let reports = try work(writer)
                if reports.contains(where: \.findings.hasErrors) { throw Refused(reports: reports) }
                return reports
            }
        } catch let refused as Refused {
            return refused.reports
        }
    }

    private func bring(
        _ request: Request, into writer: any LedgerWriter, today: Day, recordedAt: String
    ) throws -> Report {
        let hash = try hashOfSameSize(request, in: writer)
        if let hash, let earlier = try earlierImport(of: request, hash, in: writer) {
            return Report(fileName: request.name, earlier: earlier)
        }
        let references = try LedgerReferences(writer)
        var intake = IntakeRequest(
            fileName: request.name, layout: request.layout, mapping: request.mapping,
            indicator: request.indicator, publishedOn: request.publishedOn, importDay: today,
            base: request.base, source: request.source, encoding: request.encoding, sheet: request.sheet,
            areas: references.areas)
        intake.statesAbsence = true
        intake.knownIndicators = references.indicatorNames
        let session = ImportSession(writer: writer, request: intake, isPreferred: { _ in nil })
        let report = try session.run(
            request.bytes, hash: hash.map { .known($0) } ?? .ofNewFile(request.hash),
            options: request.options,
            sender: request.sender, sourceName: request.source ?? "", licence: nil, recordedAt: recordedAt)
        let counts = report.counts
        try writer.record(
            AuditEvent(
                "file-imported", "file \(request.name)",
                after: "\(counts.new) new, \(counts.revised) revised, \(counts.unchanged) unchanged, "
                    + "\(counts.withdrawn) no longer given, \(counts.past) of the past"),
            by: request.actor ?? .operating(as: request.sender), at: recordedAt)
        return report
    }

    /// What a series of a KPI has as its first value for a baseline year is
    /// agreed with the import that brings it.
    ///
    /// - Returns: how many.
    private func freezeBaselines(
        for request: Request, in writer: any LedgerWriter, today: Day, recordedAt: String
    ) throws -> Int {
        let frozen = try FreezeBaselines(writer: writer, today: today, by: request.sender)()
        guard frozen > 0 else { return 0 }
        try writer.record(
            AuditEvent("baselines-frozen", "file \(request.name)", after: "\(frozen) baselines"),
            by: request.actor ?? .operating(as: request.sender), at: recordedAt)
        return frozen
    }

    /// Nil where no file of the ledger has the same size: none has the same
    /// hash then.
    private func hashOfSameSize(_ request: Request, in writer: any LedgerWriter) throws -> String? {
        let size = request.bytes.count
        guard try writer.sourceFiles().contains(where: { $0.byteCount == size }) else { return nil }
        return try request.hash()
    }

    /// A file that came in before says nothing new, unless it is now to be
    /// read differently.
    private func earlierImport(
        of request: Request, _ hash: String, in writer: any LedgerWriter
    ) throws -> ImportRecord? {
        if request.options.isEmpty {
            return try writer.imports().last {
                $0.fileHash == hash && !$0.options.hasSuffix(ImportSession.inPart)
            }
        }
        return try writer.imported(hash: hash, options: request.options)
    }

    private struct Refused: Error {
        let reports: [Report]
    }
}
