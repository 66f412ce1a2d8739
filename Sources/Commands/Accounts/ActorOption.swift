import ArgumentParser
import PlanModel
import Routes
import UseCases
import Web

/// Who does it: `--as NAME` acts with the rights of that account, else the
/// operator with those of who holds the ledger's file.
struct ActorOption: ParsableArguments {
    @Option(
        name: .customLong("as"),
        help: .init(
            "Act with the rights of this account; else with those of who holds the file.",
            valueName: "account"))
    var account: AccountName?

    /// - Throws: `Refusal` where there is no such account, or it is closed.
    func actor(in store: some LedgerStore) async throws -> Actor {
        guard let account else { return .operating(as: Wiring.operatorName) }
        let authenticate = Authenticate(store: store, clock: Wiring.clock, secrets: Wiring.secrets)
        return try await authenticate.actor(account, origin: Wiring.operatorName)
    }
}

/// Under which address the portal is reached, for links that are handed over.
struct PublicURLOption: ParsableArguments {
    @Option(
        name: .customLong("public-url"),
        help: .init(
            "The address of the portal as browsers see it, without a path; PANTAU_PUBLIC_URL sets it too.",
            valueName: "url"))
    var text: String?

    /// Nil where nothing says it.
    func origin() throws -> Entrance.Origin? {
        guard let text = text ?? Wiring.environment["PANTAU_PUBLIC_URL"], !text.isEmpty else { return nil }
        guard let origin = Entrance.Origin(text) else {
            throw ValidationError(
                "\"\(text)\" is no address of a portal. Write https://pantau.example.org, without a path.")
        }
        return origin
    }

    func address(_ token: String) throws -> String {
        let origin = try origin() ?? Entrance.Origin("http://127.0.0.1:8080")!
        return origin.description + WorkRoute.link(token: token).path
    }
}

extension AccountName: ExpressibleByArgument {
    package init?(argument: String) { self.init(argument) }
}
