import Pages
import PlanModel
import Routes
import UseCases

/// What stands on the page of one's own account.
struct OwnAccountForms {
    let texts: Texts
    let detail: KeepAccounts.Detail
    let pending: String?
    let ownSession: Int64?
    let refusal: String?
    /// The act that was refused.
    let refused: String?

    var parts: [WorkPage.Part] { [identity, password, codes, sessions, tokens] }

    private let address = WorkAddress(.account)

    private func problem(_ acts: String...) -> String? {
        refused.map { acts.contains($0) } == true ? refusal : nil
    }

    private var identity: WorkPage.Part {
        WorkPage.Part(
            "identity",
            facts: [
                Fact(texts[.accountName], .code(detail.account.name.text)),
                Fact(texts[.myRoles], .enumeration(detail.account.grants.map { .code($0.text) })),
            ])
    }

    private var password: WorkPage.Part {
        WorkPage.Part(
            "password", texts[.password],
            forms: [
                WorkForm(
                    "password", to: address,
                    fields: [
                        oldPassword,
                        .init(
                            "password", texts[.newPassword], .password(isNew: true),
                            hint: texts[.newPasswordHint], isRequired: true),
                        .init("again", texts[.passwordAgain], .password(isNew: true), isRequired: true),
                    ], buttons: [.init(texts[.changePassword], "change-password")],
                    problem: problem("change-password"))
            ])
    }

    private var oldPassword: WorkForm.Field {
        .init("old", texts[.presentPassword], .password(isNew: false), isRequired: true)
    }

    private var codes: WorkPage.Part {
        if detail.hasCodes {
            let form = WorkForm(
                "codes", to: address, fields: [oldPassword],
                buttons: [.init(texts[.endCodes], "end-codes", style: .danger)], problem: problem("end-codes")
            )
            return WorkPage.Part(
                "codes", texts[.oneTimeCodes], text: [.text(texts[.codesAreOn])], forms: [form])
        }
        let begin = WorkForm(
            "begin", to: address,
            buttons: [.init(texts[.beginCodes], "begin-codes", style: pending == nil ? .usual : .quiet)])
        guard let pending else {
            return WorkPage.Part(
                "codes", texts[.oneTimeCodes], text: [.text(texts[.codesAreOff])], forms: [begin])
        }
        let uri = "otpauth://totp/Pantau:\(detail.account.name)?secret=\(pending)&issuer=Pantau"
        let confirm = WorkForm(
            "confirm", to: address,
            fields: [.init("code", texts[.oneTimeCode], .code, isRequired: true)],
            buttons: [.init(texts[.confirmCodes], "confirm-codes")], problem: problem("confirm-codes"))
        return WorkPage.Part(
            "codes", texts[.oneTimeCodes], text: [.text(texts[.codesPending])],
            facts: [Fact(texts[.codeSecret], .code(pending)), Fact(texts[.codeAddress], .code(uri))],
            forms: [confirm, begin])
    }

    private var sessions: WorkPage.Part {
        let rows = detail.sessions.map { session -> [Content] in
            [
                .text(texts.moment(session.seen.text)), .text(texts.moment(session.started.text)),
                .code(session.origin), .text(session.agent),
                .text(session.id == ownSession ? texts[.thisSession] : ""),
            ]
        }
        let others = detail.sessions.filter { $0.id != ownSession }
        let form = WorkForm(
            "session", to: address,
            fields: [
                .init(
                    "session", texts[.session],
                    .choice(others.map { .init("\($0.id)", "\(texts.moment($0.seen.text)), \($0.origin)") }))
            ], buttons: [.init(texts[.endSession], "end-session", style: .danger)],
            problem: problem("end-session"))
        return WorkPage.Part(
            "sessions", texts[.sessions],
            table: DataTable(
                caption: texts[.sessions],
                columns: [
                    .init(.text(texts[.lastSeen])), .init(.text(texts[.startedAt])),
                    .init(.text(texts[.networkAddress])), .init(.text(texts[.browser])),
                    .init(.text(texts[.session])),
                ], rows: rows), forms: others.isEmpty ? [] : [form])
    }

    private var tokens: WorkPage.Part {
        let rows = detail.tokens.map { token -> [Content] in
            let acts = token.acts.map { $0.map(\.rawValue).sorted() }
            return [
                .text(token.name),
                acts.map { .enumeration($0.map { .code($0) }) } ?? .text(texts[.everyAct]),
                .text(texts.moment(token.expires.text)),
                .text(token.isRevoked ? texts[.revoked] : token.seen.map { texts.moment($0.text) } ?? ""),
            ]
        }
        let valid = detail.tokens.filter { !$0.isRevoked }
        let add = WorkForm(
            "token", to: address,
            fields: [
                .init("name", texts[.tokenName], isRequired: true),
                .init(
                    "scope", texts[.tokenScope],
                    .choice([.init("read", texts[.tokenReads]), .init("everything", texts[.tokenWrites])])),
                .init("days", texts[.tokenDays], .number, values: ["90"], isRequired: true),
            ], buttons: [.init(texts[.addToken], "add-token")], problem: problem("add-token"))
        let revoke = WorkForm(
            "revoke", to: address,
            fields: [.init("name", texts[.tokenName], .choice(valid.map { .init($0.name, $0.name) }))],
            buttons: [.init(texts[.revokeToken], "revoke-token", style: .danger)],
            problem: problem("revoke-token"))
        return WorkPage.Part(
            "tokens", texts[.tokens], text: [.text(texts[.tokensLead])],
            table: DataTable(
                caption: texts[.tokens],
                columns: [
                    .init(.text(texts[.tokenName])), .init(.text(texts[.tokenScope])),
                    .init(.text(texts[.expires])), .init(.text(texts[.lastSeen])),
                ], rows: rows), forms: valid.isEmpty ? [add] : [add, revoke])
    }
}
