import Markup
import Pages
import PlanModel
import Routes
import UseCases

/// One round: who owes what, requests for more time, its end.
extension Site {
    func round(
        _ code: RoundCode, _ address: WorkAddress, _ request: SiteRequest, _ visitor: Visitor
    ) async throws -> SiteAnswer {
        let actor = try visitor.actor()
        if request.method == "POST" { return try await changeRound(code, request, actor) }
        let answer = try await ShowRounds(store: store, clock: clock)(code, by: actor)
        let standing = answer.rounds[0]
        let presenter = RoundPresenter(texts: texts, names: answer.names)
        var parts = [
            WorkPage.Part(
                "about",
                facts: [
                    Fact(texts[.roundYears], .text(presenter.years(standing.round))),
                    Fact(texts[.roundOpens], .text(texts.day(standing.round.opensOn))),
                    Fact(texts[.roundDue], .text(texts.day(standing.round.dueOn))),
                    Fact(texts[.roundPhase], .tag(presenter.phase(standing.phase))),
                    Fact(
                        texts[.chosenKPIs],
                        .enumeration(standing.round.indicators.map { .text($0.text) })),
                ]),
            WorkPage.Part("owed", texts[.whoOwesWhat], table: presenter.standing(standing)),
        ]
        parts += extensionParts(standing, actor, presenter)
        if actor.may(.keepRounds), standing.phase != .closed {
            parts.append(
                WorkPage.Part(
                    "close", texts[.closeRound],
                    forms: [
                        WorkForm(
                            "close", to: WorkAddress(.round(code)),
                            buttons: [.init(texts[.closeRound], "close", style: .danger)])
                    ]))
        }
        let shown = parts
        let page = WorkAnswer(
            title: standing.round.title, trail: [WorkLink(texts[.sectionRounds], .rounds)],
            notices: doneNotices(
                address,
                [
                    "opened": .roundOpened, "closed": .roundClosed, "asked": .extensionAsked,
                    "decided": .extensionDecided,
                ]),
            document: { frame, texts in WorkPage.document(shown, frame: frame, texts: texts) },
            members: [.init("round", .object(standing.record))],
            records: standing.states.map { $0.record(standing.round) })
        return printed(page, at: address, request, visitor)
    }

    private func extensionParts(
        _ standing: RoundStanding, _ actor: Actor, _ presenter: RoundPresenter
    ) -> [WorkPage.Part] {
        let round = standing.round
        let rows = standing.extensions.map { asked -> [Content] in
            let decision: TextKey =
                switch asked.decision {
                case .granted: .grantedWord
                case .refused: .refusedWord
                case nil: .waitsWord
                }
            return [
                .text(presenter.name(asked.key.state)), .text(texts.day(asked.until)), .text(asked.reason),
                .inline([.text(texts[decision]), .muted(asked.answer ?? "")]),
            ]
        }
        var forms: [WorkForm] = []
        if actor.may(.keepRounds) {
            for asked in standing.extensions where asked.decision == nil {
                forms.append(
                    WorkForm(
                        "decide-\(asked.id)", to: WorkAddress(.round(round.code)),
                        fields: [
                            WorkForm.Field(
                                "answer",
                                "\(presenter.name(asked.key.state)), \(texts.day(asked.until)): "
                                    + texts[.answerWord])
                        ], hidden: [.init("extension", String(asked.id))],
                        buttons: [
                            .init(texts[.grantWord], "grant"),
                            .init(texts[.refuseWord], "refuse", style: .quiet),
                        ]))
            }
        }
        for state in round.states where actor.may(.askExtensions, on: .state(state)) {
            guard standing.phase != .closed else { continue }
            forms.append(
                WorkForm(
                    "ask-\(state)", to: WorkAddress(.round(round.code)),
                    fields: [
                        WorkForm.Field(
                            "until", "\(presenter.name(state)): \(texts[.extensionUntil])", .day,
                            isRequired: true),
                        WorkForm.Field("reason", texts[.reasonGiven], .text(rows: 2), isRequired: true),
                    ], hidden: [.init("state", state.text)],
                    buttons: [.init(texts[.askExtension], "ask")]))
        }
        guard !rows.isEmpty || !forms.isEmpty else { return [] }
        let table = DataTable(
            caption: texts[.extensionRequests],
            columns: [
                .init(.text(texts[.sectionStates])), .init(.text(texts[.extensionUntil])),
                .init(.text(texts[.reasonGiven])), .init(.text(texts[.answerWord])),
            ], rows: rows)
        return [WorkPage.Part("extensions", texts[.extensionRequests], table: table, forms: forms)]
    }

    private func changeRound(
        _ code: RoundCode, _ request: SiteRequest, _ actor: Actor
    ) async throws -> SiteAnswer {
        let typed = try Submission(request)
        let extensions = Extensions(store: store, clock: clock)
        func done(_ word: String) -> SiteAnswer {
            stored(WorkAddress(.round(code), fields: FormFields([.init("done", word)])), request)
        }
        switch typed.text("do") {
        case "close":
            try await CloseRound(store: store, clock: clock)(code, by: actor)
            return done("closed")
        case "ask":
            guard let state = AreaCode(typed.text("state")), let day = Day(typed.text("until")) else {
                throw badField("until", typed.text("until"), "2026-12-31")
            }
            _ = try await extensions.ask(
                ReturnKey(code, state), until: day, reason: typed.text("reason"), by: actor)
            return done("asked")
        case "grant", "refuse":
            guard let id = Int64(typed.text("extension")) else {
                throw badField("extension", typed.text("extension"), "1")
            }
            let answer = typed.text("answer")
            try await extensions.decide(
                id, of: code, typed.text("do") == "grant" ? .granted : .refused,
                answer: answer.isEmpty ? nil : answer, by: actor)
            return done("decided")
        default: throw unknownAct(typed.text("do"), ["close", "ask", "grant", "refuse"])
        }
    }

    /// A field that is not what it should be.
    func badField(_ name: String, _ value: String, _ example: String) -> Refusal {
        Refusal(
            .invalid, code: "bad-field", "\(name): \"\(value)\" is not understood.",
            remedy: "Write it like \(example).")
    }

    /// A form or a program asks for something that is not done here.
    func unknownAct(_ name: String, _ known: [String]) -> Refusal {
        Refusal(
            .invalid, code: "unknown-act", "\"\(name)\" can't be done here.",
            remedy: "Known: \(known.joined(separator: ", ")).")
    }
}

extension StateStanding {
    func record(_ round: CollectionRound) -> [JSON.Member] {
        [
            .init("ROUND", .string(round.code.text)), .init("REF_AREA", .string(state.text)),
            .init("DUE_ON", .string(dueOn.description)), .init("OVERDUE", .bool(isOverdue)),
            .init("NEXT", .string(next.rawValue)), .init("ASKED", .integer(asked)),
        ]
            + CellStage.allCases.dropFirst().map { stage in
                .init(
                    stage.rawValue.uppercased(),
                    stages.map { .integer($0[stage] ?? 0) } ?? .null)
            }
    }
}

extension CollectionRound {
    /// Of the KPIs, each once.
    var indicators: [IndicatorCode] {
        var seen: Set<IndicatorCode> = []
        return items.filter { $0.kind != .component }.map(\.code.indicator).filter {
            seen.insert($0).inserted
        }
    }
}
