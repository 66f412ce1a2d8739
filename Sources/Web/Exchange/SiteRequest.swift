/// A request as a page sees it, without the server that received it.
package struct SiteRequest: Hashable, Sendable {
    /// Upper-case: `GET`.
    package let method: String
    /// As it came, percent-encoded.
    package let path: String
    /// Without the question mark.
    package let query: String
    /// Names in lower case.
    package let headers: [String: String]
    /// Whole; a larger one than the address takes was refused before.
    package let body: [UInt8]
    /// Network address of the peer; empty where it has none.
    package let remoteAddress: String

    package init(
        _ method: String, path: String, query: String = "", headers: [String: String] = [:],
        body: [UInt8] = [], remoteAddress: String = ""
    ) {
        self.method = method
        self.path = path
        self.query = query
        self.headers = headers
        self.body = body
        self.remoteAddress = remoteAddress
    }

    /// Values of cookies by name; the first counts.
    var cookies: [String: String] {
        let pairs = (headers["cookie"] ?? "").split { $0 == ";" || $0 == "," }.compactMap { part in
            let pair = part.drop { $0 == " " }.split(separator: "=", maxSplits: 1)
            return pair.count == 2 ? (String(pair[0]), String(pair[1])) : nil
        }
        return Dictionary(pairs) { first, _ in first }
    }

    /// The token of a program.
    var bearer: String? {
        guard let value = headers["authorization"], value.lowercased().hasPrefix("bearer ") else {
            return nil
        }
        return value.dropFirst(7).filter { $0 != " " }
    }

    /// The address as it was asked for.
    var location: String { query.isEmpty ? path : path + "?" + query }

    /// For the log: without the token of a link.
    var loggedPath: String {
        guard let start = path.firstRange(of: "/link/") else { return path }
        return path[..<start.upperBound] + "…"
    }

    /// Whether who asks is a program: by the suffix of the path, by a token, by
    /// what it sends, else by what it accepts.
    var wantsData: Bool {
        if path.hasSuffix(".json") || path.hasSuffix(".csv") || bearer != nil || isJSON { return true }
        let html = liking { $0 == "text/html" ? 3 : $0 == "text/*" ? 2 : $0 == "*/*" ? 1 : 0 }
        let data = liking { $0.hasSuffix("json") ? 3 : $0 == "application/*" ? 2 : $0 == "*/*" ? 1 : 0 }
        if html != data { return data > html }
        return html == 0 || !accepts("text/html") ? Self.dataSuffixes.contains { path.hasSuffix($0) } : false
    }

    /// How much who asks likes a type, from 0 to 1000: the `q` of the most
    /// exact of the ranges that it is in (RFC 9110, 12.5.1).
    ///
    /// - Parameter exactness: of a range; 0 where the type is not in it.
    private func liking(_ exactness: (String) -> Int) -> Int {
        var best = (exactness: 0, quality: 0)
        for (range, quality) in ranges {
            let exactness = exactness(range)
            guard exactness > 0, (exactness, quality) > best else { continue }
            best = (exactness, quality)
        }
        return best.quality
    }

    private func accepts(_ type: String) -> Bool { ranges.contains { $0.range == type } }

    /// The media ranges that are accepted, with their `q` in thousandths.
    private var ranges: [(range: String, quality: Int)] {
        (headers["accept"] ?? "").lowercased().split(separator: ",").map { part in
            let words = part.split(separator: ";").map { $0.filter { $0 != " " } }
            let quality = words.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) }
            return (words.first ?? "", Int(((quality ?? 1) * 1000).rounded()))
        }
    }

    /// Of files that programs ask for and people follow links to.
    private static let dataSuffixes = [".ttl", ".jsonld", ".atom", ".xml", ".xlsx", ".txt", "/file"]

    /// Whether the body is JSON.
    var isJSON: Bool { headers["content-type"]?.hasPrefix("application/json") == true }

    /// Whether who asks takes gzip; `gzip;q=0` says no.
    var takesGzip: Bool {
        (headers["accept-encoding"] ?? "").split(separator: ",").contains { part in
            let words = part.split(separator: ";").map { $0.filter { $0 != " " } }
            guard words.first == "gzip" || words.first == "*" else { return false }
            return !words.dropFirst().contains { ["q=0", "q=0.0", "q=0.00", "q=0.000"].contains($0) }
        }
    }

    /// Whether who asks wants the answer made anew.
    var wantsFresh: Bool {
        (headers["cache-control"] ?? "").split(separator: ",").contains { part in
            part.filter { $0 != " " }.lowercased() == "no-cache"
        }
    }

    /// Whether one of the entity tags that the asker holds is this one.
    func holds(_ tag: String) -> Bool {
        guard let held = headers["if-none-match"] else { return false }
        return held.split(separator: ",").contains { part in
            let trimmed = part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
            let text = String(trimmed)
            return text == "*" || text == tag || text == "W/" + tag
        }
    }
}
