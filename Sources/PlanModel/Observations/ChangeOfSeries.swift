/// Where a preferred value comes from another series than the value before it.
///
/// In messages its status is then B, and these words stand beside it, so that a
/// reader knows why and an import does not take the status for the source's.
package enum ChangeOfSeries {
    package static let words = "break: another series than the value before"
    private static let separator = "; "

    /// The words after what the source says, if anything.
    package static func comment(_ note: String?) -> String {
        note.map { $0 + separator + words } ?? words
    }

    /// Whether the words stand in a comment.
    package static func isTold(in comment: String?) -> Bool { comment?.hasSuffix(words) ?? false }

    /// What the source says; nil where nothing is left beside the words.
    package static func note(of comment: String) -> String? {
        guard isTold(in: comment) else { return comment }
        let rest = comment.dropLast(words.count)
        let note = rest.hasSuffix(separator) ? rest.dropLast(separator.count) : rest
        return note.isEmpty ? nil : String(note)
    }
}
