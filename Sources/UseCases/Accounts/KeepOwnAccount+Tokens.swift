package import PlanModel

/// Tokens for programs.
extension KeepOwnAccount {
    /// What a token may be used for.
    package enum TokenScope: Hashable, Sendable {
        case read
        case everything
        /// Only these.
        case only(Set<Act>)

        var acts: Set<Act>? {
            switch self {
            case .read: Set(Act.allCases.filter(\.isReading))
            case .everything: nil
            case .only(let acts): acts
            }
        }
    }

    /// - Returns: the token, to be shown this once.
    package func makeToken(
        _ name: String, scope: TokenScope, days: Int, by actor: Actor
    ) async throws -> String {
        guard (1...60).contains(name.count), !name.contains(where: \.isNewline), (1...366).contains(days)
        else {
            throw Refusal(
                .invalid, code: "bad-token", "A token needs a name of 1 to 60 characters and 1 to 366 days.",
                remedy: "Say what the token is for, and for how many days.")
        }
        let text = "pantau_" + secrets.token()
        let token = APIToken(
            account: actor.name, name: name, acts: scope.acts, madeAt: clock.timestamp(),
            expires: clock.now + days * 86_400)
        let digest = secrets.digest(text)
        try Self.requirePerson(actor)
        try await store.write { writer in
            let account = try writer.knownAccount(actor.name)
            guard !account.isClosed else { throw KeepAccounts.closed(actor.name) }
            let valid = try writer.tokens(of: actor.name).filter { $0.isValid(at: clock.now) }
            guard !valid.contains(where: { $0.name == name }) else {
                throw Refusal(
                    .conflict, code: "token-exists", "There is a valid token \"\(name)\" already.",
                    remedy: "Revoke it first, or take another name.")
            }
            try writer.add(token, digest: digest)
            let scope = token.acts.map { $0.map(\.rawValue).sorted().joined(separator: " ") } ?? "everything"
            try writer.record(
                AuditEvent("token-made", "account \(actor.name), token \(name)", after: scope), by: actor,
                at: token.madeAt)
        }
        return text
    }

    package func tokens(by actor: Actor) async throws -> [APIToken] {
        try await store.read { try $0.tokens(of: actor.name) }
    }

    package func revokeToken(_ name: String, by actor: Actor) async throws {
        try Self.requirePerson(actor)
        let at = clock.timestamp()
        try await store.write { writer in
            let found = try writer.tokens(of: actor.name).filter { $0.name == name && !$0.isRevoked }
            guard !found.isEmpty else {
                throw Refusal(
                    .notFound, code: "unknown-token", "There is no token \"\(name)\".",
                    remedy: "pantau token list shows those of the account.")
            }
            for token in found { try writer.revoke(token: token.id) }
            try writer.record(
                AuditEvent("token-revoked", "account \(actor.name), token \(name)"), by: actor, at: at)
        }
    }
}
