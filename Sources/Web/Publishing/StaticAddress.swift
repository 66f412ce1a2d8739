import Routes

/// Which file stands for an address in a site without a server.
struct StaticAddress: Sendable {
    /// Endings of source files by their hash: `csv`.
    let endings: [String: String]

    /// Files that are no pages keep their own names.
    private static let suffixes = [
        ".json", ".csv", ".svg", ".xml", ".css", ".js", ".woff2", ".txt", ".ttl", ".jsonld", ".atom", ".xlsx",
        ".html",
    ]

    /// `/states/LAO` is `states/LAO.html`, `/` is `index.html`; a query becomes
    /// part of the name: `/compare.json?chart=dots` is `compare~chart=dots.json`.
    func file(_ path: String, query: String) -> String {
        var parts = path.pathParts.map { SDMXPath.decoded(String($0)) }
        guard let whole = parts.popLast() else { return "index" + Self.mark(query) + ".html" }
        if parts.isEmpty, Language.allCases.contains(where: { $0.pathPrefix == whole }) {
            return whole + "/index" + Self.mark(query) + ".html"
        }
        let folder = parts.map { Self.safe($0) + "/" }.joined()
        if parts.count == 2, parts[0] == "sources", whole == "file" {
            return folder + "file" + (endings[parts[1]].map { "." + $0 } ?? "")
        }
        if parts.first == "assets" { return folder + Self.safe(whole) }
        guard let suffix = Self.suffixes.first(where: { whole.hasSuffix($0) }) else {
            return folder + Self.safe(whole) + Self.mark(query) + ".html"
        }
        return folder + Self.safe(String(whole.dropLast(suffix.count))) + Self.mark(query) + suffix
    }

    private static func mark(_ query: String) -> String {
        query.isEmpty ? "" : "~" + safe(SDMXPath.decoded(query))
    }

    /// A name that every file system takes; what is replaced is told apart by a
    /// fingerprint.
    private static func safe(_ name: String) -> String {
        // SDMX writes a star for everything.
        if name == "*" { return "all" }
        func isSafe(_ byte: UInt8) -> Bool {
            (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
                || "._-=,+@~".utf8.contains(byte)
        }
        if name.utf8.allSatisfy(isSafe), name.utf8.count <= 150, name != ".", name != ".." { return name }
        let kept = String(
            decoding: name.utf8.prefix(80).map { isSafe($0) ? $0 : UInt8(ascii: "_") }, as: UTF8.self)
        return kept + "~" + fingerprint(Array(name.utf8))
    }

    /// From a page to the top of the site: `../` for each folder that it lies in.
    static func way(from page: String) -> String {
        String(repeating: "../", count: page.utf8.count { $0 == UInt8(ascii: "/") })
    }

    /// From the top of the site to a file, as a link writes it.
    static func link(to file: String) -> String {
        file.pathParts.map { percentEncoded(String($0)) }.joined(separator: "/")
    }
}
