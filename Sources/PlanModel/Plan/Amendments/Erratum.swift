/// Something that a document prints and that cannot be meant, beside the
/// reading that we follow. Nothing is mended silently.
package struct Erratum: Hashable, Sendable {
    /// What is wrong with the printed words.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        /// A wrong word, code or date.
        case misprint
        /// Two places that do not agree.
        case inconsistency
        /// The same name in several spellings or orders.
        case spelling
        /// Something announced that does not follow.
        case omission
    }

    package var code: PlanCode
    package var kind: Kind
    package var printed: String
    package var reading: String
    /// Why it is read so.
    package var reason: String
    package var concerns: [PlanReference]
    package var source: PlanSource

    package init(
        code: PlanCode, kind: Kind, printed: String, reading: String, reason: String,
        concerns: [PlanReference] = [], source: PlanSource
    ) {
        self.code = code
        self.kind = kind
        self.printed = printed
        self.reading = reading
        self.reason = reason
        self.concerns = concerns
        self.source = source
    }
}
