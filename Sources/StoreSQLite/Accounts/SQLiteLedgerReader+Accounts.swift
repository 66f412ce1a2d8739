import GRDB
import PlanModel
import UseCases

extension SQLiteLedgerReader {
    private static let accountColumns = """
        a.name, a.display_name, a.email, a.created_at, a.created_by, a.closed_at,
        (SELECT group_concat(role, ' ') FROM account_grant g WHERE g.account = a.name)
        """
    private static let sessionColumns = "s.id, s.account, s.started, s.seen, s.origin, s.agent, s.awaits_code"
    private static let tokenColumns =
        "t.id, t.account, t.name, t.acts, t.made_at, t.expires, t.is_revoked, t.seen"

    func accounts() throws -> [Account] {
        try fetchAll("SELECT \(Self.accountColumns) FROM account a ORDER BY a.name", []).map {
            account($0, from: 0)
        }
    }

    func account(_ name: AccountName) throws -> Account? {
        try fetchAll("SELECT \(Self.accountColumns) FROM account a WHERE a.name = ?", [name.text]).first.map {
            account($0, from: 0)
        }
    }

    private func account(_ row: Row, from index: Int) -> Account {
        let roles = (row[index + 6] as String?) ?? ""
        return Account(
            name: AccountName(row[index] as String)!, displayName: row[index + 1], email: row[index + 2],
            createdAt: row[index + 3], createdBy: row[index + 4], closedAt: row[index + 5],
            grants: roles.split(separator: " ").sorted().compactMap { Grant($0) })
    }

    func credential(of name: AccountName) throws -> Credential {
        let codes = try fetchAll("SELECT digest FROM recovery_code WHERE account = ?", [name.text])
        let row = try fetchAll(
            "SELECT password, code_secret, pending_secret, last_step FROM credential WHERE account = ?",
            [name.text]
        ).first
        return Credential(
            passwordHash: row?[0], codeSecret: row?[1], pendingSecret: row?[2], lastStep: row?[3] ?? 0,
            recoveryCodes: Set(codes.map { $0[0] as String }))
    }

    func link(digest: String) throws -> OneTimeLink? {
        let sql = "SELECT account, expires, is_used FROM one_time_link WHERE digest = ?"
        return try fetchAll(sql, [digest]).first.map { row in
            OneTimeLink(
                account: AccountName(row[0] as String)!, expires: Moment(seconds: row[1]), isUsed: row[2])
        }
    }

    func session(digest: String) throws -> (session: Session, account: Account)? {
        let sql = """
            SELECT \(Self.sessionColumns), \(Self.accountColumns)
            FROM session s JOIN account a ON a.name = s.account WHERE s.digest = ?
            """
        return try fetchAll(sql, [digest]).first.map { (session($0), account($0, from: 7)) }
    }

    func sessions(of name: AccountName) throws -> [Session] {
        let sql = "SELECT \(Self.sessionColumns) FROM session s WHERE s.account = ? ORDER BY s.id DESC"
        return try fetchAll(sql, [name.text]).map(session)
    }

    private func session(_ row: Row) -> Session {
        Session(
            id: row[0], account: AccountName(row[1] as String)!, started: Moment(seconds: row[2]),
            seen: Moment(seconds: row[3]), origin: row[4], agent: row[5], awaitsCode: row[6])
    }

    func token(digest: String) throws -> (token: APIToken, account: Account)? {
        let sql = """
            SELECT \(Self.tokenColumns), \(Self.accountColumns)
            FROM api_token t JOIN account a ON a.name = t.account WHERE t.digest = ?
            """
        return try fetchAll(sql, [digest]).first.map { (token($0), account($0, from: 8)) }
    }

    func tokens(of name: AccountName) throws -> [APIToken] {
        let sql = "SELECT \(Self.tokenColumns) FROM api_token t WHERE t.account = ? ORDER BY t.id"
        return try fetchAll(sql, [name.text]).map(token)
    }

    private func token(_ row: Row) -> APIToken {
        let acts = (row[3] as String?).map { text in
            Set(text.split(separator: " ").compactMap { Act(rawValue: String($0)) })
        }
        return APIToken(
            id: row[0], account: AccountName(row[1] as String)!, name: row[2], acts: acts, madeAt: row[4],
            expires: Moment(seconds: row[5]), isRevoked: row[6],
            seen: (row[7] as Int?).map { Moment(seconds: $0) })
    }

    func attempts(_ key: String) throws -> Attempts? {
        try fetchAll("SELECT failures, last FROM sign_in_attempt WHERE key = ?", [key]).first.map { row in
            Attempts(failures: row[0], last: Moment(seconds: row[1]))
        }
    }
}
