import Pages
import PlanModel
import Routes
import UseCases

/// Pages that a misspelt address may have meant.
extension Site {
    /// Mends the first part of the path after its language, then a state's code;
    /// what can't be mended so has no suggestion. The data of a page are asked
    /// for without a language.
    func nearestAddresses(_ path: String) async -> [Link] {
        var segments = path.split(separator: "/").map(String.init)
        if let first = segments.first, Language(rawValue: first) != nil {
            segments.removeFirst()
            if let meant = address(of: segments) { return [meant] }
        }
        guard segments.count <= 6 else { return [] }
        let mended = await mendedAddresses(segments)
        return mended
            + (await nearest(to: path)).filter { link in
                !mended.contains { $0.address == link.address }
            }
    }

    private func mendedAddresses(_ asked: [String]) async -> [Link] {
        var segments = asked
        guard let first = segments.first, segments.count <= 4 else { return [] }
        let collections = [
            "indicators", "states", "observations", "sources", "definitions", "methods", "plan", "data",
            "goals", "actions", "action-lines", "glossary", "search", "changes", "compare",
        ]
        if !collections.contains(first) {
            guard let near = nearestCode(to: first, among: collections) else { return [] }
            segments[0] = near
        }
        if segments[0] == "states", segments.count > 1 {
            let known = (try? await references(.init()))?.states.map(\.code.text) ?? []
            if !known.contains(segments[1]) {
                let exact = known.first { $0 == segments[1].uppercased() }
                guard let near = exact ?? nearestCode(to: segments[1], among: known) else { return [] }
                segments[1] = near
            }
        }
        return address(of: segments).map { [$0] } ?? []
    }

    private func address(of segments: [String]) -> Link? {
        let address = try? Address(path: "/" + segments.joined(separator: "/"), query: "")
        return address.map { Link(texts.url($0), $0) }
    }

    func references(_ reading: ReadingOptions) async throws -> LedgerReferences {
        let shelf = shelf
        let clock = reading.clock
        return try await store.read { reader in try shelf.references(reader, at: clock) }
    }

    func unknownIndicator(
        _ code: IndicatorCode, _ references: LedgerReferences, _ request: SiteRequest,
        link: (Indicator) -> Link
    ) -> Problem {
        let known = references.indicators.values.sorted { $0.code < $1.code }
        let near = nearestCode(to: code.text, among: known.map(\.code.text))
        let meant = known.first { $0.code.text == near }
        return missing(
            "unknown-indicator", texts(.unknownIndicator, code.text), request,
            meant.map { [link($0)] } ?? [])
    }

    func unknownState(
        _ area: AreaCode, _ references: LedgerReferences, _ request: SiteRequest, link: (AreaCode) -> Link
    ) -> Problem {
        let near = nearestCode(to: area.text, among: references.states.map(\.code.text))
        let meant = near.flatMap { AreaCode($0) }
        return missing(
            "unknown-state", texts(.unknownState, area.text), request, meant.map { [link($0)] } ?? [])
    }
}

extension ReadingOptions {
    var clock: LedgerClock { LedgerClock(asOf: asOf, knownOn: knownOn) }

    /// - Parameter method: nil asks all methods.
    func request(method: String?) -> AssessKPIs.Request {
        AssessKPIs.Request(
            method: method, baseline: baseline, year: year, clock: clock,
            target: target == .championArea ? .championArea : .plan)
    }
}
