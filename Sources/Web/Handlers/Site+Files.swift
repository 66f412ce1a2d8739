import Pages
import Routes
import UseCases

/// Answers that are no pages: assets, stored files, the state of the server.
extension Site {
    func asset(_ name: String, _ request: SiteRequest) throws -> SiteAnswer {
        guard let bytes = assets(name) else { throw notFound(request) }
        let tag = "\"" + fingerprint(bytes) + "\""
        let freshness = [SiteAnswer.Header("ETag", tag), .init("Cache-Control", "no-cache")]
        if request.holds(tag) { return SiteAnswer(status: 304, headers: freshness) }
        return SiteAnswer(type: mediaType(ofAsset: name), headers: freshness, body: bytes)
    }

    private func mediaType(ofAsset name: String) -> String {
        if name.hasSuffix(".css") { return "text/css; charset=utf-8" }
        if name.hasSuffix(".js") { return "text/javascript; charset=utf-8" }
        if name.hasSuffix(".svg") { return "image/svg+xml" }
        if name.hasSuffix(".woff2") { return "font/woff2" }
        if name.hasSuffix(".txt") { return "text/plain; charset=utf-8" }
        return "application/octet-stream"
    }

    /// The file as it arrived: always saved, never shown as part of the site.
    func sourceFile(_ hash: String, _ request: SiteRequest) async throws -> SiteAnswer {
        let tag = "\"" + fingerprint(Array(hash.utf8)) + "\""
        let freshness = [SiteAnswer.Header("ETag", tag), .init("Cache-Control", "no-cache")]
        let sources = ShowSources(store: store)
        guard let found = try await sources.content(hash: hash) else {
            if let answer = try await sources.source(hash: hash) {
                throw fileNotKept(answer.source.file.name, hash, request)
            }
            throw try await unknownSource(hash, request)
        }
        if request.holds(tag) { return SiteAnswer(status: 304, headers: freshness) }
        let headers = freshness + [.init("Content-Disposition", disposition(found.name))]
        return SiteAnswer(type: mediaType(ofFile: found.name), headers: headers, body: found.bytes)
    }

    private func mediaType(ofFile name: String) -> String {
        let isText = [".csv", ".txt", ".json", ".yaml", ".tsv"].contains { name.lowercased().hasSuffix($0) }
        return isText ? "text/plain" : "application/octet-stream"
    }

    /// The name without folders, plain for old programs and whole for new ones
    /// (RFC 6266).
    private func disposition(_ name: String) -> String {
        let last = name.split(separator: "/").last.map(String.init) ?? "file"
        let plain = String(
            decoding: last.utf8.map { byte in
                let isSafe = byte > 32 && byte < 127 && ![34, 37, 92].contains(byte)
                return isSafe ? byte : UInt8(ascii: "_")
            }, as: UTF8.self)
        return "attachment; filename=\"\(plain)\"; filename*=UTF-8''\(percentEncoded(last))"
    }

    /// One line for whoever watches the server.
    func health() async throws -> SiteAnswer {
        let dataVersion = try await store.read { try $0.dataVersion() }
        return SiteAnswer(
            type: "text/plain; charset=utf-8", headers: [.init("Cache-Control", "no-store")],
            body: Array("ok\nversion \(version)\ndata \(dataVersion)\n".utf8))
    }
}
