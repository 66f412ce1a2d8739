import Assessment
import PlanModel
import Testing

@Suite("Shares and their components")
struct ComputedShareTests {
    private typealias Example = ReturnExample
    private let key = Example.key("EMP_SHARE.msme", 2024)
    private let items = [Example.item("EMP.msme"), Example.item("EMP.total"), Example.share]

    private func share(_ part: Double, _ whole: Double) -> ComputedShare? {
        let figures = [
            Example.key("EMP.msme", 2024): CellFigure(value: part, decimals: 0),
            Example.key("EMP.total", 2024): CellFigure(value: whole, decimals: 0),
        ]
        return computedShare(of: Example.share, in: Period(year: 2024)!) { figures[$0] }
    }

    @Test(
        "the decimals are those that the rounding of the components leaves certain",
        arguments: [
            (12, 34, "35.3"), (1_234_567, 2_345_678, "52.632"), (1_230_000, 2_350_000, "52.3"),
            (12_345, 23_456, "52.63"), (0, 500, "0.0"), (123, 123, "100.0"),
        ] as [(Double, Double, String)])
    func decimals(_ part: Double, _ whole: Double, _ text: String) {
        #expect(share(part, whole)?.text == text)
    }

    @Test("a share keeps numerator and denominator and is not rounded")
    func parts() {
        #expect(share(1, 3)?.percent == 100.0 / 3)
        #expect(share(1, 3)?.numerator == CellFigure(value: 1, decimals: 0))
        #expect(share(1, 3)?.denominator == CellFigure(value: 3, decimals: 0))
    }

    @Test("without a denominator above zero there is no share", arguments: [0.0, -5])
    func denominators(_ whole: Double) { #expect(share(1, whole) == nil) }

    @Test("an entered share that is not that of its components is a warning")
    func differs() {
        var cells = [
            Example.key("EMP.msme", 2024): Example.value(12_345),
            Example.key("EMP.total", 2024): Example.value(23_456), key: Example.value(52.6, decimals: 1),
        ]
        #expect(Example.codes(key, items: items, cells) == [])
        cells[key] = Example.value(53.6, decimals: 1)
        let finding = Example.findings(key, items: items, cells).first
        #expect(finding?.code == "share-differs")
        #expect(finding?.message == "53.6 was entered, and 12,345 of 23,456 is 52.63 percent.")
    }

    @Test("a component larger than its whole is an error at the share")
    func aboveWhole() {
        let cells = [
            Example.key("EMP.msme", 2024): Example.value(23_456),
            Example.key("EMP.total", 2024): Example.value(12_345), key: Example.value(99, decimals: 0),
        ]
        #expect(Example.codes(key, items: items, cells).contains("error share-above-whole"))
    }

    @Test("every asked cell without an answer is missing, computed shares and public values are not")
    func missing() {
        let known = [Example.key("EMP.msme", 2023): PublicFigure(value: 5, decimals: 0, source: "LFS")]
        let contents = [
            Example.key("EMP.msme", 2024): Example.value(12),
            Example.key("EMP.total", 2024): Example.value(34),
            Example.key("EMP.total", 2023): CellContent(absence: .notCollected),
            Example.key("EMP.msme", 2022): CellContent(note: "A note is no answer."),
        ]
        let international = Example.item("IC_REG_DURS", unit: "days", kind: .international)
        let check = ReturnCheck(
            ReturnEvidence(
                items: items + [international], contents: contents, known: known, year: Period(year: 2026)!))
        let missing = check.missingCells(in: [2022, 2023, 2024].map { Period(year: $0)! })
        #expect(
            missing.keys.sorted().map(\.description) == [
                "EMP.msme@2022", "EMP.total@2022", "EMP_SHARE.msme@2022", "EMP_SHARE.msme@2023",
            ])
        #expect(missing.values.allSatisfy { $0.code == "cell-unanswered" && $0.severity == .error })
    }
}
