import Testing

@testable import Intake

@Suite("Numbers")
struct NumberTests {
    @Test("a number is read as the standard library reads it", arguments: 1...20)
    func agreesWithTheStandardLibrary(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<5_000 {
            let text = random.decimalText()
            let expected = try #require(Double(text))
            let number = try #require(DecimalNumber(Array(text.utf8)), "\(text), seed \(seed)")
            #expect(number.value == expected, "\(text), seed \(seed)")
        }
    }

    @Test("what the library prints is read back", arguments: 1...5)
    func readsBack(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<5_000 {
            let number = Double(bitPattern: random.next())
            guard number.isFinite, number != 0 else { continue }
            #expect(DecimalNumber(Array(number.description.utf8))?.value == number, "\(number), seed \(seed)")
        }
    }

    @Test(
        "decimals are counted in the text",
        arguments: [
            ("88", 0), ("174.50", 2), ("1.25E+03", 0), ("1e-3", 3), (".5", 1), ("5.", 0), ("-0.010", 3),
            ("1.5e-2", 3),
        ])
    func decimals(_ text: String, _ decimals: Int) {
        #expect(DecimalNumber(Array(text.utf8))?.decimals == decimals)
    }

    @Test(
        "a text that is no decimal number is none",
        arguments: [
            "", "-", ".", "+", "e5", "1e", "1e+", "1.2.3", "1,2", "0x10", "nan", "inf", "1 2", "--1", "1-",
            "١", "1e5.0",
        ])
    func isNoNumber(_ text: String) {
        #expect(DecimalNumber(Array(text.utf8)) == nil)
    }

    @Test(
        "a factor of ten moves the point and nothing else",
        arguments: [
            ("0.1", "1000", 100.0, 0), ("4.35", "100", 435.0, 0), ("2.675", "10", 26.75, 2),
            ("7", "0.01", 0.07, 2),
            ("1.1", "1e6", 1_100_000.0, 0),
        ])
    func factorOfTen(_ text: String, _ factor: String, _ value: Double, _ decimals: Int) {
        let format = NumberFormat(factor: DecimalNumber(Array(factor.utf8)))
        #expect(format.read(text) == .number(value, decimals: decimals))
    }

    @Test("any other factor multiplies")
    func otherFactor() {
        let format = NumberFormat(factor: DecimalNumber(Array("2.5".utf8)))
        #expect(format.read("4.2") == .number(10.5, decimals: 1))
    }

    @Test(
        "the mean of two decimals is exact",
        arguments: [
            ("10.1", "10.2", 10.15, 2), ("6", "7", 6.5, 1), ("6", "8", 7.0, 0), ("1.5", "-1.5", 0.0, 1),
            ("99999999.9", "0.1", 50_000_000.0, 1), ("2.40", "2.4", 2.4, 2),
        ])
    func mean(_ left: String, _ right: String, _ value: Double, _ decimals: Int) throws {
        let numbers = [left, right].compactMap { DecimalNumber(Array($0.utf8)) }
        let mean = try #require(DecimalNumber.mean(numbers[0], numbers[1]))
        #expect(mean.value == value)
        #expect(mean.decimals == decimals)
    }

    @Test(
        "digits that only the storage of a workbook has are not counted",
        arguments: [
            ("4.5999999999999996", 4.6, 1), ("0.10000000000000001", 0.1, 1), ("12.25", 12.25, 2),
            ("1234567890123456", 1_234_567_890_123_456.0, 0),
        ])
    func workbookDigits(_ text: String, _ value: Double, _ decimals: Int) {
        var format = NumberFormat()
        format.areBinary = true
        #expect(format.read(text) == .number(value, decimals: decimals))
    }
}

/// SplitMix64, so that a failure can be repeated from its seed.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Short and long decimals, with and without mark and exponent.
    mutating func decimalText() -> String {
        let digits = (0..<Int.random(in: 1...24, using: &self)).map { _ in Int.random(in: 0...9, using: &self)
        }
        var text = digits.map(String.init).joined()
        let place = Int.random(in: 0...text.count, using: &self)
        if place < text.count { text.insert(".", at: text.index(text.startIndex, offsetBy: place)) }
        if text.hasPrefix(".") { text = "0" + text }
        if Bool.random(using: &self) { text += "e\(Int.random(in: -330...290, using: &self))" }
        return Bool.random(using: &self) ? "-" + text : text
    }
}
