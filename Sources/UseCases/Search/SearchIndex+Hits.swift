import PlanModel

extension SearchIndex {
    func hit(_ ranked: Ranked, _ query: SearchQuery) -> SearchHit {
        let entry = entries[ranked.entry]
        let matches = best(ranked.meetings).map { meeting in
            SearchMatch(
                asked: query.words[meeting.asked].written, found: text(of: meeting.place),
                part: part(of: meeting.place), closeness: meeting.found.closeness)
        }
        return SearchHit(
            subject: entry.subject, title: entry.title, detail: detail(ranked), matches: matches,
            score: ranked.score)
    }

    /// The line in which most words of the query were found; the first one
    /// where none was.
    private func detail(_ ranked: Ranked) -> SearchDetail? {
        var asked: [Int: Set<Int>] = [:]
        for meeting in ranked.meetings where meeting.found.closeness != .misspelt || ranked.isMisspelt {
            asked[meeting.place.field, default: []].insert(meeting.asked)
        }
        let fields = entries[ranked.entry].fields
        let details = fields.indices.filter { fields[$0].part.isDetail }
        let most = details.max { left, right in
            (asked[left]?.count ?? 0, right) < (asked[right]?.count ?? 0, left)
        }
        return most.map { SearchDetail(part: fields[$0].part, text: fields[$0].text) }
    }
}
