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

    /// - Parameter conflict: what was typed and could not be put together with
    ///   what somebody else saved.
    private func updatePage(
        _ key: UpdateKey, _ address: WorkAddress, _ request: SiteRequest, _ visitor: Visitor, _ actor: Actor,
        conflict: (theirs: UpdateEntry, merged: UpdateContent, fields: [String])? = nil
    ) async throws -> SiteAnswer {
        let answer = try await ShowUpdate(try returnsWork.progress)(key, by: actor)
        let names = Dictionary(answer.plan.states.map { ($0.code, $0.name) }) { first, _ in first }
        let presenter = UpdatePresenter(texts: texts, names: names)
        let content = conflict?.merged ?? answer.record.current?.content ?? UpdateContent()
        var parts = [presenter.about(answer, key)]
        if let conflict { parts.append(presenter.conflict(conflict)) }
        if let before = answer.before { parts.append(presenter.earlier(before)) }
        if answer.mayWrite, answer.record.stage.isOpen {
            let problems = answer.reading.findings.filter { $0.severity > .note }.reduce(into: [:]) {
                $0[$1.location?.field ?? "", default: ""] = $1.message + ($1.remedy.map { " " + $0 } ?? "")
            }
            let form = UpdateForm(
                answer: answer, content: content, texts: texts,
                problems: answer.record.current == nil || conflict != nil ? [:] : problems)
            parts.append(
                WorkPage.Part(
                    "write", texts[.updateStands],
                    forms: [
                        WorkForm(
                            "update", to: WorkAddress(.update(key)), fields: form.fields,
                            hidden: [.init("base", String(answer.record.number))],
                            buttons: [
                                .init(texts[.saveCells], "save"), .init(texts[.submitReturn], "submit"),
                            ])
                    ]))
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
            trail: [WorkLink(texts[.sectionUpdates], .updates)], status: conflict == nil ? 200 : 409,
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
            if let file = typed.file("file") {
                let hash = try await ProgressEvidence(desk).add(
                    file.bytes, name: file.name, to: key.implementation, by: actor)
                content["file/\(hash)"] = file.name
            }
            let outcome = try await SaveUpdate(desk)(content, of: key, base: base, by: actor)
            if case .conflict(let theirs, let merged, let fields) = outcome {
                return try await updatePage(
                    key, WorkAddress(.update(key), language: texts.language), request, visitor, actor,
                    conflict: (theirs, merged, fields))
            }
            if typed.text("do") == "submit" {
                try await SubmitUpdate(desk)(key, by: actor)
                return done("submitted")
            }
            if case .saved(_, let merged) = outcome, !merged.isEmpty { return done("merged") }
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
