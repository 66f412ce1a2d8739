package import PlanModel

/// What a definition says of one unit: its class, or the classes that it may
/// have, or why none can be said; with everything that the answer rests on.
package struct Classification: Hashable, Sendable {
    /// The answer itself.
    package enum Outcome: Hashable, Sendable {
        case size(EnterpriseClass)
        /// More than one class is possible; knowing a missing fact would narrow
        /// them down.
        case possible(PossibleClasses, missing: [MissingFact])
        case undetermined(Reason)
    }

    /// Something not known of a unit that its class depends on.
    package enum MissingFact: String, Hashable, Sendable, CaseIterable {
        case persons
        case turnover
        case assets
        /// The sector, or its division where only the section is known.
        case sector

        init(_ criterion: Criterion) {
            switch criterion {
            case .persons: self = .persons
            case .turnover: self = .turnover
            case .assets: self = .assets
            }
        }
    }

    /// Why a unit has no class.
    package enum Reason: Hashable, Sendable {
        case noPrimaryDefinition(state: AreaCode, year: Int)
        /// No group of the definition covers the sector.
        case sectorNotCovered(Sector?)
        /// No rule could be completed from the text; the note tells why.
        case ruleIncomplete(group: String, note: String)
        /// The unit is over the last limit, and the text names no class there.
        case noClassNamed(group: String)
    }

    /// The sector group whose rule was used.
    package struct GroupUse: Hashable, Sendable {
        package let id: String
        package let label: String?
        package let mapping: SectorGroup.Mapping
        package let mappingNote: String?
        /// The rule of each possible class, as a sentence.
        package let sentences: [String]
    }

    /// `KHM-2005` or `KHM-2005:persons`; nil when there is no definition.
    package let definition: String?
    package let outcome: Outcome
    /// Mostly one; several where the sector is too coarse to choose; none where no
    /// group covers it.
    package let groups: [GroupUse]
    /// ISO 4217 code of the limits; nil for a harmonised definition.
    package let currency: String?
    /// The weakest among the groups and classes of the answer; nil where no rule
    /// was used.
    package let flags: VerifiedFlags?

    /// The class, where there is one; `undetermined` stands for every reason, nil
    /// for several classes.
    package var size: EnterpriseClass? {
        switch outcome {
        case .size(let size): size
        case .possible: nil
        case .undetermined: .undetermined
        }
    }

    /// Every class that the unit may have.
    package var classes: PossibleClasses {
        switch outcome {
        case .size(let size): PossibleClasses(size)
        case .possible(let classes, _): classes
        case .undetermined: PossibleClasses(.undetermined)
        }
    }
}
