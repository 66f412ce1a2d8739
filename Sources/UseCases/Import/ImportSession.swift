import Intake
import PlanModel
package import Tabular

/// One file on its way into the ledger, within one transaction.
struct ImportSession {
    let writer: any LedgerWriter
    let request: IntakeRequest
    /// Drafts that are passed over; what they say stands in a better file.
    var isLeftOut: (SeriesDraft) -> Bool = { _ in false }
    /// Whether a series that the file makes becomes the preferred claim; nil
    /// where that is not said.
    let isPreferred: (DraftSubject) -> Bool?

    /// Stands in an import's options where rows of the file were passed over:
    /// such a file has not come in as a whole.
    static let inPart = ", in part"
    /// Files above this size are known by their hash and not kept.
    static let largestKeptFile = 32 << 20

    func run(
        _ bytes: any ByteStore, hash: FileHash, options: String, sender: String,
        sourceName: String, licence: String?, recordedAt: String
    ) throws -> ImportFile.Report {
        let references = try LedgerReferences(writer)
        var report = ImportFile.Report(fileName: request.fileName)
        var log = FindingLog()
        var ledgerLog = FindingLog()
        var importID: Int64?
        var isWhole = true
        var ahead: (hash: HashAhead, file: Int64)?
        func opened(_ publication: PublicationDay) throws -> Int64 {
            if let importID { return importID }
            let isKept = bytes.count <= Self.largestKeptFile
            var file = SourceFile(
                hash: "", name: request.fileName, byteCount: bytes.count, sourceName: sourceName,
                licence: licence, receivedAt: recordedAt, receivedFrom: sender, isKept: isKept)
            if case .known(let hash) = hash { file.hash = hash }
            let fileID = try writer.add(file, content: isKept ? try allBytes(bytes) : nil)
            if case .ofNewFile(let hash) = hash { ahead = (HashAhead(hash), fileID) }
            let record = ImportRecord(
                fileHash: file.hash, fileName: request.fileName, layout: "", options: options,
                publication: publication, recordedAt: recordedAt, recordedBy: sender)
            let id = try writer.openImport(record, file: fileID)
            importID = id
            return id
        }
        var resolver = SeriesResolver(
            defaultSource: defaultSource(sourceName), units: references.units, makesPreferred: isPreferred)
        var newIndicators: Set<IndicatorCode> = []
        var leftOut = 0
        do {
            report.summary = try readDraftsAhead(request, from: bytes, findings: &log) { draft in
                if isLeftOut(draft) {
                    isWhole = false
                    return
                }
                let importID = try opened(draft.publication)
                var draft = draft
                let code = draft.subject.indicator
                if references.formulas[code] != nil {
                    // Our own messages hold what was computed here, marked so.
                    if draft.subject.source == "DERIVED" {
                        leftOut += draft.values.count
                    } else {
                        ledgerLog.add(derived(draft))
                    }
                    return
                }
                if references.indicators[code] == nil, newIndicators.insert(code).inserted {
                    try writer.add(
                        Indicator(
                            code: code, sourceCode: draft.subject.sourceCode,
                            name: draft.subject.indicatorName ?? draft.subject.sourceCode,
                            unit: draft.subject.unit ?? ""))
                }
                switch try resolver.resolve(draft.subject, in: writer) {
                case .ambiguous(let names):
                    ledgerLog.add(ambiguous(draft, names))
                case .series(let stored):
                    references.applyModel(to: &draft, of: stored.series.source)
                    let result = try writer.append(
                        draft, to: stored, importID: importID, statesAbsence: statesAbsence(draft))
                    report.counts += result.counts
                    if let late = references.valueAfterEnd(in: draft, file: request.fileName) {
                        ledgerLog.add(late)
                    }
                    for conflict in result.conflicts { ledgerLog.add(finding(conflict, draft)) }
                }
            }
        } catch let problem as TabularProblem {
            log.add(finding(problem))
        }
        if leftOut > 0 { ledgerLog.add(computed(leftOut)) }
        if let ahead { try writer.complete(file: ahead.file, hash: ahead.hash.value()) }
        if let importID {
            try writer.closeImport(
                importID, layout: report.summary.layout?.rawValue ?? "",
                options: isWhole ? nil : options + Self.inPart,
                publication: report.summary.publication,
                counts: report.counts)
        }
        report.importID = importID
        report.findings = log.closed + ledgerLog.closed
        return report
    }

    /// A wide row speaks of every year of its header.
    private func statesAbsence(_ draft: SeriesDraft) -> Bool {
        guard request.statesAbsence, draft.values.count > 1, let line = draft.values.first?.line else {
            return false
        }
        if draft.hasEveryYear { return true }
        return draft.values.allSatisfy { $0.line == line }
    }

    private func defaultSource(_ sourceName: String) -> String {
        if let source = request.source { return sourceCode(source) }
        if sourceName.isEmpty {
            return request.layout.map { $0 == .tidyCSV || $0 == .tidyXLSX } == true ? "_U" : "WB"
        }
        return sourceName.hasPrefix("World Bank") ? "WB" : sourceCode(sourceName)
    }

    private func computed(_ count: Int) -> Finding {
        Finding(
            .note, code: "derived-left-out",
            "\(count) rows that a message of Pantau marks as computed (DERIVED) are left out.",
            remedy: "Nothing to do: their formula computes them here from the values that it brings.",
            at: Location(file: request.fileName))
    }

    private func derived(_ draft: SeriesDraft) -> Finding {
        Finding(
            .error, code: "derived-indicator",
            "\(draft.subject.sourceCode) is computed by a formula; its values cannot be brought in.",
            remedy: "Import the series of its formula, or give these values an indicator of their own.",
            at: Location(file: request.fileName, sheet: draft.sheet, line: draft.values.first?.line))
    }

    private func ambiguous(_ draft: SeriesDraft, _ names: [String]) -> Finding {
        let subject = draft.subject
        let size = subject.sizeClass == .none ? "" : ", size class \(subject.sizeClass.rawValue)"
        return Finding(
            .error, code: "ambiguous-series",
            "\(subject.indicator) of \(subject.area)\(size) is spoken of by several series: "
                + names.prefix(5).joined(separator: ", ") + (names.count > 5 ? ", …" : "") + ".",
            remedy: "Say which one in a column series_id, or name the source with --source.",
            at: Location(file: request.fileName, sheet: draft.sheet, line: draft.values.first?.line))
    }

    private func finding(_ conflict: CellConflict, _ draft: SeriesDraft) -> Finding {
        Finding(
            .error, code: "contradicting-value",
            "\(draft.subject.sourceCode), \(draft.subject.area), \(conflict.period): \"\(conflict.text)\" here, "
                + "but \"\(conflict.earlierText)\" in line \(conflict.earlierLine).",
            remedy: "Keep one of the two values.",
            at: Location(
                file: request.fileName, sheet: draft.sheet, line: conflict.line, field: conflict.column))
    }

    private func finding(_ problem: TabularProblem) -> Finding {
        Finding(
            .error, code: problem.code, problem.message, remedy: problem.remedy,
            at: Location(
                file: request.fileName, sheet: problem.sheet, line: problem.line, column: problem.column))
    }
}

/// The whole of a store in memory.
package func allBytes(_ store: any ByteStore) throws -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: store.count)
    var filled = 0
    while filled < bytes.count {
        let read = try bytes.withUnsafeMutableBytes { buffer in
            try store.read(at: filled, into: UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]))
        }
        if read == 0 { break }
        filled += read
    }
    return Array(bytes.prefix(filled))
}
