import PlanModel

extension Definition {
    /// The group that a division of ISIC falls into: the one that lists it, else
    /// its section's, else the one that takes all others; nil when no group covers
    /// it.
    package func group(ofDivision division: Int) -> Int? {
        guard let sector = Sector(division: division) else { return nil }
        return groups.firstIndex { $0.isic.contains(sector) }
            ?? groups.firstIndex { $0.isic.contains(Sector(sector.section)) }
            ?? groups.firstIndex { $0.takesOthers }
    }

    /// Every group that a unit of the sector may fall into, each once; nil among
    /// them where a division has none.
    ///
    /// A section whose divisions are in several groups gives them all, and so does
    /// an unknown sector. Unmappable groups are never among them.
    package func candidateGroups(for sector: Sector?) -> [Int?] {
        let divisions =
            sector.map { Array($0.divisions) } ?? ISICSection.allCases.flatMap { Array($0.divisions) }
        return divisions.map(group(ofDivision:)).eachOnce
    }

    /// The sections with a division that no group covers.
    package var uncoveredSections: [ISICSection] {
        ISICSection.allCases.filter { section in section.divisions.contains { group(ofDivision: $0) == nil } }
    }
}
