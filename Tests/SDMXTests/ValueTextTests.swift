import Testing

@testable import SDMX

struct ValueTextTests {
    @Test(
        "a value is the shortest text that reads back the same",
        arguments: [
            (173.0, "173"), (0.1, "0.1"), (-2.5, "-2.5"), (-0.05, "-0.05"), (1e15, "1000000000000000.0"),
            (123456.789, "123456.789"), (0.30000000000000004, "0.30000000000000004"), (0.0, "0"),
            (1e-7, "1e-07"), (2.675, "2.675"), (10.05, "10.05"),
        ])
    func shortest(value: Double, text: String) {
        var bytes: [UInt8] = []
        bytes.append(value)
        #expect(String(decoding: bytes, as: UTF8.self) == text)
        #expect(Double(String(decoding: bytes, as: UTF8.self)) == value)
    }

    @Test("a unit is an id of letters, digits and underscores")
    func unit() {
        #expect(codeOfUnit("percent of female population 15+") == "PERCENT_OF_FEMALE_POPULATION_15PLUS")
        #expect(codeOfUnit("national currency per US$") == "NATIONAL_CURRENCY_PER_US$")
    }

    @Test("texts are numbered as they appear, also those that a whole number stands for")
    func numbered() {
        var texts = NumberedTexts()
        #expect(["A", "A", "B", "A"].map { texts.number(of: $0) } == [0, 0, 1, 0])
        #expect(
            [2019, 1990, 2019, -5, 70_000, -5].map { year in texts.number(of: year) { "\(year)" } } == [
                2, 3, 2, 4, 5, 4,
            ])
        #expect(texts.texts == ["A", "B", "2019", "1990", "-5", "70000"])
    }
}
