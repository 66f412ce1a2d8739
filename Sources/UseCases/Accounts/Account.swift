package import PlanModel

/// A person, or an office, that signs in. It is closed, never deleted.
package struct Account: Hashable, Sendable {
    package let name: AccountName
    package let displayName: String
    package let email: String?
    package let createdAt: String
    package let createdBy: String
    /// Nil while it is open.
    package let closedAt: String?
    package let grants: [Grant]

    package init(
        name: AccountName, displayName: String, email: String?, createdAt: String, createdBy: String,
        closedAt: String? = nil, grants: [Grant] = []
    ) {
        self.name = name
        self.displayName = displayName
        self.email = email
        self.createdAt = createdAt
        self.createdBy = createdBy
        self.closedAt = closedAt
        self.grants = grants
    }

    package var isClosed: Bool { closedAt != nil }
    var isAdministrator: Bool { !isClosed && grants.contains { $0.role == .administrator } }
}

/// What an account signs in with. Nothing of it leaves the ledger.
package struct Credential: Hashable, Sendable {
    /// Nil until the invitation was used.
    package var passwordHash: String?
    /// Of the authenticator; nil where none is set up.
    package var codeSecret: String?
    /// Shown to an authenticator that has not answered yet.
    package var pendingSecret: String?
    /// The last step of which a code was used: none is taken twice.
    package var lastStep: Int
    /// SHA-256 of the recovery codes that are left.
    package var recoveryCodes: Set<String>

    package init(
        passwordHash: String? = nil, codeSecret: String? = nil, pendingSecret: String? = nil,
        lastStep: Int = 0, recoveryCodes: Set<String> = []
    ) {
        self.passwordHash = passwordHash
        self.codeSecret = codeSecret
        self.pendingSecret = pendingSecret
        self.lastStep = lastStep
        self.recoveryCodes = recoveryCodes
    }
}

/// A browser that is signed in.
package struct Session: Hashable, Sendable {
    package let id: Int64
    package let account: AccountName
    package let started: Moment
    package let seen: Moment
    package let origin: String
    /// What the browser calls itself.
    package let agent: String
    /// The password was right, the one-time code is still asked for.
    package let awaitsCode: Bool

    package init(
        id: Int64 = 0, account: AccountName, started: Moment, seen: Moment, origin: String, agent: String,
        awaitsCode: Bool = false
    ) {
        self.id = id
        self.account = account
        self.started = started
        self.seen = seen
        self.origin = origin
        self.agent = agent
        self.awaitsCode = awaitsCode
    }

    /// Ends after 12 hours without use, and after 14 days in any case; one that
    /// awaits a code after ten minutes.
    package func isOver(at now: Moment) -> Bool {
        if awaitsCode { return now - started > 600 }
        return now - seen > 12 * 3_600 || now - started > 14 * 86_400
    }
}

/// What a program signs in with.
package struct APIToken: Hashable, Sendable {
    package let id: Int64
    package let account: AccountName
    /// As its owner calls it.
    package let name: String
    /// Nil for all that the account may do.
    package let acts: Set<Act>?
    package let madeAt: String
    package let expires: Moment
    package let isRevoked: Bool
    package let seen: Moment?

    package init(
        id: Int64 = 0, account: AccountName, name: String, acts: Set<Act>?, madeAt: String, expires: Moment,
        isRevoked: Bool = false, seen: Moment? = nil
    ) {
        self.id = id
        self.account = account
        self.name = name
        self.acts = acts
        self.madeAt = madeAt
        self.expires = expires
        self.isRevoked = isRevoked
        self.seen = seen
    }

    package func isValid(at now: Moment) -> Bool { !isRevoked && now < expires }
}

/// An invitation or a reset: whoever has it chooses the password, once.
package struct OneTimeLink: Hashable, Sendable {
    package let account: AccountName
    package let expires: Moment
    package let isUsed: Bool

    package init(account: AccountName, expires: Moment, isUsed: Bool = false) {
        self.account = account
        self.expires = expires
        self.isUsed = isUsed
    }

    package func isValid(at now: Moment) -> Bool { !isUsed && now < expires }
    package static let lifetime = 7 * 86_400
}

extension Act {
    /// Changes nothing.
    package var isReading: Bool {
        switch self {
        case .readAudit, .readRounds, .readReturns: true
        default: false
        }
    }
}
