package import PlanModel

/// Reads accounts. Secrets are digests; a use case asks for the right before it
/// shows anything.
package protocol AccountReader {
    /// By name.
    func accounts() throws -> [Account]
    func account(_ name: AccountName) throws -> Account?
    func credential(of name: AccountName) throws -> Credential
    func link(digest: String) throws -> OneTimeLink?
    /// With its account; nil where it has ended. One indexed read.
    func session(digest: String) throws -> (session: Session, account: Account)?
    /// Those that have not ended, the newest first.
    func sessions(of name: AccountName) throws -> [Session]
    func token(digest: String) throws -> (token: APIToken, account: Account)?
    func tokens(of name: AccountName) throws -> [APIToken]
    /// Failures in a row under the key; nil for none.
    func attempts(_ key: String) throws -> Attempts?
}

/// How often signing in has failed in a row, and when last.
package struct Attempts: Hashable, Sendable {
    package let failures: Int
    package let last: Moment

    package init(failures: Int, last: Moment) {
        self.failures = failures
        self.last = last
    }
}

/// Writes accounts.
package protocol AccountWriter: AccountReader {
    func add(_ account: Account) throws
    func add(_ grant: Grant, to name: AccountName, at: String, by: AccountName) throws
    func remove(_ grant: Grant, from name: AccountName) throws
    /// Nil opens it again.
    func setClosed(_ name: AccountName, at: String?) throws
    func set(_ credential: Credential, of name: AccountName) throws
    /// Earlier links of the account are of no use any more.
    func add(_ link: OneTimeLink, digest: String, at: String, by: AccountName) throws
    func useLink(digest: String) throws
    func add(_ session: Session, digest: String) throws
    func touch(session id: Int64, at moment: Moment) throws
    func end(session id: Int64) throws
    /// All of the account but one.
    func endSessions(of name: AccountName, but kept: Int64?) throws
    func add(_ token: APIToken, digest: String) throws
    func touch(token id: Int64, at moment: Moment) throws
    func revoke(token id: Int64) throws
    func revokeTokens(of name: AccountName) throws
    /// Nil forgets the key.
    func setAttempts(_ key: String, _ attempts: Attempts?) throws
    /// Forgets what is older.
    func forgetAttempts(before moment: Moment) throws
}
