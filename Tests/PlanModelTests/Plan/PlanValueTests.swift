import PlanModel
import Testing

@Suite("Values of a plan")
struct PlanValueTests {
    @Test(
        "a partial date knows its first and its last day",
        arguments: [
            ("2018-06-27", "2018-06-27", "2018-06-27"), ("2018-06", "2018-06-01", "2018-06-30"),
            ("2016-02", "2016-02-01", "2016-02-29"), ("2018", "2018-01-01", "2018-12-31"),
        ])
    func partialDate(text: String, first: String, last: String) {
        let date = PartialDate(text)
        #expect(date?.first.description == first)
        #expect(date?.last.description == last)
        #expect(date?.description == text)
    }

    @Test(
        "what is no date is refused",
        arguments: ["2016-02-30", "2016-13", "16", "2016-6", "June 2018", "", "0000"])
    func noDate(text: String) {
        #expect(PartialDate(text) == nil)
    }

    @Test(
        "printed time frames as days",
        arguments: [
            ("By 2020", nil, "2020-12-31"), ("2020", nil, "2020-12-31"),
            ("2016-2018", "2016-01-01", "2018-12-31"),
            ("2016\u{2013}2018", "2016-01-01", "2018-12-31"),
        ] as [(String, String?, String)])
    func timeFrame(printed: String, starts: String?, due: String) {
        let days = TimeFrame.days(of: printed)
        #expect(days?.starts?.description == starts)
        #expect(days?.due.description == due)
    }

    @Test("other words have no days of their own", arguments: ["soon", "by 2020", "Q1 2020", "2020-", "20"])
    func otherWords(printed: String) {
        #expect(TimeFrame.days(of: printed) == nil)
    }

    @Test(
        "codes are letters, digits, hyphens, points and underscores",
        arguments: [
            ("A-1-2.1", true), ("5b", true), ("sap-smed-2025", true), ("", false), ("-A", false),
            ("A 1", false),
            ("Ä", false), (String(repeating: "a", count: 61), false),
        ])
    func codes(text: String, isCode: Bool) {
        #expect((PlanCode(text) != nil) == isCode)
    }

    @Test("a reported number keeps its digits")
    func reported() {
        #expect(ReportedNumber("10.0")?.decimals == 1)
        #expect(ReportedNumber("10.0")?.value == 10)
        #expect(ReportedNumber("10.0") != ReportedNumber("10"))
        #expect(ReportedNumber("70000000")?.decimals == 0)
    }

    @Test(
        "what is no plain number is refused", arguments: ["1e3", "-1", ".5", "5.", "nan", "0x1", "1,5", ""])
    func noNumber(text: String) {
        #expect(ReportedNumber(text) == nil)
    }

    @Test("the least number of states is rounded up", arguments: [(10, 6), (6, 4), (4, 3), (0, 0), (1, 1)])
    func leastStates(count: Int, least: Int) {
        let coverage = CoverageThresholds(
            weightShare: Fraction(2, 3)!, stateShare: Fraction(6, 10)!, windowYears: 3)
        #expect(coverage.leastStates(of: count) == least)
    }

    @Test(
        "fractions that are none are refused",
        arguments: ["2/0", "3/2", "-1/2", "2", "2/3/4", "+1/2", "01/2"])
    func noFraction(text: String) {
        #expect(Fraction(text) == nil)
    }

    @Test(
        "class intervals are closed where the bound says so",
        arguments: [
            (ClassLimit.Bound.atLeast, 1.0, true), (.above, 1.0, false), (.equal, 1.0, true),
            (.atMost, 1.0, true),
            (.below, 1.0, false), (.above, 1.01, true), (.below, 0.99, true), (.atLeast, 0.99, false),
        ])
    func bounds(bound: ClassLimit.Bound, figure: Double, isMet: Bool) {
        #expect(ClassLimit(name: "", bound: bound, value: 1).isMet(by: figure) == isMet)
    }

    @Test(
        "references are a kind and a code",
        arguments: ["action-line A-1-2.1", "kpi 5b", "area-group ASEAN-6"])
    func references(text: String) {
        #expect(PlanReference(text)?.description == text)
    }

    @Test(
        "a KPI is valid from its first to its last day",
        arguments: [
            ("2015-12-31", false), ("2016-01-01", true), ("2018-05-31", true), ("2018-06-01", false),
        ])
    func validity(day: String, isValid: Bool) {
        var kpi = SamplePlan.employment
        kpi.validTo = SamplePlan.date("2018-05")
        #expect(kpi.isValid(on: SamplePlan.day(day)) == isValid)
    }

    @Test("an action line belongs to the goal above its action")
    func goalAbove() {
        let plan = SamplePlan.plan
        #expect(plan.goal(above: SamplePlan.code("A-1-2.1"))?.code.text == "A")
        #expect(plan.goal(above: SamplePlan.code("A-1"))?.code.text == "A")
        #expect(plan.goal(above: SamplePlan.code("B-1")) == nil)
        #expect(plan.actionLines(of: SamplePlan.code("A-1-1")).map(\.code.text) == ["A-1-1.1", "A-1-1.2"])
    }

    @Test("a baseline year that ends before the plan starts is before the plan")
    func beforePlan() {
        #expect(SamplePlan.plan.isBeforePlan(Period(year: 2015)!))
        #expect(!SamplePlan.plan.isBeforePlan(Period(year: 2016)!))
    }
}
