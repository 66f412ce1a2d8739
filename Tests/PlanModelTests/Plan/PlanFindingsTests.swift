import PlanModel
import Testing

@Suite("Findings of meaning in a plan")
struct PlanFindingsTests {
    typealias Change = @Sendable (inout Plan) -> Void

    @Test("a plan in order has no finding")
    func none() {
        #expect(SamplePlan.plan.findings().map(\.line) == [])
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let change: Change
        let lines: [String]

        init(_ name: String, _ lines: [String], _ change: @escaping Change) {
            testDescription = name
            self.lines = lines
            self.change = change
        }
    }

    @Test("each mistake is told with what to do", arguments: references + dates + figures + targets)
    func mistake(_ mistake: Case) {
        let plan = SamplePlan.changed(mistake.change)
        #expect(plan.findings().map(\.line) == mistake.lines)
    }

    static let references = [
        Case(
            "a champion that is no state",
            ["error: goal A: there is no state \"THB\" in this plan. Did you mean \"THA\"?"]
        ) {
            $0.goals[0].champions = [SamplePlan.area("THB")]
        },
        Case("a champion named twice", ["error: goal A: state \"THA\" stands twice. Name it once."]) {
            $0.goals[0].champions += $0.goals[0].champions
        },
        Case(
            "an action that is not there",
            [
                "error: action line A-1-2.1: there is no action, outcome or goal \"A-1-9\" in this plan. "
                    + "Did you mean \"A-1-1\"?"
            ]
        ) { $0.actionLines[2].parent = SamplePlan.code("A-1-9") },
        Case(
            "an action of another outcome",
            [
                "error: action line \"A-1-2.1\" belongs to action \"A-1-1\" here, but its "
                    + "code begins with \"A-1-2\". "
                    + "Move it, or correct the code."
            ]
        ) { $0.actionLines[2].parent = SamplePlan.code("A-1-1") },
        Case(
            "a code that stands twice",
            ["error: action \"A-1-1\" stands twice. Give one of them another code."]
        ) {
            $0.goals[0].outcomes[0].actions[1].code = SamplePlan.code("A-1-1")
            $0.actionLines.removeLast()
        },
        Case(
            "a group with the code of a state",
            ["error: area group \"LAO\" has the code of a state. Give the group a code of its own."]
        ) { plan in
            plan.areaGroups[0].code = SamplePlan.area("LAO")
            plan.claims = []
        },
        Case(
            "a weight that is no indicator",
            [
                "error: KPI 6, weight: there is no indicator \"SP.POP.TOTAL\" in this "
                    + "plan. Did you mean \"SP.POP.TOTL\"?"
            ]
        ) { $0.kpis[0].aggregation = .weighted(by: "SP.POP.TOTAL") },
        Case(
            "a formula with an unknown series",
            [
                "error: KPI 8, formula: there is no indicator \"NY.GDP\" in this plan. "
                    + "Known: IC.REG.DURS, SP.POP.TOTL, EMP_SHARE, ENT_N_SHARE, VA_SHARE, "
                    + "IC_REG_DURS, SP_POP_TOTL."
            ]
        ) { $0.kpis[1].series = .formula("100 * NY.GDP / (SP.POP.TOTL - 1)") },
        Case(
            "a series of another indicator",
            [
                "error: KPI 6: the series \"SP.POP.TOTL\" is not that of its indicator, "
                    + "\"IC_REG_DURS\". Correct the series or the indicator."
            ]
        ) { $0.kpis[0].series = .source(code: "SP.POP.TOTL") },
        Case(
            "an erratum about nothing",
            ["error: erratum days: there is no KPI \"66\" in this plan. Known: 6, 8."]
        ) { $0.errata[0].concerns = [PlanReference(.kpi, "66")] },
        Case(
            "a document that is not listed",
            ["error: claim share: there is no document \"dog\" in this plan. Did you mean \"doc\"?"]
        ) { $0.claims[0].source.document = SamplePlan.code("dog") },
        Case(
            "a duty of an unknown body",
            ["error: duty of offfice: there is no body \"offfice\" in this plan. Did you mean \"office\"?"]
        ) { $0.monitoring?.duties[0].body = SamplePlan.code("offfice") },
    ]

    static let dates = [
        Case(
            "a document published long after the plan",
            [
                "error: document doc is published on 2046-01-01, more than 20 years after the plan ends on "
                    + "2025-12-31. Correct \"published\"."
            ]
        ) { $0.documents[0].published = PublicationDay(day: SamplePlan.day("2046-01-01"), precision: .day) },
        Case(
            "a document published long before the plan",
            [
                "error: document doc is published on 1995-12-31, more than 20 years before the plan starts on "
                    + "2016-01-01. Correct \"published\"."
            ]
        ) { $0.documents[0].published = PublicationDay(day: SamplePlan.day("1995-12-31"), precision: .day) },
        Case("a document published 20 years after the plan to the day", []) {
            $0.documents[0].published = PublicationDay(day: SamplePlan.day("2045-12-31"), precision: .day)
        },
        Case(
            "a plan that ends before it starts",
            [
                "error: the plan ends on 2015-12-31, before it starts on 2016-01-01. "
                    + "Exchange or correct the days."
            ]
        ) { plan in
            plan = Plan(
                code: plan.code, title: "", shortTitle: "", publisher: "", acknowledgement: "",
                starts: plan.starts,
                ends: SamplePlan.day("2015-12-31"))
        },
        Case(
            "a line after the plan",
            [
                "error: action line A-1-1.1 runs from 2016-01-01 to 2030-12-31, outside of the plan's years, "
                    + "2016-01-01 to 2025-12-31. Correct the days, or say why in \"outside_plan_years\"."
            ]
        ) {
            $0.actionLines[0].timeFrame.printed = "By 2030"
            $0.actionLines[0].timeFrame.due = SamplePlan.day("2030-12-31")
        },
        Case(
            "a reason where none is needed",
            ["error: action line A-1-1.1 lies within the plan's years. Remove \"outside_plan_years\"."]
        ) { $0.actionLines[0].outsidePlanYears = "An older promise." },
        Case(
            "printed words and days that disagree",
            [
                "error: action line A-1-1.1: \"By 2020\" is due on 2020-12-31, not on "
                    + "2021-12-31. Correct one of the two."
            ]
        ) { $0.actionLines[0].timeFrame.due = SamplePlan.day("2021-12-31") },
        Case(
            "a start that nobody printed",
            ["error: action line A-1-1.1: \"By 2020\" prints no start. Write \"start_assumed: true\"."]
        ) { $0.actionLines[0].timeFrame.isStartAssumed = false },
        Case(
            "a printed start that is not followed",
            [
                "error: action line A-1-1.1: \"2017-2020\" starts on 2017-01-01. "
                    + "Write \"starts: 2017-01-01\" without \"start_assumed\"."
            ]
        ) { $0.actionLines[0].timeFrame.printed = "2017-2020" },
        Case(
            "an assumed start that is not the plan's",
            [
                "error: action line A-1-1.1: an assumed start is the plan's first day, "
                    + "2016-01-01, not 2017-01-01. "
                    + "Write 2016-01-01, or remove \"start_assumed\"."
            ]
        ) { $0.actionLines[0].timeFrame.starts = SamplePlan.day("2017-01-01") },
        Case(
            "phases that overlap",
            ["error: phase second overlaps with phase first. Let one end before the other starts."]
        ) { plan in
            plan.phases.append(
                Phase(
                    code: SamplePlan.code("second"), name: "Second", starts: SamplePlan.day("2020-12-31"),
                    ends: SamplePlan.day("2025-12-31"), aim: "Go on"))
        },
        Case(
            "a review after the plan",
            [
                "error: review mid-term is due 2026, outside of the plan's years, 2016-01-01 to 2025-12-31. "
                    + "Correct \"due\"."
            ]
        ) { $0.monitoring?.reviews[0].due = SamplePlan.date("2026") },
        Case(
            "a KPI that ends before it begins",
            ["error: KPI 8 ends on 2015-12-31, before it starts on 2016-01-01. Exchange or correct the days."]
        ) { $0.kpis[1].validTo = SamplePlan.date("2015") },
        Case(
            "a source that ended before its last year",
            ["error: KPI 6: the source ended in 2018-06, before its last year, 2019. Correct one of the two."]
        ) {
            $0.kpis[0].ended = SourceLife(
                lastPeriod: Period(year: 2019)!, endedOn: "2018-06", reason: "Over.")
        },
        Case(
            "a claim about years to come",
            [
                "error: claim share speaks of 2017, but its document is of 2015-12-31. "
                    + "Correct the period or the document."
            ]
        ) { $0.claims[0].referencePeriod = Period(year: 2017) },
    ]

    static let figures = [
        Case(
            "a range upside down",
            [
                "error: claim share: the highest value, 88.8, is under the lowest, 99.9. "
                    + "Exchange or correct them."
            ]
        ) { $0.claims[0].value = .range(lowest: ReportedNumber("99.9")!, highest: ReportedNumber("88.8")!) },
        Case(
            "more than the whole",
            ["error: claim share: 101 percent is more than the whole. Correct the value or the unit."]
        ) { $0.claims[0].value = .moreThan(ReportedNumber("101")!) },
        Case(
            "a count of states that is not that of the list",
            [
                "error: KPI 8: \"8 AMSs\" is printed, but 2 states are listed. Correct one of the two."
            ]
        ) { $0.kpis[1].availability?.printed = "8 AMSs" },
        Case(
            "two KPIs with one indicator",
            [
                "error: KPI 9 and KPI 8 have the indicator \"EMP_SHARE\" at one time. "
                    + "Give each its own indicator, or end one before the other begins."
            ]
        ) { plan in
            var other = plan.kpis[1]
            other.number = SamplePlan.code("9")
            plan.kpis.append(other)
        },
        Case(
            "a KPI that replaces one still valid",
            [
                "error: KPI 8 replaces KPI 6 from 2016, while that is still valid. "
                    + "Let \"valid_to\" of KPI 6 end before."
            ]
        ) { $0.kpis[1].replaces = SamplePlan.code("6") },
        Case(
            "a KPI barred from itself",
            [
                "error: KPI 8: \"EMP_SHARE\" is its own indicator and cannot be barred "
                    + "from it. Remove it from \"proxies\"."
            ]
        ) { $0.kpis[1].proxies = ["EMP_SHARE"] },
        Case(
            "amber above green",
            ["error: progress: amber begins above green. Let green begin above amber."]
        ) { $0.thresholds?.progress.amber = 0.99 },
        Case(
            "limits that can't be met",
            [
                "error: method eurostat: the limit of \"good\" can't be met after that of \"fair\". "
                    + "Order the limits from the best class on."
            ]
        ) { $0.thresholds?.methods[0].limits.reverse() },
        Case(
            "a baseline year that stands twice", ["error: baseline: 2016 stands twice. Name it once."]
        ) { $0.baseline?.years = [Period(year: 2016)!, Period(year: 2016)!] },
    ]

    static let targets = [
        Case("targets of a state and of a group", []) {
            $0.kpis[1].targets = [SamplePlan.target("LAO", by: 2017), SamplePlan.target("ALL")]
        },
        Case(
            "a target of an unknown area",
            ["error: KPI 8: there is no state or area group \"LOA\" in this plan. Did you mean \"LAO\"?"]
        ) { $0.kpis[1].targets = [SamplePlan.target("LOA")] },
        Case(
            "two targets of one area",
            ["error: KPI 8: a target of \"LAO\" stands twice. Keep one of them."]
        ) { $0.kpis[1].targets = [SamplePlan.target("LAO"), SamplePlan.target("LAO", by: 2020)] },
        Case("one area with a target in each of two KPIs", []) { plan in
            plan.kpis[0].targets = [SamplePlan.target("LAO")]
            plan.kpis[1].targets = [SamplePlan.target("LAO")]
        },
        Case(
            "targets outside of the plan's years",
            [
                "error: KPI 8: the target of LAO is for 2026, outside of the plan's years, "
                    + "2016-01-01 to 2025-12-31. Correct \"by\".",
                "error: KPI 8: the target of THA is for 2015, outside of the plan's years, "
                    + "2016-01-01 to 2025-12-31. Correct \"by\".",
            ]
        ) { $0.kpis[1].targets = [SamplePlan.target("LAO", by: 2026), SamplePlan.target("THA", by: 2015)] },
        Case(
            "a target for a baseline year",
            [
                "error: KPI 8: the target of LAO is for 2016, not after the baseline year 2016. "
                    + "Correct \"by\"."
            ]
        ) { $0.kpis[1].targets = [SamplePlan.target("LAO", by: 2016)] },
        Case("a target for the first year, where no baseline is set", []) { plan in
            plan.baseline = nil
            plan.kpis[1].targets = [SamplePlan.target("LAO", by: 2016)]
        },
        Case("a target for a last year of which the plan has a part", []) { plan in
            plan.ends = SamplePlan.day("2025-11-30")
            plan.kpis[1].targets = [SamplePlan.target("LAO", by: 2025)]
        },
        Case(
            "a target of a document that is not listed",
            ["error: KPI 8: there is no document \"dog\" in this plan. Did you mean \"doc\"?"]
        ) { plan in
            var target = SamplePlan.target("LAO")
            target.source = PlanSource(document: SamplePlan.code("dog"), locator: "section 1")
            plan.kpis[1].targets = [target]
        },
    ]

    @Test("what points into a list that could not be read is not reported")
    func incomplete() {
        let plan = SamplePlan.changed { $0.goals[0].champions = [SamplePlan.area("XXX")] }
        #expect(plan.findings(incomplete: ["states"]).isEmpty)
    }

    @Test("an indicator that the registry lacks is told, where a registry is given")
    func registry() {
        let known = ["IC_REG_DURS", "SP_POP_TOTL", "EMP_SHARE", "ENT_N_SHARES", "VA_SHARE"]
        let registry = Set(known.compactMap { IndicatorCode($0) })
        #expect(
            SamplePlan.plan.findings(registry: registry).map(\.line) == [
                "error: indicator \"ENT_N_SHARE\" is not in the indicator registry. Did "
                    + "you mean \"ENT_N_SHARES\"?"
            ])
    }

    @Test("a finding has the place of its field, or of the nearest thing around it")
    func places() {
        let plan = SamplePlan.changed { $0.goals[0].champions = [SamplePlan.area("XXX")] }
        let findings = plan.findings(locate: { path in
            path.steps == ["goals", "0"] ? Location(file: "goals.yaml", line: 7) : nil
        })
        #expect(findings.map(\.location?.line) == [7])
    }
}
