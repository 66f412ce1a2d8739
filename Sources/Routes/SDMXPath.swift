package import SDMX

/// A path of the SDMX service: `/sdmx/2.1/data/INDICATORS/all.csv`.
package struct SDMXPath: Hashable, Sendable {
    /// Nil where the path names no version that is spoken here.
    package let version: SDMXVersion?
    /// After the version, decoded, without suffix.
    package let segments: [String]
    /// Of the last segment: `csv`, `json` or `xml`; or as it is written, of a
    /// kind of file that is not spoken here.
    package let suffix: String?

    /// Before the version.
    package static let folder = "/sdmx/"

    package static let suffixes = ["csv", "json", "xml"]

    /// No code of a key ends so.
    private static let otherSuffixes = [
        "htm", "html", "ods", "parquet", "pdf", "tsv", "txt", "xls", "xlsx", "zip",
    ]

    /// Nil for a path of something else.
    package init?(_ path: String) {
        // Empty parts count: an empty key means everything.
        var parts = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst().map {
            percentDecoded($0) ?? String($0)
        }
        guard parts.first == "sdmx" else { return nil }
        while parts.last == "" { parts.removeLast() }
        version = parts.count < 2 ? nil : parts[1] == "2.1" ? .two : parts[1] == "3.0" ? .three : nil
        var segments = Array(parts.dropFirst(2))
        var found: String?
        if let last = segments.last {
            let written = last.split(separator: ".", omittingEmptySubsequences: false).last.map(String.init)
            if let written, written.count < last.count,
                (Self.suffixes + Self.otherSuffixes).contains(written.lowercased())
            {
                found = written
                segments[segments.count - 1] = String(last.dropLast(written.count + 1))
            }
        }
        self.segments = segments
        suffix = found
    }

    /// Without percent-encoding; as it is where that is broken.
    package static func decoded(_ text: String) -> String { percentDecoded(text) ?? text }

    /// Name and value of each part of a query string, decoded by RFC 3986: a
    /// plus sign stays one.
    package static func parameters(_ query: String) -> [(name: String, value: String)] {
        query.split(separator: "&").map { part in
            let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let value = pair.count == 2 ? pair[1] : ""
            return (percentDecoded(pair[0]) ?? String(pair[0]), percentDecoded(value) ?? String(value))
        }
    }
}
