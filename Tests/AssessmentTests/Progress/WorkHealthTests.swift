import Assessment
import PlanModel
import Testing

@Suite("People, quality, indicators, risks and decisions")
struct WorkHealthTests {
    private typealias Example = ProgressExample

    private let today = Example.day("2018-06-30")

    private func months(_ role: String, _ amount: Double, _ period: String = "2018-Q1") -> PersonMonths {
        PersonMonths(period: Example.period(period), role: role, amount: amount)
    }

    @Test("person-months are summed by role, planned and done")
    func personnel() throws {
        let health = try #require(
            PersonnelHealth(
                planned: [
                    PersonnelItem(role: "Trainer", personMonths: 8),
                    PersonnelItem(role: "Lawyer", personMonths: 2),
                ],
                actual: [
                    months("Trainer", 1), months("Trainer", 3, "2018-Q2"), months("Driver", 1),
                    months("Trainer", 50, "2018-Q3"),
                ], asOf: today))
        #expect(health.roles.map(\.name) == ["Trainer", "Lawyer", "Driver"])
        #expect(
            health.roles.map(\.share)
                == [.figure(0.5), .notComputed(.noActual), .notComputed(.noPlannedAmount)])
        #expect(health.total.planned == 10 && health.total.actual == 5)
        #expect(PersonnelHealth(planned: [], actual: [], asOf: today) == nil)
    }

    private func rating(
        _ output: String, _ criterion: String, _ rating: Int, _ period: String = "2018-Q1"
    ) -> QualityRating {
        QualityRating(
            output: Example.code(output), criterion: Example.code(criterion), rating: rating,
            period: Example.period(period))
    }

    private let outputs = [
        Output(
            code: Example.code("O1"), text: "Guide",
            criteria: ["Q1", "Q2", "Q3"].map { QualityCriterion(code: Example.code($0), text: $0) }),
        Output(
            code: Example.code("O2"), text: "Portal",
            criteria: [QualityCriterion(code: Example.code("Q1"), text: "Q1")]),
    ]

    @Test("an output has the mean and the worst of its last ratings, and names what nobody rated")
    func quality() throws {
        let ratings = [
            rating("O1", "Q1", 4, "2018-Q2"), rating("O1", "Q1", 1, "2018-Q1"), rating("O1", "Q2", 3),
            rating("O1", "Q9", 2), rating("O1", "Q3", 1, "2018-Q3"),
        ]
        let health = try #require(QualityHealth(outputs: outputs, ratings: ratings, asOf: today))
        #expect(health.outputs[0].mean == .figure(3.5))
        #expect(health.outputs[0].worst?.rating == 3)
        #expect(health.outputs[0].unrated == [Example.code("Q3")])
        #expect(health.outputs[1].mean == .notComputed(.notRated))
        #expect(health.outputs[1].worst == nil)
        #expect(health.unplaced.map(\.criterion.text) == ["Q9"])
    }

    private func operational(
        baseline: Double?, target: Double?, actual: Double?, due: String? = nil
    ) -> OperationalHealth {
        let indicator = OperationalIndicator(
            code: Example.code("I1"), text: "Firms trained", unit: "firms", baseline: baseline,
            target: target, due: due.map { Example.day($0) })
        let actuals = actual.map { value in
            [
                OperationalActual(
                    indicator: indicator.code, value: value, period: Example.period("2018-Q1"))
            ]
        }
        return OperationalHealth.all([indicator], actuals: actuals ?? [], asOf: today)[0]
    }

    @Test("the share is that of the way from the baseline to the target")
    func shares() {
        #expect(operational(baseline: nil, target: 200, actual: 50).share == .figure(0.25))
        #expect(operational(baseline: 100, target: 200, actual: 150).share == .figure(0.5))
        #expect(operational(baseline: 30, target: 10, actual: 25).share == .figure(0.25))
        #expect(operational(baseline: 30, target: 10, actual: 35).share == .figure(-0.25))
        #expect(operational(baseline: nil, target: nil, actual: 1).share == .notComputed(.noTarget))
        #expect(operational(baseline: nil, target: 5, actual: nil).share == .notComputed(.noActual))
        #expect(operational(baseline: 5, target: 5, actual: 5).share == .notComputed(.targetIsBaseline))
        #expect(operational(baseline: nil, target: 0, actual: 5).share == .notComputed(.targetIsBaseline))
    }

    @Test("a target that is due and not met is overdue by days")
    func overdueTarget() {
        #expect(operational(baseline: nil, target: 8, actual: 4, due: "2018-06-20").daysOverdue == 10)
        #expect(operational(baseline: nil, target: 8, actual: 8, due: "2018-06-20").daysOverdue == nil)
        #expect(operational(baseline: nil, target: 8, actual: nil, due: "2018-06-20").daysOverdue == nil)
        #expect(operational(baseline: nil, target: 8, actual: 4, due: "2018-06-30").daysOverdue == nil)
    }

    private func risk(
        _ code: String, _ likelihood: Int, _ impact: Int, review: String? = nil, isClosed: Bool = false
    ) -> Risk {
        Risk(
            code: Example.code(code), text: code, likelihood: likelihood, impact: impact,
            reviewOn: review.map { Example.day($0) }, isClosed: isClosed)
    }

    @Test("open risks stand by score, and reviews that have passed by their days")
    func risks() {
        let health = RiskHealth(
            [
                risk("R1", 2, 2, review: "2018-06-29"), risk("R2", 5, 5, isClosed: true),
                risk("R3", 3, 4, review: "2018-05-31"), risk("R4", 4, 3, review: "2018-06-30"),
            ], asOf: today)
        #expect(health.open.map(\.code.text) == ["R3", "R4", "R1"])
        #expect(health.highestScore == 12)
        #expect(health.reviewsOverdue.map(\.risk.code.text) == ["R3", "R1"])
        #expect(health.reviewsOverdue.map(\.days) == [30, 1])
        #expect(RiskHealth([], asOf: today).highestScore == nil)
    }

    private func decision(_ code: String, due: String, made: String? = nil) -> DecisionNeeded {
        DecisionNeeded(
            code: Example.code(code), text: code, by: "SEOM", due: Example.day(due),
            madeOn: made.map { Example.day($0) })
    }

    @Test("a decision that is not made in time is late, and one that was made late stays so")
    func decisions() {
        let health = DecisionHealth(
            [
                decision("D1", due: "2018-06-20"), decision("D2", due: "2018-07-01"),
                decision("D3", due: "2018-01-01", made: "2018-02-01"),
                decision("D4", due: "2018-01-01", made: "2018-01-01"),
                decision("D5", due: "2018-06-01", made: "2018-07-15"),
            ], asOf: today)
        #expect(health.open.map(\.code.text) == ["D1", "D2", "D5"])
        #expect(health.late.map(\.decision.code.text) == ["D5", "D1"])
        #expect(health.late.map(\.days) == [29, 10])
        #expect(health.madeLate.map(\.days) == [31])
    }
}
