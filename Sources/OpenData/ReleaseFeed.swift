import Markup

/// What became public, newest first: Atom 1.0 (RFC 4287), all of it (RFC 5005,
/// a complete feed).
package struct ReleaseFeed: Sendable {
    package let title: String
    package let author: String
    package let entries: [Entry]

    package struct Entry: Hashable, Sendable {
        /// What it is, in words that never change: its identifier is made of it.
        package let key: String
        package let title: String
        package let summary: String
        /// UTC, as RFC 3339 writes it.
        package let updated: String
        /// Begins with a slash.
        package let path: String

        package init(key: String, title: String, summary: String, updated: String, path: String) {
            self.key = key
            self.title = title
            self.summary = summary
            self.updated = updated
            self.path = path
        }
    }

    package init(title: String, author: String, entries: [Entry]) {
        self.title = title
        self.author = author
        self.entries = entries.sorted { ($1.updated, $1.key) < ($0.updated, $0.key) }
    }

    /// UTF-8.
    ///
    /// - Parameters:
    ///   - base: scheme and host.
    ///   - path: of the feed.
    ///   - home: path of the page about it.
    ///   - now: stands for the day of a feed without entries.
    package func bytes(base: String, path: String, home: String, now: String) -> [UInt8] {
        let head = [
            XML("id", text: stableIdentifier("feed\n" + title)), XML("title", text: title),
            XML("updated", text: entries.first?.updated ?? now),
            XML("link", ["rel": "self", "type": "application/atom+xml", "href": base + path]),
            XML("link", ["rel": "alternate", "type": "text/html", "href": base + home]),
            XML("author", [:], [XML("name", text: author)]), XML("fh:complete"),
        ]
        let feed = XML(
            "feed",
            [
                "xmlns": "http://www.w3.org/2005/Atom",
                "xmlns:fh": "http://purl.org/syndication/history/1.0", "xml:lang": "en",
            ], head + entries.map { element($0, base: base) })
        var bytes = XML.declaration
        feed.write(to: &bytes)
        return bytes
    }

    private func element(_ entry: Entry, base: String) -> XML {
        XML(
            "entry", [:],
            [
                XML("id", text: stableIdentifier(entry.key)), XML("title", text: entry.title),
                XML("updated", text: entry.updated), XML("published", text: entry.updated),
                XML("link", ["rel": "alternate", "type": "text/html", "href": base + entry.path]),
                XML("summary", text: entry.summary),
            ])
    }
}

/// A UUID of version 8 (RFC 9562, 5.8) made of a text: the same wherever the
/// feed is served.
func stableIdentifier(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let (high, low) = (
        fnv(bytes, from: 0xcbf2_9ce4_8422_2325), fnv(bytes.reversed(), from: 0x6c62_272e_07bb_0142)
    )
    let versioned = high & ~0xF000 | 0x8000
    let varied = low & ~(0b11 << 62) | 0b10 << 62
    let digits = hexadecimal(versioned) + hexadecimal(varied)
    let parts = [digits[0..<8], digits[8..<12], digits[12..<16], digits[16..<20], digits[20..<32]]
    return "urn:uuid:" + parts.map { String($0) }.joined(separator: "-")
}

/// FNV-1a with 64 bits: tells texts apart, protects nothing.
private func fnv(_ bytes: [UInt8], from basis: UInt64) -> UInt64 {
    bytes.reduce(basis) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
}

private func hexadecimal(_ number: UInt64) -> [Character] {
    let digits = String(number, radix: 16)
    return Array(String(repeating: "0", count: 16 - digits.utf8.count) + digits)
}
