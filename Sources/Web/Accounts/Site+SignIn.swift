import Pages
import PlanModel
import Routes
import UseCases

/// Coming in and going out.
extension Site {
    func signIn(
        _ address: WorkAddress, _ request: SiteRequest, _ visitor: Visitor, _ workplace: Workplace
    ) async throws -> SiteAnswer {
        let next = safeAddress(address.fields["next"]) ?? WorkAddress(.desk, language: texts.language)
        guard request.method == "POST" else {
            if visitor.admission != nil { return seeOther(next.url) }
            return signInPage(address, request, visitor)
        }
        let sent = try Submission(request)
        let signIn = SignIn(
            store: store, clock: clock, secrets: workplace.secrets, passwords: workplace.passwords)
        let cookies = workplace.cookies(for: request)
        do {
            let entry: SignIn.Entry
            if sent.text("do") == "code" {
                entry = try await signIn.code(
                    sent.text("code"), token: request.cookies[cookies.session] ?? "", origin: visitor.origin)
            } else {
                entry = try await signIn(
                    name: sent.text("name"), password: sent["password"] ?? "", origin: visitor.origin,
                    agent: request.headers["user-agent"] ?? "")
            }
            let kept = cookies.set(cookies.session, entry.token)
            guard entry.awaitsCode else { return seeOther(next.url).with([kept]) }
            return seeOther(address.with("step", "code").with("done", nil).url).with([kept])
        } catch let refusal as Refusal where !request.wantsData {
            let isOver = refusal.code == "sign-in-over"
            let shown = isOver ? address.with("step", nil) : address
            return signInPage(shown, request, visitor, refusal, name: sent.text("name"))
        }
    }

    private func signInPage(
        _ address: WorkAddress, _ request: SiteRequest, _ visitor: Visitor, _ refusal: Refusal? = nil,
        name: String = ""
    ) -> SiteAnswer {
        let words = refusal.map { said($0) }
        let form =
            address.fields["step"] == "code"
            ? WorkForm(
                "code", to: address,
                fields: [
                    .init("code", texts[.oneTimeCode], .code, hint: texts[.oneTimeCodeHint], isRequired: true)
                ],
                buttons: [.init(texts[.signIn], "code")], problem: words)
            : WorkForm(
                "sign-in", to: address,
                fields: [
                    .init(
                        "name", texts[.accountName], .line(autocomplete: "username"), values: [name],
                        isRequired: true),
                    .init("password", texts[.password], .password(isNew: false), isRequired: true),
                ], buttons: [.init(texts[.signIn], "sign-in")], problem: words)
        let answer = WorkAnswer(
            title: texts[.signIn], status: refusal?.status ?? 200, hasFormats: false,
            notices: doneNotices(address, ["password-set": .passwordSet, "signed-out": .signedOut]),
            document: { frame, texts in
                WorkPage.document(
                    [.init("sign-in", text: [.text(texts[.signInLead])], forms: [form])], frame: frame,
                    texts: texts)
            })
        return printed(answer, at: address, request, visitor).with(waiting(refusal))
    }

    func signOut(_ request: SiteRequest, _ visitor: Visitor, _ workplace: Workplace) async throws
        -> SiteAnswer
    {
        guard request.method == "POST" else {
            return printed(methodNotAllowed(request), for: request).with([.init("Allow", "POST")])
        }
        if let admission = visitor.admission, let session = admission.session {
            try await own(workplace).signOut(session: session, by: admission.actor)
        }
        let cookies = workplace.cookies(for: request)
        let next = WorkAddress(
            .signIn, fields: FormFields([.init("done", "signed-out")]), language: texts.language)
        return seeOther(next.url).with([cookies.clear(cookies.session)])
    }

    // MARK: Invitations and resets

    func link(
        _ token: String, _ address: WorkAddress, _ request: SiteRequest, _ visitor: Visitor,
        _ workplace: Workplace
    ) async throws -> SiteAnswer {
        let own = own(workplace)
        let account = try await own.account(ofLink: token)
        var refusal: Refusal?
        if request.method == "POST" {
            let sent = try Submission(request)
            do {
                try samePassword(sent)
                try await own.setPassword(sent["password"] ?? "", link: token, origin: visitor.origin)
                let done = FormFields([.init("done", "password-set")])
                return stored(WorkAddress(.signIn, fields: done), request)
            } catch let refused as Refusal where !request.wantsData {
                refusal = refused
            }
        }
        let form = WorkForm(
            "password", to: WorkAddress(address.route), fields: newPasswordFields,
            buttons: [.init(texts[.choosePassword], "set-password")], problem: refusal.map { said($0) })
        let answer = WorkAnswer(
            title: texts[.choosePassword], status: refusal?.status ?? 200, hasFormats: false,
            document: { frame, texts in
                let facts = [Fact(texts[.accountName], .code(account.name.text))]
                return WorkPage.document(
                    [.init("choose", text: [.text(texts[.linkLead])], facts: facts, forms: [form])],
                    frame: frame, texts: texts)
            })
        return printed(answer, at: address, request, visitor)
    }

    var newPasswordFields: [WorkForm.Field] {
        [
            .init(
                "password", texts[.newPassword], .password(isNew: true), hint: texts[.newPasswordHint],
                isRequired: true),
            .init("again", texts[.passwordAgain], .password(isNew: true), isRequired: true),
        ]
    }

    /// A program sends it once, a person twice.
    func samePassword(_ sent: Submission) throws {
        guard let again = sent["again"], again != sent["password"] else { return }
        throw Refusal(
            .invalid, code: "passwords-differ", "The two passwords are not the same.",
            remedy: "Type the same one twice.")
    }

    // MARK: Shared

    func own(_ workplace: Workplace) -> KeepOwnAccount {
        KeepOwnAccount(
            store: store, clock: clock, secrets: workplace.secrets, passwords: workplace.passwords)
    }

    func seeOther(_ url: String) -> SiteAnswer {
        SiteAnswer(status: 303, headers: [.init("Location", url)])
    }

    func waiting(_ refusal: Refusal?) -> [SiteAnswer.Header] {
        guard case .tooMany(let seconds) = refusal?.kind else { return [] }
        return [.init("Retry-After", String(seconds))]
    }

    /// An address of the work that may be gone to after signing in: never one
    /// of another site.
    private func safeAddress(_ text: String?) -> WorkAddress? {
        guard let text, text.hasPrefix("/"), !text.hasPrefix("//") else { return nil }
        let parts = text.split(separator: "?", maxSplits: 1).map(String.init)
        let found = WorkAddress(path: parts[0], query: parts.count == 2 ? parts[1] : "")
        guard let found, found.route != .signIn, found.route != .signOut else { return nil }
        return found
    }
}

extension Refusal {
    /// As HTTP says it.
    var status: Int {
        switch kind {
        case .notAllowed: 403
        case .notFound: 404
        case .conflict: 409
        case .invalid: 422
        case .tooMany: 429
        }
    }
}
