/// A class that tiles, areas and cells are filled with: its words, and a tone
/// that gives colour and sign.
package struct ChartClass: Hashable, Sendable {
    package let name: String
    package let tone: Tone

    package init(_ name: String, tone: Tone) {
        self.name = name
        self.tone = tone
    }
}

/// What a class means. Its sign is the one that tags on pages have.
package enum Tone: Hashable, Sendable {
    case onCourse, slow, away, unclear, ended, notComparable, notAssessed, noData
    /// For availability: the data are there.
    case present
    /// For availability: somebody says that there are data.
    case claimed
    /// One of five steps of a measure, from little to much.
    case level(Level)

    package enum Level: Int, Hashable, Sendable, CaseIterable {
        case one = 1
        case two, three, four, five
    }
}
