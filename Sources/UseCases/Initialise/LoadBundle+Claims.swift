import PlanModel

/// Figures that documents state for the region for a year, as claims beside
/// each other: one series for each document, on the document's own day.
///
/// A figure without a reference period is no observation: no year is made up
/// for it. It stays in the plan, and readings show it as a claim.
extension LoadBundle {
    func claims(into report: inout InitialiseLedger.Report) throws {
        guard let version = try writer.document(.plan, at: .now),
            let plan = try LedgerReferences(writer).plan,
            let file = version.files.first(where: { $0.path.hasSuffix("claims.yaml") })
        else { return }
        let dated = plan.claims.filter { $0.referencePeriod != nil }
        guard !dated.isEmpty else { return }
        let bytes = Array(file.text.utf8)
        let hash = fingerprint.hash(bytes)
        let fileID = try writer.add(
            SourceFile(
                hash: hash, name: "Plans/\(plan.code)/\(file.path)", byteCount: bytes.count,
                sourceName: "Documents of the plan, quoted", licence: nil, receivedAt: recordedAt,
                receivedFrom: by,
                isKept: true), content: bytes)
        let importID = try writer.openImport(
            ImportRecord(
                fileHash: hash, fileName: file.path, layout: "plan-claims", options: "bundled",
                publication: nil,
                recordedAt: recordedAt, recordedBy: by), file: fileID)
        let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
        var resolver = SeriesResolver(
            defaultSource: "PLAN", units: try LedgerReferences(writer).units, makesPreferred: { _ in nil })
        var counts = ImportCounts()
        for claim in dated {
            guard let document = plan.document(claim.source.document), let period = claim.referencePeriod
            else { continue }
            let line = (lines.firstIndex { $0.hasSuffix(" \(claim.code)") } ?? 0) + 1
            for part in claim.parts {
                guard let code = IndicatorCode(claim.indicator.text + part.suffix) else { continue }
                let draft = draft(
                    claim, part, code: code, period: period, document: document, line: line)
                guard case .series(let stored) = try resolver.resolve(draft.subject, in: writer) else {
                    continue
                }
                counts += try writer.append(draft, to: stored, importID: importID, statesAbsence: false)
                    .counts
            }
        }
        try writer.closeImport(
            importID, layout: "plan-claims", options: nil, publication: nil, counts: counts)
    }

    private func draft(
        _ claim: RegionalClaim, _ part: ClaimPart, code: IndicatorCode, period: Period,
        document: PlanDocument,
        line: Int
    ) -> SeriesDraft {
        let source = sourceCode("\(document.code)")
        let name = "\(claim.area).\(code).\(claim.sizeClass.rawValue).\(source.lowercased())"
        return SeriesDraft(
            subject: DraftSubject(
                indicator: code, sourceCode: code.text, area: claim.area, sizeClass: claim.sizeClass,
                seriesName: name, source: source, unit: claim.unit),
            publication: document.published,
            values: [
                DraftValue(
                    period: period, value: part.number.value, decimals: part.number.decimals,
                    text: part.number.text,
                    line: line, column: part.column, sourceTitle: document.title,
                    sourceLocator: claim.source.locator,
                    sourceGrade: "official",
                    note: ["“\(claim.quote)”", claim.note].compactMap(\.self).joined(separator: "; "))
            ])
    }
}

private struct ClaimPart {
    let suffix: String
    let number: ReportedNumber
    let column: String
}

extension RegionalClaim {
    /// A lower bound alone ("more than 96 %") is no value: it is shown as a
    /// claim and not stored as an observation.
    fileprivate var parts: [ClaimPart] {
        switch value {
        case .exactly(let number): [ClaimPart(suffix: "", number: number, column: "value")]
        case .range(let lowest, let highest):
            [
                ClaimPart(suffix: "_MIN", number: lowest, column: "min"),
                ClaimPart(suffix: "_MAX", number: highest, column: "max"),
            ]
        case .moreThan: []
        }
    }
}
