import ArgumentParser
import Bundled
import PlanModel
import UseCases
import Web

struct PublishCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish", abstract: "Write the whole public portal as files.",
        discussion: """
            Every page in every language with its charts and data, the SDMX messages at their addresses, and a search \
            that works without a server, for any web host or a folder on a disk. Links are relative.

            The folder is replaced as a whole and in one step; what has not changed is not written again.
            """)

    @OptionGroup var database: DatabaseOption
    @OptionGroup var publicURL: PublicURLOption
    @OptionGroup var reporting: ReportingOptions

    @Argument(
        help: .init("The folder to write; made, or replaced if it was published before.", valueName: "folder")
    )
    var folder: String

    func run() async throws {
        let store = try Wiring.reading(database.database)
        let origin = try publicURL.origin()
        if origin == nil {
            Talk.say(
                "note: catalogues, feed and sitemap name http://127.0.0.1. Give --public-url, and they name the host."
            )
        }
        let clock = DayClock(day: Wiring.clock.today)
        let site = Site(
            store: store, clock: clock, assets: { BundledFiles.bytes("Assets/" + $0) },
            version: Pantau.configuration.version, glossary: Wiring.glossary,
            entrance: Entrance(publicURL: origin), reporter: reporting.reporter,
            log: { Talk.say($0) })
        let target = try SiteFolder(folder)
        do {
            let made = try await StaticSite(site)() { path, bytes in try target.write(path, bytes) }
            let count = try target.finish()
            Talk.say(
                "\(folder): \(made.pages) pages, \(made.charts) charts, \(made.dataFiles) data files, "
                    + "\(made.otherFiles) others; \(count.written) written (\(count.bytes / 1_000_000) MB), "
                    + "\(count.unchanged) unchanged")
        } catch {
            target.abandon()
            throw error
        }
    }
}

/// The first moment of a day: the same ledger gives the same files all day.
private struct DayClock: WallClock {
    let day: Day

    func timestamp() -> String { "\(day)T00:00:00Z" }
}
