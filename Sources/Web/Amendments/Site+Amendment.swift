import Markup
import Pages
import PlanModel
import Routes
import UseCases

/// One amendment: its reasons, what it changes, what states say, and the way to
/// the plan.
extension Site {
    func amendment(
        _ number: Int, _ address: WorkAddress, _ request: SiteRequest, _ visitor: Visitor
    ) async throws -> SiteAnswer {
        let actor = try visitor.actor()
        guard request.method == "POST" else {
            return try await amendmentPage(number, address, request, visitor, actor)
        }
        let typed = try Submission(request)
        do {
            return try await changeAmendment(number, typed, request, actor)
        } catch let refusal as Refusal
            where [.invalid, .conflict].contains(refusal.kind) && !request.wantsData && !typed.isJSON
        {
            return try await amendmentPage(
                number, WorkAddress(.amendment(number), language: texts.language), request, visitor, actor,
                typed: typed, refusal: refusal)
        }
    }

    private func amendmentPage(
        _ number: Int, _ address: WorkAddress, _ request: SiteRequest, _ visitor: Visitor, _ actor: Actor,
        typed: Submission? = nil, refusal: Refusal? = nil
    ) async throws -> SiteAnswer {
        let answer = try await ShowAmendments(amendmentDesk)(number, by: actor)
        let content = answer.version.content
        let names = answer.plan.stateNames(texts)
        var parts = [about(answer, refusal), changesPart(answer), opinionsPart(answer, names)]
        if !answer.mayOpine.isEmpty { parts.append(opinePart(answer, names, typed)) }
        if answer.mayAdopt { parts.append(adoptPart(answer, names, typed)) }
        if answer.mayChange { parts += changeParts(answer, typed) }
        parts.append(
            WorkPage.Part("text", texts[.amendmentText], text: [.lines(lines(content.text))]))
        parts.append(amendmentHistory(answer.record))
        let shown = parts
        let page = WorkAnswer(
            title: texts(.amendmentTitle, "\(number)", content.title),
            trail: [WorkLink(texts[.sectionAmendments], .amendments)], status: refusal?.status ?? 200,
            notices: doneNotices(
                address,
                [
                    "save": .amendmentSaved, "propose": .amendmentPut, "opine": .opinionStored,
                    "agree": .consensusStored, "adopt": .amendmentInForce,
                    "withdraw": .amendmentTakenBack,
                ]),
            document: { frame, texts in WorkPage.document(shown, frame: frame, texts: texts) },
            members: members(answer), records: answer.reading.difference?.records ?? [])
        return printed(page, at: address, request, visitor)
    }

    // MARK: Parts

    /// With the indents of YAML kept in sight.
    private func lines(_ text: String) -> [Content] {
        text.split(separator: "\n").map { line in
            let indent = line.prefix { $0 == " " }
            return .code(String(repeating: "\u{A0}", count: indent.count) + line.dropFirst(indent.count))
        }
    }

    private func about(_ answer: ShowAmendments.Answer, _ refusal: Refusal?) -> WorkPage.Part {
        let content = answer.version.content
        let act = answer.record.act(.agreed)
        let consensus = [act?.note, act?.exception.map { texts(.consensusWithout, $0) }].compactMap(\.self)
        return WorkPage.Part(
            "about", notices: refusal.map(amendmentNotices) ?? [],
            facts: [
                Fact(texts[.status], .tag(texts.stage(answer.record.stage))),
                Fact(texts[.amendmentReasons], .text(content.reasons)),
                Fact(texts[.effectiveOn], .text(texts.day(content.effectiveOn))),
                Fact(texts[.amendmentAuthor], .text(answer.record.author?.text ?? "")),
                Fact(
                    texts[.consensus],
                    act.map { act in
                        .lines(
                            [.text("\(texts.moment(act.at)), \(act.by)")] + consensus.map { .text($0) })
                    } ?? .nothing),
            ])
    }

    private func changesPart(_ answer: ShowAmendments.Answer) -> WorkPage.Part {
        let findings = answer.reading.findings.filter { $0.severity > .note }
        let notices =
            findings.isEmpty
            ? []
            : [
                Notice(
                    Tag(.caution, texts[.amendmentFindings]),
                    .lines(findings.map { .quiet($0.line) }))
            ]
        let difference = answer.reading.difference
        let table = difference.flatMap {
            $0.isEmpty ? nil : texts.table($0, caption: texts[.amendmentChanges])
        }
        return WorkPage.Part(
            "changes", texts[.amendmentChanges], notices: notices,
            text: difference?.isEmpty == true ? [.text(texts[.planNoDifference])] : [], table: table)
    }

    private func opinionsPart(
        _ answer: ShowAmendments.Answer, _ names: [AreaCode: String]
    ) -> WorkPage.Part {
        let standing = answer.record.standing
        let agreed = answer.record.states(answer.states, saying: .agrees).count
        return WorkPage.Part(
            "states", texts[.opinions],
            text: [
                .text(texts(.opinionsLead, "\(agreed)", "\(answer.states.count)")),
                .muted(texts[.consensusRule]),
            ],
            table: DataTable(
                caption: texts[.opinions],
                columns: [
                    .init(.text(texts[.state])), .init(.text(texts[.opinion])),
                    .init(.text(texts[.comments])), .init(.text(texts[.date])),
                ],
                rows: answer.states.map { state in
                    let opinion = standing[state]
                    return [
                        .text(names[state] ?? state.text), .tag(texts.word(opinion?.word)),
                        .text(opinion?.comment ?? ""),
                        .text(opinion.map { "\(texts.moment($0.at)), \($0.by)" } ?? ""),
                    ]
                }))
    }

    private func opinePart(
        _ answer: ShowAmendments.Answer, _ names: [AreaCode: String], _ typed: Submission?
    ) -> WorkPage.Part {
        let states = answer.mayOpine.map { WorkForm.Field.Choice($0.text, names[$0] ?? $0.text) }
        let words = AmendmentOpinion.Word.allCases.map { word in
            WorkForm.Field.Choice(word.rawValue, texts.word(word).text)
        }
        return WorkPage.Part(
            "opine", texts[.opine],
            forms: [
                WorkForm(
                    "opine", to: WorkAddress(.amendment(answer.record.number)),
                    fields: [
                        WorkForm.Field(
                            "state", texts[.state], .choice(states), values: [states.first?.value ?? ""]),
                        WorkForm.Field(
                            "word", texts[.opinion], .choice(words), values: [typed?["word"] ?? ""]),
                        WorkForm.Field(
                            "comment", texts[.comments], .text(rows: 3), hint: texts[.opineHint],
                            values: [typed?["comment"] ?? ""]),
                    ], hidden: [.init("version", String(answer.version.number))],
                    buttons: [.init(texts[.opine], "opine")])
            ])
    }

    private func adoptPart(
        _ answer: ShowAmendments.Answer, _ names: [AreaCode: String], _ typed: Submission?
    ) -> WorkPage.Part {
        let missing = answer.record.missing(of: answer.states)
        let isAgreed = answer.record.stage == .agreed
        let hidden = [WorkForm.Hidden("version", String(answer.version.number))]
        var fields = [
            WorkForm.Field(
                "note", texts[.consensusNote], .text(rows: 2), hint: texts[.consensusNoteHint],
                values: [typed?["note"] ?? ""], isRequired: true)
        ]
        if !missing.isEmpty {
            fields.append(
                WorkForm.Field(
                    "exception", texts[.consensusException], .text(rows: 2),
                    hint: texts(
                        .consensusMissing, missing.map { names[$0] ?? $0.text }.joined(separator: ", ")),
                    values: [typed?["exception"] ?? ""]))
        }
        let address = WorkAddress(.amendment(answer.record.number))
        let agree = WorkForm(
            "agree", to: address, fields: fields, hidden: hidden,
            buttons: [.init(texts[.recordConsensus], "agree", style: isAgreed ? .quiet : .usual)])
        let adopt = WorkForm(
            "adopt", to: address, hidden: hidden, buttons: [.init(texts[.adopt], "adopt")])
        return WorkPage.Part(
            "adopt", texts[.consensus],
            text: isAgreed ? [.text(texts(.adoptLead, texts.day(answer.version.content.effectiveOn)))] : [],
            forms: isAgreed ? [adopt, agree] : [agree])
    }

    private func changeParts(_ answer: ShowAmendments.Answer, _ typed: Submission?) -> [WorkPage.Part] {
        let address = WorkAddress(.amendment(answer.record.number))
        let isWriting = typed.map { ["save", "propose"].contains($0.text("do")) } ?? false
        return [
            WorkPage.Part(
                "change", texts[.amendmentChange],
                text: answer.record.stage == .draft ? [] : [.text(texts[.amendmentChangeLead])],
                forms: [
                    amendmentForm(
                        "change", to: address, plan: answer.plan, today: answer.today,
                        typed: isWriting ? typed : nil, content: answer.version.content,
                        base: answer.version.number)
                ]),
            WorkPage.Part(
                "withdraw", texts[.amendmentWithdraw],
                forms: [
                    WorkForm(
                        "withdraw", to: address,
                        fields: [
                            WorkForm.Field("reason", texts[.reason], .text(rows: 2), isRequired: true)
                        ], buttons: [.init(texts[.amendmentWithdraw], "withdraw", style: .danger)])
                ]),
        ]
    }

    private func amendmentHistory(_ record: AmendmentRecord) -> WorkPage.Part {
        let versions = record.versions.map { version in
            (version.at, texts(.amendmentVersion, "\(version.number)"), version.by, version.content.title)
        }
        let opinions = record.opinions.map { opinion in
            (
                opinion.at, "\(opinion.state): \(texts.word(opinion.word).text)", opinion.by,
                opinion.comment ?? ""
            )
        }
        let acts = record.acts.map { act in
            (
                act.at, texts.stage(act.stage).text, act.by,
                [act.note, act.exception].compactMap(\.self).joined(separator: "; ")
            )
        }
        let all = (versions + opinions + acts).sorted { $0.0 < $1.0 }
        return WorkPage.Part(
            "history", texts[.updateHistory],
            table: DataTable(
                caption: texts[.updateHistory],
                columns: [
                    .init(.text(texts[.date])), .init(.text(texts[.whatChanged])),
                    .init(.text(texts[.byWhom])), .init(.text(texts[.notes])),
                ],
                rows: all.map { [.text(texts.moment($0.0)), .text($0.1), .text($0.2.text), .text($0.3)] }))
    }

    private func members(_ answer: ShowAmendments.Answer) -> [JSON.Member] {
        let content = answer.version.content
        let standing = answer.record.standing
        return [
            .init("amendment", .integer(answer.record.number)),
            .init("stage", .string(answer.record.stage.rawValue)),
            .init("version", .integer(answer.version.number)),
            .init("effectiveOn", .string(content.effectiveOn.description)),
            .init("reasons", .string(content.reasons)), .init("text", .string(content.text)),
            .init(
                "states",
                .array(
                    answer.states.map { state in
                        .object([
                            "state": .string(state.text),
                            "opinion": .optional(standing[state]?.word.rawValue),
                            "comment": .optional(standing[state]?.comment),
                        ])
                    })),
            .init("findings", .array(answer.reading.findings.map { .string($0.line) })),
        ]
    }

    // MARK: Acts

    private func changeAmendment(
        _ number: Int, _ typed: Submission, _ request: SiteRequest, _ actor: Actor
    ) async throws -> SiteAnswer {
        let desk = amendmentDesk
        let act = typed.text("do")
        let version = Int(typed.text("version")) ?? 0
        switch act {
        case "save", "propose":
            _ = try await ProposeAmendment(desk)(
                .init(
                    number: number, base: Int(typed.text("base")) ?? 0,
                    content: try await AmendmentForm(typed).content(desk), isProposed: act == "propose"),
                by: actor)
        case "opine":
            guard let state = AreaCode(typed.text("state")) else {
                throw badField("state", typed.text("state"), "LAO")
            }
            guard let word = AmendmentOpinion.Word(rawValue: typed.text("word")) else {
                throw badField("word", typed.text("word"), "agrees")
            }
            try await OpineOnAmendment(desk)(
                number, version: version, state: state, word, comment: typed.text("comment"), by: actor)
        case "agree":
            try await AdoptAmendment(desk).agree(
                number, version: version,
                .init(note: typed.text("note"), exception: typed.text("exception")), by: actor)
        case "adopt":
            _ = try await AdoptAmendment(desk)(number, version: version, by: actor)
        case "withdraw":
            try await AdoptAmendment(desk).withdraw(number, reason: typed.text("reason"), by: actor)
        case let other:
            throw unknownAct(other, ["save", "propose", "opine", "agree", "adopt", "withdraw"])
        }
        return stored(
            WorkAddress(.amendment(number), fields: FormFields([.init("done", act)])), request,
            members: [.init("amendment", .integer(number))])
    }
}

extension AmendmentAct {
    fileprivate var stage: AmendmentStage {
        switch kind {
        case .proposed: .proposed
        case .agreed: .agreed
        case .adopted: .adopted
        case .withdrawn: .withdrawn
        }
    }
}
