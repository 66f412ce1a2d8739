import Enterprises
import Pages
import PlanModel

extension Sample {
    static let names = [AreaCode("KHM")!: "Cambodia", lao: "Lao PDR", viet: "Viet Nam"]

    /// A definition in which not everything was seen, with another reading.
    static let definition: Definition = {
        let rule = SizeRule([
            ClassRule(
                .micro,
                when: .all([.bound(Bound(.persons, atMost: 10)), .bound(Bound(.assets, under: 50_000))]),
                verified: .notSeen),
            ClassRule(.small, when: .bound(Bound(.persons, atMost: 50)), isDerived: true),
        ])
        let byPersons = SizeRule([ClassRule(.micro, when: .bound(Bound(.persons, atMost: 10)))])
        return Definition(
            id: "KHM-2005", title: "SME Development Framework 2005",
            national: NationalStanding(
                state: AreaCode("KHM")!, isPrimary: true, legalInstrument: "Framework of 29 July 2005",
                validFrom: LegalDate(day: Day("2005-07-29")!, precision: .day),
                validTo: LegalDate(day: Day("2020-12-31")!, precision: .month), currency: "USD",
                combiningRule: CombiningRule(kind: .allOf, expression: "employees and assets")),
            verified: .partial, ruleVerified: .notSeen, ruleNote: "The source joins both with \"and\".",
            bases: [CriterionBasis(name: "persons", basis: "full-time employees", printedAs: "employees")],
            groups: [
                SectorGroup(
                    id: "all", takesOthers: true, rule: rule,
                    printed: [
                        PrintedClass(size: .micro, ranges: [PrintedRange("employees", maximum: .init(10))])
                    ])
            ],
            readings: [
                Enterprises.Reading(
                    id: "persons", verified: .notSeen, note: "employees only", rules: [byPersons])
            ],
            sources: [DefinitionSource(locator: "https://example.org/khm", covers: "micro and small")],
            notes: "A note.")
    }()

    static let registry = DefinitionRegistry([definition])

    static let plan: Plan = {
        let source = PlanSource(document: PlanCode("plan-2015")!, locator: "Appendix C")
        var plan = Plan(
            code: PlanCode("sap-smed-2025")!, title: "ASEAN Strategic Action Plan",
            shortTitle: "SAP SMED 2025",
            publisher: "ASEAN Secretariat", acknowledgement: "ASEAN Secretariat, 2015",
            starts: Day("2016-01-01")!,
            ends: Day("2025-12-31")!, vision: "Globally Competitive MSMEs")
        plan.states = names.sorted { $0.key < $1.key }.map { MemberState(code: $0.key, name: $0.value) }
        plan.documents = [
            PlanDocument(
                code: PlanCode("plan-2015")!, title: "The plan", publisher: "ASEAN Secretariat",
                published: PublicationDay(day: Day("2015-12-31")!, precision: .year))
        ]
        plan.goals = [
            StrategicGoal(
                code: PlanCode("D")!, title: "Enhance Policy", champions: [AreaCode("KHM")!],
                outcomes: [
                    Outcome(
                        code: PlanCode("D-3")!, title: "Permits will be streamlined",
                        actions: [Action(code: PlanCode("D-3-1")!, title: "Establish a sound system")])
                ])
        ]
        plan.actionLines = [
            ActionLine(
                code: PlanCode("D-3-1.1")!, parent: PlanCode("D-3-1")!, text: "Simplify registration",
                timeFrame: TimeFrame(
                    printed: "By 2020", starts: Day("2016-01-01")!, isStartAssumed: true,
                    due: Day("2020-12-31")!),
                champions: [AreaCode("KHM")!], isNationalLevel: true, source: source)
        ]
        plan.kpis = [
            KPI(
                number: PlanCode("6")!, goal: PlanCode("D")!, name: "Time to start a business",
                printedName: "Time and cost",
                unit: "days", direction: .decrease, indicator: days, series: .source(code: "IC.REG.DURS"),
                planSource: "World Bank",
                availability: AvailabilityClaim(
                    printed: "2 AMSs", states: [AreaCode("LAO")!, AreaCode("VNM")!]),
                aggregation: .simpleMean,
                validFrom: PartialDate("2016")!)
        ]
        plan.errata = [
            Erratum(
                code: PlanCode("kpi-6-time")!, kind: .misprint, printed: "Time and cost", reading: "Time",
                reason: "Days measure the time only.", source: source)
        ]
        return plan
    }()
}
