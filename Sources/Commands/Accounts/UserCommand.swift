import ArgumentParser
import PlanModel
import UseCases

struct UserCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "user", abstract: "Keep accounts: invite, list, grant, revoke, reset, close.",
        subcommands: [
            UserAdd.self, UserList.self, UserShow.self, UserGrant.self, UserRevoke.self, UserReset.self,
            UserClose.self, UserReopen.self, UserSessions.self,
        ])
}

/// What every command on accounts takes.
struct AccountOptions: ParsableArguments {
    @OptionGroup var database: DatabaseOption
    @OptionGroup var actor: ActorOption
    @OptionGroup var publicURL: PublicURLOption

    func keep() async throws -> (KeepAccounts, Actor) {
        let store = try Wiring.writing(database.database)
        let prefix = try publicURL.address("")
        let keep = KeepAccounts(
            store: store, clock: Wiring.clock, secrets: Wiring.secrets, post: try Wiring.post(),
            address: { prefix + $0 })
        return (keep, try await actor.actor(in: store))
    }
}

struct UserAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract:
            "Make an account; prints a link with which its person chooses a password, once, for seven days.",
        discussion: "The first administrator: pantau user add NAME --role administrator")

    @Argument(help: "Its name, with which the person signs in: souk.lao")
    var name: String

    @Option(
        name: .long,
        help: .init(
            "A role: officer, focal-point:LAO, champion:A-1-1,A-1-2. May be repeated.", valueName: "role"))
    var role: [String] = []

    @Option(name: .long, help: .init("How the person is called.", valueName: "text"))
    var displayName = ""

    @Option(name: .long, help: .init("Where the link and reminders are mailed to.", valueName: "address"))
    var email = ""

    @OptionGroup var options: AccountOptions

    func run() async throws {
        let (keep, actor) = try await options.keep()
        let handover = try await keep.invite(
            name, displayName: displayName, email: email, grants: role, by: actor)
        try tell(handover)
    }
}

/// The link alone on standard output; all else is talk.
private func tell(_ handover: KeepAccounts.Handover) throws {
    try Output(path: nil).write(handover.address + "\n")
    Talk.say(
        "Hand this link to \(handover.account), and to nobody else; it works once, until \(handover.expires.text)."
    )
    if let address = handover.mailedTo { Talk.say("It was mailed to \(address).") }
    if let failure = handover.mailFailure { Talk.say("warning: \(failure.message) \(failure.remedy)") }
}

struct UserList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List accounts.")

    @OptionGroup var database: DatabaseOption
    @OptionGroup var actor: ActorOption

    func run() async throws {
        let store = try Wiring.reading(database.database)
        let keep = KeepAccounts(
            store: store, clock: Wiring.clock, secrets: Wiring.secrets, post: nil, address: { $0 })
        let accounts = try await keep.accounts(by: actor.actor(in: store))
        guard !accounts.isEmpty else {
            Talk.say("There is no account yet. Make one with: pantau user add NAME --role administrator")
            return
        }
        var table = TextTable(header: ["account", "name", "roles", "standing"])
        for account in accounts {
            table.append([
                account.name.text, account.displayName, account.grants.map(\.text).joined(separator: " "),
                account.closedAt.map { "closed \($0.prefix(10))" } ?? "open",
            ])
        }
        try Output(path: nil).write(table.lines.joined(separator: "\n") + "\n")
    }
}

struct UserShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show an account: roles, sessions, tokens.")

    @Argument(help: "Its name.") var name: AccountName
    @OptionGroup var database: DatabaseOption
    @OptionGroup var actor: ActorOption

    func run() async throws {
        let store = try Wiring.reading(database.database)
        let keep = KeepAccounts(
            store: store, clock: Wiring.clock, secrets: Wiring.secrets, post: nil, address: { $0 })
        let detail = try await keep.account(name, by: actor.actor(in: store))
        let account = detail.account
        var lines = [
            "account   \(account.name)", "name      \(account.displayName)",
            "e-mail    \(account.email ?? "none")",
            "roles     \(account.grants.map(\.text).joined(separator: " "))",
            "made      \(account.createdAt) by \(account.createdBy)",
            "standing  \(account.closedAt.map { "closed \($0)" } ?? "open")",
            "password  \(detail.hasPassword ? "set" : "not set")",
            "codes     \(detail.hasCodes ? "set up" : "not set up")",
        ]
        lines += detail.sessions.map { "session   \($0.id): seen \($0.seen.text) from \($0.origin)" }
        lines += detail.tokens.map { token in
            "token     \(token.name): until \(token.expires.text)\(token.isRevoked ? ", revoked" : "")"
        }
        try Output(path: nil).write(lines.joined(separator: "\n") + "\n")
    }
}

struct UserGrant: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "grant", abstract: "Grant roles.")

    @Argument(help: "The name of the account.") var name: AccountName
    @Argument(help: "Roles as in: officer focal-point:LAO") var roles: [String]
    @OptionGroup var options: AccountOptions

    func run() async throws {
        let (keep, actor) = try await options.keep()
        try await keep.grant(roles, to: name, by: actor)
        Talk.say("granted")
    }
}

struct UserRevoke: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "revoke", abstract: "Revoke roles.")

    @Argument(help: "The name of the account.") var name: AccountName
    @Argument(help: "Roles, as pantau user show prints them.") var roles: [String]
    @OptionGroup var options: AccountOptions

    func run() async throws {
        let (keep, actor) = try await options.keep()
        try await keep.revoke(roles, from: name, by: actor)
        Talk.say("revoked")
    }
}

struct UserReset: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reset",
        abstract: "Print a link with which a new password is chosen, once, for seven days.")

    @Argument(help: "The name of the account.") var name: AccountName

    @Flag(name: .long, help: "The authenticator is lost too: no longer ask for one-time codes.")
    var dropCodes = false

    @OptionGroup var options: AccountOptions

    func run() async throws {
        let (keep, actor) = try await options.keep()
        try tell(try await keep.reset(name, dropsCodes: dropCodes, by: actor))
    }
}

struct UserClose: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "close", abstract: "Close an account: it can't sign in; what it did stays.")

    @Argument(help: "The name of the account.") var name: AccountName
    @OptionGroup var options: AccountOptions

    func run() async throws {
        let (keep, actor) = try await options.keep()
        try await keep.close(name, by: actor)
        Talk.say("closed")
    }
}

struct UserReopen: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reopen", abstract: "Open a closed account again.")

    @Argument(help: "The name of the account.") var name: AccountName
    @OptionGroup var options: AccountOptions

    func run() async throws {
        let (keep, actor) = try await options.keep()
        try await keep.reopen(name, by: actor)
        Talk.say("open again; pantau user reset \(name) prints a link for a new password")
    }
}

struct UserSessions: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sessions", abstract: "List the sessions of an account, or end them.")

    @Argument(help: "The name of the account.") var name: AccountName

    @Flag(name: .long, help: "End all of them.")
    var end = false

    @OptionGroup var options: AccountOptions

    func run() async throws {
        let (keep, actor) = try await options.keep()
        if end {
            try await keep.endSessions(of: name, by: actor)
            Talk.say("ended")
            return
        }
        var table = TextTable(header: ["session", "since", "last seen", "from", "browser"])
        for session in try await keep.account(name, by: actor).sessions {
            table.append([
                "\(session.id)", session.started.text, session.seen.text, session.origin, session.agent,
            ])
        }
        try Output(path: nil).write(table.lines.joined(separator: "\n") + "\n")
    }
}
