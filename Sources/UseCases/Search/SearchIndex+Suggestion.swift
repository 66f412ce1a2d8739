import PlanModel

/// Did you mean …
extension SearchIndex {
    /// The query with its unknown words mended; nil where it needs no mending,
    /// or can't be mended so that something is found.
    func suggestion(for query: SearchQuery, found: [Ranked]) -> String? {
        var mended: [Int: String] = [:]
        if let first = found.first {
            guard first.isMisspelt else { return nil }
            for meeting in best(first.meetings) where meeting.found.closeness == .misspelt {
                mended[meeting.asked] = written[meeting.found.word]
            }
            return query.replacing(mended)
        }
        for (number, word) in query.words.enumerated() where !word.isOptional && isUnknown(word) {
            mended[number] = nearest(to: word) ?? ""
        }
        let text = query.replacing(mended)
        guard !mended.isEmpty, !ranked(SearchQuery(text)).isEmpty else { return nil }
        return text
    }

    private func isUnknown(_ word: SearchQuery.Word) -> Bool {
        !found(word).contains { $0.closeness != .misspelt }
    }

    /// The known word nearest to an unknown one: at most a third of it is
    /// wrong, and among equals that which stands in most places. Nil where none
    /// is near, and for words with digits.
    private func nearest(to word: SearchQuery.Word) -> String? {
        guard Self.isForgivable(word.letters) else { return nil }
        let limit = max(1, word.letters.count / 3)
        let near = candidates(for: word.letters, lacking: limit).compactMap {
            index -> (index: Int, distance: Int)? in
            spellingDistance(from: word.letters, to: words[index], limit: limit).map { (index, $0) }
        }
        let best = near.min { left, right in
            (left.distance, -places[left.index].count, left.index)
                < (right.distance, -places[right.index].count, right.index)
        }
        return best.map { written[$0.index] }
    }
}
