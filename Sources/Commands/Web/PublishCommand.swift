import ArgumentParser
import Bundled
import Foundation
import Glibc
import IATI
import PlanModel
import UseCases
import Web

struct PublishCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish", abstract: "Write the whole public portal as files.",
        discussion: """
            Every page in every language with its charts and data, the SDMX messages at their addresses, and a search \
            that works without a server, for any web host or a folder on a disk. Links are relative.

            The site is replaced as a whole and in one step; what has not changed is not written again, and files \
            that others put into the folder (.git, CNAME) stay there.
            """)

    @OptionGroup var database: DatabaseOption
    @OptionGroup var publicURL: CopyPlaceOption
    @OptionGroup var reporting: ReportingOptions

    @Argument(
        help: .init("The folder to write; made, or replaced if it was published before.", valueName: "folder")
    )
    var folder: String

    func run() async throws {
        let (store, still) = try Wiring.standingStill(database.database)
        let place = try publicURL.place()
        if place == nil {
            Talk.say(
                "note: without --public-url there is no sitemap, and catalogues and feed have relative links."
            )
        }
        let clock = DayClock(day: Wiring.clock.today)
        let edition = try await edition(store, clock.day, place)
        let leftovers = SitePlace.removeLeftovers(beside: folder)
        if !leftovers.isEmpty {
            Talk.say(
                "note: removed what a publication that was cut off left: \(leftovers.joined(separator: ", "))."
            )
        }
        let holding = SiteFolder.holding(of: edition, folder)
        if case .damaged(let count) = holding {
            let files = count == 1 ? "1 file is" : "\(count) files are"
            Talk.say("note: \(folder): \(files) missing or of another size; it is made again.")
        }
        guard holding != .whole else {
            Talk.say(
                "\(folder): published on \(clock.day) from the same data by the same program; nothing to write. "
                    + "Delete the folder to have it written anew.")
            return
        }
        let site = Site(
            store: still, clock: clock, assets: { BundledFiles.bytes("Assets/" + $0) },
            version: Pantau.configuration.version, glossary: Wiring.glossary,
            reporter: reporting.reporter, log: { Talk.say($0) })
        let target = try SiteFolder(folder, edition: edition)
        do {
            let made = try await StaticSite(site, at: place)() { path, bytes in
                try target.write(path, bytes)
            }
            // What came in meanwhile would be on some pages only.
            guard try await self.edition(store, clock.day, place) == edition else {
                throw Failure(
                    code: "changed-meanwhile",
                    message: "The ledger changed while its pages were made, so they would not agree.",
                    remedy: "Publish again; what was there is unchanged.")
            }
            let count = try target.finish()
            Talk.say(
                "\(folder): \(made.pages) pages, \(made.charts) charts, \(made.dataFiles) data files, "
                    + "\(made.otherFiles) others; \(count.written) written (\(count.bytes / 1_000_000) MB), "
                    + "\(count.unchanged) unchanged\(kept(count.kept))")
        } catch {
            target.abandon()
            throw error
        }
    }

    private func kept(_ files: Int) -> String {
        switch files {
        case 0: ""
        case 1: "; 1 file that was not published there is kept"
        default: "; \(files) files that were not published there are kept"
        }
    }

    /// All that the files depend on: the ledger, the day, this program and what
    /// was asked for.
    private func edition(
        _ store: any LedgerStore, _ day: Day, _ place: CopyPlace?
    ) async throws -> String {
        let data = try await store.read { try $0.dataVersion() }
        let reporter = reporting.reporter
        var (program, file) = (stat(), stat())
        // What can't be told from another is never the same.
        guard stat("/proc/self/exe", &program) == 0, stat(database.database, &file) == 0 else {
            return UUID().uuidString
        }
        let build = "\(program.st_size)-\(program.st_mtim.tv_sec).\(program.st_mtim.tv_nsec)"
        return [
            "file \(file.st_dev)-\(file.st_ino)", "data \(data)", "day \(day)",
            "program \(Pantau.configuration.version) \(build)",
            "at \(place?.description ?? "any address")",
            "by \(reporter.reference.text) \(reporter.name ?? "") \(reporter.type.rawValue)",
        ].joined(separator: ", ")
    }
}

/// Where the copy will stand.
struct CopyPlaceOption: ParsableArguments {
    @Option(
        name: .customLong("public-url"),
        help: .init(
            "The address under which the copy will stand, with its folder where it has one (https://org.github.io/pantau); PANTAU_PUBLIC_URL sets it too.",
            valueName: "url"))
    var text: String?

    /// Nil where nothing says it.
    func place() throws -> CopyPlace? {
        guard let text = text ?? Wiring.environment["PANTAU_PUBLIC_URL"], !text.isEmpty else { return nil }
        guard let place = CopyPlace(text) else {
            throw ValidationError(
                "\"\(text)\" is no address of a site. Write https://pantau.example.org, or with a folder https://org.github.io/pantau."
            )
        }
        return place
    }
}

/// The first moment of a day: the same ledger gives the same files all day.
private struct DayClock: WallClock {
    let day: Day

    func timestamp() -> String { "\(day)T00:00:00Z" }
}
