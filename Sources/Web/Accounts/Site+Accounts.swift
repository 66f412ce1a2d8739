import Markup
import Pages
import PlanModel
import Routes
import UseCases

/// The pages on which administrators keep accounts.
extension Site {
    func keepAccounts(_ workplace: Workplace, _ request: SiteRequest) -> KeepAccounts {
        let origin = workplace.entrance.origin(of: request)
        return KeepAccounts(
            store: store, clock: clock, secrets: workplace.secrets, post: workplace.post,
            address: { origin.description + WorkRoute.link(token: $0).path })
    }

    // MARK: All

    func accounts(
        _ address: WorkAddress, _ request: SiteRequest, _ visitor: Visitor, _ workplace: Workplace
    ) async throws -> SiteAnswer {
        let actor = try visitor.actor()
        let keep = keepAccounts(workplace, request)
        guard request.method == "POST" else {
            return try await accountsPage(keep, address, request, visitor)
        }
        let sent = try Submission(request)
        do {
            guard sent.text("do") == "invite" || sent.text("do").isEmpty else {
                throw unknownAct(sent.text("do"))
            }
            let handover = try await keep.invite(
                sent.text("name"), displayName: sent.text("displayName"), email: sent.text("email"),
                grants: roles(in: sent), by: actor)
            return handedOver(handover, request, visitor)
        } catch let refusal as Refusal where !request.wantsData && refusal.kind != .notAllowed {
            return try await accountsPage(keep, address, request, visitor, refusal, sent)
        }
    }

    private func accountsPage(
        _ keep: KeepAccounts, _ address: WorkAddress, _ request: SiteRequest, _ visitor: Visitor,
        _ refusal: Refusal? = nil, _ sent: Submission? = nil
    ) async throws -> SiteAnswer {
        let found = try await keep.accounts(by: visitor.actor())
        let keeps = try visitor.actor().may(.keepAccounts)
        let states = try await references(.init()).states.map(\.code)
        let table = DataTable(
            caption: texts[.sectionAccounts],
            columns: [
                .init(.text(texts[.accountName])), .init(.text(texts[.displayName])),
                .init(.text(texts[.rolesHeld])), .init(.text(texts[.standing])),
            ],
            rows: found.map { account in
                [
                    .work(WorkLink(account.name.text, .accountOf(account.name))), .text(account.displayName),
                    .enumeration(account.grants.map { .code($0.text) }),
                    .text(account.closedAt.map { texts(.closedOn, texts.moment($0)) } ?? texts[.accountOpen]),
                ]
            })
        let form = WorkForm(
            "invite", to: WorkAddress(.accounts),
            fields: [
                .init(
                    "name", texts[.accountName], hint: texts[.accountNameHint],
                    values: [sent?.text("name") ?? ""],
                    isRequired: true),
                .init("displayName", texts[.displayName], values: [sent?.text("displayName") ?? ""]),
                .init("email", texts[.email], hint: texts[.emailHint], values: [sent?.text("email") ?? ""]),
            ] + roleFields(states, sent), buttons: [.init(texts[.invite], "invite")],
            problem: refusal.map { said($0) })
        let answer = WorkAnswer(
            title: texts[.sectionAccounts], status: refusal?.status ?? 200,
            document: { frame, texts in
                WorkPage.document(
                    [.init("accounts", table: table)]
                        + (keeps ? [.init("invite", texts[.invite], forms: [form])] : []),
                    frame: frame, texts: texts)
            },
            records: found.map { account in
                [
                    .init("ACCOUNT", .string(account.name.text)),
                    .init("DISPLAY_NAME", .string(account.displayName)),
                    .init("ROLES", .string(account.grants.map(\.text).joined(separator: " "))),
                    .init("CREATED_AT", .string(account.createdAt)),
                    .init("CLOSED_AT", .optional(account.closedAt)),
                ]
            })
        return printed(answer, at: address, request, visitor)
    }

    /// A person chooses role, state and lines; a program writes
    /// `focal-point:LAO`, several if it likes.
    private func roles(in sent: Submission) -> [String] {
        sent.all("role").filter { !$0.isEmpty }.map { role in
            guard let known = Role(rawValue: role) else { return role }
            switch known.scope {
            case .none: return role
            case .state: return "\(role):\(sent.text("state"))"
            case .lines: return "\(role):\(sent.text("lines").filter { $0 != " " })"
            }
        }
    }

    private func roleFields(_ states: [AreaCode], _ sent: Submission?) -> [WorkForm.Field] {
        let roles = Role.allCases.map { WorkForm.Field.Choice($0.rawValue, texts.role($0)) }
        return [
            .init(
                "role", texts[.role], .choice([.init("", texts[.none])] + roles),
                values: [sent?.text("role") ?? ""]),
            .init(
                "state", texts[.state],
                .choice([.init("", texts[.none])] + states.map { .init($0.text, $0.text) }),
                hint: texts[.roleStateHint], values: [sent?.text("state") ?? ""]),
            .init(
                "lines", texts[.roleLines], hint: texts[.roleLinesHint], values: [sent?.text("lines") ?? ""]),
        ]
    }

    private func handedOver(
        _ handover: KeepAccounts.Handover, _ request: SiteRequest, _ visitor: Visitor
    ) -> SiteAnswer {
        shownOnce(
            "invite", [handover.address], WorkAddress(.accountOf(handover.account)), request, visitor)
    }

    // MARK: One

    func account(
        _ name: AccountName, _ address: WorkAddress, _ request: SiteRequest, _ visitor: Visitor,
        _ workplace: Workplace
    ) async throws -> SiteAnswer {
        let actor = try visitor.actor()
        try actor.require(.readAccounts)
        let keep = keepAccounts(workplace, request)
        guard request.method == "POST" else {
            return try await accountPage(name, keep, address, request, visitor)
        }
        let sent = try Submission(request)
        let act = sent.text("do")
        do {
            switch act {
            case "grant": try await keep.grant(roles(in: sent), to: name, by: actor)
            case "revoke": try await keep.revoke(sent.all("held"), from: name, by: actor)
            case "reset":
                let dropsCodes = !sent.text("dropsCodes").isEmpty
                return handedOver(
                    try await keep.reset(name, dropsCodes: dropsCodes, by: actor), request, visitor)
            case "close": try await keep.close(name, by: actor)
            case "reopen": try await keep.reopen(name, by: actor)
            case "end-sessions": try await keep.endSessions(of: name, by: actor)
            default: throw unknownAct(act)
            }
            return stored(WorkAddress(address.route).with("done", act), request)
        } catch let refusal as Refusal
            where !request.wantsData && [.invalid, .conflict].contains(refusal.kind)
        {
            return try await accountPage(name, keep, address, request, visitor, refusal)
        }
    }

    private func accountPage(
        _ name: AccountName, _ keep: KeepAccounts, _ address: WorkAddress, _ request: SiteRequest,
        _ visitor: Visitor, _ refusal: Refusal? = nil
    ) async throws -> SiteAnswer {
        let detail = try await keep.account(name, by: visitor.actor())
        let states = try await references(.init()).states.map(\.code)
        let account = detail.account
        let done: [String: TextKey] = [
            "grant": .roleGranted, "revoke": .roleRevoked, "close": .accountClosed,
            "reopen": .accountReopened,
            "end-sessions": .sessionEnded,
        ]
        var notices = doneNotices(address, done)
        if let refusal { notices.append(Notice(Tag(.away, texts[.notStored]), .text(said(refusal)))) }
        let forms = account.isClosed ? [reopening(name)] : keeping(account, states)
        let parts = [accountFacts(detail)] + (try visitor.actor().may(.keepAccounts) ? forms : [])
        let answer = WorkAnswer(
            title: account.displayName, trail: [WorkLink(texts[.sectionAccounts], .accounts)],
            status: refusal?.status ?? 200, notices: notices,
            document: { frame, texts in WorkPage.document(parts, frame: frame, texts: texts) },
            members: accountMembers(detail),
            records: account.grants.map { [.init("ROLE", .string($0.text))] })
        return printed(answer, at: address, request, visitor)
    }

    private func accountFacts(_ detail: KeepAccounts.Detail) -> WorkPage.Part {
        let account = detail.account
        let trail = WorkAddress(.audit, fields: FormFields([.init("by", account.name.text)]))
        return WorkPage.Part(
            "facts",
            facts: [
                Fact(texts[.accountName], .code(account.name.text)),
                Fact(texts[.email], .text(account.email ?? "")),
                Fact(texts[.rolesHeld], .enumeration(account.grants.map { .code($0.text) })),
                Fact(texts[.madeOn], .text("\(texts.moment(account.createdAt)), \(account.createdBy)")),
                Fact(
                    texts[.standing],
                    .text(account.closedAt.map { texts(.closedOn, texts.moment($0)) } ?? texts[.accountOpen])),
                Fact(texts[.password], .text(detail.hasPassword ? texts[.yes] : texts[.no])),
                Fact(texts[.oneTimeCodes], .text(detail.hasCodes ? texts[.yes] : texts[.no])),
                Fact(texts[.sessions], .text("\(detail.sessions.count)")),
                Fact(texts[.sectionAudit], .work(WorkLink(texts[.whatTheyDid], trail))),
            ])
    }

    private func reopening(_ name: AccountName) -> WorkPage.Part {
        let form = WorkForm(
            "reopen", to: WorkAddress(.accountOf(name)), buttons: [.init(texts[.reopenAccount], "reopen")])
        return WorkPage.Part("reopen", texts[.reopenAccount], forms: [form])
    }

    private func keeping(_ account: Account, _ states: [AreaCode]) -> [WorkPage.Part] {
        let address = WorkAddress(.accountOf(account.name))
        let grant = WorkForm(
            "grant", to: address, fields: roleFields(states, nil),
            buttons: [.init(texts[.grantRole], "grant")])
        let held = account.grants.map { WorkForm.Field.Choice($0.text, $0.text) }
        let revoke = WorkForm(
            "revoke", to: address, fields: [.init("held", texts[.role], .choice(held))],
            buttons: [.init(texts[.revokeRole], "revoke", style: .danger)])
        let reset = WorkForm(
            "reset", to: address, fields: [.init("dropsCodes", texts[.dropsCodes], .tick)],
            buttons: [.init(texts[.resetAccount], "reset")])
        let close = WorkForm(
            "close", to: address,
            buttons: [
                .init(texts[.endSessions], "end-sessions", style: .quiet),
                .init(texts[.closeAccount], "close", style: .danger),
            ])
        return [
            WorkPage.Part("roles", texts[.rolesHeld], forms: held.isEmpty ? [grant] : [grant, revoke]),
            WorkPage.Part("reset", texts[.resetAccount], text: [.text(texts[.resetLead])], forms: [reset]),
            WorkPage.Part("close", texts[.closeAccount], text: [.text(texts[.closeLead])], forms: [close]),
        ]
    }
}
