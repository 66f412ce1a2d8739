import PlanModel
import TestKit
import Testing
import UseCases

@Suite("The formulas of the indicator registry")
struct CheckIndicatorsTests {
    private static let registry = """
        version: 1
        indicators:
        - {code: A.ONE, name: 'One', unit: 'days', formula: 'A.TWO * 2'}
        - code: A.TWO
          name: 'Two'
          unit: 'days'
          formula: "A.BASE + A.ONE"
        - {code: A.BASE, name: 'Base', unit: 'days'}

        """

    @Test("a cycle is refused at the character that closes it, with the cycle named")
    func cycle() {
        let (indicators, findings) = checkIndicators(
            DocumentFile(path: "Data/indicators.yaml", text: Self.registry))
        #expect(indicators == nil)
        #expect(
            findings.map(\.line) == [
                "Data/indicators.yaml:7:22: error: \"A.ONE\" closes a cycle: A_ONE -> A_TWO -> A_ONE. "
                    + "Let one of them be computed from reported values only."
            ])
    }

    @Test(
        "a code that is not known and a unit that does not come out are told at their character",
        arguments: [
            ("A.BASE * A.BASE / A.BSE", "unknown-indicator", 72),
            ("A.BASE * A.BASE", "formula-declared-unit", 54),
        ])
    func codesAndUnits(formula: String, code: String, column: Int) {
        let text = Self.registry.replacing("A.TWO * 2", with: formula)
        let findings = checkIndicators(DocumentFile(path: "r.yaml", text: text)).findings
        #expect(findings.map(\.code) == [code])
        #expect(findings.first?.location == Location(file: "r.yaml", line: 3, column: column))
    }

    @Test("the bundled registry is without a mistake")
    func bundled() throws {
        let file = try #require(TestLedger.bundledRegistries.first { $0.path == "indicators.yaml" })
        let (indicators, findings) = checkIndicators(file)
        #expect(findings == [])
        #expect((indicators?.count ?? 0) > 50)
    }
}
