import Statistics
import Testing

@Suite("Averages")
struct AveragesTests {
    @Test("no values have no mean, median or deviation")
    func empty() {
        #expect(mean(of: []) == nil)
        #expect(median(of: []) == nil)
        #expect(standardDeviation(of: []) == nil)
        #expect(coefficientOfVariation(of: []) == nil)
    }

    @Test("the median is the middle value, or the mean of the two in the middle")
    func medians() {
        #expect(median(of: [3, 1, 2]) == 2)
        #expect(median(of: [4, 1, 3, 2]) == 2.5)
        #expect(median(of: [7]) == 7)
    }

    @Test("the deviation divides by n for a population and by n - 1 for a sample")
    func deviations() throws {
        let values: [Double] = [2, 4, 4, 4, 5, 5, 7, 9]
        #expect(standardDeviation(of: values) == 2)
        let sample = try #require(standardDeviation(of: values, divisor: .sample))
        #expect(abs(sample - 2.138_089_935_299_395) < 1e-14)
        #expect(standardDeviation(of: [5], divisor: .sample) == nil)
    }

    @Test("the coefficient of variation is the deviation over the mean")
    func variation() {
        #expect(coefficientOfVariation(of: [2, 4, 4, 4, 5, 5, 7, 9]) == 0.4)
    }

    @Test(
        "a mean of zero or below has no coefficient of variation", arguments: [[-1.0, 1.0], [-3.0, -1.0]])
    func variationWithoutMean(values: [Double]) {
        #expect(coefficientOfVariation(of: values) == nil)
    }

    @Test("weights decide a weighted mean")
    func weighted() {
        #expect(weightedMean(of: [10, 20], weights: [3, 1]) == 12.5)
        #expect(weightedMean(of: [10, 20], weights: [0, 0]) == nil)
        #expect(weightedMean(of: [10, 20], weights: [1]) == nil)
    }

    @Test("scaling the values scales the mean and leaves the coefficient of variation")
    func scaling() throws {
        var generator = SeededGenerator(seed: 7)
        let values = (0..<50).map { _ in Double.random(in: 1...100, using: &generator) }
        let scaled = values.map { $0 * 1000 }
        let means = try (#require(mean(of: values)), #require(mean(of: scaled)))
        let spread = try (
            #require(coefficientOfVariation(of: values)), #require(coefficientOfVariation(of: scaled))
        )
        #expect(abs(means.1 / means.0 - 1000) < 1e-9)
        #expect(abs(spread.0 - spread.1) < 1e-12)
    }
}
