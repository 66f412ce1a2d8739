import PlanModel

/// Finds indicators, states, items of the plan, definitions, methods, sources
/// and terms by their words; misspellings are forgiven.
///
/// Every word of the query must meet a word of the entry: the whole of it, its
/// beginning, its inside, or with one mistake in words of four letters and two
/// in words of eight and more.
package struct SearchLedger: Sendable {
    let store: any LedgerStore
    let references: ReferenceShelf
    let shelf: SearchShelf

    package init(store: any LedgerStore, references: ReferenceShelf, shelf: SearchShelf) {
        self.store = store
        self.references = references
        self.shelf = shelf
    }

    package struct Request: Hashable, Sendable {
        package var text: String
        package var clock: LedgerClock
        /// Of the hits, the first that is wanted, from 0.
        package var first: Int
        package var limit: Int

        package init(_ text: String, clock: LedgerClock = .now, first: Int = 0, limit: Int = 50) {
            self.text = text
            self.clock = clock
            self.first = first
            self.limit = limit
        }
    }

    /// An empty query finds nothing, which is no mistake.
    ///
    /// - Throws: `Failure`.
    package func callAsFunction(_ request: Request) async throws -> SearchAnswer {
        let query = SearchQuery(request.text)
        let (index, dataVersion) = try await index(at: request.clock)
        let ranked = index.ranked(query)
        let wanted = ranked.dropFirst(max(0, request.first)).prefix(max(0, request.limit))
        return SearchAnswer(
            query: query.text, isCut: query.isCut, hits: wanted.map { index.hit($0, query) },
            total: ranked.count, suggestion: index.suggestion(for: query, found: ranked),
            dataVersion: dataVersion)
    }

    /// Up to five things that an unknown address may have meant: those that
    /// have most of the words of its last part, then of the parts before it.
    /// Parts that only name a kind ("states") say nothing.
    ///
    /// - Parameter path: without its query; percent-encoded or not.
    package func nearest(to path: String, at clock: LedgerClock = .now) async throws -> [SearchHit] {
        let (index, _) = try await index(at: clock)
        let parts = path.split(separator: "/").suffix(8).map { percentDecoded(withoutSuffix($0)) }
        // The first of several parts names a collection.
        let members = (parts.count > 1 ? parts.dropFirst() : parts[...]).filter { !Self.namesKind($0) }
        let all = members.count > 1 ? [members.joined(separator: " ")] : []
        var hits: [SearchHit] = []
        for part in all + members.reversed() {
            let query = SearchQuery(part)
            for ranked in index.near(query).prefix(5) where hits.count < 5 {
                let hit = index.hit(ranked, query)
                if !hits.contains(where: { $0.subject == hit.subject }) { hits.append(hit) }
            }
        }
        return hits
    }

    private static func namesKind(_ part: String) -> Bool {
        foldedWords(part).allSatisfy { kindWords.contains($0.letters) }
    }

    private static let kindWords: Set<[UInt32]> = {
        let words = SearchSubject.Kind.allCases.flatMap { foldedWords($0.words) }.map(\.letters)
        return Set(words + words.map { $0 + [0x73] })
    }()

    private func index(at clock: LedgerClock) async throws -> (SearchIndex, String) {
        let (references, shelf) = (references, shelf)
        return try await store.read { reader in
            (try shelf.index(reader, references: references, at: clock), try reader.dataVersion())
        }
    }

    private func withoutSuffix(_ part: Substring) -> Substring {
        for suffix in [".json", ".csv", ".html"] where part.hasSuffix(suffix) {
            return part.dropLast(suffix.count)
        }
        return part
    }
}

/// Takes `%20` and the like for what they mean; what is no such code stays.
private func percentDecoded(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
        let digits = String(decoding: rest.prefix(2), as: UTF8.self)
        if byte == UInt8(ascii: "%"), digits.utf8.count == 2, let code = UInt8(digits, radix: 16) {
            bytes.append(code)
            rest = rest.dropFirst(2)
        } else {
            bytes.append(byte)
        }
    }
    return String(decoding: bytes, as: UTF8.self)
}

extension SearchLedger {
    /// Something that can be found, with the words that it is found by.
    package struct Everything: Hashable, Sendable {
        package let subject: SearchSubject
        package let title: String
        package let words: String
    }

    /// All that can be found, in the order of the index.
    package func everything() async throws -> [Everything] {
        try await store.read { reader in
            try shelf.entries(reader, references: references, at: .now).map { entry in
                Everything(
                    subject: entry.subject, title: entry.title,
                    words: entry.fields.map(\.text).joined(separator: " "))
            }
        }
    }
}
