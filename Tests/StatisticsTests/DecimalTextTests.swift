import Statistics
import Testing

@Suite("Decimal text")
struct DecimalTextTests {
    struct Case: CustomTestStringConvertible {
        let value: Double
        let decimals: Int
        let text: String
        var testDescription: String { "\(value) with \(decimals) decimals is \(text)" }

        init(_ value: Double, _ decimals: Int, _ text: String) {
            self.value = value
            self.decimals = decimals
            self.text = text
        }
    }

    @Test(
        "rounding works on the digits that were reported, half away from zero",
        arguments: [
            Case(2.675, 2, "2.68"), Case(1.005, 2, "1.01"), Case(0.145, 2, "0.15"), Case(-2.675, 2, "-2.68"),
            Case(0.5, 0, "1"), Case(1.5, 0, "2"), Case(2.5, 0, "3"), Case(9.995, 2, "10.00"),
            Case(0.049, 1, "0.0"), Case(0.05, 1, "0.1"), Case(0.04999, 1, "0.0"), Case(999.95, 1, "1000.0"),
            Case(174, 1, "174.0"), Case(0, 2, "0.00"), Case(1e21, 1, "1000000000000000000000.0"),
            Case(1.5e-7, 7, "0.0000002"), Case(1.5e-7, 3, "0.000"), Case(1234.5678, 2, "1234.57"),
            Case(1250, -2, "1300"), Case(49, -2, "0"), Case(50, -2, "100"), Case(4, -2, "0"),
            Case(0.000_045, 5, "0.00005"),
        ])
    func fixed(expected: Case) {
        #expect(DecimalText.fixed(expected.value, decimals: expected.decimals) == expected.text)
    }

    @Test("nothing prints as minus zero", arguments: [-0.0, -0.04, -1e-300])
    func noMinusZero(value: Double) {
        #expect(DecimalText.fixed(value, decimals: 1) == "0.0")
        #expect(roundedDecimal(value, toDecimals: 1).sign == .plus)
    }

    @Test(
        "the shortest text has no exponent and no empty decimals",
        arguments: [
            (100.0, "100"), (0.1, "0.1"), (1e16, "10000000000000000"), (1e-7, "0.0000001"), (-0.0, "0"),
            (-12.5, "-12.5"), (123_456_789.25, "123456789.25"),
        ])
    func shortest(value: Double, text: String) {
        #expect(DecimalText.shortest(value) == text)
    }

    @Test("the smallest number of all has three hundred zeros and more")
    func smallest() {
        let expected = "0." + String(repeating: "0", count: 323) + "5"
        #expect(DecimalText.shortest(.leastNonzeroMagnitude) == expected)
    }

    @Test(
        "groups of three stand before the point only",
        arguments: [
            (1_234_567.891, "1,234,567.891"), (999.0, "999"), (1000.0, "1,000"), (-100_000.0, "-100,000"),
            (0.123_456, "0.123456"),
        ])
    func grouped(value: Double, text: String) {
        #expect(DecimalText.shortest(value, style: .grouped) == text)
    }

    @Test("the marks are the style's")
    func marks() {
        let style = DecimalStyle(decimalMark: ",", groupMark: "\u{202F}")
        #expect(DecimalText.fixed(70_000_000.5, decimals: 1, style: style) == "70\u{202F}000\u{202F}000,5")
    }

    @Test("what is no finite number says so")
    func notFinite() {
        #expect(DecimalText.fixed(.infinity, decimals: 2) == "inf")
        #expect(DecimalText.shortest(-.infinity) == "-inf")
        #expect(DecimalText.fixed(.nan, decimals: 2) == "nan")
    }

    @Test("the shortest text reads back as the same number")
    func roundTrip() {
        var generator = SeededGenerator(seed: 11)
        for _ in 0..<5000 {
            let value = Double(bitPattern: UInt64.random(in: .min ... .max, using: &generator))
            guard value.isFinite else { continue }
            #expect(Double(DecimalText.shortest(value)) == value, "seed 11, \(value)")
        }
    }

    @Test("a number prints as its rounded digits do, also near a half")
    func digits() {
        var generator = SeededGenerator(seed: 13)
        let style = DecimalStyle(decimalMark: ",", groupMark: ".")
        for _ in 0..<20_000 {
            let decimals = Int.random(in: 0...6, using: &generator)
            let size = Double(
                sign: .plus, exponent: Int.random(in: -10...40, using: &generator), significand: 1)
            let any = Double.random(in: -size...size, using: &generator)
            // Half of them end near a half of the last decimal.
            let half = (DecimalText.shortest((any * 100).rounded() / 100) + "5")
            for value in [any, Double(half) ?? any] {
                let rounded = DecimalDigits(value)!.rounded(toDecimals: decimals)
                #expect(
                    DecimalText.fixed(value, decimals: decimals, style: style)
                        == DecimalText.text(of: rounded, decimals: decimals, style: style),
                    "seed 13, \(value) with \(decimals)")
            }
        }
    }

    @Test("rounding twice is rounding once, and moves by half a unit at most")
    func rounding() {
        var generator = SeededGenerator(seed: 12)
        for _ in 0..<5000 {
            let value = Double.random(in: -1e4...1e4, using: &generator)
            let rounded = roundedDecimal(value, toDecimals: 2)
            #expect(roundedDecimal(rounded, toDecimals: 2) == rounded)
            #expect(abs(rounded - value) <= 0.005 + 1e-11)
        }
    }

    @Test(
        "a rounded number is the one its text reads as",
        arguments: [(2.675, 2.68), (1.005, 1.01), (-0.15, -0.2)])
    func roundedNumber(value: Double, expected: Double) {
        let decimals = expected == -0.2 ? 1 : 2
        #expect(roundedDecimal(value, toDecimals: decimals) == expected)
    }
}
