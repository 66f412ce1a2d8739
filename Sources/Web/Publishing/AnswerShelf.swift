import Charts
import Markup
import Pages
import Routes
import Synchronization
import UseCases

/// While the whole site is published, keeps what a page was made from for the
/// other faces of it: languages, data and charts.
///
/// The faces of a page are made one soon after the other: what has not been
/// asked for since many others were kept is let go.
final class AnswerShelf: Sendable {
    private struct Kept {
        var recent: [String: any Sendable] = [:]
        var older: [String: any Sendable] = [:]
    }

    private let kept = Mutex(Kept())
    private let limit: Int

    init(limit: Int = 2_000) { self.limit = limit }

    func answer<Answer: Sendable>(_ key: String, _ make: () async throws -> Answer) async throws -> Answer {
        // Nothing kept is not the same as nothing found.
        if let known = known(key), let answer = known as? Answer { return answer }
        let answer = try await make()
        keep(answer, as: key)
        return answer
    }

    /// The same for what is made at once.
    func answer<Answer: Sendable>(_ key: String, _ make: () -> Answer) -> Answer {
        if let known = known(key), let answer = known as? Answer { return answer }
        let answer = make()
        keep(answer, as: key)
        return answer
    }

    private func known(_ key: String) -> (any Sendable)? {
        let (recent, older) = kept.withLock { ($0.recent[key], $0.older[key]) }
        if recent == nil, let older { keep(older, as: key) }
        return recent ?? older
    }

    private func keep(_ answer: some Sendable, as key: String) {
        kept.withLock { kept in
            if kept.recent.count >= limit { kept = Kept(older: kept.recent) }
            kept.recent[key] = answer
        }
    }
}

extension Site {
    /// The charts of a page, made once for its drawings in one language and once
    /// for its data, whose charts name no sources.
    func keepingCharts(
        _ address: Address, _ make: @escaping () -> [(ChartKind, any Chart)]
    ) -> () -> [(ChartKind, any Chart)] {
        guard let answers else { return make }
        let isData = address.format == .csv || address.format == .json
        let key = "\(isData ? "tables" : "charts") \(texts.language.code) " + key(address)
        return { answers.answer(key, make) }
    }

    /// The rows of a page's data, made once for its CSV and its JSON.
    func records(of page: PageAnswer, at address: Address) -> [[JSON.Member]] {
        guard let answers else { return page.records() }
        return answers.answer("records \(texts.language.code) " + key(address), page.records)
    }

    private func key(_ address: Address) -> String {
        var reading = address.reading
        reading.chart = nil
        return Address(address.route, reading: reading).url
    }

    /// The same answer for every face of a page of one publication; a server
    /// makes each anew.
    func once<Answer: Sendable>(
        _ name: String, _ address: Address, _ make: () async throws -> Answer
    ) async throws -> Answer {
        guard let answers else { return try await make() }
        return try await answers.answer(name + key(address), make)
    }

    /// One publication is of one version.
    func dataVersion() async throws -> String {
        let store = store
        func read() async throws -> String { try await store.read { try $0.dataVersion() } }
        guard let answers else { return try await read() }
        return try await answers.answer("version", read)
    }

    /// For one publication.
    ///
    /// - Parameter place: where the copy will stand; nil where it may be anywhere.
    func keepingAnswers(place: String?) -> Site {
        var site = self
        site.placeOfCopy = place
        site.answers = AnswerShelf()
        return site
    }
}
