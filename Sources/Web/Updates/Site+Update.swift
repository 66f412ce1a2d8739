import Assessment
import Markup
import Pages
import PlanModel
import Routes
import UseCases

/// One update: written, handed in, judged, spoken of.
extension Site {
    func update(
        _ key: UpdateKey, _ address: WorkAddress, _ request: SiteRequest, _ visitor: Visitor
    ) async throws -> SiteAnswer {
        let actor = try visitor.actor()
        if request.method == "POST" { return try await changeUpdate(key, request, visitor, actor) }
        return try await updatePage(key, address, request, visitor, actor)
    }

    /// What came of a form that was not stored, or not handed in.
    private struct Outcome {
        /// What was typed and could not be put together with what somebody else
        /// saved.
        var conflict: (theirs: UpdateEntry, merged: UpdateContent, fields: [String])?
        /// Why what was saved was not handed in, or a file was not taken.
        var refusals: [Refusal] = []

        var status: Int { conflict != nil ? 409 : refusals.isEmpty ? 200 : 422 }
    }

    private func updatePage(
        _ key: UpdateKey, _ address: WorkAddress, _ request: SiteRequest, _ visitor: Visitor, _ actor: Actor,
        _ outcome: Outcome = Outcome()
    ) async throws -> SiteAnswer {
        let conflict = outcome.conflict
        let answer = try await ShowUpdate(try returnsWork.progress)(key, by: actor)
        let names = Dictionary(answer.plan.states.map { ($0.code, $0.name) }) { first, _ in first }
        let presenter = UpdatePresenter(texts: texts, names: names)
        let content = conflict?.merged ?? answer.record.current?.content ?? UpdateContent()
        var parts = [presenter.about(answer, key)]
        if let conflict { parts.append(presenter.conflict(conflict)) }
        if let before = answer.before { parts.append(presenter.earlier(before)) }
        if answer.mayWrite, answer.record.stage.isOpen {
            parts.append(writePart(key, answer, content, outcome, presenter))
        } else {
            parts.append(presenter.contents(content, key))
        }
        if !answer.reading.files.isEmpty { parts.append(presenter.files(answer.reading.files, key)) }
        if answer.mayJudge, answer.record.stage == .submitted {
            parts.append(judgePart(key, answer.record))
        }
        parts.append(commentPart(key, answer, actor))
        parts.append(presenter.history(answer.record))
        let shown = parts
        let page = WorkAnswer(
            title: texts(.updateOf, presenter.title(key.implementation), key.period.description),
            trail: [WorkLink(texts[.sectionUpdates], .updates)], status: outcome.status,
            notices: doneNotices(
                address,
                [
                    "saved": .updateSaved, "merged": .updateMerged, "submitted": .updateSubmitted,
                    "accept": .updateAccepted, "return": .updateReturned, "comment": .commentStored,
                ]),
            document: { frame, texts in WorkPage.document(shown, frame: frame, texts: texts) },
            members: [
                .init("update", .string(key.description)), .init("entry", .integer(answer.record.number)),
                .init("stage", .string(answer.record.stage.rawValue)),
                .init("conflicts", .array((conflict?.fields ?? []).map { .string($0) })),
                .init(
                    "findings",
                    .array(
                        answer.reading.findings.map { finding in
                            .object([
                                "severity": .string(finding.severity.rawValue),
                                "code": .string(finding.code), "message": .string(finding.message),
                                "remedy": .optional(finding.remedy),
                                "field": .optional(finding.location?.field),
                            ])
                        })),
            ],
            records: content.fields.sorted { $0.key < $1.key }.map { name, value in
                [
                    .init("ACTION_LINE", .string(key.implementation.line.text)),
                    .init("REF_AREA", .optional(key.implementation.state?.text)),
                    .init("TIME_PERIOD", .string(key.period.description)), .init("FIELD", .string(name)),
                    .init("VALUE", .string(value)),
                ]
            })
        return printed(page, at: address, request, visitor)
    }

    private func writePart(
        _ key: UpdateKey, _ answer: ShowUpdate.Answer, _ content: UpdateContent, _ outcome: Outcome,
        _ presenter: UpdatePresenter
    ) -> WorkPage.Part {
        let isConflict = outcome.conflict != nil
        let findings =
            answer.record.current == nil || isConflict
            ? []
            : answer.reading.findings.filter { $0.severity > .note }
                + outcome.refusals.flatMap(\.findings).filter { $0.code == "update-without-words" }
        var problems = findings.reduce(into: [String: String]()) {
            let words = $1.message + ($1.remedy.map { " " + $0 } ?? "")
            let field = $1.location?.field ?? ""
            $0[field] = $0[field].map { $0 + " " + words } ?? words
        }
        for refusal in outcome.refusals where refusal.findings.isEmpty {
            problems["file"] = refusal.message + " " + refusal.remedy
        }
        let mustMend = findings.contains { $0.severity == .error } || !outcome.refusals.isEmpty
        let form = UpdateForm(answer: answer, content: content, texts: texts, problems: problems)
        // A file that came with a conflict is kept, and named once it is saved.
        let kept = content.parts(below: "file").map { "file/\($0.parts.joined(separator: "/"))" }
            .filter { isConflict && answer.record.current?.content[$0] == nil }
        return WorkPage.Part(
            "write", texts[.updateStands],
            text: kept.map { .text(texts(.fileIsKept, content[$0] ?? "")) },
            forms: [
                WorkForm(
                    "update", to: WorkAddress(.update(key)), fields: form.fields,
                    hidden: [.init("base", String(answer.record.number))]
                        + kept.map { .init($0, content[$0] ?? "") },
                    buttons: [
                        .init(texts[.saveCells], "save"), .init(texts[.submitReturn], "submit"),
                    ],
                    standing: isConflict
                        ? nil
                        : Notice(
                            presenter.stage(answer.record.stage),
                            .text(texts[mustMend ? .draftMustBeMended : .draftLooksUnusual])))
            ])
    }

    private func judgePart(_ key: UpdateKey, _ record: UpdateRecord) -> WorkPage.Part {
        WorkPage.Part(
            "judge", texts[.judgeUpdate],
            forms: [
                WorkForm(
                    "judge", to: WorkAddress(.update(key)),
                    fields: [WorkForm.Field("reason", texts[.returnReason], .text(rows: 2))],
                    hidden: [.init("entry", String(record.number))],
                    buttons: [
                        .init(texts[.acceptUpdate], "accept"),
                        .init(texts[.sendBackUpdate], "return", style: .quiet),
                    ])
            ])
    }

    private func commentPart(
        _ key: UpdateKey, _ answer: ShowUpdate.Answer, _ actor: Actor
    ) -> WorkPage.Part {
        let said = answer.comments.map { comment in
            Content.inline([
                .muted("\(comment.by), \(texts.moment(comment.at)):"), .quote(comment.text),
            ])
        }
        let form = WorkForm(
            "comment", to: WorkAddress(.update(key)),
            fields: [WorkForm.Field("text", texts[.messageText], .text(rows: 3), isRequired: true)],
            buttons: [.init(texts[.addComment], "comment", style: .quiet)])
        let mayComment = actor.may(.commentProgress)
        return WorkPage.Part(
            "comments", texts[.comments], text: [.muted(texts[.commentsLead])] + said,
            forms: mayComment ? [form] : [])
    }

    // MARK: Acts

    private func changeUpdate(
        _ key: UpdateKey, _ request: SiteRequest, _ visitor: Visitor, _ actor: Actor
    ) async throws -> SiteAnswer {
        let desk = try returnsWork.progress
        let typed = try Submission(request)
        func done(_ word: String) -> SiteAnswer {
            stored(WorkAddress(.update(key), fields: FormFields([.init("done", word)])), request)
        }
        switch typed.text("do") {
        case "save", "submit":
            let base = Int(typed.text("base")) ?? 0
            let shown = try await ShowUpdate(desk)(key, by: actor).record
            let seen = shown.entries.first { $0.number == base }?.content ?? UpdateContent()
            var content = UpdateFields.content(typed, over: seen)
            var outcome = Outcome()
            let isPage = !request.wantsData && !typed.isJSON
            do {
                if let file = typed.file("file") {
                    let hash = try await ProgressEvidence(desk).add(
                        file.bytes, name: file.name, to: key.implementation, by: actor)
                    content["file/\(hash)"] = file.name
                }
            } catch let refusal as Refusal where refusal.kind == .invalid && isPage {
                // What was typed beside the file is saved all the same.
                outcome.refusals.append(refusal)
            }
            let saved = try await SaveUpdate(desk)(content, of: key, base: base, by: actor)
            if case .conflict(let theirs, let merged, let fields) = saved {
                outcome.conflict = (theirs, merged, fields)
            }
            do {
                if typed.text("do") == "submit", outcome.status == 200 {
                    try await SubmitUpdate(desk)(key, by: actor)
                    return done("submitted")
                }
            } catch let refusal as Refusal where refusal.code == "update-unfinished" && isPage {
                outcome.refusals.append(refusal)
            }
            guard outcome.status == 200 else {
                return try await updatePage(
                    key, WorkAddress(.update(key), language: texts.language), request, visitor, actor, outcome
                )
            }
            if case .saved(_, let merged) = saved, !merged.isEmpty { return done("merged") }
            return done("saved")
        case "accept", "return":
            guard let entry = Int(typed.text("entry")) else {
                throw badField("entry", typed.text("entry"), "1")
            }
            let verdict: JudgeUpdate.Verdict =
                typed.text("do") == "accept" ? .accept : .return(reason: typed.text("reason"))
            try await JudgeUpdate(desk)(key, entry: entry, verdict, by: actor)
            return done(typed.text("do"))
        case "comment":
            try await ProgressEvidence(desk).comment(typed.text("text"), on: key.implementation, by: actor)
            return done("comment")
        case let other: throw unknownAct(other, ["save", "submit", "accept", "return", "comment"])
        }
    }

    /// Given out as a download only.
    func evidence(_ key: ImplementationKey, _ hash: String, _ visitor: Visitor) async throws -> SiteAnswer {
        let file = try await ProgressEvidence(try returnsWork.progress).read(
            hash, of: key, by: visitor.actor())
        return download(file.bytes, name: file.name, type: file.mediaType)
    }
}
