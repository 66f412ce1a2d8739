import Assessment
import PlanModel
import Testing

@Suite("Courses that a method does not assess")
struct MethodRefusalTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let title: String
        let method: String
        let course: Course
        let reason: NotAssessedReason
        var testDescription: String { "\(method): \(title)" }
    }

    private static func course(
        _ baseline: (Int, Double), _ latest: (Int, Double), _ direction: Direction = .increase,
        target: (Int, Double)? = nil, isEnded: Bool = false
    ) -> Course {
        Course(
            baseline: Example.point(baseline.0, baseline.1), latest: Example.point(latest.0, latest.1),
            direction: direction, target: target.map { Example.point($0.0, $0.1) }, isEnded: isEnded)
    }

    static let cases: [Case] = {
        let growth = ["eurostat", "statcan", "unsd"]
        let withTarget = ["eurostat", "statcan", "unsd", "escap-status", "escap-anticipated"]
        var cases: [Case] = []
        func add(_ title: String, _ methods: [String], _ course: Course, _ reason: NotAssessedReason) {
            cases += methods.map { Case(title: title, method: $0, course: course, reason: reason) }
        }
        add("base zero", growth, course((2016, 0), (2020, 3)), .baseZero(Example.year(2016)))
        add("sign change", growth, course((2016, 2), (2020, -3)), .signChange)
        add("negative values", growth, course((2016, -4), (2020, -3)), .negativeValues)
        add(
            "no target", ["escap-status", "escap-anticipated", "destatis"], course((2016, 4), (2020, 5)),
            .noTarget)
        add(
            "required growth zero", withTarget, course((2016, 40), (2020, 39), target: (2025, 40)),
            .requiredGrowthZero)
        add(
            "required growth away from the target", withTarget,
            course((2016, 40), (2020, 30), target: (2025, 35)), .requiredGrowthAway)
        add(
            "target year not after the baseline", withTarget,
            course((2016, 40), (2020, 41), target: (2016, 50)),
            .targetNotAfterBaseline(Example.year(2016)))
        add(
            "target year passed", ["eurostat", "statcan", "unsd", "escap-anticipated", "destatis"],
            course((2016, 40), (2024, 41), target: (2020, 50)), .targetYearPassed(Example.year(2020)))
        add(
            "series ended", ["unsd", "escap-anticipated", "destatis"],
            course((2016, 40), (2019, 41), target: (2025, 50), isEnded: true),
            .noPrediction(.seriesEnded(Example.year(2019))))
        add(
            "no prediction", ["escap-anticipated"], course((2016, 40), (2019, 41), target: (2025, 50)),
            .noPrediction(.notAsked))
        add(
            "target below zero", ["eurostat", "statcan"],
            course((2016, 4), (2020, 3), .decrease, target: (2025, -2)), .targetChangesSign)
        add(
            "a figure beyond all numbers", ["unsd"],
            course((2016, 1e-300), (2017, 1e300), target: (2030, 1e305)), .figureTooLarge)
        return cases
    }()

    @Test("the reason is given instead of a class", arguments: cases)
    func refusal(refused: Case) throws {
        let method = try #require(AchievementMethods.named(refused.method))
        #expect(method.assess(refused.course) == .notAssessed(refused.reason))
    }

    @Test("a series that has ended is still compared with the growth required")
    func endedRatio() {
        let ended = Self.course((2016, 40), (2019, 41), target: (2025, 50), isEnded: true)
        #expect(EurostatMethod().assess(ended).achievementClass?.name == "insufficient progress")
        #expect(EscapStatusMethod().assess(ended).figure("score") == 1)
    }

    @Test("every reason has a code of its own and a sentence")
    func sentences() {
        let year = Example.year(2016)
        let reasons: [NotAssessedReason] = [
            .noData, .fewerThanTwoPoints(year), .noBaseline([year]), .baselineOnly(year),
            .onlyForecastsAfterBaseline(year), .baselineOfAnotherSeries("x"), .breakInSeries(year),
            .definitionDiffers(year), .baseZero(year), .signChange, .negativeValues, .noTarget,
            .requiredGrowthZero, .requiredGrowthAway, .targetChangesSign, .targetNotAfterBaseline(year),
            .targetYearPassed(year), .noPrediction(.notAsked), .tooFewAnnualChanges(found: 1, needed: 4),
            .figureTooLarge,
        ]
        #expect(Set(reasons.map(\.code)).count == reasons.count)
        #expect(reasons.allSatisfy { $0.sentence.hasSuffix(".") && $0.sentence.count > 12 })
    }
}
