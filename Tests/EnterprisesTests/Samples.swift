import Enterprises
import PlanModel

/// A definition with two groups: manufacturing by persons or turnover, all else by
/// persons alone.
let sampleDefinition = Definition(
    id: "LAO-X", title: "A sample", national: sampleStanding(), verified: .seen, ruleVerified: .partial,
    bases: [
        CriterionBasis(name: "persons", basis: "employees", printedAs: "employees"),
        CriterionBasis(name: "turnover", basis: "annual turnover", printedAs: "turnover"),
    ],
    groups: [
        SectorGroup(
            id: "manufacturing", isic: [Sector(.c)], mapping: .approximate,
            mappingNote: "crafts are here too",
            rule: manufacturingRule),
        SectorGroup(id: "wholesale", isic: sectors("46"), verified: .notSeen, rule: personsRule(10, 49)),
        SectorGroup(id: "others", takesOthers: true, rule: personsRule(19, 99)),
    ])

/// micro: persons < 5 or turnover ≤ 1,000; small: persons ≤ 49 or turnover ≤
/// 50,000.
let manufacturingRule = SizeRule([
    ClassRule(
        .micro, when: .any([.bound(Bound(.persons, under: 5)), .bound(Bound(.turnover, atMost: 1000))])),
    ClassRule(
        .small, when: .any([.bound(Bound(.persons, atMost: 49)), .bound(Bound(.turnover, atMost: 50_000))]),
        verified: .partial),
])

/// small and medium by persons, both limits inclusive.
func personsRule(_ small: Double, _ medium: Double) -> SizeRule {
    SizeRule([
        ClassRule(.small, when: .bound(Bound(.persons, atMost: small))),
        ClassRule(.medium, when: .bound(Bound(.persons, atMost: medium))),
    ])
}

/// Primary in Lao PDR from 2010 to 2019 unless told otherwise.
func sampleStanding(
    from: Day? = Day("2010-01-01"), to: Day? = Day("2019-06-30"), statisticalFrom: Int? = nil,
    statisticalTo: Int? = nil
) -> NationalStanding {
    NationalStanding(
        state: lao, isPrimary: true, legalInstrument: "Decree 1",
        validFrom: from.map { LegalDate(day: $0, precision: .day) },
        validTo: to.map { LegalDate(day: $0, precision: .day) }, statisticalFrom: statisticalFrom,
        statisticalTo: statisticalTo, currency: "LAK", combiningRule: CombiningRule(kind: .anyOf))
}

let lao = AreaCode("LAO")!

func sectors(_ codes: String...) -> [Sector] { codes.compactMap { Sector($0) } }

/// A definition of one group with one rule by persons, turnover and assets.
func definition(_ rule: SizeRule, printed: [PrintedClass] = [], readings: [Reading] = []) -> Definition {
    Definition(
        id: "X", title: "A sample", national: nil, verified: .seen, ruleVerified: .seen,
        bases: Criterion.allCases.map {
            CriterionBasis(name: $0.rawValue, basis: "any", printedAs: $0.rawValue)
        },
        groups: [SectorGroup(id: "all", takesOthers: true, rule: rule, printed: printed)], readings: readings)
}
