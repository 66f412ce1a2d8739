import Synchronization

/// A body that is made while it is sent, for answers too large to hold.
package final class AnswerStream: Hashable, Sendable {
    /// The next piece; nil at the end. An error breaks the connection, so that
    /// who reads knows that something is missing.
    package let next: @Sendable () async throws -> [UInt8]?

    package init(next: @escaping @Sendable () async throws -> [UInt8]?) { self.next = next }

    /// So many pieces, each made when the one before it has been taken.
    ///
    /// - Parameter make: the piece of a number from 0.
    convenience init(count: Int, make: @escaping @Sendable (Int) -> [UInt8]) {
        let taken = Mutex(0)
        self.init {
            let number = taken.withLock { taken in
                taken += 1
                return taken - 1
            }
            return number < count ? make(number) : nil
        }
    }

    package static func == (left: AnswerStream, right: AnswerStream) -> Bool { left === right }
    package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

/// What is sent back: status, headers in order, body.
package struct SiteAnswer: Hashable, Sendable {
    package struct Header: Hashable, Sendable {
        package let name: String
        package let value: String

        package init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    package let status: Int
    package private(set) var headers: [Header]
    package private(set) var body: [UInt8]
    /// What follows the body; nil where the body is whole.
    package private(set) var stream: AnswerStream?

    package init(
        status: Int = 200, headers: [Header] = [], body: [UInt8] = [], stream: AnswerStream? = nil
    ) {
        self.status = status
        self.headers = headers
        self.body = body
        self.stream = stream
    }

    init(status: Int = 200, type: String, headers: [Header] = [], body: [UInt8]) {
        self.init(status: status, headers: [Header("Content-Type", type)] + headers, body: body)
    }

    init(type: String, headers: [Header] = [], stream: AnswerStream) {
        self.init(headers: [Header("Content-Type", type)] + headers, stream: stream)
    }

    package func header(_ name: String) -> String? {
        headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }

    package var text: String { String(decoding: body, as: UTF8.self) }

    func with(_ added: [Header]) -> SiteAnswer {
        SiteAnswer(status: status, headers: headers + added, body: body, stream: stream)
    }

    /// Whether packing makes it smaller.
    var isText: Bool {
        let type = header("Content-Type") ?? ""
        return [
            "text/", "application/json", "application/problem+json", "application/xml", "image/svg+xml",
            "application/vnd.sdmx.", "application/ld+json", "application/atom+xml",
            "application/vnd.oai.openapi+json",
        ].contains { type.hasPrefix($0) }
    }

    /// The same answer with its body as gzip.
    func packed(as body: [UInt8]) -> SiteAnswer {
        let headers = self.headers.map { header in
            let isStrong = header.name == "ETag" && header.value.hasPrefix("\"")
            return isStrong ? Header("ETag", "W/" + header.value) : header
        }
        return SiteAnswer(
            status: status,
            headers: headers + [Header("Content-Encoding", "gzip"), Header("Vary", "Accept-Encoding")],
            body: body)
    }

    /// The same for HEAD: its headers speak of the body that is left out.
    ///
    /// A body that is made while it is sent is made here too, and counted: the
    /// server library would otherwise state a length of 0, and RFC 9110 (8.6)
    /// forbids one that GET does not have. Nothing of it is held.
    ///
    /// - Throws: what the stream throws.
    func withoutBody() async throws -> SiteAnswer {
        if status == 204 || status == 304 { return SiteAnswer(status: status, headers: headers) }
        var length = body.count
        while let piece = try await stream?.next() {
            try Task.checkCancellation()
            length += piece.count
        }
        return SiteAnswer(status: status, headers: headers + [Header("Content-Length", String(length))])
    }

    /// Sent with every answer. Scripts and styles of our own only, no frame,
    /// nothing from elsewhere. A drawing has its style inside, and no script.
    var securityHeaders: [Header] {
        if header(Self.selfContained.name) != nil { return Self.otherSecurityHeaders }
        let isDrawing = header("Content-Type")?.hasPrefix("image/svg+xml") == true
        let sources =
            isDrawing
            ? "style-src 'unsafe-inline'"
            : "script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; font-src 'self'"
        let policy =
            "default-src 'none'; \(sources); form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
        return [Header("Content-Security-Policy", policy)] + Self.otherSecurityHeaders
    }

    /// Of a page that has its styles inside and nothing else: no script, no
    /// picture from elsewhere.
    static let selfContained = Header(
        "Content-Security-Policy",
        "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
    )

    private static let otherSecurityHeaders = [
        Header("X-Content-Type-Options", "nosniff"), Header("Referrer-Policy", "same-origin"),
    ]
}
