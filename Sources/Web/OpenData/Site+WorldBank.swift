import Markup
import OpenData
import PlanModel
import Routes
import UseCases

extension Site {
    /// Answers in the shapes and with the messages of the World Bank's API.
    func worldBank(_ segments: [String], _ request: SiteRequest) async -> SiteAnswer {
        do {
            let asked = try WorldBankRequest(
                segments: segments, parameters: WorldBankAddress.parameters(query: request.query))
            let dataVersion = try await store.read { try $0.dataVersion() }
            let text = [request.location, dataVersion, version, clock.today.description]
            let tag = entityTag(text.joined(separator: "\n"))
            let reading = ReadingOptions(asOf: asked.asOf, knownOn: asked.knownOn)
            let headers =
                [SiteAnswer.Header("ETag", tag), .init("Cache-Control", "no-cache")]
                + rights(Address(.data, format: .json, reading: reading), dataVersion)
            if request.holds(tag) { return SiteAnswer(status: 304, headers: headers) }
            let answer = try await AnswerWorldBank(store: store, clock: clock, shelf: shelf)(asked)
            return worldBank(answer.json(), headers: headers)
        } catch let message as WorldBankMessage {
            return worldBank(message.json, status: message.status)
        } catch let failure as Failure {
            return printed(failure, for: request)
        } catch {
            log("\(request.method) \(request.location): \(error)")
            return printed(serverError(request), for: request)
        }
    }

    private func worldBank(
        _ json: JSON, status: Int = 200, headers: [SiteAnswer.Header] = []
    ) -> SiteAnswer {
        var bytes: [UInt8] = []
        json.write(to: &bytes)
        return SiteAnswer(
            status: status, type: Format.json.mediaType,
            headers: headers.isEmpty ? [.init("Cache-Control", "no-store")] : headers, body: bytes)
    }
}
