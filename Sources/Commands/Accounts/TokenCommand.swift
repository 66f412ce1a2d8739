import ArgumentParser
import PlanModel
import UseCases

struct TokenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "token", abstract: "Keep the tokens with which programs sign in for an account.",
        subcommands: [TokenAdd.self, TokenList.self, TokenRevoke.self])
}

/// Tokens belong to an account: it has to be named.
struct TokenOptions: ParsableArguments {
    @OptionGroup var database: DatabaseOption
    @OptionGroup var actor: ActorOption

    func validate() throws {
        if actor.account == nil { throw ValidationError("Name the account that the token is for: --as NAME") }
    }

    func own() async throws -> (KeepOwnAccount, Actor) {
        let store = try Wiring.writing(database.database)
        let own = KeepOwnAccount(
            store: store, clock: Wiring.clock, secrets: Wiring.secrets, passwords: Wiring.passwords)
        return (own, try await actor.actor(in: store))
    }
}

struct TokenAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Make a token and print it, once.")

    @Argument(help: "What it is for.") var name: String

    @Flag(name: .long, help: "It may write, too: all that the account may do.")
    var write = false

    @Option(
        name: .long,
        help: .init("Only this act of Documentation/accounts.md. May be repeated.", valueName: "act"))
    var act: [String] = []

    @Option(name: .long, help: "How long it is valid.")
    var days = 90

    @OptionGroup var options: TokenOptions

    func run() async throws {
        let acts = try act.map { text in
            guard let act = Act(rawValue: text) else {
                let near = nearestCode(to: text, among: Act.allCases.map(\.rawValue)).map {
                    " Did you mean \($0)?"
                }
                throw ValidationError("\"\(text)\" is no act.\(near ?? "")")
            }
            return act
        }
        let scope: KeepOwnAccount.TokenScope = !acts.isEmpty ? .only(Set(acts)) : write ? .everything : .read
        let (own, actor) = try await options.own()
        let token = try await own.makeToken(name, scope: scope, days: days, by: actor)
        try Output(path: nil).write(token + "\n")
        Talk.say("It is not shown again. Send it as: Authorization: Bearer TOKEN")
    }
}

struct TokenList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the tokens of an account.")

    @OptionGroup var options: TokenOptions

    func run() async throws {
        let (own, actor) = try await options.own()
        var table = TextTable(header: ["token", "acts", "valid until", "last seen"])
        for token in try await own.tokens(by: actor) {
            let acts = token.acts.map { $0.map(\.rawValue).sorted().joined(separator: " ") }
            table.append([
                token.name, acts ?? "everything", token.isRevoked ? "revoked" : token.expires.text,
                token.seen?.text ?? "never",
            ])
        }
        try Output(path: nil).write(table.lines.joined(separator: "\n") + "\n")
    }
}

struct TokenRevoke: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "revoke", abstract: "Make a token void.")

    @Argument(help: "What it is for.") var name: String
    @OptionGroup var options: TokenOptions

    func run() async throws {
        let (own, actor) = try await options.own()
        try await own.revokeToken(name, by: actor)
        Talk.say("revoked")
    }
}
