import PlanModel

/// Figures that documents state for the region, as claims beside each other:
/// one series for each document, on the document's own day.
extension LoadBundle {
    func claims(into report: inout InitialiseLedger.Report) throws {
        guard let version = try writer.document(.plan, at: .now),
            let plan = try LedgerReferences(writer).plan,
            let file = version.files.first(where: { $0.path.hasSuffix("claims.yaml") }), !plan.claims.isEmpty
        else { return }
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
        for claim in plan.claims {
            guard let document = plan.document(claim.source.document) else { continue }
            let line = (lines.firstIndex { $0.hasSuffix(" \(claim.code)") } ?? 0) + 1
            for part in claim.parts {
                guard let code = IndicatorCode(claim.indicator.text + part.suffix) else { continue }
                let draft = draft(claim, part, code: code, document: document, line: line)
                guard case .series(let stored) = try resolver.resolve(draft.subject, in: writer) else {
                    continue
                }
                counts += try writer.append(draft, to: stored, importID: importID, statesAbsence: false)
                    .counts
            }
        }
        try writer.closeImport(importID, layout: "plan-claims", publication: nil, counts: counts)
    }

    private func draft(
        _ claim: RegionalClaim, _ part: ClaimPart, code: IndicatorCode, document: PlanDocument, line: Int
    ) -> SeriesDraft {
        // A document that states no reference period speaks of its own time.
        let period = claim.referencePeriod ?? Period(year: document.published.day.year)!
        let source = sourceCode("\(document.code)")
        let name = "\(claim.area).\(code).\(claim.sizeClass.rawValue).\(source.lowercased())"
        let basis = claim.referencePeriod == nil ? "reference period not stated; year of the document" : nil
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
                    note: ["“\(claim.quote)”", basis, claim.note].compactMap(\.self).joined(separator: "; "))
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
