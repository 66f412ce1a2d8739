/// What a search found, the best first.
package struct SearchAnswer: Sendable {
    /// What was searched for: the text as asked, or its beginning.
    package let query: String
    /// True where the text was longer than `SearchQuery.longest` characters.
    package let isCut: Bool
    /// Those that were asked for, of `total`.
    package let hits: [SearchHit]
    package let total: Int
    /// The query with its unknown words mended, where nothing was found or only
    /// with misspellings forgiven; it finds something.
    package let suggestion: String?
    package let dataVersion: String
}

/// One thing that was found.
package struct SearchHit: Hashable, Sendable {
    package let subject: SearchSubject
    package let title: String
    /// The line that says most of what was searched for, else the first one;
    /// nil where there is nothing beside code and title.
    package let detail: SearchDetail?
    /// One for each word of the query that was found, in the query's order.
    package let matches: [SearchMatch]
    package let score: Int

    /// A word was found only with its misspelling forgiven.
    package var isMisspelt: Bool { matches.contains { $0.closeness == .misspelt } }
}

/// A line beside a title.
package struct SearchDetail: Hashable, Sendable {
    package let part: SearchPart
    package let text: String
}

/// A word of the query and the word that it found, both as written.
package struct SearchMatch: Hashable, Sendable {
    package let asked: String
    package let found: String
    package let part: SearchPart
    package let closeness: SearchCloseness
}

/// How a word of the query meets a word of an entry; the best first.
package enum SearchCloseness: Int, Hashable, Sendable, CaseIterable, Comparable {
    case whole
    case beginning
    case inside
    case misspelt

    package static func < (left: SearchCloseness, right: SearchCloseness) -> Bool {
        left.rawValue < right.rawValue
    }
}

/// The parts of an entry that are searched.
package enum SearchPart: String, Hashable, Sendable, CaseIterable {
    case code
    case title
    /// The title of a source; it says less than other titles.
    case fileName = "file-name"
    case otherName = "other-name"
    case unit
    case footnote
    case note
    case champions
    case members
    case groups
    /// The printed wording of an action line or goal.
    case wording
    case state
    case legalInstrument = "legal-instrument"
    case form
    case sourceName = "source-name"
    case meaning
    /// The name of its kind: "strategic goal".
    case kind

    /// Code and title before other names before everything else.
    var weight: Int {
        switch self {
        case .code, .title: 3
        case .otherName: 2
        default: 1
        }
    }

    /// Whether it may stand below the title.
    var isDetail: Bool {
        switch self {
        case .code, .title, .fileName, .kind: false
        default: true
        }
    }
}
