import OpenData
import Pages
import Routes
import UseCases

/// The whole public portal as files: every page in every language with its
/// charts and data, SDMX messages at their addresses, and a search that works
/// without a server.
package struct StaticSite: Sendable {
    let site: Site
    /// Where the copy will stand; nil where it may be anywhere.
    let base: String?

    /// - Parameter site: without an address of its own: what names one in full
    ///   moves to the place, and nothing else on the same host does.
    package init(_ site: Site, at place: CopyPlace? = nil) {
        base = place?.description
        self.site = site.keepingAnswers(place: base)
    }

    package struct Count: Hashable, Sendable {
        package var pages = 0
        package var charts = 0
        package var dataFiles = 0
        package var otherFiles = 0
        package var all: Int { pages + charts + dataFiles + otherFiles }

        static func += (left: inout Count, right: Count) {
            left.pages += right.pages
            left.charts += right.charts
            left.dataFiles += right.dataFiles
            left.otherFiles += right.otherFiles
        }
    }

    /// Files that no page leads to.
    private static let more = [
        "/sdmx/2.1/data/INDICATORS/all.csv", "/sdmx/2.1/data/INDICATORS/all.json",
        "/sdmx/2.1/data/INDICATORS/all.xml", "/sdmx/2.1/structure.xml",
        "/sdmx/3.0/data/dataflow/PANTAU/INDICATORS/1.0.csv",
        "/sdmx/3.0/data/dataflow/PANTAU/INDICATORS/1.0.json",
        "/sdmx/3.0/data/dataflow/PANTAU/INDICATORS/1.0.xml", "/sdmx/3.0/structure/*.json",
        "/sdmx/3.0/structure/*.xml", "/assets/find.js", "/assets/thai.woff2", "/assets/lao.woff2",
        "/assets/khmer.woff2", "/assets/myanmar.woff2", "/catalogue.ttl", "/catalogue.jsonld",
        "/datapackage.json", "/releases.atom",
    ]

    /// Files are handed on from several tasks at once, in no order of theirs.
    ///
    /// - Parameter write: takes a path within the site and the whole content.
    /// - Throws: `Failure` where a page that is linked can't be made, and what
    ///   `write` throws.
    package func callAsFunction(
        write: @escaping @Sendable (_ path: String, _ bytes: [UInt8]) throws -> Void
    ) async throws -> Count {
        let links = StaticLinks(
            addresses: StaticAddress(endings: try await endings()), places: try await site.placesOfValues())
        links.want("/")
        for language in Language.allCases { if let prefix = language.pathPrefix { links.want("/" + prefix) } }
        for address in Self.more { links.want(address) }
        var count = Count()
        var pages: [String] = []
        // What the pages of one round lead to is the next one.
        while case let round = Self.sorted(links.taken()), !round.isEmpty {
            let done = try await withThrowingTaskGroup(of: (Count, [String]).self) { group in
                for start in stride(from: 0, to: round.count, by: Self.share) {
                    group.addTask {
                        try await make(
                            Array(round[start..<min(start + Self.share, round.count)]), links, write)
                    }
                }
                return try await group.reduce(into: (Count(), [String]())) { all, part in
                    all.0 += part.0
                    all.1 += part.1
                }
            }
            count += done.0
            pages += done.1
        }
        for (path, bytes) in sitemap(of: pages, links.addresses) {
            try write(path, bytes)
            count.otherFiles += 1
        }
        return count
    }

    /// The faces of a page stand together.
    private static func sorted(_ addresses: [String]) -> [String] {
        func page(_ address: String) -> Substring {
            let path = address.prefix { $0 != "." && $0 != "?" }
            return path.hasPrefix("/id/") ? path.dropFirst(3) : path
        }
        return addresses.map { (page($0), $0) }.sorted { $0 < $1 }.map(\.1)
    }

    /// Addresses that one task makes.
    private static let share = 16

    /// - Returns: with the addresses of the pages among them.
    private func make(
        _ addresses: [String], _ links: StaticLinks,
        _ write: (_ path: String, _ bytes: [UInt8]) throws -> Void
    ) async throws -> (Count, [String]) {
        var count = Count()
        var pages: [String] = []
        for address in addresses {
            // Messages without anything in them are no files.
            guard let made = try await made(address, links) else { continue }
            try write(made.file, made.bytes)
            count.add(made)
            if made.isPage, !address.contains("?") { pages.append(address) }
        }
        return (count, pages)
    }

    fileprivate struct Made: Sendable {
        let file: String
        let type: String
        let bytes: [UInt8]
        var isPage: Bool { type.hasPrefix("text/html") }
    }

    private func made(_ address: String, _ links: StaticLinks) async throws -> Made? {
        let parts = address.split(separator: "?", maxSplits: 1).map(String.init)
        let path = parts[0]
        let query = parts.count == 2 ? parts[1] : ""
        let request = SiteRequest("GET", path: path, query: query)
        let answer = await site.respond(to: request)
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
        let file = links.addresses.file(path, query: query)
        let texts = Texts(Language(path: path))
        let markup = StaticMarkup(
            links: links, file: file, note: texts[.publishedCopy], isOfQuery: !query.isEmpty,
            isReport: path.hasPrefix("/reports/monitoring"), origin: site.origin(of: request), base: base)
        if type.hasPrefix("text/html") || type.hasPrefix("image/svg+xml") {
            bytes = markup.rewritten(bytes)
            if path.hasSuffix("/search") { bytes = try await withEntries(bytes, file, links, texts) }
        } else if Self.catalogues.contains(path) {
            bytes = markup.moved(bytes)
        } else if !path.hasPrefix("/sdmx/") {
            let data = StaticData(links: links, base: markup.base)
            if path.hasSuffix(".json") { bytes = data.placed(json: bytes) }
            if path.hasSuffix(".csv") { bytes = data.placed(csv: bytes) }
        }
        return Made(file: file, type: type, bytes: bytes)
    }

    /// Files that name pages of this site by their whole addresses.
    private static let catalogues: Set<String> = [
        "/catalogue.ttl", "/catalogue.jsonld", "/datapackage.json", "/releases.atom",
    ]

    /// Only where it is known where the copy will stand: a sitemap has whole
    /// addresses.
    private func sitemap(
        of pages: [String], _ addresses: StaticAddress
    ) -> [(path: String, bytes: [UInt8])] {
        guard let base else { return [] }
        func file(_ address: String) -> String {
            "/" + StaticAddress.link(to: addresses.file(address, query: ""))
        }
        let known = Set(pages)
        let listed = known.filter { Language(path: $0) == .english }.sorted().map { page in
            Sitemap.Page(
                Language.allCases.compactMap { language in
                    let prefix = language.pathPrefix.map { "/" + $0 } ?? ""
                    let address = page == "/" && !prefix.isEmpty ? prefix : prefix + page
                    guard known.contains(address) else { return nil }
                    return .init(language: language.code, path: file(address))
                })
        }
        let sitemap = Sitemap(listed)
        func name(_ part: Int) -> String { Route.open(.sitemapPart(part)).path }
        var files = [("sitemap.xml", sitemap.first(base: base) { name($0) })]
        var part = 1
        while let bytes = sitemap.part(part, base: base) {
            files.append((String(name(part).dropFirst()), bytes))
            part += 1
        }
        let robots = "User-agent: *\nAllow: /\nSitemap: \(base)/sitemap.xml\n"
        files.append(("robots.txt", Array(robots.utf8)))
        return files
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
        if made.isPage {
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
