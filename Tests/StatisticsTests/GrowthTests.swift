import Statistics
import Testing

@Suite("Growth")
struct GrowthTests {
    struct Case: CustomTestStringConvertible {
        let first: Double
        let last: Double
        let years: Int
        let rate: Double
        var testDescription: String { "\(first) to \(last) in \(years) years" }
    }

    @Test(
        "compound growth agrees with vectors worked out to forty digits",
        arguments: [
            Case(first: 42, last: 45, years: 4, rate: 0.0173978273),
            Case(first: 42, last: 55, years: 9, rate: 0.0304160148),
            Case(first: 40, last: 22, years: 4, rate: -0.1388264700),
            Case(first: 40, last: 7, years: 9, rate: -0.1760646873),
        ])
    func vectors(vector: Case) throws {
        let rate = try #require(
            compoundGrowth(from: vector.first, to: vector.last, years: vector.years))
        #expect(abs(rate - vector.rate) < 5e-11)
    }

    @Test("growth over one year is the relative change, digit for digit")
    func oneYear() {
        #expect(compoundGrowth(from: 100, to: 100.5, years: 1) == 0.005)
    }

    @Test("a value that falls to zero has lost everything")
    func toZero() {
        #expect(compoundGrowth(from: 12, to: 0, years: 3) == -1)
    }

    @Test(
        "growth from zero, through zero, below zero or over no time is undefined",
        arguments: [(0.0, 5.0, 2), (5.0, -1.0, 2), (-5.0, -1.0, 2), (5.0, 6.0, 0), (5.0, 6.0, -1)])
    func undefined(first: Double, last: Double, years: Int) {
        #expect(compoundGrowth(from: first, to: last, years: years) == nil)
    }

    @Test("growing at the compound rate arrives at the last value")
    func inverse() throws {
        var generator = SeededGenerator(seed: 3)
        for _ in 0..<200 {
            let first = Double.random(in: 0.01...1e6, using: &generator)
            let last = Double.random(in: 0.01...1e6, using: &generator)
            let years = Int.random(in: 1...30, using: &generator)
            let rate = try #require(compoundGrowth(from: first, to: last, years: years))
            #expect(abs(grown(first, by: rate, years: years) / last - 1) < 1e-12)
        }
    }

    @Test("later changes weigh more in weighted growth")
    func weightedVector() throws {
        let growth = try #require(
            WeightedGrowth(
                times: [2016, 2017, 2018, 2019, 2020], values: [42, 42.5, 43.2, 44, 45], predictionTime: 2025)
        )
        let weights = [1, 1.125, 1.285714, 1.5, 1.8]
        for (seen, expected) in zip(growth.weights, weights) { #expect(abs(seen - expected) < 5e-7) }
        #expect(abs(growth.rate - 0.017_912_396_938_071_06) < 1e-15)
        #expect(abs(growth.projected(from: 45, years: 5) - 49.216281) < 5e-7)
    }

    @Test("constant growth is reproduced exactly, also over uneven gaps")
    func constantGrowth() throws {
        let times = [2003, 2004, 2008, 2009, 2014]
        let values = times.map { grown(80, by: -0.03, years: $0 - 2003) }
        let growth = try #require(WeightedGrowth(times: times, values: values, predictionTime: 2020))
        let expected = grown(80, by: -0.03, years: 17)
        #expect(abs(growth.projected(from: values[4], years: 6) - expected) < 1e-11)
    }

    @Test("weighted growth needs two positive values in order, and a time after them")
    func refusals() {
        #expect(WeightedGrowth(times: [2016], values: [1], predictionTime: 2020) == nil)
        #expect(WeightedGrowth(times: [2016, 2017], values: [1, 0], predictionTime: 2020) == nil)
        #expect(WeightedGrowth(times: [2017, 2016], values: [1, 2], predictionTime: 2020) == nil)
        #expect(WeightedGrowth(times: [2016, 2017], values: [1, 2], predictionTime: 2017) == nil)
    }
}
