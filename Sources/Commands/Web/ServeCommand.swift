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

    @OptionGroup var publicURL: PublicURLOption
    @OptionGroup var reporting: ReportingOptions

    @Option(
        name: .long,
        help: .init(
            "A proxy whose X-Forwarded-For, -Proto and -Host are believed: addresses or ranges, with commas between.",
            valueName: "address"))
    var trustedProxy: String?

    func run() async throws {
        let (store, obstacle) = try Wiring.serving(database.database)
        if let obstacle { Talk.say("warning: \(obstacle.message) Public pages only; nothing can be stored.") }
        let desk = Wiring.desk(store)
        let origin = try publicURL.origin()
        if !["127.0.0.1", "::1", "localhost"].contains(host), origin?.scheme != "https" {
            Talk.say(
                "warning: passwords would travel in clear. Put a proxy with TLS in front and name it by --public-url."
            )
        }
        let workplace = Workplace(
            entrance: Entrance(publicURL: origin, proxies: try proxies()),
            doorkeeper: Authenticate(store: store, clock: Wiring.clock, secrets: Wiring.secrets),
            secrets: Wiring.secrets, passwords: Wiring.passwords, post: try Wiring.post(), obstacle: obstacle,
            returns: ReturnsWork(desk: desk, questions: Wiring.questions))
        let due = obstacle == nil ? Task { await Self.releaseWhatIsDue(desk) } : nil
        defer { due?.cancel() }
        try await serve(
            store: store, clock: Wiring.clock, host: host, port: port,
            assets: { BundledFiles.bytes("Assets/" + $0) }, version: Pantau.configuration.version,
            glossary: Wiring.glossary,
            rasterise: Rasteriser.isHere ? { @Sendable in try Rasteriser.png(of: $0) } : nil,
            compress: { gzipped($0) }, workplace: workplace, reporter: reporting.reporter,
            say: { Talk.say($0) })
    }

    /// Releases with a day and hour, and those without objection.
    private static func releaseWhatIsDue(_ desk: ReturnDesk) async {
        while !Task.isCancelled {
            do {
                for key in try await ReleaseDue(desk)() { Talk.say("released: return \(key)") }
            } catch {
                Talk.say("warning: what is due for release could not be released: \(error)")
            }
            try? await Task.sleep(for: .seconds(60))
        }
    }

    private func proxies() throws -> [AddressRange] {
        try (trustedProxy ?? "").split(separator: ",").map { part in
            let text = part.filter { $0 != " " }
            guard let range = AddressRange(text) else {
                throw ValidationError("\"\(text)\" is no address. Write 127.0.0.1 or 10.0.0.0/8.")
            }
            return range
        }
    }
}
