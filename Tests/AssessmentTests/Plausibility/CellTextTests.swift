import Assessment
import PlanModel
import Testing

@Suite("Texts in cells of a return")
struct CellTextTests {
    struct Number: Sendable {
        let text: String
        let value: Double
        let decimals: Int
        init(_ text: String, _ value: Double, _ decimals: Int = 0) {
            self.text = text
            self.value = value
            self.decimals = decimals
        }
    }

    @Test(
        "a number is read as it is written in any of the states",
        arguments: [
            Number("12345", 12345), Number("12,345.6", 12345.6, 1), Number("12.345,6", 12345.6, 1),
            Number("1 234,5", 1234.5, 1), Number("1\u{A0}234\u{202F}567", 1_234_567),
            Number("1'234'567.25", 1_234_567.25, 2), Number("1,234,567", 1_234_567),
            Number("1.234.567", 1_234_567),
            Number(" 12,5 ", 12.5, 1), Number("12.50", 12.5, 2), Number("-7", -7),
            Number("\u{2212}7.5", -7.5, 1),
            Number("+3", 3), Number("0.123", 0.123, 3), Number(".5", 0.5, 1), Number("-0", 0),
            Number("1234.567", 1234.567, 3), Number("໑໒໓", 123), Number("๑๒.๕", 12.5, 1),
            Number("១២៣៤", 1234),
            Number("\u{200E}42", 42), Number("0,123", 0.123, 3), Number("12 345", 12345),
        ])
    func numbers(_ example: Number) {
        #expect(
            parseCellText(example.text)
                == .number(CellFigure(value: example.value, decimals: example.decimals)))
    }

    @Test(
        "the writer's habit decides what a single mark before three digits is",
        arguments: [
            ("1,234", ".", 1234.0, 0), ("1,234", ",", 1.234, 3), ("1.234", ".", 1.234, 3),
            ("1.234", ",", 1234, 0),
        ] as [(String, Character, Double, Int)])
    func habit(_ text: String, _ mark: Character, _ value: Double, _ decimals: Int) {
        #expect(
            parseCellText(text, decimalMark: mark) == .number(CellFigure(value: value, decimals: decimals)))
    }

    @Test(
        "what is unclear is asked back, never guessed",
        arguments: [
            ("1,234", "cell-ambiguous-number"), ("-1.234", "cell-ambiguous-number"),
            ("97.3 %", "cell-percent-sign"),
            ("(123)", "cell-parentheses"), ("1 23", "cell-not-a-number"), ("1,23,456", "cell-not-a-number"),
            ("12 thousand", "cell-not-a-number"), ("1.2.3,4,5", "cell-not-a-number"),
            ("12e3", "cell-not-a-number"),
            ("=A1+1", "cell-not-a-number"), ("1,234.5,6", "cell-not-a-number"), ("--5", "cell-not-a-number"),
            ("n.a.", "cell-unknown-reason"), ("..", "cell-unknown-reason"), ("-", "cell-unknown-reason"),
            ("not colected", "cell-unknown-reason"), ("1234567890123456", "cell-too-precise"),
        ])
    func unclear(_ text: String, _ code: String) {
        guard case .unclear(let finding) = parseCellText(text) else {
            Issue.record("\(text) was taken for \(parseCellText(text))")
            return
        }
        #expect(finding.code == code)
        #expect(finding.severity == .error)
        #expect(finding.remedy != nil)
    }

    @Test("a mark against the writer's habit is asked back")
    func otherMark() {
        guard case .unclear(let finding) = parseCellText("12,5", decimalMark: ".") else {
            Issue.record("taken")
            return
        }
        #expect(finding.code == "cell-other-mark")
    }

    @Test("both readings of an ambiguous number can be written as the finding says")
    func remedy() {
        guard case .unclear(let finding) = parseCellText("1,234") else {
            Issue.record("taken")
            return
        }
        #expect(finding.remedy == "Write 1234 or 1.2340.")
        #expect(parseCellText("1.2340") == .number(CellFigure(value: 1.234, decimals: 4)))
    }

    @Test("a reason is taken by its code, whatever its case", arguments: AbsenceReason.allCases)
    func reasons(_ reason: AbsenceReason) {
        #expect(parseCellText(reason.rawValue) == .absence(reason))
        let words = String(reason.rawValue.map { $0 == "-" ? " " : $0 }).uppercased()
        #expect(parseCellText(words) == .absence(reason))
    }

    @Test("a misspelt reason names the nearest")
    func nearest() {
        guard case .unclear(let finding) = parseCellText("confidental") else {
            Issue.record("taken")
            return
        }
        #expect(finding.remedy == "Did you mean confidential?")
    }

    @Test("nothing but space is empty", arguments: ["", "  ", "\u{A0}", "\n\t", "\u{FEFF}"])
    func empty(_ text: String) { #expect(parseCellText(text) == .empty) }

    @Test("what is printed is read back as the same number")
    func roundTrip() {
        var generator = ExampleGenerator(seed: 20_261_121)
        for _ in 0..<2000 {
            let decimals = Int.random(in: 0...4, using: &generator)
            let steps = Int.random(in: -99_999_999...99_999_999, using: &generator)
            let divisor = [1.0, 10, 100, 1000, 10_000][decimals]
            let figure = CellFigure(value: Double(steps) / divisor, decimals: decimals)
            #expect(parseCellText(figure.text, decimalMark: ".") == .number(figure))
        }
    }
}
