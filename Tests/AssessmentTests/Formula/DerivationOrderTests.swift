import PlanModel
import Testing

@testable import Assessment

private func order(_ formulas: KeyValuePairs<String, String>) -> DerivationOrder {
    let numbered = formulas.enumerated().map { index, row in
        (code(row.key), formula(row.value, line: index + 1))
    }
    return DerivationOrder(Dictionary(numbered, uniquingKeysWith: { first, _ in first }))
}

@Suite("Derived indicators over derived indicators")
struct DerivationOrderTests {
    @Test("each comes after those that its formula names")
    func topological() {
        let derivation = order(["A": "B + C", "B": "C * 2", "C": "X / Y", "D": "X"])
        #expect(derivation.order.map(\.text) == ["C", "B", "A", "D"])
        #expect(derivation.findings.isEmpty)
        #expect(derivation.blocked.isEmpty)
    }

    @Test("a cycle is named, at the reference that closes it")
    func cycle() {
        let derivation = order(["A": "X + B", "B": "Y / (2 * A)"])
        #expect(
            derivation.findings.map(\.line) == [
                "indicators.yaml:2:10: error: \"A\" closes a cycle: A -> B -> A. "
                    + "Let one of them be computed from reported values only."
            ])
        #expect(derivation.findings.first?.caret(under: "Y / (2 * A)") == "Y / (2 * A)\n         ^")
    }

    @Test("a formula that names its own indicator is a cycle, whichever way the code is written")
    func selfReference() {
        let derivation = order(["IC.REG.DURS": "1 + IC.REG.DURS"])
        #expect(derivation.findings.map(\.location?.column) == [5])
        #expect(derivation.findings.first?.message.contains("IC_REG_DURS -> IC_REG_DURS") == true)
    }

    @Test("every cycle is found, and what needs a cycle is blocked while the rest is computed")
    func severalCycles() {
        let derivation = order([
            "A": "B + C", "B": "A", "C": "A + C", "D": "A", "E": "F", "F": "X",
        ])
        #expect(
            derivation.findings.map { "\($0.location?.line ?? 0):\($0.location?.column ?? 0)" }
                == ["2:1", "3:1", "3:5"])
        #expect(derivation.blocked.map(\.text) == ["A", "B", "C", "D"])
        #expect(derivation.order.map(\.text) == ["F", "E"])
    }

    @Test("a chain of 20,000 formulas is ordered")
    func longChain() {
        let chain = (0..<20_000).map { (code("N\($0)"), formula("N\($0 + 1) * 2")) }
        let derivation = DerivationOrder(Dictionary(chain, uniquingKeysWith: { first, _ in first }))
        #expect(derivation.order.first == code("N19999"))
        #expect(derivation.order.count == 20_000)
    }

    @Test("in any order of formulas without cycles, inputs come first", arguments: 1...20)
    func property(seed: Int) throws {
        var generator = FormulaSeed(seed: UInt64(seed))
        let names = (0..<12).map { "N\($0)" }.shuffled(using: &generator)
        let rows = names.indices.map { index in
            (
                code(names[index]),
                formula(
                    names[..<index].filter { _ in Bool.random(using: &generator) }
                        .reduce("X") { "\($0) + \($1)" })
            )
        }
        let formulas = Dictionary(rows, uniquingKeysWith: { first, _ in first })
        let order = DerivationOrder(formulas).order
        try #require(order.count == names.count)
        for (place, code) in order.enumerated() {
            let needed = formulas[code]!.inputs.map(\.code).filter { formulas[$0] != nil }
            #expect(needed.allSatisfy { order[..<place].contains($0) }, "seed \(seed)")
        }
    }

    @Test("a derived input passes on its values, the rows behind it, its breaks and its reasons")
    func chained() throws {
        let inputs = lines(
            line(
                "X",
                [
                    FormulaValue(year: 2019, value: 10, id: 1),
                    FormulaValue(year: 2020, value: 20, status: .breakInSeries, id: 2),
                    FormulaValue(year: 2021, value: 30, id: 3),
                ]),
            line(
                "Y",
                [
                    FormulaValue(year: 2019, value: 5, id: 4),
                    FormulaValue(year: 2020, value: 5, status: .estimated, id: 5),
                    FormulaValue(year: 2021, value: 0, id: 6),
                ]))
        let derived = order(["TWICE": "RATIO * 2 + X", "RATIO": "X / Y"]).evaluate(
            lines: inputs, into: [code("TWICE"): result("TWICE"), code("RATIO"): result("RATIO")])
        let twice = try #require(derived[code("TWICE")])
        #expect(twice.line.observations.map(\.value) == [14, 28])
        #expect(twice.lineage(in: Period(year: 2019)!)?.ledgerRows == [1, 4])
        #expect(twice.lineage(in: Period(year: 2019)!)?.inputs.map(\.observation.id) == [nil, 1])
        #expect(twice.breaks == [Period(year: 2020)!])
        #expect(
            twice.gaps.map(\.description)
                == ["2021: RATIO has no value (division by zero: Y is 0)"])
    }

    @Test("a reported series under a derived indicator's code does not stand in for it")
    func noStandIn() {
        let inputs = lines(line("RATIO", [FormulaValue(year: 2020, value: 99)]))
        let derived = order(["TWICE": "RATIO * 2", "RATIO": "X / Y"]).evaluate(
            lines: inputs, into: [code("TWICE"): result("TWICE"), code("RATIO"): result("RATIO")],
            years: 2020...2020)
        #expect(derived[code("TWICE")]?.line.observations.isEmpty == true)
    }
}
