import Assessment
import PlanModel
import Testing

@Suite("Vectors of the methods")
struct MethodVectorTests {
    /// y0 = 42 (2016), yi = 45 (2020), yT = 55 (2025).
    private func rising(prediction: Course.Prediction = .none(.notAsked)) -> Course {
        Course(
            baseline: Example.point(2016, 42), latest: Example.point(2020, 45), direction: .increase,
            target: Example.point(2025, 55), prediction: prediction)
    }

    /// y0 = 40 (2016), yi = 22 (2020), yT = 7 (2025), wanted to fall.
    private let falling = Course(
        baseline: Example.point(2016, 40), latest: Example.point(2020, 22), direction: .decrease,
        target: Example.point(2025, 7))

    private func expect(
        _ result: MethodResult, _ name: String, _ value: Double, within tolerance: Double = 5e-7
    ) throws {
        let figure = try #require(result.figure(name))
        #expect(abs(figure - value) <= tolerance, "\(name) is \(figure)")
    }

    @Test("42 to 45 with a target of 55 is limited for statcan and insufficient for eurostat")
    func ratios() throws {
        let statcan = StatcanMethod().assess(rising())
        let eurostat = EurostatMethod().assess(rising())
        #expect(statcan.achievementClass?.name == "limited progress")
        #expect(eurostat.achievementClass?.name == "insufficient progress")
        for result in [statcan, eurostat] {
            try expect(result, "CAGR", 0.0173978273, within: 5e-11)
            try expect(result, "CAGR required", 0.0304160148, within: 5e-11)
            try expect(result, "R", 0.571996)
        }
    }

    @Test("the same course needs acceleration for unsd")
    func unsd() throws {
        let result = UnsdMethod().assess(rising())
        try expect(result, "v_e", 49.053110)
        try expect(result, "q", 0.542547)
        #expect(result.achievementClass?.name == "acceleration needed")
    }

    @Test("the same course has an ESCAP status of 2.31, and must accelerate with a prediction of 50")
    func escap() throws {
        try expect(EscapStatusMethod().assess(rising()), "score", 2.307692)
        let anticipated = EscapAnticipatedMethod().assess(rising(prediction: .value(50)))
        try expect(anticipated, "P", 38.4615, within: 5e-5)
        #expect(anticipated.achievementClass?.name == "accelerate")
    }

    @Test("40 falling to 22 with a target of 7 has done 79 percent of the required growth")
    func fallingCourse() throws {
        for result in [StatcanMethod().assess(falling), EurostatMethod().assess(falling)] {
            try expect(result, "CAGR", -0.1388264700, within: 5e-11)
            try expect(result, "CAGR required", -0.1760646873, within: 5e-11)
            try expect(result, "R", 0.788497)
        }
        try expect(EscapStatusMethod().assess(falling), "score", 5.454545)
    }

    @Test("all figures agree with an independent computation", arguments: IndependentVector.all)
    func independent(vector: IndependentVector) throws {
        let course = Course(
            baseline: Example.point(vector.years[0], vector.values[0]),
            latest: Example.point(vector.years[1], vector.values[1]),
            direction: vector.increases ? .increase : .decrease,
            target: Example.point(vector.years[2], vector.values[2]), prediction: .value(vector.values[3]))
        let results = [
            EurostatMethod().assess(course), StatcanMethod().assess(course), UnsdMethod().assess(course),
            EscapStatusMethod().assess(course), EscapAnticipatedMethod().assess(course),
        ]
        let expected: [(Int, String, Double)] = [
            (0, "CAGR", vector.figures[0]), (0, "CAGR required", vector.figures[1]),
            (0, "R", vector.figures[2]), (1, "R", vector.figures[2]), (2, "v_e", vector.figures[3]),
            (2, "q", vector.figures[4]), (3, "score", vector.figures[5]), (4, "P", vector.figures[6]),
        ]
        for (index, name, value) in expected {
            try expect(results[index], name, value, within: 1e-10 * max(1, abs(value)))
        }
        let classes = [0, 1, 2, 4].map { results[$0].achievementClass?.name }
        #expect(classes == vector.classes)
    }

    @Test("figures and thresholds stand in a fixed order")
    func order() {
        let names = UnsdMethod().assess(rising()).figures.map(\.name)
        #expect(names == ["CAGR", "v_e", "q", "on track from", "acceleration needed from"])
    }
}

@Suite("German weather symbols")
struct DestatisVectorTests {
    private func course(_ values: [Int: Double], direction: Direction = .increase, target: DatedValue)
        -> Course
    {
        let points = Example.points(values)
        return Course(
            baseline: points[0], latest: points[points.count - 1], direction: direction, target: target,
            history: points)
    }

    // 2016 to 2021: changes 1, 1, 2, 2, 4; mean 2; nine of nine years to 2030 give 18.
    private let values = [2016: 50.0, 2017: 51, 2018: 52, 2019: 54, 2020: 56, 2021: 60]

    @Test("the mean of the last five annual changes is extended to the target year")
    func extended() throws {
        let result = DestatisMethod().assess(course(values, target: Example.point(2030, 80)))
        #expect(result.figure("annual changes") == 5)
        #expect(result.figure("mean annual change") == 2)
        #expect(result.figure("extended value") == 78)
        let miss = try #require(result.figure("miss"))
        #expect(abs(miss - 0.1) < 1e-15)
        #expect(result.achievementClass?.name == "sun and cloud")
    }

    struct Symbol: Sendable, CustomTestStringConvertible {
        let target: Double
        let name: String
        var testDescription: String { "target \(target): \(name)" }
    }

    @Test(
        "what is left of the way decides the symbol",
        arguments: [
            Symbol(target: 70, name: "sun"), Symbol(target: 78, name: "sun"),
            // miss just under, at and over 5 percent: 60 + 18 / 0.95 = 78.947...
            Symbol(target: 78.94, name: "sun"), Symbol(target: 60 + 18 / 0.95, name: "sun and cloud"),
            Symbol(target: 78.95, name: "sun and cloud"),
            // at and over 20 percent: 60 + 18 / 0.8 = 82.5
            Symbol(target: 82.5, name: "sun and cloud"), Symbol(target: 82.51, name: "cloud"),
            Symbol(target: 500, name: "cloud"),
        ])
    func symbols(symbol: Symbol) {
        let result = DestatisMethod().assess(course(values, target: Example.point(2030, symbol.target)))
        #expect(result.achievementClass?.name == symbol.name)
    }

    @Test("standing still and moving the wrong way are a thunderstorm")
    func thunderstorm() {
        let still = [2016: 50.0, 2017: 50, 2018: 50, 2019: 50, 2020: 50]
        let target = Example.point(2030, 80)
        #expect(
            DestatisMethod().assess(course(still, target: target)).achievementClass?.name == "thunderstorm")
        let wrongWay = course(values, direction: .decrease, target: Example.point(2030, 40))
        #expect(DestatisMethod().assess(wrongWay).achievementClass?.name == "thunderstorm")
    }

    @Test("four annual changes suffice, three do not")
    func fewChanges() {
        let target = Example.point(2030, 80)
        let four = [2017: 51.0, 2018: 52, 2019: 54, 2020: 56, 2021: 60]
        #expect(DestatisMethod().assess(course(four, target: target)).figure("annual changes") == 4)
        let three = [2018: 52.0, 2019: 54, 2020: 56, 2021: 60]
        #expect(
            DestatisMethod().assess(course(three, target: target))
                == .notAssessed(.tooFewAnnualChanges(found: 3, needed: 4)))
    }

    @Test("a missing year leaves no annual change on either side")
    func gap() {
        let gapped = [2014: 48.0, 2015: 49, 2016: 50, 2017: 51, 2019: 54, 2020: 56, 2021: 60]
        #expect(
            DestatisMethod().assess(course(gapped, target: Example.point(2030, 80)))
                == .notAssessed(.tooFewAnnualChanges(found: 3, needed: 4)))
    }
}
