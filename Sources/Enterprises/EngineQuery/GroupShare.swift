/// The activities of ISIC that may fall into a group.
struct GroupShare {
    /// Nil for the activities that no group covers.
    let group: SectorGroup?
    /// Letters of sections that may fall into it with each of their divisions; an
    /// empty text for an unknown sector.
    var sections: [String] = []
    /// Other sections and divisions.
    var activities: [String] = []

    /// Whether each activity may.
    var isWhole: Bool { sections.count == ISICSection.allCases.count + 1 }

    /// - Parameter sections: each section itself and its divisions, with the places
    ///   of the groups that each may fall into.
    init(_ place: Int?, of definition: Definition, _ sections: [[(sector: Sector, places: [Int?])]]) {
        group = place.map { definition.groups[$0] }
        // An unknown sector may be any.
        self.sections.append("")
        for section in sections {
            let held = section.filter { $0.places.contains(place) }.map(\.sector)
            if held.count == section.count {
                self.sections.append(held[0].section.rawValue)
            } else {
                activities += held.map(\.description)
            }
        }
    }
}

extension Definition {
    /// Each group that a unit may fall into by its sector, with its activities.
    var groupShares: [GroupShare] {
        let sections = ISICSection.allCases.map { section in
            ([Sector(section)] + section.divisions.compactMap { Sector(division: $0) })
                .map { (sector: $0, places: candidateGroups(for: $0)) }
        }
        return candidateGroups(for: nil).map { GroupShare($0, of: self, sections) }
    }

    /// Every set of classes that a unit may have under this definition, and some
    /// that none has.
    var reachableClasses: Set<PossibleClasses> {
        candidateGroups(for: nil).reduce([]) { known, place in
            let own = place.map { groups[$0].reachableClasses } ?? [PossibleClasses(.undetermined)]
            let unions = known.flatMap { one in own.map { PossibleClasses(bits: one.bits | $0.bits) } }
            return known.union(own).union(unions)
        }
    }
}

extension SectorGroup {
    fileprivate var reachableClasses: Set<PossibleClasses> {
        guard isComplete else { return [PossibleClasses(.undetermined)] }
        return DecisionTable(rule).map { Set($0.cells) } ?? Set((1...127).map { PossibleClasses(bits: $0) })
    }
}
