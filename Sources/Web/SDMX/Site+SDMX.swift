import Markup
import Pages
import PlanModel
import Routes
import SDMX
import UseCases

extension SDMXPath {
    /// The suffix that the parameter `format` means; nil where it does not stand.
    fileprivate static func format(_ query: String) -> String? {
        parameters(query).first { $0.name == "format" }.map { MessageFormat.suffix(ofFormat: $0.value) }
    }
}

/// The SDMX service, `/sdmx/2.1` and `/sdmx/3.0`.
extension Site {
    func sdmx(_ path: SDMXPath, _ request: SiteRequest) async -> SiteAnswer {
        let answer: SiteAnswer
        do {
            guard let version = path.version else {
                throw SDMXRefusal(
                    404, "There is no SDMX service at this address.",
                    remedy: "SDMX 2.1 is spoken at /sdmx/2.1, SDMX 3.0 at /sdmx/3.0.")
            }
            answer = try await self.answer(version, path, request)
        } catch let refusal as SDMXRefusal {
            answer = printed(refusal, path, request)
        } catch {
            log("\(request.method) \(request.location): \(error)")
            answer = printed(
                SDMXRefusal(
                    500, "Something went wrong here.", remedy: "Try again; whoever runs this service is told."
                ),
                path, request)
        }
        return answer.with([.init("Vary", "Accept")])
    }

    /// Characters of an SDMX query; the server itself takes a few more.
    private static let longestAddress = 60_000

    private func answer(
        _ version: SDMXVersion, _ path: SDMXPath, _ request: SiteRequest
    ) async throws -> SiteAnswer {
        guard request.location.utf8.count <= Self.longestAddress else {
            throw SDMXRefusal(
                414,
                "The address has \(request.location.utf8.count) characters; at most \(Self.longestAddress) are read.",
                remedy:
                    "Ask in parts, or leave a dimension of the key open and choose from what you get.")
        }
        let catalogue = try await sdmx.catalogue()
        let parameters = SDMXPath.parameters(request.query)
        let asked = try SDMXRequest(
            version, segments: path.segments, parameters: parameters,
            SDMXRequest.Known(catalogue))
        let isData = if case .data = asked { true } else { false }
        let asOf: Day? =
            switch asked {
            case .data(let query), .availability(let query, _, _, _): query.asOf
            case .structure, .schema: nil
            }
        let format = try MessageFormat.chosen(
            among: isData ? MessageFormat.data(version) : MessageFormat.structure(version),
            accept: request.headers["accept"],
            suffix: path.suffix ?? SDMXPath.format(request.query))
        let (data, changed) = try await store.read { (try $0.dataVersion(), try $0.lastChange()) }
        let tag = entityTag(
            [request.location, format.mediaType, data, self.version].joined(separator: "\n"))
        let headers =
            vintage(asOf, data) + [
                SiteAnswer.Header("ETag", "W/" + tag), .init("Cache-Control", "no-cache"),
            ] + (changed.flatMap { httpDate($0) }.map { [.init("Last-Modified", $0)] } ?? [])
        // An entity tag goes before a date.
        let isHeld =
            request.headers["if-none-match"] == nil
            ? request.isNewer(than: changed) : request.holds("W/" + tag) || request.holds(tag)
        if isHeld { return SiteAnswer(status: 304, headers: headers) }
        switch asked {
        case .data(let query):
            guard case .data(let kind, let options) = format.content else {
                preconditionFailure("a data format")
            }
            let message = try await sdmx.data(query, kind, options, catalogue)
            return try await begun(message, version, format.mediaType, headers)
        case .structure(let query):
            return try printed(catalogue.answer(query), catalogue, version, format, headers)
        case .schema:
            var query = StructureQuery(kind: .dataStructure, detail: .referencePartial)
            query.references = [.descendants, .kind(.dataflow)]
            return try printed(catalogue.answer(query), catalogue, version, format, headers)
        case .availability(let query, let references, let components, let mode):
            var found = catalogue
            let constraint = try await sdmx.availability(query, catalogue, mode: mode)
            guard constraint.series != 0 || mode == .available && !constraint.codes.isEmpty else {
                throw nothing(version)
            }
            found.constraint = constraint.keeping(components, time: catalogue.dataStructure.time.id)
            let asked = StructureQuery(
                kind: .constraint, detail: .referencePartial, references: references)
            return try printed(found.answer(asked), found, version, format, headers)
        }
    }

    /// Small answers are sent as a whole, and packed; large ones flow.
    private func begun(
        _ message: DataMessage, _ version: SDMXVersion, _ type: String, _ headers: [SiteAnswer.Header]
    ) async throws -> SiteAnswer {
        guard var body = try await message.next() else { throw nothing(version) }
        while body.count < 1_000_000 {
            guard let more = try await message.next() else {
                return SiteAnswer(type: type, headers: headers, body: body)
            }
            body += more
        }
        let stream = AnswerStream { try await message.next() }
        return SiteAnswer(
            headers: [SiteAnswer.Header("Content-Type", type)] + headers, body: body, stream: stream)
    }

    private func printed(
        _ answer: StructureAnswer, _ catalogue: StructureCatalogue, _ version: SDMXVersion,
        _ format: MessageFormat, _ headers: [SiteAnswer.Header]
    ) throws -> SiteAnswer {
        guard !answer.isEmpty else { throw nothing(version, "No structure here is what the query names.") }
        let header = sdmx.header()
        let body =
            format.content == .structureJSON
            ? StructureJSON(catalogue).bytes(answer, header)
            : StructureXML(version, catalogue).bytes(answer, header)
        return SiteAnswer(type: format.mediaType, headers: headers, body: body)
    }

    /// 404 in SDMX 2.1, 204 in SDMX 3.0.
    private func nothing(
        _ version: SDMXVersion, _ message: String = "No data match the query."
    ) -> SDMXRefusal {
        SDMXRefusal(
            version == .two ? 404 : 204, message,
            remedy: "Leave a part of the query open to see what there is.")
    }

    /// As of when, under which licence, and how to cite.
    private func vintage(_ asOf: Day?, _ data: String) -> [SiteAnswer.Header] {
        let package = Address(.open(.dataPackage), reading: ReadingOptions(asOf: asOf))
        return [.init("Content-Language", "en")] + rights(package, data)
    }

    /// In the manner of what was asked for: SDMX-ML, SDMX-JSON, or plain text.
    private func printed(_ refusal: SDMXRefusal, _ path: SDMXPath, _ request: SiteRequest) -> SiteAnswer {
        guard refusal.status != 204 else { return SiteAnswer(status: 204) }
        switch kind(ofErrorAt: path, request) {
        case "csv":
            let sentence = refusal.message + " " + refusal.remedy
            return SiteAnswer(
                status: refusal.status, type: "text/plain; charset=utf-8", body: Array((sentence + "\n").utf8)
            )
        case "json":
            let error = JSON.object([
                "code": .integer(refusal.status), "title": .string(refusal.message),
                "detail": .string(refusal.remedy),
            ])
            return SiteAnswer(
                status: refusal.status, type: "application/json",
                body: JSON.object([.init("errors", .array([error]))]).document())
        default:
            return SiteAnswer(
                status: refusal.status, type: "application/xml; charset=utf-8",
                body: errorMessage(refusal, path.version ?? .two))
        }
    }

    /// `csv`, `json` or `xml`: by the suffix, the parameter, what is most
    /// accepted, else what is usual for the version.
    private func kind(ofErrorAt path: SDMXPath, _ request: SiteRequest) -> String {
        if let named = path.suffix ?? SDMXPath.format(request.query) {
            if ["csv", "json"].contains(named) { return named }
            if ["xml", "structurespecific"].contains(named) { return "xml" }
        }
        let ranges = MediaRange.read(request.headers["accept"] ?? "") ?? []
        let kinds = ranges.filter { $0.quality > 0 }.compactMap { range in
            ["csv", "json", "xml"].first { range.type.contains($0) }
        }
        return kinds.first ?? (path.version == .three ? "json" : "xml")
    }
}
