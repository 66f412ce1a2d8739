import RealModule
import Statistics
import Testing

@Suite("Least squares")
struct LeastSquaresTests {
    private let times: [Double] = [2016, 2017, 2018, 2019, 2020]
    private let values: [Double] = [42, 42.5, 43.2, 44, 45]

    // Worked out with mpmath to forty digits.
    @Test("the line and its interval on a logarithmic scale agree with an independent result")
    func logarithmic() throws {
        let line = try #require(LeastSquares(times: times, values: values.map { Double.log($0) }))
        #expect(abs(line.slope - 0.0172671300961793) < 1e-15)
        #expect(abs(line.residualError - 0.00360830484744013) < 1e-15)
        let interval = try #require(line.predictionInterval(at: 2025, level: 0.95)).mapped { Double.exp($0) }
        #expect(abs(interval.centre - 48.8934369271082) < 1e-11)
        #expect(abs(interval.low - 47.5262253581816) < 1e-11)
        #expect(abs(interval.high - 50.2999797801862) < 1e-11)
    }

    @Test("the interval of shares on a logit scale agrees with an independent result")
    func logistic() throws {
        let logits = try values.map { try #require(logit($0 / 100)) }
        let line = try #require(LeastSquares(times: times, values: logits))
        let interval = try #require(line.predictionInterval(at: 2025, level: 0.95))
            .mapped { 100 * inverseLogit($0) }
        #expect(abs(interval.centre - 48.6405945201639) < 1e-11)
        #expect(abs(interval.low - 47.3057922040544) < 1e-11)
        #expect(abs(interval.high - 49.9773387297939) < 1e-11)
    }

    @Test("points on a line leave an interval of no width")
    func exactLine() throws {
        let line = try #require(LeastSquares(times: times, values: times.map { 3 * $0 - 6000 }))
        #expect(abs(line.slope - 3) < 1e-12)
        #expect(line.residualError < 1e-10)
        #expect(abs(line.value(at: 2030) - 90) < 1e-9)
    }

    @Test("the order of the points does not matter")
    func order() throws {
        let forwards = try #require(LeastSquares(times: times, values: values))
        let backwards = try #require(LeastSquares(times: times.reversed(), values: values.reversed()))
        #expect(abs(forwards.slope - backwards.slope) < 1e-14)
        #expect(abs(forwards.residualError - backwards.residualError) < 1e-14)
    }

    @Test("two points, equal times, or a level of 1 give nothing")
    func refusals() throws {
        #expect(LeastSquares(times: [1, 2], values: [1, 2]) == nil)
        #expect(LeastSquares(times: [1, 1, 1], values: [1, 2, 3]) == nil)
        #expect(LeastSquares(times: [1, 2, 3], values: [1, 2]) == nil)
        let line = try #require(LeastSquares(times: times, values: values))
        #expect(line.predictionInterval(at: 2025, level: 1) == nil)
    }
}

@Suite("Logit")
struct LogitTests {
    @Test("a half is zero, and the ends are refused")
    func ends() {
        #expect(logit(0.5) == 0)
        #expect(logit(0) == nil)
        #expect(logit(1) == nil)
    }

    @Test("the inverse leads back", arguments: [1e-9, 0.03, 0.5, 0.97, 0.999_999])
    func inverse(share: Double) throws {
        let value = try #require(logit(share))
        #expect(abs(inverseLogit(value) - share) < 1e-15)
    }

    @Test("far values end at 0 and 1 without overflow")
    func far() {
        #expect(inverseLogit(-1000) == 0)
        #expect(inverseLogit(1000) == 1)
    }
}
