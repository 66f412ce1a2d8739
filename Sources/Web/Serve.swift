import Hummingbird
package import IATI
import Logging
import NIOCore
package import UseCases

/// Serves the portal until it is told to stop (SIGTERM, SIGINT); requests under
/// way are finished first.
///
/// - Parameters:
///   - assets: the bytes of a file of Assets by its name: `style.css`.
///   - version: of the program, shown in the footer and part of entity tags.
///   - glossary: the words of the field, for their page.
///   - rasterise: a PNG of an SVG; nil where nothing here makes one.
///   - compress: the bytes as gzip; nil sends them as they are.
///   - workplace: what the work behind the sign-in needs; nil serves public pages only.
///   - reporter: whose IATI file it is.
///   - say: tells the operator a line.
/// - Throws: `Failure` when the address cannot be listened on.
package func serve(
    store: any LedgerStore, clock: any WallClock, host: String, port: Int,
    assets: @escaping @Sendable (String) -> [UInt8]?, version: String,
    glossary: Glossary, rasterise: (@Sendable ([UInt8]) async throws -> [UInt8])?,
    compress: @escaping @Sendable ([UInt8]) -> [UInt8]?, workplace: Workplace? = nil,
    reporter: IATIReporter = IATIReporter(),
    say: @escaping @Sendable (String) -> Void
) async throws {
    var logger = Logger(label: "pantau", factory: { StreamLogHandler.standardError(label: $0) })
    logger.logLevel = .warning
    let log = logger
    let site = Site(
        store: store, clock: clock, assets: assets, version: version, glossary: glossary,
        rasterise: rasterise, compress: compress, workplace: workplace, reporter: reporter
    ) { message in
        log.error("\(message)")
    }
    let responder = CallbackResponder<PeerContext> { request, context in
        Response(await answer(to: request, from: context.peer, of: site))
    }
    let application = Application(
        responder: responder,
        server: .http1(configuration: .init(additionalChannelHandlers: [LongAddressGuardInstaller()])),
        configuration: ApplicationConfiguration(address: .hostname(host, port: port), serverName: nil),
        onServerRunning: { _ in
            say("Pantau listens on http://\(host.contains(":") ? "[\(host)]" : host):\(port)/")
            say("Stop it with Ctrl-C.")
        }, logger: logger)
    do {
        try await application.runService()
    } catch {
        throw Failure(
            code: "cannot-listen", message: "\(host), port \(port), cannot be listened on: \(error).",
            remedy: "Stop what listens there, or choose another port with --port; nothing was changed.")
    }
}

/// The body is held whole, up to what the address takes; where it takes none,
/// none is read.
private func answer(to request: Request, from peer: String, of site: Site) async -> SiteAnswer {
    let limit = site.largestBody(path: request.uri.path)
    let stated = request.headers[.contentLength].flatMap { Int($0) } ?? 0
    let bare = SiteRequest(request, body: [], from: peer)
    guard request.method == .post, limit > 0 else { return await site.respond(to: bare) }
    guard stated <= limit else { return site.refuseBody(of: bare) }
    do {
        let body = try await request.body.collect(upTo: limit)
        return await site.respond(to: SiteRequest(request, body: Array(body.readableBytesView), from: peer))
    } catch {
        return site.refuseBody(of: bare)
    }
}

/// Knows who is at the other end.
private struct PeerContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    let peer: String

    init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        peer = source.channel.remoteAddress?.ipAddress ?? ""
    }
}

extension SiteRequest {
    fileprivate init(_ request: Request, body: [UInt8], from peer: String) {
        var headers: [String: String] = [:]
        for field in request.headers {
            let name = field.name.canonicalName
            headers[name] = headers[name].map { $0 + ", " + field.value } ?? field.value
        }
        // HTTP types keep the host apart from the other fields.
        if let authority = request.head.authority { headers["host"] = authority }
        self.init(
            request.method.rawValue, path: request.uri.path, query: request.uri.query ?? "", headers: headers,
            body: body, remoteAddress: peer)
    }
}

extension Response {
    fileprivate init(_ answer: SiteAnswer) {
        var fields = HTTPFields()
        for header in answer.headers {
            if let name = HTTPFields.Element.Name(header.name) {
                fields.append(HTTPFields.Element(name: name, value: header.value))
            }
        }
        self.init(
            status: HTTPResponse.Status(code: answer.status), headers: fields,
            body: answer.responseBody)
    }
}

extension SiteAnswer {
    fileprivate var responseBody: ResponseBody {
        guard let stream else {
            return body.isEmpty ? ResponseBody() : ResponseBody(byteBuffer: ByteBuffer(bytes: body))
        }
        return ResponseBody { [body] writer in
            try await writer.write(ByteBuffer(bytes: body))
            while let piece = try await stream.next() { try await writer.write(ByteBuffer(bytes: piece)) }
            try await writer.finish(nil)
        }
    }
}
