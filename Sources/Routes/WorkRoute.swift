package import PlanModel

/// Every address of the work behind the sign-in, parsed and printed in one
/// place. What everybody may read is `Route`.
package enum WorkRoute: Hashable, Sendable {
    case signIn
    case signOut
    /// An invitation, or a new password: used once.
    case link(token: String)
    /// What I may do, and what waits for me.
    case desk
    // Accounts
    /// My own.
    case account
    case accounts
    case accountOf(AccountName)
    case audit

    /// The path without suffix and query, percent-encoded where needed.
    package var path: String { "/" + parts.map(percentEncoded).joined(separator: "/") }

    private var parts: [String] {
        switch self {
        case .signIn: ["sign-in"]
        case .signOut: ["sign-out"]
        case .link(let token): ["link", token]
        case .desk: ["desk"]
        // Accounts
        case .account: ["account"]
        case .accounts: ["accounts"]
        case .accountOf(let name): ["accounts", name.text]
        case .audit: ["audit"]
        }
    }

    /// The route that a decoded path without suffix means, nil for none.
    init?(segments: [String]) {
        switch segments.count {
        case 1: self.init(collection: segments[0])
        case 2: self.init(collection: segments[0], member: segments[1])
        default: return nil
        }
    }

    private init?(collection: String) {
        switch collection {
        case "sign-in": self = .signIn
        case "sign-out": self = .signOut
        case "desk": self = .desk
        // Accounts
        case "account": self = .account
        case "accounts": self = .accounts
        case "audit": self = .audit
        default: return nil
        }
    }

    private init?(collection: String, member: String) {
        switch collection {
        case "link": self = .link(token: member)
        // Accounts
        case "accounts":
            guard let name = AccountName(member) else { return nil }
            self = .accountOf(name)
        default: return nil
        }
    }

    /// Bytes of a body at most; more where files are sent.
    package var largestBody: Int {
        switch self {
        default: Self.largestForm
        }
    }

    /// What forms and JSON may take.
    package static let largestForm = 1_000_000
    /// What files may take.
    package static let largestUpload = 20_000_000
}
