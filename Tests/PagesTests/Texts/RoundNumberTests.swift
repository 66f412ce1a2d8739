import Pages
import Testing

@Suite("Numbers in few digits")
struct RoundNumberTests {
    let texts = Texts.english

    @Test(
        "three digits, every digit before the point, and words from a million on",
        arguments: [
            (0.27764, 5, "0.278"), (38.815, 3, "38.8"), (0.02307, 5, "0.0231"), (1.80821, 5, "1.81"),
            (173, 0, "173"), (27, 0, "27"), (5.5, 1, "5.5"), (10, 1, "10.0"), (0, 5, "0.0"), (0, 0, "0"),
            (61_780.6, 1, "61,781"), (114_433.9, 1, "114,434"), (-2_344.4, 1, "−2,344"),
            (52.9000015258789, 13, "52.9"),
        ])
    func round(value: Double, decimals: Int, expected: String) {
        #expect(texts.round(value, decimals: decimals) == expected)
    }

    @Test(
        "large amounts are told in words of the language",
        arguments: [
            (437_146_372_729.94244, "437\u{a0}billion", "437\u{a0}miliar"),
            (1_246_373, "1.25\u{a0}million", "1,25\u{a0}juta"),
            (999_600, "1\u{a0}million", "1\u{a0}juta"), (999_400, "999,400", "999.400"),
            (-20_303_702_352.295, "−20.3\u{a0}billion", "−20,3\u{a0}miliar"),
            (2.4e12, "2.4\u{a0}trillion", "2,4\u{a0}triliun"),
            (999_600_000, "1\u{a0}billion", "1\u{a0}miliar"),
        ])
    func large(value: Double, english: String, indonesian: String) {
        #expect(texts.round(value, decimals: 0) == english)
        #expect(Texts.indonesian.round(value, decimals: 0) == indonesian)
    }

    @Test(
        "a change is as exact as the values beside it, and never vanishes",
        arguments: [
            (0.11942, 0.15683, 0.27625, 5, "+0.119"), (-0.40307, 1.41517, 1.0121, 5, "−0.40"),
            (-2.849, 41.664, 38.815, 3, "−2.8"), (0.5, 99, 99.5, 1, "+0.5"), (0, 99, 99, 0, "0"),
            (0.02, 78.93, 78.95, 2, "+0.02"), (-2_344.2, 64_125, 61_780.6, 1, "−2,344"),
            (46_900_000_000, 390e9, 437e9, 2, "+46.9\u{a0}billion"),
            (23_456.4, 1.2e6, 1_223_456.4, 1, "+23,456"),
        ])
    func change(change: Double, first: Double, last: Double, decimals: Int, expected: String) {
        #expect(texts.roundChange(change, from: first, to: last, decimals: decimals) == expected)
    }
}
