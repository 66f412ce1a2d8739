import Markup
import Pages
import PlanModel
import Routes
import UseCases

/// The page on which everybody keeps their own account.
extension Site {
    func ownAccount(
        _ address: WorkAddress, _ request: SiteRequest, _ visitor: Visitor, _ workplace: Workplace
    ) async throws -> SiteAnswer {
        let admission = try visitor.admitted()
        guard request.method == "POST" else {
            return try await ownAccountPage(address, request, visitor, workplace)
        }
        let sent = try Submission(request)
        do {
            let act = sent.text("do")
            let secrets = try await carryOut(act, sent, admission, own(workplace))
            guard secrets.isEmpty else {
                return shownOnce(act, secrets, WorkAddress(.account), request, visitor)
            }
            return stored(WorkAddress(.account).with("done", act), request)
        } catch let refusal as Refusal where !request.wantsData && refusal.kind != .notAllowed {
            return try await ownAccountPage(address, request, visitor, workplace, refusal, sent)
        }
    }

    /// - Returns: what is shown this once: a token, recovery codes.
    private func carryOut(
        _ act: String, _ sent: Submission, _ admission: Admission, _ own: KeepOwnAccount
    ) async throws -> [String] {
        let actor = admission.actor
        switch act {
        case "change-password":
            try samePassword(sent)
            try await own.changePassword(
                from: sent["old"] ?? "", to: sent["password"] ?? "", session: admission.session ?? 0,
                by: actor)
        case "begin-codes": _ = try await own.beginCodes(by: actor)
        case "confirm-codes": return try await own.confirmCodes(sent.text("code"), by: actor)
        case "end-codes": try await own.endCodes(password: sent["old"] ?? "", by: actor)
        case "end-session": try await own.end(session: Int64(sent.text("session")) ?? 0, by: actor)
        case "add-token":
            let scope: KeepOwnAccount.TokenScope =
                switch sent.text("scope") {
                case "everything": .everything
                case "only": .only(Set(sent.all("act").compactMap { Act(rawValue: $0) }))
                default: .read
                }
            return [
                try await own.makeToken(
                    sent.text("name"), scope: scope, days: Int(sent.text("days")) ?? 0, by: actor)
            ]
        case "revoke-token": try await own.revokeToken(sent.text("name"), by: actor)
        default: throw unknownAct(act)
        }
        return []
    }

    func unknownAct(_ act: String) -> Refusal {
        Refusal(
            .invalid, code: "unknown-act", "\"\(act)\" is nothing that can be done here.",
            remedy: "Documentation/addresses.md lists what the field do takes.")
    }

    /// A page that shows a secret, once: it is not found again.
    func shownOnce(
        _ act: String, _ secrets: [String], _ back: WorkAddress, _ request: SiteRequest, _ visitor: Visitor
    ) -> SiteAnswer {
        if request.wantsData {
            let members: [JSON.Member] = [
                .init("stored", .bool(true)), .init("secrets", .array(secrets.map { .string($0) })),
            ]
            return SiteAnswer(type: Format.json.mediaType, body: JSON.object(members).document())
        }
        let lead: TextKey =
            switch act {
            case "confirm-codes": .recoveryCodesLead
            case "add-token": .tokenLead
            default: .linkHandoverLead
            }
        let answer = WorkAnswer(
            title: texts[.shownOnce], hasFormats: false,
            notices: [Notice(Tag(.caution, texts[.shownOnce]), .text(texts[lead]))],
            document: { frame, texts in
                let parts: [WorkPage.Part] = [
                    .init("secret", text: [.list(secrets.map { .code($0) })]),
                    .init("back", text: [.work(WorkLink(texts[.goBack], back))]),
                ]
                return WorkPage.document(parts, frame: frame, texts: texts)
            })
        return printed(answer, at: WorkAddress(back.route), request, visitor)
    }

    private func ownAccountPage(
        _ address: WorkAddress, _ request: SiteRequest, _ visitor: Visitor, _ workplace: Workplace,
        _ refusal: Refusal? = nil, _ sent: Submission? = nil
    ) async throws -> SiteAnswer {
        let actor = try visitor.actor()
        let keep = keepAccounts(workplace, request)
        let detail = try await keep.account(actor.name, by: actor)
        let pending = try await own(workplace).pendingSecret(by: actor)
        let form = OwnAccountForms(
            texts: texts, detail: detail, pending: pending, ownSession: visitor.admission?.session,
            refusal: refusal.map { said($0) }, refused: sent?.text("do"))
        let answer = WorkAnswer(
            title: texts[.sectionAccount], status: refusal?.status ?? 200,
            notices: doneNotices(address, Self.ownDone),
            document: { frame, texts in WorkPage.document(form.parts, frame: frame, texts: texts) },
            members: accountMembers(detail),
            records: detail.tokens.map { token in tokenRecord(token) })
        return printed(answer, at: address, request, visitor).with(waiting(refusal))
    }

    private static let ownDone: [String: TextKey] = [
        "change-password": .passwordChanged, "begin-codes": .codesBegun, "end-codes": .codesEnded,
        "end-session": .sessionEnded, "revoke-token": .tokenRevoked,
    ]

    func accountMembers(_ detail: KeepAccounts.Detail) -> [JSON.Member] {
        let account = detail.account
        return [
            .init("account", .string(account.name.text)), .init("displayName", .string(account.displayName)),
            .init("roles", .array(account.grants.map { .string($0.text) })),
            .init("closedAt", .optional(account.closedAt)), .init("hasCodes", .bool(detail.hasCodes)),
            .init("sessions", .integer(detail.sessions.count)),
        ]
    }

    private func tokenRecord(_ token: APIToken) -> [JSON.Member] {
        [
            .init("TOKEN", .string(token.name)),
            .init("ACTS", .optional(token.acts.map { $0.map(\.rawValue).sorted().joined(separator: " ") })),
            .init("MADE_AT", .string(token.madeAt)), .init("EXPIRES", .string(token.expires.text)),
            .init("IS_REVOKED", .bool(token.isRevoked)), .init("SEEN", .optional(token.seen?.text)),
        ]
    }
}
