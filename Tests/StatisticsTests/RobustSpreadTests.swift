import Statistics
import Testing

@Suite("Spread that wild values do not stretch")
struct RobustSpreadTests {
    // Python: m = statistics.median(v); statistics.median(abs(x - m) for x in v), which are 2.45 and 0.15.
    private let values = [2.1, 2.6, 2.4, 2.5, 2.3, 2.1, 2.3, 2.6, 8.2, 8.3]

    @Test("the median absolute deviation is that of the middle")
    func deviation() throws {
        #expect(abs(try #require(medianAbsoluteDeviation(of: values)) - 0.15) < 1e-12)
        #expect(medianAbsoluteDeviation(of: []) == nil)
    }

    @Test("two wild values do not hide each other")
    func score() throws {
        let wild = try #require(modifiedZScore(of: 8.2, among: values, floor: 0))
        #expect(abs(wild - 0.6745 * 5.75 / 0.15) < 1e-9)
        let usual = try #require(modifiedZScore(of: 2.6, among: values, floor: 0))
        #expect(abs(usual) < 1)
    }

    @Test("where all are equal the floor decides, and without one there is no score")
    func equal() {
        #expect(modifiedZScore(of: 3, among: [2, 2, 2], floor: 0.5) == 0.6745 * 2)
        #expect(modifiedZScore(of: 3, among: [2, 2, 2], floor: 0) == nil)
    }
}
