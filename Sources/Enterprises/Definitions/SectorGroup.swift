/// The activities that share one rule of a definition.
package struct SectorGroup: Hashable, Sendable {
    /// How well ISIC tells which units belong to the group.
    package enum Mapping: String, Hashable, Sendable, CaseIterable {
        case exact
        /// The mapping note says what differs.
        case approximate
        /// Never chosen by code, only by a flag in the register.
        case unmappable
    }

    package let id: String
    package let label: String?
    /// Sections and divisions; a division beats its section.
    package let isic: [Sector]
    /// Whether the group takes every code that no group lists.
    package let takesOthers: Bool
    package let mapping: Mapping
    package let mappingNote: String?
    /// The nearest documented choice for an unmappable group.
    package let closestISIC: [Sector]
    package let verified: Verification?
    package let note: String?
    /// False where no rule could be completed, so that every unit is undetermined.
    package let isComplete: Bool
    package let rule: SizeRule
    package let printed: [PrintedClass]

    package init(
        id: String, label: String? = nil, isic: [Sector] = [], takesOthers: Bool = false,
        mapping: Mapping = .exact, mappingNote: String? = nil, closestISIC: [Sector] = [],
        verified: Verification? = nil, note: String? = nil, isComplete: Bool = true, rule: SizeRule,
        printed: [PrintedClass] = []
    ) {
        self.id = id
        self.label = label
        self.isic = isic
        self.takesOthers = takesOthers
        self.mapping = mapping
        self.mappingNote = mappingNote
        self.closestISIC = closestISIC
        self.verified = verified
        self.note = note
        self.isComplete = isComplete
        self.rule = rule
        self.printed = printed
    }

    /// The same group under another rule, which counts as complete.
    func replacing(rule: SizeRule) -> SectorGroup {
        SectorGroup(
            id: id, label: label, isic: isic, takesOthers: takesOthers, mapping: mapping,
            mappingNote: mappingNote, closestISIC: closestISIC, verified: verified, note: note,
            isComplete: true, rule: rule, printed: printed)
    }

    /// `every other sector` or `A, B, 45`.
    package var coverage: String {
        let codes = isic.map(\.description).joined(separator: ", ")
        if takesOthers { return codes.isEmpty ? "every other sector" : codes + " and every other sector" }
        return codes.isEmpty ? "no ISIC code" : codes
    }
}
