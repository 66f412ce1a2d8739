/// Where a published copy will stand: a host, and a folder on it where it is
/// not alone there (`https://org.github.io/pantau`).
package struct CopyPlace: Hashable, Sendable, CustomStringConvertible {
    private let origin: Entrance.Origin
    /// Begins with a slash; empty for the top of the host.
    private let folder: String

    /// Nil for what is no such address, and for one with a query, an anchor or a
    /// part that leads upwards.
    package init?(_ text: String) {
        let start = text.firstRange(of: "://")?.upperBound ?? text.startIndex
        let path = text[start...].drop { $0 != "/" }
        guard let origin = Entrance.Origin(text[..<path.startIndex]) else { return nil }
        let parts = path.split(separator: "/")
        guard parts.allSatisfy(Self.isName) else { return nil }
        self.origin = origin
        folder = parts.map { "/" + $0 }.joined()
    }

    /// Of unreserved characters (RFC 3986, 2.3) and percent-encoded others.
    private static func isName(_ part: Substring) -> Bool {
        part != "." && part != ".."
            && part.utf8.allSatisfy { byte in
                (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
                    || "-._~%".utf8.contains(byte)
            }
    }

    /// Without a slash at its end.
    package var description: String { origin.description + folder }
}
