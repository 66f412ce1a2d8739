import Pages
import Routes
import UseCases

/// The whole public portal as files: every page in every language with its
/// charts and data, SDMX messages at their addresses, and a search that works
/// without a server.
package struct StaticSite: Sendable {
    let site: Site

    package init(_ site: Site) { self.site = site }

    package struct Count: Hashable, Sendable {
        package var pages = 0
        package var charts = 0
        package var dataFiles = 0
        package var otherFiles = 0
        package var all: Int { pages + charts + dataFiles + otherFiles }
    }

    /// Files that no page leads to.
    private static let more = [
        "/sdmx/2.1/data/INDICATORS/all.csv", "/sdmx/2.1/data/INDICATORS/all.json",
        "/sdmx/2.1/data/INDICATORS/all.xml", "/sdmx/2.1/structure.xml",
        "/sdmx/3.0/data/dataflow/PANTAU/INDICATORS/1.0.csv",
        "/sdmx/3.0/data/dataflow/PANTAU/INDICATORS/1.0.json",
        "/sdmx/3.0/data/dataflow/PANTAU/INDICATORS/1.0.xml", "/sdmx/3.0/structure/*.json",
        "/sdmx/3.0/structure/*.xml", "/assets/find.js",
    ]

    /// One thing after the other is handed on; the order is not that of pages.
    ///
    /// - Parameter write: takes a path within the site and the whole content.
    /// - Throws: `Failure` where a page that is linked can't be made, and what
    ///   `write` throws.
    package func callAsFunction(
        write: @Sendable (_ path: String, _ bytes: [UInt8]) throws -> Void
    ) async throws -> Count {
        let addresses = StaticAddress(endings: try await endings())
        var known: Set<String> = []
        var open: [String] = []
        func add(_ address: String) {
            if known.insert(address).inserted { open.append(address) }
        }
        add("/")
        for language in Language.allCases { if let prefix = language.pathPrefix { add("/" + prefix) } }
        for address in Self.more { add(address) }
        var count = Count()
        try await withThrowingTaskGroup(of: Made?.self) { group in
            var running = 0
            while !open.isEmpty || running > 0 {
                while running < 4, let address = open.popLast() {
                    running += 1
                    group.addTask { try await made(address, addresses) }
                }
                guard let made = try await group.next() else { break }
                running -= 1
                // Messages without anything in them are no files.
                guard let made else { continue }
                try write(made.file, made.bytes)
                count.add(made)
                for link in made.links { add(link) }
            }
        }
        return count
    }

    fileprivate struct Made: Sendable {
        let file: String
        let type: String
        let bytes: [UInt8]
        let links: [String]
    }

    private func made(_ address: String, _ addresses: StaticAddress) async throws -> Made? {
        let parts = address.split(separator: "?", maxSplits: 1).map(String.init)
        let path = parts[0]
        let query = parts.count == 2 ? parts[1] : ""
        let answer = await site.respond(to: SiteRequest("GET", path: path, query: query))
        if [204, 404].contains(answer.status), Self.more.contains(address) { return nil }
        guard answer.status == 200 else {
            throw Failure(
                code: "not-published",
                message: "\(address) answers \(answer.status), so the site would have a dead link.",
                remedy: "Ask the portal for the page and mend what it says; nothing was published.")
        }
        var bytes = answer.body
        if let stream = answer.stream { while let piece = try await stream.next() { bytes += piece } }
        let type = answer.header("Content-Type") ?? ""
        let file = addresses.file(path, query: query)
        guard type.hasPrefix("text/html") || type.hasPrefix("image/svg+xml") else {
            return Made(file: file, type: type, bytes: bytes, links: [])
        }
        let texts = Texts(Language(path: path))
        var markup = StaticMarkup(
            addresses: addresses, file: file, note: texts[.publishedCopy], isOfQuery: !query.isEmpty)
        var page = markup.rewritten(bytes)
        if path.hasSuffix("/search") { page = try await withEntries(page, file, addresses, texts) }
        return Made(file: file, type: type, bytes: page, links: markup.links)
    }

    private func endings() async throws -> [String: String] {
        var endings: [String: String] = [:]
        for source in try await ShowSources(store: site.store)().sources {
            let name = source.file.name.split(separator: "/").last ?? ""
            endings[source.file.hash] = name.split(separator: ".").dropFirst().last.map { $0.lowercased() }
        }
        return endings
    }
}

extension StaticSite.Count {
    fileprivate mutating func add(_ made: StaticSite.Made) {
        if made.type.hasPrefix("text/html") {
            pages += 1
        } else if made.type.hasPrefix("image/svg") {
            charts += 1
        } else if ["json", "csv", "xml", "sdmx", "turtle", "sheet"].contains(where: made.type.contains) {
            dataFiles += 1
        } else {
            otherFiles += 1
        }
    }
}
