import Accounts
import PlanModel
import StoreSQLite
import Synchronization
import TestKit
import UseCases

/// A clock that a test moves.
final class MovedClock: WallClock {
    private let seconds: Mutex<Int>

    init(_ timestamp: String = "2026-11-21T09:00:00Z") { seconds = Mutex(Moment(timestamp)!.seconds) }

    func timestamp() -> String { Moment(seconds: seconds.withLock { $0 }).text }
    func pass(_ more: Int) { seconds.withLock { $0 += more } }
}

/// A ledger with an administrator and a focal point, and all that is done with
/// accounts.
struct Door {
    let store: SQLiteLedgerStore
    let clock = MovedClock()
    let secrets = SystemSecrets()
    let passwords = ScryptPasswords(cost: .light)

    static let password = "correct staple horse battery"
    static let souk = AccountName("souk.lao")!
    static let ana = AccountName("ana")!
    let administrator = Actor(
        Door.ana, grants: [Grant(.administrator)!], way: .session, origin: "192.0.2.1")

    var keep: KeepAccounts {
        KeepAccounts(store: store, clock: clock, secrets: secrets, post: nil, address: { $0 })
    }
    var own: KeepOwnAccount {
        KeepOwnAccount(store: store, clock: clock, secrets: secrets, passwords: passwords)
    }
    var signIn: SignIn { SignIn(store: store, clock: clock, secrets: secrets, passwords: passwords) }
    var authenticate: Authenticate { Authenticate(store: store, clock: clock, secrets: secrets) }

    init() async throws {
        store = try await TestLedger.initialised(isEmpty: true)
        try await add("ana", "administrator")
        try await add("souk.lao", "focal-point:LAO")
    }

    func add(_ name: String, _ role: String) async throws {
        let link = try await keep.invite(name, displayName: "", email: "", grants: [role], by: administrator)
        try await own.setPassword(Self.password, link: link.address, origin: "192.0.2.1")
    }

    /// The token of a new session.
    func enter(_ name: String = "souk.lao", from origin: String = "192.0.2.7") async throws -> String {
        try await signIn(name: name, password: Self.password, origin: origin, agent: "test").token
    }

    /// The code of a refusal; nil where it went well.
    func refusal(_ body: () async throws -> Void) async throws -> String? {
        do {
            try await body()
            return nil
        } catch let refusal as Refusal {
            return refusal.code
        }
    }

    func actor(_ token: String) async throws -> Actor? {
        try await authenticate.admit(session: token, from: "192.0.2.7")?.actor
    }

    func acts() async throws -> [String] {
        try await store.read { try $0.auditEntries(AuditFilter(), limit: 100).map(\.event.act).reversed() }
    }
}
