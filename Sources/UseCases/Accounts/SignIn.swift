import PlanModel

/// Lets somebody in: by password, and by a one-time code where one is set up.
///
/// A name that is not known, one that is closed and a wrong password get the
/// same answer after the same time.
package struct SignIn: Sendable {
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

    /// The new session: its token is for the browser, and stored nowhere.
    package struct Entry: Hashable, Sendable {
        package let token: String
        /// The one-time code is still asked for.
        package let awaitsCode: Bool
    }

    /// - Parameters:
    ///   - origin: network address.
    ///   - agent: what the browser calls itself.
    /// - Throws: `Refusal` with `wrong-credentials` or `too-many-attempts`.
    package func callAsFunction(
        name text: String, password: String, origin: String, agent: String
    ) async throws -> Entry {
        let now = clock.now
        let name = AccountName(text.lowercased())
        let limit = SignInLimit(name: name?.text ?? "", origin: origin)
        let found = try await store.write { writer -> (account: Account, credential: Credential)? in
            try limit.begin(writer, at: now)
            guard let name, let account = try writer.account(name), !account.isClosed else { return nil }
            return (account, try writer.credential(of: name))
        }
        let match = try await passwords.matches(password, found?.credential.passwordHash)
        guard let found, match != .wrong else {
            try await refused(found?.account.name, origin)
            throw Self.wrongCredentials
        }
        var renewed: String?
        if match == .rightButOld { renewed = try await passwords.hash(password) }
        let upgrade = renewed
        let awaitsCode = found.credential.codeSecret != nil
        let token = secrets.token()
        let digest = secrets.digest(token)
        let session = Session(
            account: found.account.name, started: now, seen: now, origin: origin,
            agent: String(agent.prefix(200)), awaitsCode: awaitsCode)
        try await store.write { writer in
            var credential = try writer.credential(of: session.account)
            // Somebody has changed the password meanwhile, or closed the account.
            guard credential.passwordHash == found.credential.passwordHash,
                try writer.account(session.account)?.isClosed == false
            else { throw Self.wrongCredentials }
            if let upgrade {
                credential.passwordHash = upgrade
                try writer.set(credential, of: session.account)
            }
            try writer.add(session, digest: digest)
            if awaitsCode {
                try limit.halfSucceed(writer)
            } else {
                try signedIn(session, limit, writer, at: now)
            }
        }
        return Entry(token: token, awaitsCode: awaitsCode)
    }

    /// The second step: a code of the authenticator, or a recovery code.
    ///
    /// - Parameter token: of the session that awaits it.
    /// - Returns: the session that takes its place.
    package func code(_ code: String, token: String, origin: String) async throws -> Entry {
        let now = clock.now
        let old = secrets.digest(token)
        let plain = code.filter { !$0.isWhitespace }
        guard
            let waiting = try await store.read({ try $0.session(digest: old) })?.session,
            waiting.awaitsCode, !waiting.isOver(at: now)
        else { throw Self.sessionOver }
        let limit = SignInLimit(name: waiting.account.text, origin: origin)
        try await store.write { try limit.begin($0, at: now) }
        let next = secrets.token()
        let digest = secrets.digest(next)
        let isRight = try await store.write { writer -> Bool in
            guard let (session, account) = try writer.session(digest: old), session.awaitsCode,
                !account.isClosed
            else { throw Self.sessionOver }
            var credential = try writer.credential(of: account.name)
            guard take(plain, from: &credential, at: now) else { return false }
            try writer.set(credential, of: account.name)
            try writer.end(session: session.id)
            let fresh = Session(
                account: account.name, started: now, seen: now, origin: origin, agent: session.agent)
            try writer.add(fresh, digest: digest)
            try signedIn(fresh, limit, writer, at: now)
            return true
        }
        guard isRight else {
            try await refused(waiting.account, origin)
            throw Refusal(
                .invalid, code: "wrong-code", "The code is wrong, or was used before.",
                remedy: "Wait for the next one, or enter a recovery code that was not used yet.")
        }
        return Entry(token: next, awaitsCode: false)
    }

    /// A code is good once.
    private func take(_ code: String, from credential: inout Credential, at now: Moment) -> Bool {
        guard let secret = credential.codeSecret else { return false }
        if let step = secrets.step(ofCode: code, secret: secret, at: now.seconds) {
            guard step > credential.lastStep else { return false }
            credential.lastStep = step
            return true
        }
        return credential.recoveryCodes.remove(secrets.digest(code.uppercased())) != nil
    }

    private func signedIn(
        _ session: Session, _ limit: SignInLimit, _ writer: any LedgerWriter, at now: Moment
    ) throws {
        try limit.succeed(writer)
        try writer.record(
            AuditEvent("signed-in", "account \(session.account)"), by: actor(session.account, session.origin),
            at: now.text)
    }

    /// What was typed as a name may be a password: it is not kept.
    private func refused(_ name: AccountName?, _ origin: String) async throws {
        let at = clock.timestamp()
        let actor = actor(name ?? AccountName.nobody, origin)
        let subject = name.map { "account \($0)" } ?? "a name that is not known"
        try await store.write { try $0.record(AuditEvent("sign-in-refused", subject), by: actor, at: at) }
    }

    private func actor(_ name: AccountName, _ origin: String) -> Actor {
        Actor(name, grants: [], way: .session, origin: origin)
    }

    static let wrongCredentials = Refusal(
        .invalid, code: "wrong-credentials", "Name or password is wrong.",
        remedy: "Check both; ask an administrator for a new link if the password is lost.")

    static let sessionOver = Refusal(
        .invalid, code: "sign-in-over", "It took too long.", remedy: "Begin again with name and password.")
}

extension AccountName {
    /// Stands in the audit trail where nobody is known.
    static let nobody = AccountName("unknown")!
    /// Names that mean something else there.
    static let reserved: Set<AccountName> = [nobody, Actor.clock.name]
}
