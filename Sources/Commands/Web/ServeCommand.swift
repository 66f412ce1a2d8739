import ArgumentParser
import Bundled
import Tabular
import UseCases
import Web

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Serve the portal from the ledger.")

    @OptionGroup var database: DatabaseOption

    @Option(name: .long, help: "The address to listen on.")
    var host = "127.0.0.1"

    @Option(name: .long, help: "The port to listen on.")
    var port = 8080

    func run() async throws {
        let store = try Wiring.reading(database.database)
        try await serve(
            store: store, clock: Wiring.clock, host: host, port: port,
            assets: { BundledFiles.bytes("Assets/" + $0) }, version: Pantau.configuration.version,
            glossary: Wiring.glossary,
            rasterise: Rasteriser.isHere ? { @Sendable in try Rasteriser.png(of: $0) } : nil,
            compress: { gzipped($0) },
            say: { Talk.say($0) })
    }
}
