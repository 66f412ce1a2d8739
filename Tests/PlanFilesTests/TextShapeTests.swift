import Testing

@testable import PlanFiles

@Suite("Shapes of texts")
struct TextShapeTests {
    @Test(
        "decimals",
        arguments: [
            ("12", true), ("-0.5", true), ("1e-3", true), ("1E9", true), ("", false),
            ("-", false), (".5", false), ("5.", false), ("1e", false), ("1.2.3", false), ("+1", false),
            ("1 ", false),
        ])
    func decimal(text: String, isDecimal: Bool) { #expect(TextShape.isDecimal(text) == isDecimal) }

    @Test("ids and codes")
    func codes() {
        #expect(TextShape.isID("KHM-2018_TAX") && !TextShape.isID("") && !TextShape.isID("a b"))
        #expect(
            !TextShape.isID("a@b") && !TextShape.isID("a[b")
                && !TextShape.isID(String(repeating: "a", count: 41)))
        #expect(TextShape.isCapitals("LAK", count: 3) && !TextShape.isCapitals("Lak", count: 3))
        #expect(TextShape.isSector("U") && TextShape.isSector("01") && !TextShape.isSector("V"))
        #expect(!TextShape.isSector("1") && !TextShape.isSector("011"))
    }
}
