import Pages
import PlanModel
import Testing

@Suite struct NumberTextTests {
    let texts = Texts.english

    @Test(
        "a value keeps the decimals that its source reported",
        arguments: [
            (173.0, 0, "173"), (10.0, 1, "10.0"), (1_246_373, 0, "1,246,373"), (-14.25, 2, "−14.25"),
            (0.0371, 4, "0.0371"), (-0.001, 2, "0.00"), (0, 3, "0.000"), (0.93628, 5, "0.93628"),
        ])
    func value(value: Double, decimals: Int, expected: String) {
        #expect(texts.value(value, decimals: decimals) == expected)
    }

    @Test(
        "a language has its own marks for thousands and decimals",
        arguments: [(12_345.6, 1, "12.345,6"), (-1_246_373, 0, "−1.246.373"), (0.5, 2, "0,50")])
    func marks(value: Double, decimals: Int, expected: String) {
        #expect(Texts.indonesian.value(value, decimals: decimals) == expected)
    }

    @Test("in Indonesian, days, shares and changes are written as Indonesian writes them")
    func indonesian() throws {
        let texts = Texts.indonesian
        #expect(texts.day(try #require(Day("2026-08-17"))) == "17 Agustus 2026")
        #expect(texts.moment("2026-11-21T09:30:59Z") == "21 November 2026, pukul 09:30 UTC")
        #expect(texts.percentChange(-0.0057471) == "−0,6%")
        #expect(texts.change(-0.04, decimals: 1) == "0,0")
        #expect(texts.figure(0.0019194) == "0,001919")
    }

    @Test(
        "a table has six digits of a value, or every digit before the point; the value's own page has all",
        arguments: [
            (437_146_372_729.94244, 5, "437,146,372,730", "437,146,372,729.94244"),
            (10_354.25, 2, "10,354.3", "10,354.25"), (41.664, 3, "41.664", "41.664"),
        ])
    func precision(value: Double, decimals: Int, table: String, whole: String) {
        #expect(texts.value(value, decimals: decimals) == table)
        #expect(texts.wholeValue(value, decimals: decimals) == whole)
    }

    @Test("the trace of a binary number is shown to six digits")
    func binaryTrace() {
        #expect(texts.value(52.9000015258789, decimals: 13) == "52.9")
        #expect(texts.value(16.00000007, decimals: 8) == "16")
    }

    @Test(
        "a change carries its sign, and none where it is nothing",
        arguments: [
            (1.5, 1, "+1.5"), (-14.0, 0, "−14"), (0.0, 0, "0"), (0.04, 1, "0.0"), (-0.04, 1, "0.0"),
        ])
    func change(value: Double, decimals: Int, expected: String) {
        #expect(texts.change(value, decimals: decimals) == expected)
    }

    @Test(
        "a computed figure has four significant digits and every digit before the point",
        arguments: [
            (0.0019194, "0.001919"), (5.81496, "5.815"), (123_456.7, "123,457"), (0, "0"),
            (-0.13882647, "−0.1388"), (2.0, "2"),
        ])
    func figure(value: Double, expected: String) {
        #expect(texts.figure(value) == expected)
    }

    @Test("shares are printed as percentages")
    func percentages() {
        #expect(texts.percentChange(-0.0057471) == "−0.6\u{a0}%")
        #expect(texts.percentFigure(-0.0019194) == "−0.1919\u{a0}%")
        #expect(texts.share(0.8333) == "83\u{a0}%")
    }

    @Test(
        "a publication day says as much as is known of it",
        arguments: [
            (DayPrecision.day, "31 October 2019"), (.month, "October 2019"), (.year, "2019"),
            (.about, "about 31 October 2019"),
        ])
    func publication(precision: DayPrecision, expected: String) {
        let day = PublicationDay(day: Day("2019-10-31")!, precision: precision)
        #expect(texts.day(day) == expected)
    }

    @Test("a time stamp is printed to the minute, and one that is none as it is")
    func moment() {
        #expect(texts.moment("2026-11-21T09:30:59Z") == "21 November 2026, 09:30 UTC")
        #expect(texts.moment("yesterday") == "yesterday")
    }
}
