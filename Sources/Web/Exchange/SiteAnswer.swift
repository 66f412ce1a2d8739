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

    package init(status: Int = 200, headers: [Header] = [], body: [UInt8] = []) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    init(status: Int = 200, type: String, headers: [Header] = [], body: [UInt8]) {
        self.init(status: status, headers: [Header("Content-Type", type)] + headers, body: body)
    }

    package func header(_ name: String) -> String? {
        headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }

    package var text: String { String(decoding: body, as: UTF8.self) }

    func with(_ added: [Header]) -> SiteAnswer {
        SiteAnswer(status: status, headers: headers + added, body: body)
    }

    /// Whether packing makes it smaller.
    var isText: Bool {
        let type = header("Content-Type") ?? ""
        return ["text/", "application/json", "application/problem+json", "application/xml", "image/svg+xml"]
            .contains {
                type.hasPrefix($0)
            }
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
    var withoutBody: SiteAnswer {
        SiteAnswer(
            status: status, headers: headers + [Header("Content-Length", String(body.count))], body: [])
    }

    /// Sent with every answer. Scripts and styles of our own only, no frame,
    /// nothing from elsewhere. A drawing has its style inside, and no script.
    var securityHeaders: [Header] {
        if header(Self.selfContained.name) != nil { return Self.otherSecurityHeaders }
        let isDrawing = header("Content-Type")?.hasPrefix("image/svg+xml") == true
        let sources =
            isDrawing
            ? "style-src 'unsafe-inline'"
            : "script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'"
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
