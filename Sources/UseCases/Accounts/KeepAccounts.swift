package import PlanModel

/// What administrators do with accounts: invite, grant, reset, close.
package struct KeepAccounts: Sendable {
    let store: any LedgerStore
    let clock: any WallClock
    let secrets: any Secrets
    /// Nil where no mail is set up.
    let post: (any Post)?
    /// The address of a one-time link, by its token.
    let address: @Sendable (String) -> String

    package init(
        store: any LedgerStore, clock: any WallClock, secrets: any Secrets, post: (any Post)?,
        address: @escaping @Sendable (String) -> String
    ) {
        self.store = store
        self.clock = clock
        self.secrets = secrets
        self.post = post
        self.address = address
    }

    /// A link to hand over, once.
    package struct Handover: Sendable {
        package let account: AccountName
        package let address: String
        package let expires: Moment
        /// Where it was mailed to; nil where it was not.
        package var mailedTo: String?
        /// Why it was not mailed, where it should have been.
        package var mailFailure: Failure?
    }

    package func accounts(by actor: Actor) async throws -> [Account] {
        try actor.require(.readAccounts)
        return try await store.read { try $0.accounts() }
    }

    /// One account with what may be known of its ways in.
    package struct Detail: Sendable {
        package let account: Account
        package let hasPassword: Bool
        package let hasCodes: Bool
        package let sessions: [Session]
        package let tokens: [APIToken]
    }

    package func account(_ name: AccountName, by actor: Actor) async throws -> Detail {
        if actor.name != name { try actor.require(.readAccounts) }
        let now = clock.now
        return try await store.read { reader in
            let account = try reader.knownAccount(name)
            let credential = try reader.credential(of: name)
            return Detail(
                account: account, hasPassword: credential.passwordHash != nil,
                hasCodes: credential.codeSecret != nil,
                sessions: try reader.sessions(of: name).filter { !$0.isOver(at: now) && !$0.awaitsCode },
                tokens: try reader.tokens(of: name))
        }
    }

    /// Makes an account with its roles and a link for its first password.
    package func invite(
        _ nameText: String, displayName: String, email: String, grants: [String], by actor: Actor
    ) async throws -> Handover {
        try actor.require(.keepAccounts)
        let email = email.isEmpty ? nil : email
        guard let name = AccountName(nameText), !AccountName.reserved.contains(name) else {
            throw Refusal(
                .invalid, code: "bad-account-name", "\"\(nameText)\" is no name for an account.",
                remedy:
                    "Write 2 to 40 lower-case letters, digits, dots, hyphens or underscores, a letter first.",
                findings: [Self.mistake(in: "name", "bad-account-name", "Not a name for an account.")])
        }
        if let email, !Self.isAddress(email) { throw Self.badAddress(email) }
        let at = clock.timestamp()
        let link = newLink(for: name)
        try await store.write { writer in
            guard try writer.account(name) == nil else {
                throw Refusal(
                    .conflict, code: "account-exists", "There is an account \(name) already, or was one.",
                    remedy: "Take another name: names are not given twice.")
            }
            let grants = try Self.read(grants, writer)
            let shown = displayName.isEmpty ? name.text : String(displayName.prefix(100))
            try writer.add(
                Account(
                    name: name, displayName: shown, email: email, createdAt: at, createdBy: actor.name.text))
            for grant in grants { try writer.add(grant, to: name, at: at, by: actor.name) }
            try writer.add(link.record, digest: link.digest, at: at, by: actor.name)
            let roles = grants.map(\.text).joined(separator: " ")
            try writer.record(AuditEvent("account-made", "account \(name)", after: roles), by: actor, at: at)
        }
        return await handOver(link, to: email)
    }

    /// A new link: whoever has it chooses a new password. Sessions end when it
    /// is used.
    ///
    /// - Parameter dropsCodes: takes the authenticator away as well, for who
    ///   has lost it.
    package func reset(_ name: AccountName, dropsCodes: Bool, by actor: Actor) async throws -> Handover {
        try actor.require(.keepAccounts)
        let at = clock.timestamp()
        let link = newLink(for: name)
        let email = try await store.write { writer -> String? in
            let account = try writer.knownAccount(name)
            guard !account.isClosed else { throw Self.closed(name) }
            try writer.add(link.record, digest: link.digest, at: at, by: actor.name)
            if dropsCodes {
                var credential = try writer.credential(of: name)
                (credential.codeSecret, credential.pendingSecret) = (nil, nil)
                credential.recoveryCodes = []
                try writer.set(credential, of: name)
            }
            try writer.record(
                AuditEvent(
                    "account-reset", "account \(name)", after: dropsCodes ? "one-time codes removed" : nil),
                by: actor, at: at)
            return account.email
        }
        return await handOver(link, to: email)
    }

    // MARK: Links

    private struct Link {
        let token: String
        let digest: String
        let record: OneTimeLink
    }

    private func newLink(for name: AccountName) -> Link {
        let token = secrets.token()
        return Link(
            token: token, digest: secrets.digest(token),
            record: OneTimeLink(account: name, expires: clock.now + OneTimeLink.lifetime))
    }

    private func handOver(_ link: Link, to email: String?) async -> Handover {
        var handover = Handover(
            account: link.record.account, address: address(link.token), expires: link.record.expires)
        guard let post, let email else { return handover }
        do {
            try await post.send(
                PostMessage(
                    to: email, subject: "Pantau: your link",
                    text: """
                        An administrator of Pantau has made this link for the account \(link.record.account):

                        \(handover.address)

                        It lets you choose a password, once, until \(link.record.expires.text).
                        If you do not expect it, leave it alone and tell the administrator.
                        """))
            handover.mailedTo = email
        } catch {
            handover.mailFailure =
                error as? Failure
                ?? Failure(code: "mail-not-sent", message: "\(error)", remedy: "Hand the link over yourself.")
        }
        return handover
    }
}
