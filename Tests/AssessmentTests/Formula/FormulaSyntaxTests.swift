import PlanModel
import Testing

@testable import Assessment

struct FormulaPrecedenceCase: Sendable, CustomTestStringConvertible {
    let text: String
    let printed: String
    var testDescription: String { text }
}

@Suite("The form of a formula")
struct FormulaSyntaxTests {
    @Test(
        "operators bind as usual, and printing keeps only the parentheses that count",
        arguments: [
            FormulaPrecedenceCase(text: "A+B*C", printed: "A + B * C"),
            FormulaPrecedenceCase(text: "(A+B)*C", printed: "(A + B) * C"),
            FormulaPrecedenceCase(text: "A-B-C", printed: "A - B - C"),
            FormulaPrecedenceCase(text: "(A-B)-C", printed: "A - B - C"),
            FormulaPrecedenceCase(text: "A-(B-C)", printed: "A - (B - C)"),
            FormulaPrecedenceCase(text: "A/B/C", printed: "A / B / C"),
            FormulaPrecedenceCase(text: "A/(B*C)", printed: "A / (B * C)"),
            FormulaPrecedenceCase(text: "A*(B/C)", printed: "A * (B / C)"),
            FormulaPrecedenceCase(text: "-A*B", printed: "-A * B"),
            FormulaPrecedenceCase(text: "(-A)*B", printed: "-A * B"),
            FormulaPrecedenceCase(text: "-(A*B)", printed: "-(A * B)"),
            FormulaPrecedenceCase(text: "A - -B", printed: "A - -B"),
            FormulaPrecedenceCase(text: "--A", printed: "--A"),
            FormulaPrecedenceCase(text: "((A))", printed: "A"),
            FormulaPrecedenceCase(text: "A\n  * 1.50", printed: "A * 1.50"),
            FormulaPrecedenceCase(
                text: "NY.GDP.MKTP.KD/(SL_TLF_TOTL_IN*(1-SL.UEM.TOTL.ZS/100))",
                printed: "NY.GDP.MKTP.KD / (SL_TLF_TOTL_IN * (1 - SL.UEM.TOTL.ZS / 100))"),
        ])
    func precedence(_ row: FormulaPrecedenceCase) throws {
        let formula = try #require(Formula.parse(row.text, file: "f").formula)
        #expect(formula.description == row.printed)
    }

    @Test("a product is evaluated before a sum: the tree says so")
    func tree() throws {
        let formula = try #require(Formula.parse("A + B * 2", file: "f").formula)
        let a = FormulaExpression(.reference(IndicatorCode("A")!, spelling: "A"), column: 1)
        let b = FormulaExpression(.reference(IndicatorCode("B")!, spelling: "B"), column: 5)
        let two = FormulaExpression(.number(2, text: "2"), column: 9)
        let product = FormulaExpression(.operation(.times, b, two), column: 7)
        #expect(formula.expression == FormulaExpression(.operation(.plus, a, product), column: 3))
    }

    @Test("a source's code and the id name the same indicator, mentioned where they stand")
    func references() throws {
        let formula = try #require(Formula.parse("IC.REG.DURS + IC_REG_DURS", file: "f").formula)
        #expect(formula.references.map(\.code.text) == ["IC_REG_DURS", "IC_REG_DURS"])
        #expect(formula.references.map(\.column) == [1, 15])
        #expect(formula.inputs.map(\.spelling) == ["IC.REG.DURS"])
    }

    @Test("parsing what was printed gives an equal expression", arguments: 1...40)
    func roundTrip(seed: Int) throws {
        var generator = FormulaSeed(seed: UInt64(seed))
        for _ in 0..<25 {
            let expression = FormulaExpression.random(depth: 6, using: &generator)
            let parsed = Formula.parse("\(expression)", file: "f").formula?.expression
            #expect(parsed == expression, "seed \(seed): \(expression)")
        }
    }
}

struct FormulaMistakeCase: Sendable, CustomTestStringConvertible {
    let text: String
    /// `column code`, in order.
    let expected: [String]
    var testDescription: String { text }

    init(_ text: String, _ expected: String...) {
        self.text = text
        self.expected = expected
    }
}

@Suite("Mistakes in a formula")
struct FormulaMistakeTests {
    @Test(
        "every mistake of form is reported at its character",
        arguments: [
            FormulaMistakeCase("", "1 formula-empty"),
            FormulaMistakeCase("  \n", "1 formula-empty"),
            FormulaMistakeCase("A +", "4 formula-value"),
            FormulaMistakeCase("A +   ", "4 formula-value"),
            FormulaMistakeCase("* A", "1 formula-value"),
            FormulaMistakeCase("A + * B", "5 formula-value"),
            FormulaMistakeCase("+A", "1 formula-value"),
            FormulaMistakeCase("A B", "3 formula-operator"),
            FormulaMistakeCase("A (B)", "3 formula-operator"),
            FormulaMistakeCase("A * (B + C", "5 formula-parenthesis"),
            FormulaMistakeCase("((A)", "1 formula-parenthesis"),
            FormulaMistakeCase("A + B) * C", "6 formula-parenthesis"),
            FormulaMistakeCase("A * ()", "6 formula-value"),
            FormulaMistakeCase("A × B", "3 formula-character"),
            FormulaMistakeCase("A ^ 2", "3 formula-character"),
            FormulaMistakeCase("A % * B", "3 formula-character"),
            FormulaMistakeCase("A + $", "5 formula-character"),
            FormulaMistakeCase("[A + B]", "1 formula-character", "7 formula-character"),
            FormulaMistakeCase("A * 12,5", "5 formula-number"),
            FormulaMistakeCase("A * 1e6", "5 formula-number"),
            FormulaMistakeCase("A * .5", "5 formula-number"),
            FormulaMistakeCase("A * 5.", "5 formula-number"),
            FormulaMistakeCase("A * 1.2.3", "5 formula-number"),
            FormulaMistakeCase("A * 0x1p3", "5 formula-number"),
            FormulaMistakeCase("A * " + String(repeating: "9", count: 400), "5 formula-number"),
            FormulaMistakeCase(String(repeating: "A", count: 101), "1 unknown-indicator"),
            FormulaMistakeCase("100 / (2 + 3)", "1 formula-constant"),
            FormulaMistakeCase(String(repeating: "(", count: 2000), "65 formula-too-deep"),
            FormulaMistakeCase(String(repeating: "-", count: 1999) + "A", "65 formula-too-deep"),
            FormulaMistakeCase(String(repeating: "A", count: 2001), "2001 formula-too-long"),
            FormulaMistakeCase(
                "A × (B + 1e6 C / ", "3 formula-character", "5 formula-parenthesis", "10 formula-number",
                "14 formula-operator", "17 formula-value"),
        ])
    func form(_ row: FormulaMistakeCase) {
        let (formula, findings) = Formula.parse(row.text, file: "indicators.yaml", line: 7)
        #expect(formula == nil)
        #expect(findings.map { "\($0.location?.column ?? 0) \($0.code)" } == row.expected)
        #expect(findings.allSatisfy { $0.location?.file == "indicators.yaml" && $0.location?.line == 7 })
    }

    @Test("unknown codes are found also where the form is wrong, with the nearest code in the same writing")
    func unknownBesideForm() {
        let units = [
            IndicatorCode("NY_GDP_MKTP_KD")!: "constant 2015 US$", IndicatorCode("SL_TLF")!: "persons",
        ]
        let (_, findings) = Formula.check(
            "NY.GDP.MKPT.KD / (SL_TFL + ", declaredUnit: "ratio", units: units, file: "i.yaml", line: 3)
        #expect(
            findings.map(\.line) == [
                "i.yaml:3:1: error: \"NY.GDP.MKPT.KD\" is not a known indicator. Did you mean NY.GDP.MKTP.KD?",
                "i.yaml:3:18: error: \"(\" is not closed. Write \")\" where it ends.",
                "i.yaml:3:19: error: \"SL_TFL\" is not a known indicator. Did you mean SL_TLF?",
                "i.yaml:3:27: error: A value is missing after \"+\". Write a number or an indicator's code.",
            ])
    }

    @Test("the caret stands under the character, also after a tab and beyond ASCII")
    func caret() throws {
        let plain = try #require(Formula.parse("A * 1e6", file: "f").findings.first)
        #expect(plain.caret(under: "A * 1e6") == "A * 1e6\n    ^")
        let text = "\té\n* A"
        let tabbed = try #require(Formula.parse(text, file: "f").findings.first)
        #expect(tabbed.caret(under: text) == "\té * A\n\t^")
        #expect(Finding(.error, code: "x", "x").caret(under: "A") == nil)
    }

    @Test("no text of signs and codes makes the parser crash or stay silent", arguments: 1...20)
    func anyText(seed: Int) {
        var generator = FormulaSeed(seed: UInt64(seed))
        let alphabet = Array("AB19.,()+-*/ é×\n\t")
        for _ in 0..<200 {
            let length = Int.random(in: 0...24, using: &generator)
            let text = String((0..<length).map { _ in alphabet.randomElement(using: &generator)! })
            let (formula, findings) = Formula.parse(text, file: "f")
            #expect((formula == nil) == findings.hasErrors, "seed \(seed): \(text)")
            let columns = findings.compactMap(\.location?.column)
            #expect(columns.allSatisfy { (1...text.count + 1).contains($0) }, "seed \(seed): \(text)")
        }
    }
}
