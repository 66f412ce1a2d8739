import PlanModel

extension DefinitionCheck {
    mutating func checkSectors() {
        var owners: [Sector: String] = [:]
        for (place, group) in definition.groups.enumerated() {
            for sector in group.isic {
                if let owner = owners[sector] {
                    report(
                        .error, "isic-in-two-groups", "ISIC \(sector) is in \(owner) and in \(group.id).",
                        remedy: "List it in one group only.", group: place, field: .isic)
                }
                owners[sector] = group.id
            }
            checkMapping(of: group, at: place)
        }
        let takers = definition.groups.indices.filter { definition.groups[$0].takesOthers }
        for place in takers.dropFirst() {
            report(
                .error, "two-groups-take-others",
                "\(definition.groups[takers[0]].id) and \(definition.groups[place].id) both take the other "
                    + "sectors.",
                remedy: "Keep others: true in one group.", group: place)
        }
        let uncovered = definition.uncoveredSections
        if takers.isEmpty, !uncovered.isEmpty {
            let letters = uncovered.map(\.rawValue).joined(separator: " ")
            report(
                .warning, "sectors-not-covered",
                "no group covers, in whole or in part, the ISIC sections \(letters); "
                    + "units there are undetermined."
            )
        }
    }

    private mutating func checkMapping(of group: SectorGroup, at place: Int) {
        let hasNote = group.mappingNote != nil
        switch group.mapping {
        case .unmappable:
            if !group.isic.isEmpty || group.takesOthers || group.closestISIC.isEmpty || !hasNote {
                report(
                    .error, "unmappable-group", "an unmappable group is never chosen by code.",
                    remedy: "Leave isic empty, without others, and give closest_isic and mapping_note.",
                    group: place)
            }
        case .approximate where !hasNote:
            report(
                .error, "mapping-without-note", "the mapping is approximate, and nothing says how.",
                remedy: "Add mapping_note, or write mapping: exact.", group: place)
            fallthrough
        case .exact, .approximate:
            if group.isic.isEmpty, !group.takesOthers {
                report(
                    .error, "group-covers-nothing", "the group covers no sector.",
                    remedy: "List ISIC sections or divisions, or write others: true.", group: place)
            }
        }
    }
}
