import Routes

/// Which file stands for an address in a site without a server.
struct StaticAddress: Sendable {
    /// Endings of source files by their hash: `csv`.
    let endings: [String: String]

    /// Files that are no pages keep their own names.
    private static let suffixes = [
        ".json", ".csv", ".svg", ".xml", ".css", ".js", ".txt", ".ttl", ".jsonld", ".atom", ".xlsx", ".html",
    ]

    /// `/states/LAO` is `states/LAO.html`, `/` is `index.html`; a query becomes
    /// part of the name: `/compare.json?chart=dots` is `compare~chart=dots.json`.
    func file(_ path: String, query: String) -> String {
        let parts = path.split(separator: "/").map { Self.safe(SDMXPath.decoded(String($0))) }
        guard let last = parts.last else { return "index" + Self.mark(query) + ".html" }
        let folder = parts.dropLast().map { $0 + "/" }.joined()
        if parts.count == 1, Language.allCases.contains(where: { $0.pathPrefix == last }) {
            return last + "/index" + Self.mark(query) + ".html"
        }
        if parts.count == 3, parts[0] == "sources", last == "file" {
            return folder + "file" + (endings[parts[1]].map { "." + $0 } ?? "")
        }
        if parts[0] == "assets" { return folder + last }
        guard let suffix = Self.suffixes.first(where: { last.hasSuffix($0) }) else {
            return folder + last + Self.mark(query) + ".html"
        }
        return folder + last.dropLast(suffix.count) + Self.mark(query) + suffix
    }

    private static func mark(_ query: String) -> String {
        query.isEmpty ? "" : "~" + safe(SDMXPath.decoded(query))
    }

    /// A name that every file system takes; what is replaced is told apart by a
    /// fingerprint.
    private static func safe(_ name: String) -> String {
        func isSafe(_ byte: UInt8) -> Bool {
            (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
                || "._-=,+@~".utf8.contains(byte)
        }
        if name.utf8.allSatisfy(isSafe), name.utf8.count <= 150, name != ".", name != ".." { return name }
        let kept = String(
            decoding: name.utf8.prefix(80).map { isSafe($0) ? $0 : UInt8(ascii: "_") }, as: UTF8.self)
        return kept + "~" + fingerprint(Array(name.utf8))
    }

    /// From one file to another, as a link writes it.
    static func relative(_ target: String, from page: String) -> String {
        let from = page.split(separator: "/").dropLast()
        let to = target.split(separator: "/")
        var shared = 0
        while shared < from.count, shared < to.count - 1, from[shared] == to[shared] { shared += 1 }
        let up = String(repeating: "../", count: from.count - shared)
        return up + to.dropFirst(shared).map { percentEncoded(String($0)) }.joined(separator: "/")
    }
}
