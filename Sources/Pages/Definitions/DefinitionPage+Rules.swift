import Enterprises

/// The rules of a definition beside what its text prints.
extension DefinitionPage.Model {
    static func group(
        _ group: SectorGroup, of definition: Definition, _ texts: Texts
    ) -> DefinitionPage.SectorGroup {
        let label = group.label.map { "\(group.id): \($0)" } ?? group.id
        let isForAll = group.takesOthers && definition.groups.count == 1
        var facts = [
            Fact(texts[.coversSectors], isForAll ? .text(texts[.allSectors]) : .english(group.coverage))
        ]
        switch group.mapping {
        case .exact: break
        case .approximate:
            facts.append(
                Fact(
                    texts[.mapping], .lines([.text(texts[.mappedRoughly]), .quiet(group.mappingNote ?? "")])))
        case .unmappable:
            let closest = group.closestISIC.map(\.description).joined(separator: ", ")
            facts.append(
                Fact(
                    texts[.mapping],
                    .lines([.text(texts(.notToldByISIC, closest)), .quiet(group.mappingNote ?? "")])))
        }
        facts += [Fact(texts[.notes], english: group.note)].compactMap(\.self)
        return DefinitionPage.SectorGroup(
            title: .english(label), facts: facts, classes: classes(group, of: definition, texts))
    }

    static func readings(_ definition: Definition, _ texts: Texts) -> [DefinitionPage.Reading] {
        definition.readings.flatMap { reading -> [DefinitionPage.Reading] in
            guard let applied = definition.reading(reading.id) else { return [] }
            return applied.groups.map { group in
                let id = applied.groups.count > 1 ? "\(applied.id), \(group.id)" : applied.id
                let tag: Content = Tag(reading.verified, texts: texts).map(Content.tag) ?? .nothing
                return DefinitionPage.Reading(
                    title: .text(id), note: .inline([.english(reading.note), tag]),
                    classes: classes(group, of: applied, texts))
            }
        }
    }

    /// One row for each class: the completed rule, the printed limits, and
    /// what of them was seen.
    private static func classes(
        _ group: SectorGroup, of definition: Definition, _ texts: Texts
    ) -> DataTable {
        let ruled = group.rule.classes.map(\.size) + (group.isComplete ? [group.rule.otherwise] : [])
        let printedOnly = group.printed.map(\.size).filter { !ruled.contains($0) }
        let rows = (ruled + printedOnly).map { size -> [Content] in
            let entry = group.rule.classes.first { $0.size == size }
            let printed = group.printed.first { $0.size == size }
            let seen = definition.verification(of: size, in: group)
            let flag: Content = Tag(seen, texts: texts).map(Content.tag) ?? .text(texts[.seen])
            let derived: Content = entry?.isDerived == true ? .muted(texts[.derivedLimit]) : .nothing
            return [
                .strong(texts(size)), sentence(group, size, definition.currency, texts),
                .lines([
                    printed.map { .english(self.printed($0)) } ?? .text(texts[.notPrinted]),
                    .quiet(printed?.note ?? ""),
                ]),
                .lines([flag, derived]),
            ]
        }
        return DataTable(
            caption: texts(.classesCaption, definition.id, group.id),
            columns: [
                .init(.text(texts[.sizeClass])), .init(.text(texts[.ruleAsComputed])),
                .init(.text(texts[.asPrinted])), .init(.text(texts[.whatWasSeen])),
            ], rows: rows)
    }

    /// The condition without the class that stands before it.
    private static func sentence(
        _ group: SectorGroup, _ size: EnterpriseClass, _ currency: String?, _ texts: Texts
    ) -> Content {
        guard group.isComplete, let text = group.rule.sentence(for: size, currency: currency) else {
            return .text(texts[.noRule])
        }
        return .english(String(text.dropFirst(size.rawValue.count + 2)))
    }

    private static func printed(_ printed: PrintedClass) -> String {
        String(printed.text.dropFirst(printed.size.rawValue.count + 2))
    }
}
