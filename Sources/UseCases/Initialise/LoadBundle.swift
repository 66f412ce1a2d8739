import Intake
import PlanFiles
import PlanModel
import Tabular

/// The parts of a new ledger, in the order in which they need each other.
struct LoadBundle {
    let writer: any LedgerWriter
    let fingerprint: any Fingerprint
    let today: Day
    let recordedAt: String
    let by: String

    func registries(_ data: [DocumentFile], into report: inout InitialiseLedger.Report) throws {
        if let file = data.first(where: { $0.path == "indicators.yaml" }) {
            let (indicators, findings) = checkIndicators(
                DocumentFile(path: "Data/" + file.path, text: file.text))
            report.findings += findings
            for indicator in indicators ?? [] { try writer.add(indicator) }
        }
        if let file = data.first(where: { $0.path == "definitions/msme_definitions.yaml" }) {
            let states = try knownStates(data.listOfStates)
            report.findings += readDefinitions(
                file: "Data/" + file.path, text: file.text, states: states
            ).findings.filter { $0.severity == .error }
        }
        let kinds: [(DocumentKind, [String])] = [
            (.indicators, ["indicators.yaml"]), (.definitions, ["definitions/msme_definitions.yaml"]),
            (.economies, ["codes/economies.csv", "geo/asean_country_codes.csv"]),
        ]
        for (kind, paths) in kinds {
            let files = paths.compactMap { path in data.first { $0.path == path } }
            try record(
                kind, files.map { DocumentFile(path: "Data/" + $0.path, text: $0.text) }, "bundled registry")
        }
    }

    func plan(_ files: [DocumentFile], into report: inout InitialiseLedger.Report) throws {
        let (plan, findings) = checkPlan(
            files: files, indicators: Array(try LedgerReferences(writer).indicators.values))
        report.findings += findings
        guard let plan, !findings.hasErrors else { return }
        report.planTitle = plan.title
        // The plan is in force since its start, and known since today.
        try writer.add(
            DocumentVersion(
                kind: .plan, effectiveOn: min(plan.starts, today), recordedAt: recordedAt, recordedBy: by,
                reason: "the plan as bundled", files: files))
    }

    func observations(
        _ data: [DocumentFile], _ bytes: (String) -> [UInt8]?, into report: inout InitialiseLedger.Report
    ) throws {
        guard let file = data.first(where: { $0.path == "bundle.yaml" }) else { return }
        let (manifest, findings) = readBundle(file: "Data/" + file.path, text: file.text)
        report.findings += findings
        let areas = try LedgerReferences(writer).areas
        let preferred = Preferred(manifest)
        // A clock that lags behind the bundle does not make its files ones of the future.
        let compiled = max(today, manifest?.files.compactMap { $0.publishedOn?.day }.max() ?? today)
        for source in manifest?.sources ?? [] {
            guard let content = bytes(source.path) else {
                report.findings.append(
                    Finding(
                        .error, code: "missing-file", "The bundled file \"\(source.path)\" is not there.",
                        at: Location(file: "Data/" + file.path)))
                continue
            }
            let imported = try load(source, content, areas: areas, preferred: preferred, compiled: compiled)
            report.findings += imported.findings.filter { $0.severity == .error }
            report.imports.append(imported)
        }
    }

    private func load(
        _ source: BundleFile, _ content: [UInt8], areas: AreaDirectory, preferred: Preferred, compiled: Day
    ) throws -> ImportFile.Report {
        var request = IntakeRequest(
            fileName: source.path, layout: Layout(rawValue: source.layout), mapping: mapping(source),
            indicator: source.isOfOneSeries ? source.series.first?.code : nil,
            publishedOn: source.publishedOn,
            importDay: compiled, areas: areas,
            facts: source.series.map {
                SeriesFacts(
                    sourceCode: $0.code, base: preferred.base(of: $0, in: source), column: $0.column,
                    publication: $0.publication)
            })
        request.statesAbsence = true
        let hasSeriesColumn = source.series.isEmpty
        var session = ImportSession(
            writer: writer, request: request,
            isPreferred: { subject in hasSeriesColumn || preferred.day(of: subject) != nil })
        session.isLeftOut = { draft in
            guard let day = preferred.day(of: draft.subject),
                preferred.path(of: draft.subject) != source.path
            else { return false }
            return draft.publication.day >= day
        }
        var report = try session.run(
            ByteArrayStore(content), hash: .known(fingerprint.hash(content)), options: "bundled", sender: by,
            sourceName: source.sourceName, licence: source.licence, recordedAt: recordedAt)
        // The preferred file is the whole of its series: what older vintages
        // gave, and it does not within the years it covers, is no longer given.
        for series in source.series where series.isPreferred {
            guard let importID = report.importID, let code = IndicatorCode(sourceCode: series.code) else {
                continue
            }
            report.counts.withdrawn += try writer.withdrawUnstated(
                indicator: code, base: series.base, importID: importID)
        }
        return report
    }

    /// The one file that feeds each series, with its publication day. Other
    /// files fill the past before that day; later ones repeat it.
    private struct Preferred {
        private struct Key: Hashable {
            let code: String
            let base: String?
        }

        private var feeds: [Key: (path: String, day: Day, years: ClosedRange<Int>?)] = [:]

        init(_ manifest: BundleManifest?) {
            for file in manifest?.files ?? [] {
                for series in file.series where series.isPreferred {
                    // A file whose rows name the day repeats nobody.
                    let day = file.publishedOn?.day ?? Day(year: 9999, month: 12, day: 31)!
                    feeds[Key(code: series.code, base: series.base)] = (file.path, day, series.years)
                }
            }
        }

        /// A file that reaches years of which the preferred file does not speak
        /// is no vintage of it: its values are a series of their own beside the
        /// preferred one, and neither withdraws the other.
        func base(of series: BundleSeries, in file: BundleFile) -> String? {
            guard let feed = feeds[Key(code: series.code, base: series.base)], feed.path != file.path,
                let covered = feed.years, let years = series.years,
                years.lowerBound < covered.lowerBound || years.upperBound > covered.upperBound
            else { return series.base }
            let publisher = file.sourceName.split(separator: ",").last.map { String($0) } ?? file.sourceName
            return "as reported by" + (publisher.hasPrefix(" ") ? "" : " ") + publisher
        }

        func day(of subject: DraftSubject) -> Day? {
            feeds[Key(code: subject.sourceCode, base: subject.base)]?.day
        }

        func path(of subject: DraftSubject) -> String? {
            feeds[Key(code: subject.sourceCode, base: subject.base)]?.path
        }
    }

    private func record(_ kind: DocumentKind, _ files: [DocumentFile], _ reason: String) throws {
        guard !files.isEmpty else { return }
        try writer.add(
            DocumentVersion(
                kind: kind, effectiveOn: today, recordedAt: recordedAt, recordedBy: by, reason: reason,
                files: files))
    }

    private func mapping(_ source: BundleFile) -> ColumnMapping? {
        guard source.layout == Layout.longCSV.rawValue, !source.columns.isEmpty else { return nil }
        var mapping = ColumnMapping()
        for (role, header) in source.columns {
            if let role = ColumnRole(rawValue: role) { mapping.columns[role] = header }
        }
        return mapping
    }
}

extension BundleFile {
    /// Long files name no indicator: theirs is the one that the manifest has.
    fileprivate var isOfOneSeries: Bool { layout == Layout.longCSV.rawValue && series.count == 1 }
}
