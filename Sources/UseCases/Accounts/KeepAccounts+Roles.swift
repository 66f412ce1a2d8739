package import PlanModel

/// Roles, closing and opening.
extension KeepAccounts {
    package func grant(_ texts: [String], to name: AccountName, by actor: Actor) async throws {
        try actor.require(.keepAccounts)
        try Self.requireRoles(texts)
        try await change(name, by: actor) { writer, account, at in
            guard !account.isClosed else { throw Self.closed(name) }
            for grant in try Self.read(texts, writer) where !account.grants.contains(grant) {
                try writer.add(grant, to: name, at: at, by: actor.name)
                try writer.record(
                    AuditEvent("role-granted", "account \(name)", after: grant.text), by: actor, at: at)
            }
        }
    }

    package func revoke(_ texts: [String], from name: AccountName, by actor: Actor) async throws {
        try actor.require(.keepAccounts)
        try Self.requireRoles(texts)
        try await change(name, by: actor) { writer, account, at in
            for text in texts {
                guard let grant = account.grants.first(where: { $0.text == text || Grant(text) == $0 }) else {
                    throw Refusal(
                        .invalid, code: "unknown-role", "\(name) has no role \"\(text)\".",
                        remedy: "Its roles are: \(account.grants.map(\.text).joined(separator: " ")).")
                }
                if grant.role == .administrator { try Self.keepOne(but: name, writer) }
                try writer.remove(grant, from: name)
                try writer.record(
                    AuditEvent("role-revoked", "account \(name)", before: grant.text), by: actor, at: at)
            }
        }
    }

    private static func requireRoles(_ texts: [String]) throws {
        guard texts.isEmpty else { return }
        throw badRole("", "Name the role: focal-point:LAO.")
    }

    /// Its sessions end and its tokens are void; what it did stays.
    package func close(_ name: AccountName, by actor: Actor) async throws {
        try await change(name, by: actor) { writer, account, at in
            guard !account.isClosed else { return }
            if account.isAdministrator { try Self.keepOne(but: name, writer) }
            try writer.setClosed(name, at: at)
            try writer.endSessions(of: name, but: nil)
            try writer.revokeTokens(of: name)
            try writer.record(AuditEvent("account-closed", "account \(name)"), by: actor, at: at)
        }
    }

    package func reopen(_ name: AccountName, by actor: Actor) async throws {
        try await change(name, by: actor) { writer, account, at in
            guard account.isClosed else { return }
            try writer.setClosed(name, at: nil)
            try writer.record(AuditEvent("account-reopened", "account \(name)"), by: actor, at: at)
        }
    }

    package func endSessions(of name: AccountName, by actor: Actor) async throws {
        try await change(name, by: actor) { writer, _, at in
            try writer.endSessions(of: name, but: nil)
            try writer.record(AuditEvent("sessions-ended", "account \(name)"), by: actor, at: at)
        }
    }

    private func change(
        _ name: AccountName, by actor: Actor,
        _ body: @escaping @Sendable (any LedgerWriter, Account, String) throws -> Void
    ) async throws {
        try actor.require(.keepAccounts)
        let at = clock.timestamp()
        try await store.write { writer in try body(writer, try writer.knownAccount(name), at) }
    }

    /// Somebody must be left who can invite.
    private static func keepOne(but name: AccountName, _ writer: any LedgerWriter) throws {
        let others = try writer.accounts().filter { $0.isAdministrator && $0.name != name }
        guard others.isEmpty else { return }
        throw Refusal(
            .conflict, code: "last-administrator", "\(name) is the last administrator.",
            remedy: "Make somebody else administrator first.")
    }

    /// Roles as they are written, with states and lines that the plan has.
    static func read(_ texts: [String], _ reader: any LedgerReader) throws -> [Grant] {
        let references = texts.contains { $0.contains(":") } ? try LedgerReferences(reader) : nil
        return try texts.map { text in
            guard let grant = Grant(text) else {
                throw badRole(
                    text, "Write a role, and after a colon its state or its lines: focal-point:LAO.")
            }
            if let state = grant.state, references?.states.contains(where: { $0.code == state }) != true {
                let known = references?.states.map(\.code.text).joined(separator: ", ") ?? ""
                throw badRole(text, "The states of the plan are \(known).")
            }
            for line in grant.lines {
                let isKnown = references?.plan.map { plan in
                    plan.actionLine(line) != nil || plan.actions.contains { $0.code == line }
                }
                guard isKnown == true else { throw badRole(text, "The plan has no action or line \(line).") }
            }
            return grant
        }
    }

    private static func badRole(_ text: String, _ remedy: String) -> Refusal {
        Refusal(
            .invalid, code: "bad-role", "\"\(text)\" is no role that can be granted.", remedy: remedy,
            findings: [mistake(in: "role", "bad-role", remedy)])
    }

    static func mistake(in field: String, _ code: String, _ message: String) -> Finding {
        Finding(.error, code: code, message, at: Location(file: "form", field: field))
    }

    static func closed(_ name: AccountName) -> Refusal {
        Refusal(
            .conflict, code: "account-closed", "The account \(name) is closed.",
            remedy: "Open it again first: pantau user reopen \(name)")
    }

    static func isAddress(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        let isPlain = text.utf8.allSatisfy {
            $0 > 32 && $0 < 127 && ![34, 40, 41, 44, 59, 60, 62, 92].contains($0)
        }
        return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".") && isPlain && text.count < 200
    }

    static func badAddress(_ text: String) -> Refusal {
        Refusal(
            .invalid, code: "bad-email", "\"\(text)\" is no address for mail.",
            remedy: "Write it as name@example.org, or leave it out.",
            findings: [mistake(in: "email", "bad-email", "Not an address for mail.")])
    }
}
