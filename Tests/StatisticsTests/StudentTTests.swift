import Statistics
import Testing

@Suite("Student's t")
struct StudentTTests {
    struct Quantile: CustomTestStringConvertible {
        let degrees: Double
        let probability: Double
        let value: Double
        var testDescription: String { "\(degrees) degrees of freedom, \(probability)" }

        init(_ degrees: Double, _ probability: Double, _ value: Double) {
            self.degrees = degrees
            self.probability = probability
            self.value = value
        }
    }

    /// Worked out with mpmath to forty digits.
    static let quantiles: [Quantile] = [
        Quantile(1, 0.6, 0.32491969623290633),
        Quantile(1, 0.9, 3.0776835371752534),
        Quantile(1, 0.975, 12.706204736174705),
        Quantile(1, 0.995, 63.656741162871581),
        Quantile(1, 0.9995, 636.61924876871962),
        Quantile(2, 0.6, 0.28867513459481288),
        Quantile(2, 0.9, 1.8856180831641267),
        Quantile(2, 0.975, 4.3026527297494639),
        Quantile(2, 0.995, 9.9248432009182931),
        Quantile(2, 0.9995, 31.599054576443621),
        Quantile(3, 0.6, 0.27667066233268991),
        Quantile(3, 0.9, 1.6377443536962101),
        Quantile(3, 0.975, 3.1824463052837096),
        Quantile(3, 0.995, 5.8409093097333573),
        Quantile(3, 0.9995, 12.923978636687483),
        Quantile(4, 0.6, 0.27072229470759742),
        Quantile(4, 0.9, 1.5332062740589439),
        Quantile(4, 0.975, 2.7764451051977944),
        Quantile(4, 0.995, 4.6040948713499932),
        Quantile(4, 0.9995, 8.6103015813792751),
        Quantile(5, 0.6, 0.26718086570414513),
        Quantile(5, 0.9, 1.4758840488244811),
        Quantile(5, 0.975, 2.5705818356363155),
        Quantile(5, 0.995, 4.0321429835552281),
        Quantile(5, 0.9995, 6.8688266258811102),
        Quantile(8, 0.6, 0.26192109674883237),
        Quantile(8, 0.9, 1.3968153097438647),
        Quantile(8, 0.975, 2.3060041352041667),
        Quantile(8, 0.995, 3.3553873313333955),
        Quantile(8, 0.9995, 5.0413054333733674),
        Quantile(10, 0.6, 0.26018482949208024),
        Quantile(10, 0.9, 1.3721836411103356),
        Quantile(10, 0.975, 2.2281388519862747),
        Quantile(10, 0.995, 3.1692726726169512),
        Quantile(10, 0.9995, 4.5868938587026359),
        Quantile(30, 0.6, 0.25560536495191277),
        Quantile(30, 0.9, 1.3104150253913956),
        Quantile(30, 0.975, 2.0422724563012383),
        Quantile(30, 0.995, 2.7499956535672253),
        Quantile(30, 0.9995, 3.6459586350420218),
        Quantile(100, 0.6, 0.25402218245822782),
        Quantile(100, 0.9, 1.290074761346516),
        Quantile(100, 0.975, 1.9839715185235523),
        Quantile(100, 0.995, 2.6258905214380179),
        Quantile(100, 0.9995, 3.3904913111642299),
        Quantile(1000, 0.6, 0.25341451583949876),
        Quantile(1000, 0.9, 1.2823987214609244),
        Quantile(1000, 0.975, 1.9623390808264085),
        Quantile(1000, 0.995, 2.5807546980659511),
        Quantile(1000, 0.9995, 3.3002826484239129),
        Quantile(100000, 0.6, 0.25334777715717994),
        Quantile(100000, 0.9, 1.281560031449361),
        Quantile(100000, 0.975, 1.9599877075346096),
        Quantile(100000, 0.995, 2.5758784699083753),
        Quantile(100000, 0.9995, 3.2906240314118827),
        Quantile(2.5, 0.6, 0.28145951274854766),
        Quantile(2.5, 0.9, 1.7302509288071766),
        Quantile(2.5, 0.975, 3.5746548420036832),
        Quantile(2.5, 0.995, 7.1637281389487855),
        Quantile(2.5, 0.9995, 18.277893528130648),
        Quantile(7.3, 0.6, 0.2627568052507193),
        Quantile(7.3, 0.9, 1.408922317748042),
        Quantile(7.3, 0.975, 2.3450667365477036),
        Quantile(7.3, 0.995, 3.4510316556221852),
        Quantile(7.3, 0.9995, 5.2832117589393995),
    ]

    @Test("quantiles agree with values of forty digits", arguments: quantiles)
    func quantile(expected: Quantile) throws {
        let distribution = try #require(StudentT(degreesOfFreedom: expected.degrees))
        let value = try #require(distribution.quantile(expected.probability))
        #expect(abs(value - expected.value) <= 1e-11 * expected.value)
    }

    @Test("the lower quantile is the upper one with its sign turned")
    func symmetry() throws {
        let distribution = try #require(StudentT(degreesOfFreedom: 6))
        let upper = try #require(distribution.quantile(0.975))
        let lower = try #require(distribution.quantile(0.025))
        #expect(abs(upper + lower) < 1e-13)
        #expect(distribution.quantile(0.5) == 0)
    }

    @Test("the tail beyond a quantile is the probability left", arguments: [0.7, 1, 3, 12, 400])
    func tails(degrees: Double) throws {
        let distribution = try #require(StudentT(degreesOfFreedom: degrees))
        for tail in [0.4, 0.1, 1e-3, 1e-8] {
            let value = try #require(distribution.twoSidedFactor(level: 1 - 2 * tail))
            #expect(abs(distribution.upperTail(value) / tail - 1) < 1e-7)
            #expect(abs(distribution.upperTail(-value) - (1 - tail)) < 1e-9)
        }
    }

    @Test("no degrees of freedom and no probability give nothing")
    func refusals() throws {
        #expect(StudentT(degreesOfFreedom: 0) == nil)
        #expect(StudentT(degreesOfFreedom: .infinity) == nil)
        let distribution = try #require(StudentT(degreesOfFreedom: 3))
        #expect(distribution.quantile(0) == nil)
        #expect(distribution.quantile(1) == nil)
        #expect(distribution.twoSidedFactor(level: 1) == nil)
    }
}

@Suite("Incomplete beta function")
struct IncompleteBetaTests {
    struct Value: CustomTestStringConvertible {
        let a: Double
        let b: Double
        let x: Double
        let value: Double
        var testDescription: String { "I_\(x)(\(a), \(b))" }
    }

    @Test(
        "values agree with those of forty digits",
        arguments: [
            Value(a: 0.5, b: 0.5, x: 0.3, value: 0.36901011956554538),
            Value(a: 2, b: 3, x: 0.4, value: 0.5248),
            Value(a: 10, b: 0.5, x: 0.9, value: 0.15164090963470992),
            Value(a: 0.5, b: 20, x: 0.01, value: 0.47136993548501556),
            Value(a: 50, b: 60, x: 0.45, value: 0.46423529143060354),
            Value(a: 200, b: 300, x: 0.41, value: 0.67762816477217935),
            Value(a: 1.5, b: 0.5, x: 0.99, value: 0.8728885715695382),
            Value(a: 30000, b: 0.5, x: 0.9999, value: 0.014303851262388267),
            Value(a: 12, b: 15, x: 0.2, value: 0.0023430252908282173),
        ])
    func value(expected: Value) {
        let value = regularizedIncompleteBeta(a: expected.a, b: expected.b, x: expected.x)
        #expect(abs(value - expected.value) <= 1e-11 * expected.value)
    }

    @Test("the ends are 0 and 1")
    func ends() {
        #expect(regularizedIncompleteBeta(a: 2, b: 3, x: 0) == 0)
        #expect(regularizedIncompleteBeta(a: 2, b: 3, x: 1) == 1)
    }

    @Test("the two sides add up to one")
    func complement() {
        for x in stride(from: 0.05, to: 1, by: 0.05) {
            let left = regularizedIncompleteBeta(a: 3.5, b: 14, x: x)
            let right = regularizedIncompleteBeta(a: 14, b: 3.5, x: 1 - x)
            #expect(abs(left + right - 1) < 1e-13)
        }
    }
}
