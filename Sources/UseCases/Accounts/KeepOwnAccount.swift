import PlanModel

/// What everybody does with their own account: password, one-time codes,
/// tokens, sessions. It needs no right, but a person: a token is not enough.
package struct KeepOwnAccount: Sendable {
    let store: any LedgerStore
    let clock: any WallClock
    let secrets: any Secrets
    let passwords: any Passwords

    package init(
        store: any LedgerStore, clock: any WallClock, secrets: any Secrets, passwords: any Passwords
    ) {
        self.store = store
        self.clock = clock
        self.secrets = secrets
        self.passwords = passwords
    }

    // MARK: Password

    /// Whose link it is.
    ///
    /// - Throws: `Refusal` with `link-not-valid`.
    package func account(ofLink token: String) async throws -> Account {
        let digest = secrets.digest(token)
        let now = clock.now
        return try await store.read { try Self.account(ofLink: digest, $0, at: now) }
    }

    private static func account(
        ofLink digest: String, _ reader: any LedgerReader, at now: Moment
    ) throws -> Account {
        guard let link = try reader.link(digest: digest), link.isValid(at: now),
            let account = try reader.account(link.account), !account.isClosed
        else {
            throw Refusal(
                .notFound, code: "link-not-valid",
                "The link is not valid: it was used, is too old, or is cut off.",
                remedy: "Ask an administrator for a new one.")
        }
        return account
    }

    /// Uses the link up; all sessions of the account end.
    package func setPassword(_ password: String, link token: String, origin: String) async throws {
        let digest = secrets.digest(token)
        let account = try await account(ofLink: token)
        if let refusal = PasswordRule.refusal(password, for: account.name.text) { throw refusal }
        let hash = try await passwords.hash(password)
        let now = clock.now
        try await store.write { writer in
            let account = try Self.account(ofLink: digest, writer, at: now)
            try writer.useLink(digest: digest)
            var credential = try writer.credential(of: account.name)
            credential.passwordHash = hash
            try writer.set(credential, of: account.name)
            try writer.endSessions(of: account.name, but: nil)
            try writer.revokeTokens(of: account.name)
            let actor = Actor(account.name, grants: [], way: .session, origin: origin)
            try writer.record(AuditEvent("password-set", "account \(account.name)"), by: actor, at: now.text)
        }
    }

    /// All other sessions end.
    package func changePassword(
        from old: String, to new: String, session: Int64, by actor: Actor
    ) async throws {
        if let refusal = PasswordRule.refusal(new, for: actor.name.text) { throw refusal }
        try await confirm(old, by: actor)
        let hash = try await passwords.hash(new)
        try await change(by: actor, "password-changed") { writer in
            var credential = try writer.credential(of: actor.name)
            credential.passwordHash = hash
            try writer.set(credential, of: actor.name)
            try writer.endSessions(of: actor.name, but: session)
        }
    }

    /// Asks for the password once more, counted like signing in.
    private func confirm(_ password: String, by actor: Actor) async throws {
        let now = clock.now
        let limit = SignInLimit(name: actor.name.text, origin: actor.origin)
        let hash = try await store.write { writer in
            try limit.begin(writer, at: now)
            return try writer.credential(of: actor.name).passwordHash
        }
        guard try await passwords.matches(password, hash) != .wrong else {
            throw Refusal(
                .invalid, code: "wrong-password", "The present password is wrong.",
                remedy: "Type the password with which you have signed in.")
        }
        try await store.write { try limit.succeed($0) }
    }

    // MARK: One-time codes

    /// A secret for an authenticator; nothing changes until it answers.
    package func beginCodes(by actor: Actor) async throws -> String {
        let secret = secrets.codeSecret()
        try Self.requirePerson(actor)
        try await store.write { writer in
            var credential = try writer.credential(of: actor.name)
            credential.pendingSecret = secret
            try writer.set(credential, of: actor.name)
        }
        return secret
    }

    /// The secret that waits for its first code; nil where none does.
    package func pendingSecret(by actor: Actor) async throws -> String? {
        try await store.read { try $0.credential(of: actor.name).pendingSecret }
    }

    /// From now on codes are asked for.
    ///
    /// - Returns: recovery codes, to be shown this once.
    package func confirmCodes(_ code: String, by actor: Actor) async throws -> [String] {
        let now = clock.now
        let codes = (0..<10).map { _ in secrets.recoveryCode() }
        let plain = code.filter { !$0.isWhitespace }
        try await change(by: actor, "codes-set-up") { writer in
            var credential = try writer.credential(of: actor.name)
            guard let secret = credential.pendingSecret,
                let step = secrets.step(ofCode: plain, secret: secret, at: now.seconds)
            else {
                throw Refusal(
                    .invalid, code: "wrong-code", "The code does not belong to the secret.",
                    remedy: "Check the clock of the phone, and enter the code that it shows now.")
            }
            (credential.codeSecret, credential.pendingSecret) = (secret, nil)
            credential.lastStep = step
            credential.recoveryCodes = Set(codes.map { secrets.digest($0) })
            try writer.set(credential, of: actor.name)
        }
        return codes
    }

    package func endCodes(password: String, by actor: Actor) async throws {
        try await confirm(password, by: actor)
        try await change(by: actor, "codes-removed") { writer in
            var credential = try writer.credential(of: actor.name)
            (credential.codeSecret, credential.pendingSecret) = (nil, nil)
            credential.recoveryCodes = []
            try writer.set(credential, of: actor.name)
        }
    }

    // MARK: Sessions

    package func signOut(session: Int64, by actor: Actor) async throws {
        try await change(by: actor, "signed-out") { try $0.end(session: session) }
    }

    package func end(session: Int64, by actor: Actor) async throws {
        try await change(by: actor, "session-ended") { writer in
            guard try writer.sessions(of: actor.name).contains(where: { $0.id == session }) else { return }
            try writer.end(session: session)
        }
    }

    func change(
        by actor: Actor, _ act: String, _ body: @escaping @Sendable (any LedgerWriter) throws -> Void
    ) async throws {
        try Self.requirePerson(actor)
        let at = clock.timestamp()
        try await store.write { writer in
            try body(writer)
            try writer.record(AuditEvent(act, "account \(actor.name)"), by: actor, at: at)
        }
    }

    static func requirePerson(_ actor: Actor) throws {
        if case .token = actor.way {
            throw Refusal(
                .notAllowed, code: "person-needed", "A token can't change the account that it belongs to.",
                remedy: "Sign in on the page of the account.")
        }
    }
}
