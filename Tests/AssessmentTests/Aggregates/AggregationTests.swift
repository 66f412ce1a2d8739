import Assessment
import PlanModel
import Testing

@Suite("Regional aggregates")
struct AggregationTests {
    private let states = Example.asean.members.map(\.text)

    /// One value in 2019 for each of the states.
    private func lines(
        _ values: [String: Double], indicator: String = "IC_REG_DURS", year: Int = 2019
    ) -> AreaLines {
        var lines = AreaLines()
        for (area, value) in values {
            lines[Example.area(area)] = Example.line(
                [year: value], of: Example.series(area, indicator: indicator))
        }
        return lines
    }

    private let six: [String: Double] = ["BRN": 5, "IDN": 13, "MYS": 18, "PHL": 33, "SGP": 2, "THA": 6]

    private func figure(_ rule: AggregationRule) -> Double? {
        Aggregation(
            rule: rule, values: lines(six),
            weights: lines(six.mapValues { 100 - $0 }, indicator: "SP_POP_TOTL")
        )
        .outcome(for: Example.asean6, in: Example.year(2019)).figure
    }

    @Test("each rule gives its own figure")
    func rules() throws {
        #expect(figure(.sum) == 77)
        #expect(try #require(figure(.simpleMean)) == 77.0 / 6)
        #expect(figure(.median) == 9.5)
        // 6053 = sum of v (100 - v), 523 = sum of the weights.
        #expect(try #require(figure(.weighted(by: "SP.POP.TOTL"))) == 6053.0 / 523)
        #expect(try #require(figure(.ratio)) == 77.0 / 523)
        #expect(figure(.none) == nil)
    }

    @Test("a range names the states at both ends")
    func range() throws {
        let outcome = Aggregation(rule: .range, values: lines(six))
            .outcome(for: Example.asean6, in: Example.year(2019))
        guard case .range(let low, let high) = try #require(outcome.aggregate).value else {
            Issue.record("no range")
            return
        }
        #expect(low.area.text == "SGP" && low.value == 2)
        #expect(high.area.text == "PHL" && high.value == 33)
    }

    struct Minimum: Sendable, CustomTestStringConvertible {
        let group: AreaGroup
        let needed: Int
        var testDescription: String { "\(group.code): \(needed)" }
    }

    @Test(
        "without a weight six tenths of the states are needed, rounded up",
        arguments: [
            Minimum(group: Example.asean, needed: 6), Minimum(group: Example.asean6, needed: 4),
            Minimum(group: Example.clmv, needed: 3),
        ])
    func minimum(minimum: Minimum) {
        let members = minimum.group.members.map(\.text)
        func outcome(_ count: Int) -> AggregateOutcome {
            let values = Dictionary(uniqueKeysWithValues: members.prefix(count).map { ($0, 4.0) })
            return Aggregation(rule: .simpleMean, values: lines(values))
                .outcome(for: minimum.group, in: Example.year(2019))
        }
        #expect(outcome(minimum.needed).figure == 4)
        #expect(
            outcome(minimum.needed - 1).reason
                == .tooFewStates(found: minimum.needed - 1, needed: minimum.needed, of: members.count))
    }

    @Test("with a weight two thirds of it are needed, however many the states")
    func weightShare() throws {
        let weights = lines(["KHM": 10, "LAO": 10, "MMR": 20, "VNM": 80], indicator: "SP_POP_TOTL")
        func outcome(_ values: [String: Double]) -> AggregateOutcome {
            Aggregation(rule: .weighted(by: "SP.POP.TOTL"), values: lines(values), weights: weights)
                .outcome(for: Example.clmv, in: Example.year(2019))
        }
        let one = outcome(["VNM": 70])
        #expect(one.figure == 70)
        #expect(try #require(one.coverage.weightShare) == 80.0 / 120)
        let three = outcome(["KHM": 70, "LAO": 60, "MMR": 50])
        guard case .tooLittleWeight(let share, let needed) = try #require(three.reason) else {
            Issue.record("published")
            return
        }
        #expect(share == 40.0 / 120)
        #expect(needed.description == "2/3")
    }

    @Test("where a missing state's weight is not known, the share covered is not either")
    func unknownWeight() {
        let weights = lines(["KHM": 10, "LAO": 10, "VNM": 80], indicator: "SP_POP_TOTL")
        let outcome = Aggregation(
            rule: .weighted(by: "SP.POP.TOTL"), values: lines(["KHM": 1, "LAO": 2, "VNM": 3]),
            weights: weights
        ).outcome(for: Example.clmv, in: Example.year(2019))
        #expect(outcome.reason == .weightUnknown([Example.area("MMR")]))
        #expect(outcome.coverage.weightShare == nil)
    }

    @Test("where only the weights are missing, this is said, and what needs no weight is given")
    func noWeight() {
        let values = lines(["KHM": 1, "LAO": 2, "MMR": 2, "VNM": 3])
        let year = AggregationYear(
            Aggregation(rule: .weighted(by: "SP.POP.TOTL"), values: values), Example.year(2019),
            groups: [Example.clmv])
        let outcome = year.outcome(for: Example.clmv)
        #expect(
            outcome.reason
                == .weightMissing(["KHM", "LAO", "MMR", "VNM"].map { Example.area($0) }, of: "SP.POP.TOTL"))
        #expect(outcome.reason?.sentence.contains("no weight (SP.POP.TOTL)") == true)
        let plain = AggregationYear(
            Aggregation(rule: .simpleMean, values: values), Example.year(2019), groups: [Example.clmv])
        let spread = year.spread(across: Example.clmv).coefficientOfVariation
        #expect(spread != nil)
        #expect(spread == plain.spread(across: Example.clmv).coefficientOfVariation)
    }

    @Test("latest years are mixed inside the window of three years only")
    func window() {
        var values = lines(["KHM": 1, "LAO": 2])
        values[Example.area("MMR")] = Example.line([2017: 3], of: Example.series("MMR"))
        values[Example.area("VNM")] = Example.line([2016: 4, 2020: 5], of: Example.series("VNM"))
        let outcome = Aggregation(rule: .simpleMean, values: values)
            .outcome(for: Example.clmv, in: Example.year(2019))
        #expect(outcome.figure == 2)
        #expect(outcome.coverage.mixesYears)
        #expect(outcome.coverage.years == Example.year(2017)...Example.year(2019))
        #expect(
            outcome.coverage.missing == [
                Coverage.Missing(area: Example.area("VNM"), reason: .noValueInWindow)
            ])
    }

    @Test("value and weight are of the same year, the latest that has both")
    func sameYear() throws {
        let values: AreaLines = [
            Example.area("VNM"): Example.line([2018: 60, 2019: 70], of: Example.series("VNM"))
        ]
        let weights: AreaLines = [
            Example.area("VNM"): Example.line([2017: 1, 2018: 2], of: Example.series("VNM", indicator: "W"))
        ]
        let group = AreaGroup(code: Example.area("ONE"), name: "one", members: [Example.area("VNM")])
        let outcome = Aggregation(rule: .weighted(by: "W"), values: values, weights: weights)
            .outcome(for: group, in: Example.year(2019))
        #expect(outcome.figure == 60)
        #expect(try #require(outcome.coverage.covered.first).period == Example.year(2018))
    }

    @Test("forecasts and missing values do not enter")
    func forecasts() {
        let line = Example.line(
            [2018: 4, 2019: 9], statuses: [2019: .forecast], of: Example.series("KHM"))
        let aggregation = Aggregation(rule: .sum, values: [Example.area("KHM"): line])
        let group = AreaGroup(code: Example.area("ONE"), name: "one", members: [Example.area("KHM")])
        #expect(aggregation.outcome(for: group, in: Example.year(2019)).figure == 4)
        #expect(aggregation.latestPeriod(of: group) == Example.year(2018))
        #expect(aggregation.latestPeriod(of: group, limit: Example.year(2017)) == nil)
    }

    @Test("over national definitions only a sum is made, and it says so")
    func nationalDefinitions() throws {
        func lines(_ indicator: String) -> AreaLines {
            var lines = AreaLines()
            for area in Example.clmv.members {
                let series = Example.series(
                    area.text, indicator: indicator, sizeClass: .msme, source: area.text,
                    definition: "national-" + area.text)
                lines[area] = Example.line([2019: 10], of: series)
            }
            return lines
        }
        let sum = Aggregation(rule: .sum, values: lines("ENT_N"), sizeClass: .msme)
            .outcome(for: Example.clmv, in: Example.year(2019))
        #expect(sum.figure == 40)
        #expect(sum.aggregate?.titleNote == "under national definitions")
        for rule in [AggregationRule.simpleMean, .median, .range] {
            let outcome = Aggregation(rule: rule, values: lines("EMP_SHARE"), sizeClass: .msme)
                .outcome(for: Example.clmv, in: Example.year(2019))
            #expect(outcome.reason?.code == "not-comparable")
        }
    }

    @Test("values for small and medium enterprises never stand for all sizes below large")
    func sizeClass() {
        let line = Example.line([2019: 40], of: Example.series("SGP", sizeClass: .sme))
        let outcome = Aggregation(rule: .sum, values: [Example.area("SGP"): line], sizeClass: .msme)
            .outcome(for: Example.asean6, in: Example.year(2019))
        #expect(outcome.reason == .noValues)
        #expect(
            outcome.coverage.missing.contains(
                Coverage.Missing(area: Example.area("SGP"), reason: .anotherSizeClass)))
    }

    @Test("a ratio of parts equals the ratio of the whole, whatever the order of the states")
    func ratioOfWhole() throws {
        var generator = ExampleGenerator(seed: 8)
        let numerators = Dictionary(
            uniqueKeysWithValues: states.map { ($0, Double.random(in: 1...9, using: &generator)) })
        let denominators = Dictionary(
            uniqueKeysWithValues: states.map { ($0, Double.random(in: 1...9, using: &generator)) })
        let aggregation = Aggregation(
            rule: .ratio, values: lines(numerators), weights: lines(denominators, indicator: "SL_TLF"),
            ratioFactor: 100)
        let shuffled = AreaGroup(
            code: Example.asean.code, name: "ASEAN",
            members: Example.asean.members.shuffled(using: &generator))
        let whole = try #require(aggregation.outcome(for: Example.asean, in: Example.year(2019)).figure)
        #expect(aggregation.outcome(for: shuffled, in: Example.year(2019)).figure == whole)
        let expected = 100 * numerators.values.reduce(0, +) / denominators.values.reduce(0, +)
        #expect(abs(whole - expected) < 1e-11)
    }
}
