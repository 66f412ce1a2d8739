/// A definition of enterprise size, national or harmonised, as a rule that can
/// be computed for each sector group.
package struct Definition: Hashable, Sendable {
    /// `KHM-2005`; a reading of it is `KHM-2005:persons`.
    package let id: String
    package let title: String
    /// Nil for a harmonised definition, which has no state, currency or dates.
    package let national: NationalStanding?
    package let verified: Verification
    /// Whether it was seen how the criteria combine.
    package let ruleVerified: Verification
    package let ruleNote: String
    package let bases: [CriterionBasis]
    package let groups: [SectorGroup]
    package let readings: [Reading]
    package let sources: [DefinitionSource]
    package let notes: String
    /// The definition that this is a reading of; nil for a definition itself.
    package let readingOf: String?

    package init(
        id: String, title: String, national: NationalStanding?, verified: Verification,
        ruleVerified: Verification, ruleNote: String = "", bases: [CriterionBasis], groups: [SectorGroup],
        readings: [Reading] = [], sources: [DefinitionSource] = [], notes: String = "",
        readingOf: String? = nil
    ) {
        self.id = id
        self.title = title
        self.national = national
        self.verified = verified
        self.ruleVerified = ruleVerified
        self.ruleNote = ruleNote
        self.bases = bases
        self.groups = groups
        self.readings = readings
        self.sources = sources
        self.notes = notes
        self.readingOf = readingOf
    }

    /// ISO 4217 code of the limits; nil for a harmonised definition.
    package var currency: String? { national?.currency }

    package func group(_ id: String) -> SectorGroup? { groups.first { $0.id == id } }
}

/// What a criterion means in the law, and what the text calls it.
package struct CriterionBasis: Hashable, Sendable {
    /// The name in the file: a criterion, or another word where it is printed but
    /// in no rule.
    package let name: String
    package let basis: String
    package let printedAs: String
    /// Printed, but in no rule.
    package let isUnused: Bool

    package init(name: String, basis: String, printedAs: String, isUnused: Bool = false) {
        self.name = name
        self.basis = basis
        self.printedAs = printedAs
        self.isUnused = isUnused
    }

    /// The criterion that rules may compare; nil when none may.
    package var criterion: Criterion? { isUnused ? nil : Criterion(rawValue: name) }
}

/// Where a definition was seen, with what of it the place shows.
package struct DefinitionSource: Hashable, Sendable {
    package let locator: String
    package let covers: String

    package init(locator: String, covers: String) {
        self.locator = locator
        self.covers = covers
    }
}
