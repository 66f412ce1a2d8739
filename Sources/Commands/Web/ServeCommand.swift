import ArgumentParser
import Bundled
import UseCases

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Serve the portal from the ledger.")

    @OptionGroup var database: DatabaseOption

    @Option(name: .long, help: "The address to listen on.")
    var host = "127.0.0.1"

    @Option(name: .long, help: "The port to listen on.")
    var port = 8080

    func run() async throws {
        let store = try Wiring.store(database.database)
        _ = store
    }
}
