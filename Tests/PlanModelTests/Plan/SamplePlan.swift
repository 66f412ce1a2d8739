import PlanModel

/// A small plan that is in order, to be changed by the tests.
enum SamplePlan {
    static func code(_ text: String) -> PlanCode { PlanCode(text)! }
    static func area(_ text: String) -> AreaCode { AreaCode(text)! }
    static func day(_ text: String) -> Day { Day(text)! }
    static func date(_ text: String) -> PartialDate { PartialDate(text)! }
    static let source = PlanSource(document: code("doc"), locator: "section 1")

    static let plan = Plan(
        code: code("sample"), title: "Sample plan", shortTitle: "Sample", publisher: "Nobody",
        acknowledgement: "Nobody: Sample plan", starts: day("2016-01-01"), ends: day("2025-12-31"),
        documents: [
            PlanDocument(
                code: code("doc"), title: "Sample plan", publisher: "Nobody",
                published: PublicationDay(day: day("2015-12-31"), precision: .year))
        ],
        bodies: [PlanBody(code: code("office"), name: "Office", role: "Keeps the plan.")],
        states: ["KHM", "LAO", "THA"].map { MemberState(code: area($0), name: $0) },
        areaGroups: [AreaGroup(code: area("ALL"), name: "All", members: [area("KHM"), area("LAO")])],
        phases: [
            Phase(
                code: code("first"), name: "First", starts: day("2016-01-01"), ends: day("2020-12-31"),
                aim: "Begin")
        ],
        crossCuttingGroups: [CrossCuttingGroup(code: code("micro"), name: "Micro enterprises")],
        goals: [
            StrategicGoal(
                code: code("A"), title: "Productivity", champions: [area("THA")],
                outcomes: [
                    Outcome(
                        code: code("A-1"), title: "Enhanced",
                        actions: [
                            Action(code: code("A-1-1"), title: "Measure"),
                            Action(code: code("A-1-2"), title: "Invest"),
                        ])
                ])
        ],
        actionLines: [line("A-1-1.1"), line("A-1-1.2"), line("A-1-2.1")],
        monitoring: MonitoringScheme(
            kinds: [
                MonitoringKind(
                    code: code("progress"), name: "Progress", text: "Watch.", aspects: ["timeline"],
                    source: source)
            ],
            duties: [
                MonitoringDuty(
                    body: code("office"), kinds: [code("progress")], text: "Watches.", source: source)
            ],
            reviews: [
                MonitoringReview(
                    code: code("mid-term"), name: "Mid-term", due: date("2020"), text: "Look back.",
                    source: source)
            ]),
        baseline: BaselineRule(years: [Period(year: 2016)!, Period(year: 2015)!]),
        thresholds: AssessmentThresholds(
            methods: [
                MethodThresholds(
                    method: "eurostat", version: 1, hasTarget: true, measure: "ratio",
                    limits: [
                        ClassLimit(name: "good", bound: .atLeast, value: 0.95),
                        ClassLimit(name: "fair", bound: .atLeast, value: 0.6),
                    ], lastClass: "poor")
            ],
            progress: ProgressThresholds(green: 0.95, amber: 0.85),
            coverage: CoverageThresholds(
                weightShare: Fraction(2, 3)!, stateShare: Fraction(6, 10)!, windowYears: 3)),
        indicators: ["IC.REG.DURS", "SP.POP.TOTL", "EMP_SHARE", "ENT_N_SHARE", "VA_SHARE"],
        kpis: [startUpTime, employment],
        claims: [
            RegionalClaim(
                code: code("share"), area: area("ALL"), indicator: IndicatorCode("ENT_N_SHARE")!,
                sizeClass: .msme,
                value: .range(lowest: ReportedNumber("88.8")!, highest: ReportedNumber("99.9")!),
                unit: "percent of establishments", source: source, quote: "between 88.8% and 99.9%")
        ],
        errata: [
            Erratum(
                code: code("days"), kind: .misprint, printed: "Time and cost (days)", reading: "Time (days)",
                reason: "Days measure time.", concerns: [PlanReference(.kpi, "6")], source: source)
        ],
        changes: [
            PlanChange(
                code: code("renamed"), title: "Renamed", date: date("2018-06"),
                text: "The office has a new name.",
                concerns: [PlanReference(.body, "office")], source: source)
        ])

    static func line(_ text: String) -> ActionLine {
        ActionLine(
            code: code(text), parent: code(String(text.prefix { $0 != "." })), text: "Do \(text)",
            timeFrame: TimeFrame(
                printed: "By 2020", starts: day("2016-01-01"), isStartAssumed: true, due: day("2020-12-31")),
            champions: [area("THA")], crossCuttingGroup: code("micro"), source: source)
    }

    static let startUpTime = KPI(
        number: code("6"), goal: code("A"), name: "Time to start a business", unit: "days",
        direction: .decrease,
        indicator: IndicatorCode("IC_REG_DURS")!, series: .source(code: "IC.REG.DURS"),
        planSource: "World Bank",
        aggregation: .weighted(by: "SP.POP.TOTL"), validFrom: date("2016"),
        ended: SourceLife(lastPeriod: Period(year: 2019)!, endedOn: "2021", reason: "Discontinued."))

    static let employment = KPI(
        number: code("8"), goal: code("A"), name: "Contribution to employment", unit: "percent",
        direction: .increase,
        indicator: IndicatorCode("EMP_SHARE")!, sizeClass: .msme, series: .national, planSource: "National",
        availability: AvailabilityClaim(printed: "2 AMSs", states: [area("LAO"), area("THA")]),
        proxies: ["VA_SHARE"], aggregation: .none, validFrom: date("2016"))

    static func target(_ area: String, by year: Int = 2025) -> KPITarget {
        KPITarget(area: self.area(area), by: Period(year: year)!, value: ReportedNumber("55")!)
    }

    /// The sample with one change.
    static func changed(_ change: (inout Plan) -> Void) -> Plan {
        var plan = plan
        change(&plan)
        return plan
    }
}
