/// Whether a statement of a definition was seen in its sources.
package enum Verification: String, Hashable, Sendable, CaseIterable, Comparable {
    /// General knowledge, to be checked against the text.
    case notSeen = "false"
    /// Some figures were seen; the sources say which.
    case partial
    /// Seen in the sources.
    case seen = "true"

    package var text: String {
        switch self {
        case .notSeen: "not seen in a source"
        case .partial: "partly seen in the sources"
        case .seen: "seen in the sources"
        }
    }

    /// The weaker first.
    package static func < (left: Verification, right: Verification) -> Bool { left.rank < right.rank }
    private var rank: Int {
        switch self {
        case .notSeen: 0
        case .partial: 1
        case .seen: 2
        }
    }
}

/// What was seen of the definition, of the group used, of the limits of the
/// class given, and of how the criteria combine.
///
/// The inner flag has won already: a group without one of its own has its
/// definition's, a class its group's.
package struct VerifiedFlags: Hashable, Sendable {
    package let definition: Verification
    package let group: Verification
    package let size: Verification
    package let rule: Verification

    package init(definition: Verification, group: Verification, size: Verification, rule: Verification) {
        self.definition = definition
        self.group = group
        self.size = size
        self.rule = rule
    }

    /// The weaker of limits and rule: what a figure made with them rests on.
    package var weakest: Verification { min(size, rule) }
}
