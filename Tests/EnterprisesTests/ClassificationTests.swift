import Enterprises
import PlanModel
import Testing

@Suite("Classification")
struct ClassificationTests {
    @Test("the answer carries group, mapping, currency, flags and the rule as a sentence")
    func answer() {
        let answer = sampleDefinition.classify(
            EnterpriseUnit(persons: 20, turnover: 2000), sector: Sector("1410"))
        #expect(answer.definition == "LAO-X")
        #expect(answer.outcome == .size(.small))
        #expect(answer.groups.map(\.id) == ["manufacturing"])
        #expect(answer.groups.map(\.mapping) == [.approximate])
        #expect(answer.groups.map(\.mappingNote) == ["crafts are here too"])
        #expect(answer.currency == "LAK")
        #expect(answer.sentences == ["small: persons ≤ 49 or turnover ≤ 50,000 LAK"])
        #expect(
            answer.flags == VerifiedFlags(definition: .seen, group: .seen, size: .partial, rule: .partial))
    }

    @Test("what is over every limit rests on the limits of the last class")
    func remainderFlags() {
        let answer = sampleDefinition.classify(
            EnterpriseUnit(persons: 50, turnover: 60_000), sector: Sector("C"))
        #expect(answer.outcome == .size(.large))
        #expect(answer.flags?.size == .partial)
    }

    @Test("several possible classes come with the criterion that is missing")
    func missingCriterion() {
        let answer = sampleDefinition.classify(EnterpriseUnit(persons: 20), sector: Sector("C"))
        #expect(
            answer.outcome == .possible(PossibleClasses([.micro, .small]), missing: [.turnover]))
        #expect(answer.text == "could be micro or small: turnover is missing")
    }

    @Test("a criterion that the group's rule does not use is never missing")
    func unusedCriterion() {
        let answer = sampleDefinition.classify(EnterpriseUnit(), sector: Sector("46"))
        #expect(answer.text == "could be small, medium or large: persons is missing")
    }

    @Test("a division beats its section, and the section the group of the others")
    func divisionBeatsSection() {
        let definition = definition(of: [
            SectorGroup(id: "trade", isic: sectors("G"), rule: personsRule(10, 20)),
            SectorGroup(id: "retail", isic: sectors("47"), rule: personsRule(30, 40)),
            SectorGroup(id: "others", takesOthers: true, rule: personsRule(50, 60)),
        ])
        let unit = EnterpriseUnit(persons: 35)
        #expect(definition.classify(unit, sector: Sector("4719")).outcome == .size(.medium))
        #expect(definition.classify(unit, sector: Sector("46")).outcome == .size(.large))
        #expect(definition.classify(unit, sector: Sector("H")).outcome == .size(.small))
    }

    @Test("a section whose divisions are in several groups gives the classes of them all")
    func coarseSector() {
        let open = sampleDefinition.classify(EnterpriseUnit(persons: 15), sector: Sector("G"))
        #expect(open.outcome == .possible(PossibleClasses([.small, .medium]), missing: [.sector]))
        #expect(open.text == "could be small or medium: the sector's division is missing")
        #expect(Set(open.groups.map(\.id)) == ["wholesale", "others"])
        let decided = sampleDefinition.classify(EnterpriseUnit(persons: 5), sector: Sector("G"))
        #expect(decided.outcome == .size(.small))
        #expect(decided.flags?.group == .notSeen)
    }

    @Test("an unknown sector gives the classes of every group that a code can choose")
    func unknownSector() {
        let answer = sampleDefinition.classify(EnterpriseUnit(persons: 60, turnover: 1), sector: nil)
        #expect(
            answer.outcome == .possible(PossibleClasses([.micro, .medium, .large]), missing: [.sector]))
    }

    @Test("a sector that no group covers is undetermined, and says so")
    func notCovered() {
        let definition = definition(of: [SectorGroup(id: "c", isic: sectors("C"), rule: personsRule(10, 20))])
        let answer = definition.classify(EnterpriseUnit(persons: 1), sector: Sector("G"))
        #expect(answer.outcome == .undetermined(.sectorNotCovered(Sector("G"))))
        #expect(answer.text == "undetermined: no group of the definition covers sector G")
        #expect(answer.flags == nil)
    }

    @Test("an unmappable group is chosen by a flag alone")
    func unmappable() {
        let definition = definition(of: [
            SectorGroup(
                id: "crafts", mapping: .unmappable, mappingNote: "no code", closestISIC: sectors("32"),
                rule: personsRule(300, 600)),
            SectorGroup(id: "others", takesOthers: true, rule: personsRule(10, 20)),
        ])
        let unit = EnterpriseUnit(persons: 100)
        #expect(definition.classify(unit, sector: Sector("32")).outcome == .size(.large))
        #expect(definition.classify(unit, group: "crafts")?.outcome == .size(.small))
        #expect(definition.classify(unit, group: "unknown") == nil)
    }

    @Test("without a completed rule every unit is undetermined, with the doubt as reason")
    func incomplete() {
        let group = SectorGroup(
            id: "industry", takesOthers: true, isComplete: false, rule: SizeRule([], otherwise: .undetermined)
        )
        let answer = definition(of: [group]).classify(EnterpriseUnit(persons: 1), sector: Sector("C"))
        #expect(answer.outcome == .undetermined(.ruleIncomplete(group: "industry", note: "why")))
    }

    @Test("over the last limit of a text that names no larger class a unit is undetermined")
    func noClassNamed() {
        let rule = SizeRule(personsRule(10, 20).classes, otherwise: .undetermined)
        let definition = definition(of: [SectorGroup(id: "all", takesOthers: true, rule: rule)])
        let answer = definition.classify(EnterpriseUnit(persons: 21), sector: nil)
        #expect(answer.outcome == .undetermined(.noClassNamed(group: "all")))
    }

    @Test("the compiled definition answers as the definition does, for every sector index")
    func compiled() throws {
        let compiled = try #require(sampleDefinition.compiled())
        for index in 0..<Sector.indexCount {
            for persons in [Double.nan, 4, 5, 10, 11, 19, 20, 49, 50, 99, 100] {
                let unit = EnterpriseUnit(persons: persons, turnover: 20_000)
                let looked = compiled.possibleClasses(
                    persons: persons, turnover: 20_000, assets: .nan, sector: index)
                #expect(looked == sampleDefinition.classify(unit, sector: Sector(index: index)).classes)
            }
        }
    }

    private func definition(of groups: [SectorGroup]) -> Definition {
        Definition(
            id: "X", title: "A sample", national: nil, verified: .seen, ruleVerified: .seen, ruleNote: "why",
            bases: [CriterionBasis(name: "persons", basis: "any", printedAs: "employees")], groups: groups)
    }
}
