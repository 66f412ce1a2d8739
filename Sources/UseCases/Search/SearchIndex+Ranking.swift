import PlanModel

extension SearchIndex {
    /// Where a word of the query was found in an entry.
    struct Meeting {
        /// Number of the word in the query.
        let asked: Int
        let found: Found
        let place: Place
        let score: Int
    }

    /// An entry that was found, with everything that speaks for it.
    struct Ranked {
        let entry: Int
        let meetings: [Meeting]
        let score: Int
        let isMisspelt: Bool
        /// Words of the query that were found in it, small ones left out.
        let matched: Int
    }

    /// The entries that have every word of the query (small words aside), the
    /// best first.
    ///
    /// First those without misspelling; then by score: the sum over the words of
    /// closeness times the weight of the part, more for words that stand side by
    /// side as asked, most where they are a whole code or title. Ties go by
    /// title, then by kind and key.
    func ranked(_ query: SearchQuery) -> [Ranked] {
        let needed = query.words.count { !$0.isOptional }
        guard needed > 0 else { return [] }
        return sorted(met(query, atLeast: needed))
    }

    /// The entries that have more than half of the query's words, those with
    /// most of them first; half is enough with a whole word of a code or title.
    /// The name of a kind is no match.
    func near(_ query: SearchQuery) -> [Ranked] {
        let needed = query.words.count { !$0.isOptional }
        guard needed > 0 else { return [] }
        let found = sorted(met(query, atLeast: (needed + 1) / 2, withKinds: false)).filter { ranked in
            ranked.matched * 2 > needed
                || ranked.meetings.contains { meeting in
                    let isOptional = query.words[meeting.asked].isOptional
                    return !isOptional && meeting.found.closeness == .whole
                        && part(of: meeting.place).weight == 3
                }
        }
        return found.enumerated().sorted {
            ($1.element.matched, $0.offset) < ($0.element.matched, $1.offset)
        }.map(\.element)
    }

    private func met(_ query: SearchQuery, atLeast needed: Int, withKinds: Bool = true) -> [Ranked] {
        var meetings = [[Meeting]](repeating: [], count: entries.count)
        var matched = [Int](repeating: 0, count: entries.count)
        for (number, word) in query.words.enumerated() {
            for found in found(word) {
                for place in places[found.word] {
                    let part = part(of: place)
                    guard withKinds || part != .kind else { continue }
                    let isNew = meetings[place.entry].last?.asked != number
                    if isNew, !word.isOptional { matched[place.entry] += 1 }
                    let score = word.isOptional ? 10 : found.score
                    meetings[place.entry].append(
                        Meeting(asked: number, found: found, place: place, score: score * part.weight))
                }
            }
        }
        return entries.indices.filter { matched[$0] >= needed }.map {
            rank($0, meetings[$0], query, matched[$0])
        }
    }

    private func rank(_ entry: Int, _ meetings: [Meeting], _ query: SearchQuery, _ matched: Int) -> Ranked {
        let kind = entries[entry].subject.kind
        var score = kind.prominence
        // More than two words that stand side by side in a title: several words
        // describe, and the plan's own indicators come before others so described.
        if kind == .kpi, query.words.count > 1 { score += 130 }
        var isMisspelt = false
        for meeting in best(meetings) {
            score += meeting.score
            isMisspelt = isMisspelt || meeting.found.closeness == .misspelt
        }
        score += neighbours(meetings) + whole(entry, meetings, query.words.count)
        return Ranked(
            entry: entry, meetings: meetings, score: score, isMisspelt: isMisspelt, matched: matched)
    }

    /// One for each word of the query, that which counts most.
    func best(_ meetings: [Meeting]) -> [Meeting] {
        var best: [Meeting] = []
        for meeting in meetings {
            if let last = best.last, last.asked == meeting.asked {
                if isBetter(meeting, last) { best[best.count - 1] = meeting }
            } else {
                best.append(meeting)
            }
        }
        return best
    }

    /// A misspelling is taken only where there is nothing else.
    private func isBetter(_ left: Meeting, _ right: Meeting) -> Bool {
        let leftIsMisspelt = left.found.closeness == .misspelt
        let rightIsMisspelt = right.found.closeness == .misspelt
        return leftIsMisspelt == rightIsMisspelt ? left.score > right.score : rightIsMisspelt
    }

    /// For each two words of the query that stand side by side in a field.
    private func neighbours(_ meetings: [Meeting]) -> Int {
        var bonus: [Int: Int] = [:]
        for second in meetings where second.asked > 0 {
            let isBeside = meetings.contains { first in
                first.asked == second.asked - 1 && first.place.field == second.place.field
                    && first.place.position + first.place.span == second.place.position
            }
            guard isBeside else { continue }
            bonus[second.asked] = max(bonus[second.asked] ?? 0, 40 * part(of: second.place).weight)
        }
        return bonus.values.reduce(0, +)
    }

    /// Where the query is all of a field, from its first word to its last; the
    /// name of the kind may stand before it: "goal A".
    private func whole(_ entry: Int, _ meetings: [Meeting], _ count: Int) -> Int {
        let kinds = Set(
            meetings.filter { $0.found.closeness == .whole && part(of: $0.place) == .kind }.map(\.asked))
        let leading = (0..<count).prefix { kinds.contains($0) }.count
        return (0...min(leading, count - 1)).map { whole(entry, meetings, $0..<count) }.max() ?? 0
    }

    private func whole(_ entry: Int, _ meetings: [Meeting], _ asked: Range<Int>) -> Int {
        let isBegun = meetings.contains {
            $0.asked == asked.lowerBound && $0.place.position == 0 && $0.found.closeness == .whole
        }
        guard isBegun else { return 0 }
        // Positions, by field, up to which the words follow each other.
        var ends: [Int: Set<Int>] = [:]
        for field in lengths[entry].indices { ends[field] = [0] }
        for number in asked {
            var next: [Int: Set<Int>] = [:]
            for meeting in meetings where meeting.asked == number && meeting.found.closeness == .whole {
                let place = meeting.place
                guard ends[place.field]?.contains(place.position) == true else { continue }
                next[place.field, default: []].insert(place.position + place.span)
            }
            ends = next
            if ends.isEmpty { return 0 }
        }
        let fields = ends.filter { $0.value.contains(lengths[entry][$0.key]) }.keys
        return fields.map { 200 * entries[entry].fields[$0].part.weight }.max() ?? 0
    }

    private func sorted(_ ranked: [Ranked]) -> [Ranked] {
        ranked.sorted { left, right in
            if left.isMisspelt != right.isMisspelt { return right.isMisspelt }
            if left.score != right.score { return left.score > right.score }
            let (first, second) = (entries[left.entry], entries[right.entry])
            if first.title != second.title { return first.title < second.title }
            return (first.subject.kind.rawValue, first.subject.key)
                < (second.subject.kind.rawValue, second.subject.key)
        }
    }
}
