import Enterprises
import PlanModel
import Testing

@Suite("Checks of definitions")
struct DefinitionCheckTests {
    @Test("a rule of growing limits is proved over every cell")
    func proof() {
        let proof = PartitionProof(manufacturingRule)
        #expect(proof.holds)
        #expect(proof.cells == 25)
        #expect(proof.outliers.isEmpty)
    }

    @Test("a class whose limits lie within those of a smaller one has no units")
    func unreachable() {
        #expect(PartitionProof(personsRule(50, 20)).failures == [.unreachable(.medium)])
    }

    @Test("a unit that has the smaller class over a limit of the larger is shown")
    func outlier() throws {
        let rule = SizeRule([
            ClassRule(.micro, when: .bound(Bound(.persons, atMost: 4))),
            ClassRule(
                .small,
                when: .all([.bound(Bound(.persons, atMost: 49)), .bound(Bound(.assets, atMost: 100))])),
        ])
        let proof = PartitionProof(rule)
        let outlier = try #require(proof.outliers.first)
        #expect(proof.holds)
        #expect(outlier.unit == EnterpriseUnit(persons: 0, assets: 200))
        #expect(outlier.size == .micro)
    }

    @Test("a gap of the printed text comes with a unit in it and the class that the rule gives it")
    func gap() {
        let printed = [
            PrintedClass(size: .small, ranges: [PrintedRange("persons", maximum: .init(19))]),
            PrintedClass(
                size: .medium, ranges: [PrintedRange("persons", minimum: .init(20), maximum: .init(99))]),
        ]
        let findings = checkDefinition(definition(personsRule(19, 99), printed: printed))
        #expect(
            findings.map(\.line) == [
                "warning: X/all: between small (19) and medium (20), persons 19.5 is in no printed class; "
                    + "the rule says medium."
            ])
    }

    @Test("an overlap of the printed text comes with the value that stands in both classes")
    func overlap() {
        let printed = [
            PrintedClass(size: .small, ranges: [PrintedRange("persons", maximum: .init(20))]),
            PrintedClass(
                size: .medium, ranges: [PrintedRange("persons", minimum: .init(20), maximum: .init(99))]),
        ]
        let findings = checkDefinition(definition(personsRule(20, 99), printed: printed))
        #expect(
            findings.map(\.line) == [
                "warning: X/all: persons 20 is printed in small and in medium; the rule says small."
            ])
    }

    @Test("printed classes that meet without the value itself leave a gap at it")
    func openSeam() {
        let printed = [
            PrintedClass(
                size: .small, ranges: [PrintedRange("persons", maximum: .init(20, isInclusive: false))]),
            PrintedClass(
                size: .medium,
                ranges: [
                    PrintedRange("persons", minimum: .init(20, isInclusive: false), maximum: .init(99))
                ]),
        ]
        let rule = SizeRule([
            ClassRule(.small, when: .bound(Bound(.persons, under: 20))),
            ClassRule(.medium, when: .bound(Bound(.persons, atMost: 99))),
        ])
        let findings = checkDefinition(definition(rule, printed: printed))
        #expect(
            findings.map(\.message) == [
                "X/all: between small (20) and medium (20), persons 20 is in no printed class; "
                    + "the rule says medium."
            ])
    }

    @Test("a reading's limit must be a printed figure too, unless it is marked derived")
    func readingLimit() {
        let printed = [
            PrintedClass(size: .small, ranges: [PrintedRange("persons", maximum: .init(19))]),
            PrintedClass(
                size: .medium,
                ranges: [
                    PrintedRange("persons", minimum: .init(19, isInclusive: false), maximum: .init(99))
                ]),
        ]
        let reading = Reading(
            id: "other", verified: .seen, note: "", rules: [SizeRule([ClassRule(.small, when: persons(18))])])
        let derived = Reading(
            id: "mine", verified: .seen, note: "",
            rules: [SizeRule([ClassRule(.small, when: persons(18), isDerived: true)])])
        let findings = checkDefinition(
            definition(personsRule(19, 99), printed: printed, readings: [reading, derived]))
        #expect(
            findings.map(\.message) == ["X:other/all: small: persons ≤ 18 is not a printed figure."])
    }

    @Test("a year between two primary definitions is missed, one with two of them refused")
    func years() {
        let first = Definition(
            id: "first", title: "", national: sampleStanding(to: Day("2014-12-31")), verified: .seen,
            ruleVerified: .seen, bases: sampleDefinition.bases, groups: [])
        let second = Definition(
            id: "second", title: "", national: sampleStanding(from: Day("2017-01-01"), to: nil),
            verified: .seen,
            ruleVerified: .seen, bases: sampleDefinition.bases, groups: [])
        let third = Definition(
            id: "third", title: "",
            national: sampleStanding(from: Day("2019-01-01"), to: nil, statisticalTo: 2020),
            verified: .seen, ruleVerified: .seen, bases: sampleDefinition.bases, groups: [])
        let findings = checkDefinitions(DefinitionRegistry([first, second, third]))
            .filter { $0.message.hasPrefix("LAO") }
        #expect(
            findings.map(\.line) == [
                "error: LAO has several primary definitions for 2019-2020: second and third. "
                    + "Let one end before the next begins, or set primary: false.",
                "warning: LAO: no primary definition is known for 2015-2016; "
                    + "units of those years are undetermined.",
                "warning: LAO: no primary definition is in force between 2014-12-31 and 2017-01-01.",
                "error: LAO: second and third are both primary and in force on 2019-01-01. "
                    + "End second the day before third begins.",
            ])
    }

    @Test("two primary definitions in force on one day are refused, as both ends are inclusive")
    func oneDay() {
        let first = Definition(
            id: "first", title: "", national: sampleStanding(to: Day("2015-06-30")), verified: .seen,
            ruleVerified: .seen, bases: [], groups: [])
        let second = Definition(
            id: "second", title: "", national: sampleStanding(from: Day("2015-06-30"), to: nil),
            verified: .seen,
            ruleVerified: .seen, bases: [], groups: [])
        let findings = checkDefinitions(DefinitionRegistry([first, second])).filter { $0.severity == .error }
        #expect(
            findings.map(\.message) == ["LAO: first and second are both primary and in force on 2015-06-30."])
    }

    @Test("a state that should have definitions and has none is missed")
    func stateWithout() {
        let findings = checkDefinitions(DefinitionRegistry([]), states: [lao], years: 2016...2025)
        #expect(findings.map(\.code) == ["no-primary"])
    }

    private func persons(_ limit: Double) -> Condition { .bound(Bound(.persons, atMost: limit)) }
}
