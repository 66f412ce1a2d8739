import GRDB
import PlanModel
import UseCases

extension SQLiteLedgerWriter {
    func add(_ account: Account) throws {
        try execute(
            "INSERT INTO account (name, display_name, email, created_at, created_by) VALUES (?, ?, ?, ?, ?)",
            [account.name.text, account.displayName, account.email, account.createdAt, account.createdBy])
    }

    func add(_ grant: Grant, to name: AccountName, at: String, by: AccountName) throws {
        try execute(
            "INSERT OR IGNORE INTO account_grant (account, role, granted_at, granted_by) VALUES (?, ?, ?, ?)",
            [name.text, grant.text, at, by.text])
    }

    func remove(_ grant: Grant, from name: AccountName) throws {
        try execute("DELETE FROM account_grant WHERE account = ? AND role = ?", [name.text, grant.text])
    }

    func setClosed(_ name: AccountName, at: String?) throws {
        try execute("UPDATE account SET closed_at = ? WHERE name = ?", [at, name.text])
    }

    func set(_ credential: Credential, of name: AccountName) throws {
        try execute(
            """
            INSERT INTO credential (account, password, code_secret, pending_secret, last_step)
            VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (account) DO UPDATE SET password = excluded.password,
                code_secret = excluded.code_secret, pending_secret = excluded.pending_secret,
                last_step = excluded.last_step
            """,
            [
                name.text, credential.passwordHash, credential.codeSecret, credential.pendingSecret,
                credential.lastStep,
            ])
        try execute("DELETE FROM recovery_code WHERE account = ?", [name.text])
        for digest in credential.recoveryCodes.sorted() {
            try execute("INSERT INTO recovery_code (account, digest) VALUES (?, ?)", [name.text, digest])
        }
    }

    func add(_ link: OneTimeLink, digest: String, at: String, by: AccountName) throws {
        try execute("UPDATE one_time_link SET is_used = 1 WHERE account = ?", [link.account.text])
        try execute(
            """
            INSERT INTO one_time_link (digest, account, made_at, made_by, expires) VALUES (?, ?, ?, ?, ?)
            """, [digest, link.account.text, at, by.text, link.expires.seconds])
    }

    func useLink(digest: String) throws {
        try execute("UPDATE one_time_link SET is_used = 1 WHERE digest = ?", [digest])
    }

    /// What ended long ago makes room.
    func add(_ session: Session, digest: String) throws {
        try execute("DELETE FROM session WHERE started < ?", [session.started.seconds - 15 * 86_400])
        try execute(
            """
            INSERT INTO session (digest, account, started, seen, origin, agent, awaits_code)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            [
                digest, session.account.text, session.started.seconds, session.seen.seconds, session.origin,
                session.agent, session.awaitsCode,
            ])
    }

    func touch(session id: Int64, at moment: Moment) throws {
        try execute("UPDATE session SET seen = ? WHERE id = ?", [moment.seconds, id])
    }

    func end(session id: Int64) throws {
        try execute("DELETE FROM session WHERE id = ?", [id])
    }

    func endSessions(of name: AccountName, but kept: Int64?) throws {
        try execute("DELETE FROM session WHERE account = ? AND id IS NOT ?", [name.text, kept])
    }

    func add(_ token: APIToken, digest: String) throws {
        let acts = token.acts.map { $0.map(\.rawValue).sorted().joined(separator: " ") }
        try execute(
            "INSERT INTO api_token (digest, account, name, acts, made_at, expires) VALUES (?, ?, ?, ?, ?, ?)",
            [digest, token.account.text, token.name, acts, token.madeAt, token.expires.seconds])
    }

    func touch(token id: Int64, at moment: Moment) throws {
        try execute("UPDATE api_token SET seen = ? WHERE id = ?", [moment.seconds, id])
    }

    func revoke(token id: Int64) throws {
        try execute("UPDATE api_token SET is_revoked = 1 WHERE id = ?", [id])
    }

    func revokeTokens(of name: AccountName) throws {
        try execute("UPDATE api_token SET is_revoked = 1 WHERE account = ?", [name.text])
    }

    func setAttempts(_ key: String, _ attempts: Attempts?) throws {
        guard let attempts else {
            try execute("DELETE FROM sign_in_attempt WHERE key = ?", [key])
            return
        }
        try execute(
            """
            INSERT INTO sign_in_attempt (key, failures, last) VALUES (?, ?, ?)
            ON CONFLICT (key) DO UPDATE SET failures = excluded.failures, last = excluded.last
            """, [key, attempts.failures, attempts.last.seconds])
    }

    func forgetAttempts(before moment: Moment) throws {
        try execute("DELETE FROM sign_in_attempt WHERE last < ?", [moment.seconds])
    }
}
