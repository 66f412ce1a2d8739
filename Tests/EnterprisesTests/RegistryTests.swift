import Enterprises
import PlanModel
import Testing

@Suite("Registry of definitions")
struct RegistryTests {
    @Test(
        "the primary definition of a year is the one in force on 31 December",
        arguments: [(2009, nil), (2010, "old"), (2018, "old"), (2019, "new"), (2030, "new")])
    func inForce(year: Int, id: String?) {
        let registry = DefinitionRegistry([
            definition("old", sampleStanding()),
            definition("new", sampleStanding(from: Day("2019-07-01"), to: nil)),
        ])
        #expect(registry.primary(state: lao, year: year)?.id == id)
    }

    @Test(
        "statistical years come before legal force where they are given",
        arguments: [(2017, "old"), (2018, "new"), (2019, "new")])
    func statisticalYears(year: Int, id: String) {
        let registry = DefinitionRegistry([
            definition("old", sampleStanding(statisticalTo: 2017)),
            definition("new", sampleStanding(from: Day("2019-07-01"), to: nil, statisticalFrom: 2018)),
        ])
        #expect(registry.primary(state: lao, year: year)?.id == id)
    }

    @Test("a definition of unknown start without statistical years is primary in no year")
    func unknownStart() {
        let registry = DefinitionRegistry([definition("old", sampleStanding(from: nil))])
        #expect(registry.primary(state: lao, year: 2015) == nil)
    }

    @Test("a unit of a year without primary definition is undetermined")
    func noPrimary() {
        let registry = DefinitionRegistry([sampleDefinition])
        let answer = registry.classify(
            EnterpriseUnit(persons: 1), sector: Sector("C"), state: lao, year: 2020)
        #expect(answer.outcome == .undetermined(.noPrimaryDefinition(state: lao, year: 2020)))
        #expect(answer.text == "undetermined: no primary definition of LAO is known for 2020")
        #expect(answer.definition == nil)
    }

    @Test("a reading is found behind a colon, and is a definition that is never primary")
    func reading() throws {
        let reading = Reading(
            id: "persons", verified: .notSeen, note: "practice",
            rules: [personsRule(5, 6), personsRule(7, 8), personsRule(9, 10)])
        let base = Definition(
            id: "LAO-X", title: "A sample", national: sampleStanding(), verified: .seen, ruleVerified: .seen,
            bases: sampleDefinition.bases, groups: sampleDefinition.groups, readings: [reading])
        let registry = DefinitionRegistry([base])
        let found = try #require(registry.find("LAO-X:persons"))
        #expect(found.id == "LAO-X:persons")
        #expect(found.readingOf == "LAO-X")
        #expect(found.national?.isPrimary == false)
        #expect(found.ruleVerified == .notSeen)
        #expect(found.classify(EnterpriseUnit(persons: 6), sector: Sector("C")).outcome == .size(.medium))
        #expect(registry.ids == ["LAO-X", "LAO-X:persons"])
        #expect(registry.find("LAO-X:unknown") == nil)
        #expect(registry.find("LAO-X:") == nil)
        #expect(registry.classifyUnderAll(EnterpriseUnit(persons: 6), sector: Sector("C")).count == 2)
    }

    @Test("a reading keeps what was seen of the printed limits")
    func readingFlags() throws {
        let reading = Reading(
            id: "persons", verified: .seen, note: "practice",
            rules: [personsRule(5, 6), personsRule(7, 8), personsRule(9, 10)])
        let base = Definition(
            id: "LAO-X", title: "A sample", national: nil, verified: .seen, ruleVerified: .notSeen,
            bases: sampleDefinition.bases, groups: sampleDefinition.groups, readings: [reading])
        let applied = try #require(base.reading("persons"))
        let answer = applied.classify(EnterpriseUnit(persons: 5), sector: Sector("C"))
        #expect(answer.flags == VerifiedFlags(definition: .seen, group: .seen, size: .partial, rule: .seen))
    }

    private func definition(_ id: String, _ standing: NationalStanding) -> Definition {
        Definition(
            id: id, title: id, national: standing, verified: .seen, ruleVerified: .seen,
            bases: sampleDefinition.bases, groups: sampleDefinition.groups)
    }
}
