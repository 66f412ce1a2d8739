import Enterprises
import PlanModel

extension DefinitionReader {
    /// The sector groups; nil where one could not be read.
    mutating func groups(_ entry: YAMLMapping, id: String, printedNames: [String]?) -> [SectorGroup]? {
        let keys = [
            "id", "label", "isic", "others", "mapping", "mapping_note", "closest_isic", "verified", "note",
            "complete", "classes", "otherwise", "as_printed",
        ]
        let entries = entry.mappings("groups", subject: "a group", keys: keys) ?? []
        if entries.isEmpty, entry.has("groups") {
            collector.error(
                "no-groups", "The definition has no group.",
                remedy: "Add one; others: true covers every sector.", at: entry.place(of: "groups"))
        }
        var first: [String: Location] = [:]
        let groups = entries.enumerated().compactMap { place, entry -> SectorGroup? in
            let part = DefinitionPart(definition: id, group: place)
            let group = group(entry, part: part, names: printedNames)
            guard let group else { return nil }
            repeated(group.id, of: "group", in: entry, first: &first)
            return group
        }
        return groups.count == entries.count ? groups : nil
    }

    private mutating func group(_ entry: YAMLMapping, part: DefinitionPart, names: [String]?) -> SectorGroup?
    {
        let id = entry.parsed("id", expected: "an id of letters, digits, \"-\" and \"_\"", idText)
        places.record(part, at: entry.place(of: "id"))
        places.record(part.field(.isic), at: entry.place(of: "isic"))
        let isic = sectors("isic", .required, in: entry)
        let closest = sectors("closest_isic", .optional, in: entry)
        let mapping: SectorGroup.Mapping? = entry.choice("mapping")
        let isComplete = entry.flag("complete")
        let rule = rule(entry, part: part)
        let printed = printed(entry, part: part, names: names)
        guard let id, let mapping else { return nil }
        return SectorGroup(
            id: id, label: entry.text("label", .optional), isic: isic,
            takesOthers: entry.flag("others", .optional) ?? false, mapping: mapping,
            mappingNote: entry.text("mapping_note", .optional), closestISIC: closest,
            verified: entry.choice("verified", .optional), note: entry.text("note", .optional),
            isComplete: isComplete ?? true, rule: rule, printed: printed)
    }

    /// Sections and divisions, exactly as ISIC writes them.
    private func sectors(_ key: String, _ presence: Presence, in entry: YAMLMapping) -> [Sector] {
        let expected = "an ISIC Rev. 4 section (A to U) or division (two digits)"
        return (entry.list(key, presence) ?? []).compactMap { value in
            collector.parsed(value, name: "an entry of \(key)", expected: expected) { text in
                TextShape.isSector(text) ? Sector(text) : nil
            }
        }
    }

    /// Finds an id that stands twice; ids are asked for by name.
    func repeated(_ id: String, of kind: String, in entry: YAMLMapping, first: inout [String: Location]) {
        let here = entry.place(of: "id")
        if let there = first[id] {
            collector.error(
                "duplicate-id", "The \(kind) \(id) stands here and in line \(there.line ?? 0).",
                remedy: "Give each \(kind) an id of its own.", at: here)
        } else {
            first[id] = here
        }
    }

    mutating func readings(_ entry: YAMLMapping, id: String, groups: [String]?) -> [Reading] {
        let entries =
            entry.mappings(
                "readings", .optional, subject: "a reading", keys: ["id", "verified", "note", "groups"]) ?? []
        var first: [String: Location] = [:]
        return entries.enumerated().compactMap { place, entry in
            let part = DefinitionPart(definition: id, reading: place)
            let reading = reading(entry, part: part, groups: groups)
            guard let reading else { return nil }
            repeated(reading.id, of: "reading", in: entry, first: &first)
            return reading
        }
    }

    private mutating func reading(_ entry: YAMLMapping, part: DefinitionPart, groups: [String]?) -> Reading? {
        let id = entry.parsed("id", expected: "an id of letters, digits, \"-\" and \"_\"", idText)
        places.record(part, at: entry.place(of: "id"))
        let verified: Verification? = entry.choice("verified")
        let note = entry.text("note")
        let entries =
            entry.mappings("groups", subject: "a group of a reading", keys: ["id", "classes", "otherwise"])
            ?? []
        let ids = entries.compactMap { $0.text("id") }
        if let groups, ids != groups, ids.count == entries.count {
            collector.error(
                "reading-groups", "The reading gives the groups \(ids.joined(separator: ", ")).",
                remedy:
                    "Give every group of the definition, in its order: \(groups.joined(separator: ", ")).",
                at: entry.place(of: "groups"))
        }
        let rules = entries.enumerated().map { group, entry in
            var part = part
            part.group = group
            places.record(part, at: entry.place(of: "id"))
            return rule(entry, part: part)
        }
        guard let id, let verified, let note else { return nil }
        return Reading(id: id, verified: verified, note: note, rules: rules)
    }
}

extension DefinitionPart {
    func field(_ field: Field) -> DefinitionPart {
        DefinitionPart(definition: definition, reading: reading, group: group, field: field)
    }
}
