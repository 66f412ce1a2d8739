import Markup
import Pages
import PlanModel
import Routes
import UseCases

/// Who did what, and when.
extension Site {
    func audit(
        _ address: WorkAddress, _ request: SiteRequest, _ visitor: Visitor
    ) async throws -> SiteAnswer {
        let actor = try visitor.actor()
        guard request.method != "POST" else {
            return printed(methodNotAllowed(request), for: request).with([.init("Allow", "GET, HEAD")])
        }
        let isPage = address.format == .html && !request.wantsData
        for name in ["from", "to"] {
            guard let text = address.fields[name], Day(text) == nil else { continue }
            throw Problem(
                status: 400, code: "bad-parameter", title: texts[.badRequestTitle],
                detail: texts(.badParameter, name, text, texts[.takesDay]), location: request.location)
        }
        let filter = AuditFilter(
            by: address.fields["by"], act: address.fields["act"], subject: address.fields["subject"],
            from: address.fields["from"].flatMap { Day($0) }, to: address.fields["to"].flatMap { Day($0) },
            before: address.fields["before"].flatMap { Int64($0) })
        let found = try await ShowAudit(store: store)(filter, limit: isPage ? 100 : 1_000, by: actor)
        let older = found.hasMore ? found.entries.last.map { address.with("before", "\($0.entry.id)") } : nil
        let table = auditTable(found.entries)
        let form = auditForm(address)
        let answer = WorkAnswer(
            title: texts[.sectionAudit],
            document: { frame, texts in
                let links = older.map { [Content.work(WorkLink(texts[.olderEntries], $0.with(.html)))] } ?? []
                let empty: [Content] = found.entries.isEmpty ? [.text(texts[.noEntries])] : []
                return WorkPage.document(
                    [
                        .init("ask", text: [.text(texts[.auditLead])], forms: [form]),
                        .init("entries", texts[.auditEntries], text: empty, table: table),
                        .init("older", text: links),
                    ], frame: frame, texts: texts)
            },
            members: [.init("next", .optional(older?.with(.json).url))],
            records: found.entries.map(auditRecord))
        let next = older.map { [SiteAnswer.Header("Link", "<\($0.with(address.format).url)>; rel=\"next\"")] }
        return printed(answer, at: address, request, visitor).with(next ?? [])
    }

    private func auditTable(_ entries: [ShowAudit.Seen]) -> DataTable {
        let rows = entries.map { seen -> [Content] in
            let entry = seen.entry
            let event = entry.event
            let values: Content =
                seen.isCovered
                ? .muted(texts[.valuesCovered])
                : .lines([
                    event.before.map { .muted($0) } ?? .nothing, event.after.map { .text($0) } ?? .nothing,
                ])
            return [
                .code("\(entry.id)"), .text(texts.moment(entry.at)), .code(entry.by), .code(event.act),
                .text(event.subject), values, .lines([.text(entry.way), .muted(entry.origin)]),
            ]
        }
        return DataTable(
            caption: texts[.auditEntries],
            columns: [
                .init(.text(texts[.number])), .init(.text(texts[.date])), .init(.text(texts[.auditBy])),
                .init(.text(texts[.auditAct])), .init(.text(texts[.auditSubject])),
                .init(.text(texts[.auditValues])), .init(.text(texts[.auditWay])),
            ], rows: rows)
    }

    private func auditForm(_ address: WorkAddress) -> WorkForm {
        func values(_ name: String) -> [String] { address.fields[name].map { [$0] } ?? [] }
        return WorkForm(
            "audit", to: WorkAddress(.audit),
            fields: [
                .init("by", texts[.auditBy], values: values("by")),
                .init("act", texts[.auditAct], values: values("act")),
                .init(
                    "subject", texts[.auditSubject], hint: texts[.auditSubjectHint], values: values("subject")
                ),
                .init("from", texts[.changesFrom], .day, values: values("from")),
                .init("to", texts[.changesTo], .day, values: values("to")),
            ], buttons: [.init(texts[.showEntries], "show")], isAsking: true)
    }

    private func auditRecord(_ seen: ShowAudit.Seen) -> [JSON.Member] {
        let entry = seen.entry
        let event = entry.event
        return [
            .init("ID", .integer(Int(entry.id))), .init("AT", .string(entry.at)),
            .init("BY", .string(entry.by)),
            .init("WAY", .string(entry.way)), .init("ORIGIN", .string(entry.origin)),
            .init("ACT", .string(event.act)), .init("SUBJECT", .string(event.subject)),
            .init("STATE", .optional(event.state?.text)), .init("BEFORE", .optional(event.before)),
            .init("AFTER", .optional(event.after)), .init("IS_COVERED", .bool(seen.isCovered)),
            .init("HASH", .string(entry.hash)),
        ]
    }
}
