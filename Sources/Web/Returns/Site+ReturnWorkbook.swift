import Markup
import Pages
import PlanModel
import Routes
import UseCases

/// The return as a workbook, given out and taken back.
extension Site {
    func returnWorkbook(
        _ key: ReturnKey, _ address: WorkAddress, _ request: SiteRequest, _ visitor: Visitor
    ) async throws -> SiteAnswer {
        let actor = try visitor.actor()
        let workbooks = ReturnWorkbooks(try returnsWork.desk)
        guard request.method == "POST" else {
            let words: ReturnWorkbookTexts = texts.language == .indonesian ? .indonesian : .english
            let file = try await workbooks.make(key, texts: words, by: actor)
            return SiteAnswer(
                type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                headers: [.init("Content-Disposition", "attachment; filename=\"\(file.name)\"")],
                body: file.bytes)
        }
        guard let file = try Submission(request).file("file") else {
            throw badField("file", "", "return-2026-1-LAO.xlsx")
        }
        let report = try await workbooks.read(file.bytes, name: file.name, of: key, by: actor)
        if request.wantsData {
            let status = !report.isStored ? 422 : report.conflicts.isEmpty ? 200 : 409
            return SiteAnswer(
                status: status, type: Format.json.mediaType, body: JSON.object(members(report)).document())
        }
        return try await returnPage(
            key, WorkAddress(.returnOf(key), language: texts.language), request, visitor, actor,
            parts(report, key), status: !report.isStored ? 422 : report.conflicts.isEmpty ? 200 : 409)
    }

    private func parts(_ report: ReturnWorkbooks.Report, _ key: ReturnKey) -> [WorkPage.Part] {
        let counts = texts(
            .workbookRead, "\(report.saved.count)", "\(report.untouched)", "\(report.conflicts.count)")
        let notice =
            report.isStored
            ? Notice(Tag(.onCourse, texts[.done]), .text(counts))
            : Notice(Tag(.away, texts[.notStored]), .text(texts[.nothingStoredTitle]))
        let table = DataTable(
            caption: texts[.findingsTitle],
            columns: [
                .init(.text(texts[.cellColumn])), .init(.text(texts[.cellStatus])),
                .init(.text(texts[.findingColumn])),
            ],
            rows: report.findings.map { finding in
                let place = [finding.location?.sheet, finding.location?.field].compactMap(\.self)
                let kind: TextKey =
                    switch finding.severity {
                    case .error: .findingError
                    case .warning: .findingWarning
                    case .note: .findingNote
                    }
                return [
                    .text(place.joined(separator: ", ")), .text(texts[kind]),
                    .english(finding.remedy.map { finding.message + " " + $0 } ?? finding.message),
                ]
            })
        var parts = [WorkPage.Part("read", texts[.workbook], notices: [notice], table: table)]
        if !report.conflicts.isEmpty {
            parts.append(
                conflictPart(
                    key, report.conflicts.mapValues(\.theirs),
                    report.conflicts.mapValues { $0.mine.absence?.rawValue ?? $0.mine.text }))
        }
        return parts
    }

    private func members(_ report: ReturnWorkbooks.Report) -> [JSON.Member] {
        [
            .init("stored", .bool(report.isStored)), .init("saved", .integer(report.saved.count)),
            .init("untouched", .integer(report.untouched)),
            .init(
                "conflicts",
                .array(
                    report.conflicts.sorted { $0.key < $1.key }.map { cell, both in
                        .object([
                            "cell": .string(cell.description),
                            "mine": .string(both.mine.absence?.rawValue ?? both.mine.text),
                            "theirs": .string(
                                both.theirs.content.absence?.rawValue ?? both.theirs.content.text),
                            "by": .string(both.theirs.by.text), "base": .integer(both.theirs.number),
                        ])
                    })),
            .init("findings", .array(report.findings.map { .string($0.line) })),
        ]
    }
}
