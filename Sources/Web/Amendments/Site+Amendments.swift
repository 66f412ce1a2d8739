import Markup
import Pages
import PlanModel
import Routes
import UseCases

/// The list of amendments, and a form that begins one.
extension Site {
    /// Of the same ledger as the site.
    var amendmentDesk: AmendmentDesk { AmendmentDesk(store: store, clock: clock, shelf: shelf) }

    func amendments(
        _ address: WorkAddress, _ request: SiteRequest, _ visitor: Visitor
    ) async throws -> SiteAnswer {
        let actor = try visitor.actor()
        if request.method == "POST" { return try await beginAmendment(address, request, visitor, actor) }
        return try await amendmentsPage(address, request, visitor, actor, Submission(request), nil)
    }

    private func amendmentsPage(
        _ address: WorkAddress, _ request: SiteRequest, _ visitor: Visitor, _ actor: Actor,
        _ typed: Submission, _ refusal: Refusal?
    ) async throws -> SiteAnswer {
        let list = try await ShowAmendments(amendmentDesk).list(by: actor)
        let lead: [Content] =
            [.text(texts[.amendmentsLead])] + (list.records.isEmpty ? [.text(texts[.amendmentsNone])] : [])
        var parts = [
            WorkPage.Part(
                "list", text: lead, table: list.records.isEmpty ? nil : amendmentTable(list.records))
        ]
        if actor.may(.proposeAmendments), let plan = list.plan {
            parts.append(
                WorkPage.Part(
                    "begin", texts[.amendmentBegin], notices: refusal.map(amendmentNotices) ?? [],
                    text: [.text(texts[.amendmentBeginLead])],
                    forms: [
                        amendmentForm(
                            "begin", to: WorkAddress(.amendments), plan: plan, today: list.today,
                            typed: typed, base: 0)
                    ]))
        }
        let shown = parts
        let page = WorkAnswer(
            title: texts[.sectionAmendments], status: refusal == nil ? 200 : refusal?.status ?? 422,
            document: { frame, texts in WorkPage.document(shown, frame: frame, texts: texts) },
            records: list.records.map(\.row),
            columns: ["AMENDMENT", "TITLE", "STAGE", "VERSION", "EFFECTIVE_ON", "BEGUN_BY"])
        return printed(page, at: address, request, visitor)
    }

    func amendmentTable(_ records: [AmendmentRecord]) -> DataTable {
        DataTable(
            caption: texts[.sectionAmendments],
            columns: [
                .init(.text(texts[.title])), .init(.text(texts[.status])),
                .init(.text(texts[.effectiveOn])), .init(.text(texts[.amendmentAuthor])),
            ],
            rows: records.compactMap { record in
                guard let version = record.current else { return nil }
                return [
                    .work(
                        WorkLink("\(record.number). \(version.content.title)", .amendment(record.number))),
                    .tag(texts.stage(record.stage)), .text(texts.day(version.content.effectiveOn)),
                    .text(record.author?.text ?? ""),
                ]
            })
    }

    /// Each mistake of a text in its place.
    func amendmentNotices(_ refusal: Refusal) -> [Notice] {
        let findings = refusal.findings.map { Content.quiet($0.line) }
        return [
            Notice(
                Tag(.caution, texts[.notStored]),
                .lines([.english("\(refusal.message) \(refusal.remedy)")] + findings))
        ]
    }

    /// - Parameter content: what stands there; nil for a new amendment.
    func amendmentForm(
        _ id: String, to address: WorkAddress, plan: Plan, today: Day, typed: Submission?,
        content: AmendmentContent? = nil, base: Int
    ) -> WorkForm {
        func values(_ name: String, _ usual: String?) -> [String] { [typed?[name] ?? usual ?? ""] }
        var fields = [
            WorkForm.Field(
                "title", texts[.title], values: values("title", content?.title), isRequired: true),
            WorkForm.Field(
                "reasons", texts[.amendmentReasons], .text(rows: 4),
                values: values("reasons", content?.reasons), isRequired: true),
            WorkForm.Field(
                "effective-on", texts[.effectiveOn], .day, hint: texts[.effectiveOnHint],
                values: values("effective-on", (content?.effectiveOn ?? today).description),
                isRequired: true),
        ]
        if content == nil {
            let lines = plan.actionLines.prefix(500).map { line in
                WorkForm.Field.Choice(
                    line.code.text, "\(line.code): \((line.paraphrase ?? line.text).prefix(80))",
                    in: .english)
            }
            var line = WorkForm.Field(
                "line", texts[.actionLine], .choice([.init("", texts[.amendmentNoLine])] + lines),
                values: values("line", nil))
            line.heading = texts[.amendmentTimeFrame]
            fields += [
                line,
                WorkForm.Field(
                    "time-frame", texts[.timeFrame], hint: texts[.amendmentTimeFrameHint],
                    values: values("time-frame", nil)),
                WorkForm.Field(
                    "starts", texts[.amendmentStarts], .day, hint: texts[.amendmentDaysHint],
                    values: values("starts", nil)),
                WorkForm.Field("due", texts[.dueColumn], .day, values: values("due", nil)),
            ]
        }
        var text = WorkForm.Field(
            "text", texts[.amendmentText], .text(rows: 12), hint: texts[.amendmentTextHint],
            values: values("text", content?.text))
        text.heading = texts[.amendmentOther]
        fields.append(text)
        return WorkForm(
            id, to: address, fields: fields, hidden: [.init("base", String(base))],
            buttons: [
                .init(texts[.amendmentPropose], "propose"),
                .init(texts[.amendmentKeepDraft], "save", style: .quiet),
            ])
    }

    private func beginAmendment(
        _ address: WorkAddress, _ request: SiteRequest, _ visitor: Visitor, _ actor: Actor
    ) async throws -> SiteAnswer {
        let typed = try Submission(request)
        let act = typed.text("do")
        guard ["save", "propose"].contains(act) else { throw unknownAct(act, ["save", "propose"]) }
        do {
            try actor.require(.proposeAmendments)
            let answer = try await ProposeAmendment(amendmentDesk)(
                .init(
                    content: try await AmendmentForm(typed).content(amendmentDesk),
                    isProposed: act == "propose"), by: actor)
            return stored(
                WorkAddress(.amendment(answer.number), fields: FormFields([.init("done", act)])), request,
                members: [.init("amendment", .integer(answer.number))])
        } catch let refusal as Refusal
            where refusal.kind == .invalid && !request.wantsData && !typed.isJSON
        {
            return try await amendmentsPage(address, request, visitor, actor, typed, refusal)
        }
    }
}

extension AmendmentRecord {
    fileprivate var row: [JSON.Member] {
        [
            .init("AMENDMENT", .integer(number)), .init("TITLE", .optional(current?.content.title)),
            .init("STAGE", .string(stage.rawValue)), .init("VERSION", .integer(current?.number ?? 0)),
            .init("EFFECTIVE_ON", .optional(current?.content.effectiveOn.description)),
            .init("BEGUN_BY", .optional(author?.text)),
        ]
    }
}
