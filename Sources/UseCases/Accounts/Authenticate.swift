package import PlanModel

/// Tells who stands behind a session or a token: one indexed read for each
/// request. When somebody was last seen is written every five minutes.
package struct Authenticate: Doorkeeper {
    let store: any LedgerStore
    let clock: any WallClock
    let secrets: any Secrets
    private static let seenEvery = 300

    package init(store: any LedgerStore, clock: any WallClock, secrets: any Secrets) {
        self.store = store
        self.clock = clock
        self.secrets = secrets
    }

    package func admit(session token: String, from origin: String) async throws -> Admission? {
        let now = clock.now
        let digest = secrets.digest(token)
        guard let (session, account) = try await store.read({ try $0.session(digest: digest) }),
            !session.awaitsCode, !session.isOver(at: now), !account.isClosed
        else { return nil }
        if now - session.seen >= Self.seenEvery {
            try await store.write { try $0.touch(session: session.id, at: now) }
        }
        let actor = Actor(account.name, grants: account.grants, way: .session, origin: origin)
        return Admission(actor, displayName: account.displayName, session: session.id)
    }

    package func admit(token text: String, from origin: String) async throws -> Admission? {
        let now = clock.now
        let digest = secrets.digest(text)
        guard let (token, account) = try await store.read({ try $0.token(digest: digest) }),
            token.isValid(at: now), !account.isClosed
        else { return nil }
        if token.seen.map({ now - $0 >= Self.seenEvery }) ?? true {
            try await store.write { try $0.touch(token: token.id, at: now) }
        }
        let actor = Actor(
            account.name, grants: account.grants, way: .token(token.name), origin: origin, acts: token.acts)
        return Admission(actor, displayName: account.displayName, session: nil)
    }

    /// The account as an actor at the terminal: `--as NAME`.
    ///
    /// - Throws: `Refusal` with `unknown-account` or `account-closed`.
    package func actor(_ name: AccountName, origin: String) async throws -> Actor {
        let account = try await store.read { try $0.knownAccount(name) }
        guard !account.isClosed else { throw KeepAccounts.closed(name) }
        return Actor(name, grants: account.grants, way: .terminal, origin: origin)
    }
}

extension AccountReader {
    /// - Throws: `Refusal` with `unknown-account`.
    func knownAccount(_ name: AccountName) throws -> Account {
        guard let account = try account(name) else {
            throw Refusal(
                .notFound, code: "unknown-account", "There is no account \(name).",
                remedy: "Check the name; pantau user list shows all.")
        }
        return account
    }
}
