import Routes
import Synchronization
import UseCases

/// While the whole site is published, keeps what a page was made from for the
/// other faces of it: languages, data and charts.
final class AnswerShelf: Sendable {
    private let kept = Mutex<[String: any Sendable]>([:])
    private let limit: Int

    init(limit: Int = 2_000) { self.limit = limit }

    func answer<Answer: Sendable>(_ key: String, _ make: () async throws -> Answer) async throws -> Answer {
        // Nothing kept is not the same as nothing found.
        if let known = kept.withLock({ $0[key] }), let answer = known as? Answer { return answer }
        let answer = try await make()
        kept.withLock { kept in
            if kept.count >= limit { kept = [:] }
            kept[key] = answer
        }
        return answer
    }
}

extension Site {
    /// The same answer for every face of a page of one publication; a server
    /// makes each anew.
    func once<Answer: Sendable>(
        _ name: String, _ address: Address, _ make: () async throws -> Answer
    ) async throws -> Answer {
        guard let answers else { return try await make() }
        var reading = address.reading
        reading.chart = nil
        return try await answers.answer(name + Address(address.route, reading: reading).url, make)
    }

    /// One publication is of one version.
    func dataVersion() async throws -> String {
        let store = store
        func read() async throws -> String { try await store.read { try $0.dataVersion() } }
        guard let answers else { return try await read() }
        return try await answers.answer("version", read)
    }

    /// For one publication.
    func keepingAnswers() -> Site {
        var site = self
        site.answers = AnswerShelf()
        return site
    }
}
