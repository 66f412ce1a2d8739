package import PlanModel

/// The order in which derived indicators are computed, each after those that
/// its formula names.
package struct DerivationOrder: Sendable {
    /// What can be computed, in order; the same for the same formulas.
    package let order: [IndicatorCode]
    /// What stands on a cycle or needs something that does, in order of code.
    package let blocked: [IndicatorCode]
    /// One for each reference that closes a cycle, at its character.
    package let findings: [Finding]
    private let formulas: [IndicatorCode: Formula]

    package init(_ formulas: [IndicatorCode: Formula]) {
        var walk = DerivationWalk(formulas: formulas)
        for code in formulas.keys.sorted() { walk.visit(from: code) }
        order = walk.order
        blocked = walk.blocked.sorted()
        findings = walk.findings
        self.formulas = formulas
    }

    /// Computes every derived indicator that can be, for one area.
    ///
    /// - Parameters:
    ///   - lines: the inputs from the ledger as of a day.
    ///   - units: as for `Formula.evaluate`.
    ///   - series: the series of each result; without one, the indicator and what
    ///     needs it get no values.
    package func evaluate(
        lines: [IndicatorCode: SeriesLine], units: [IndicatorCode: String] = [:],
        into series: [IndicatorCode: Series], years: ClosedRange<Int>? = nil
    ) -> [IndicatorCode: DerivedLine] {
        let ledger = lines.filter { formulas[$0.key] == nil }
        var derived: [IndicatorCode: DerivedLine] = [:]
        for code in order {
            guard let formula = formulas[code], let result = series[code] else { continue }
            derived[code] = formula.evaluate(
                lines: ledger, derived: derived, units: units, into: result, years: years)
        }
        return derived
    }
}

/// A walk depth first with its own stack: the chain of formulas may be long.
private struct DerivationWalk {
    let formulas: [IndicatorCode: Formula]
    var order: [IndicatorCode] = []
    var blocked: Set<IndicatorCode> = []
    var findings: [Finding] = []
    private var begun: Set<IndicatorCode> = []
    private var path: [(code: IndicatorCode, inputs: [FormulaReference], next: Int)] = []
    private var onPath: Set<IndicatorCode> = []

    init(formulas: [IndicatorCode: Formula]) { self.formulas = formulas }

    mutating func visit(from start: IndicatorCode) {
        enter(start)
        while let step = path.last {
            if step.next < step.inputs.count {
                path[path.count - 1].next += 1
                follow(step.inputs[step.next], from: step.code)
            } else {
                leave(step.code, inputs: step.inputs)
            }
        }
    }

    private mutating func enter(_ code: IndicatorCode) {
        guard let formula = formulas[code], begun.insert(code).inserted else { return }
        path.append((code, formula.inputs, 0))
        onPath.insert(code)
    }

    private mutating func follow(_ reference: FormulaReference, from code: IndicatorCode) {
        guard onPath.contains(reference.code) else { return enter(reference.code) }
        let cycle = path.map(\.code).drop { $0 != reference.code } + [reference.code]
        blocked.insert(code)
        guard let place = formulas[code]?.place else { return }
        findings.append(
            place.error(
                "formula-cycle",
                "\"\(reference.spelling)\" closes a cycle: \(cycle.map(\.text).joined(separator: " -> ")).",
                remedy: "Let one of them be computed from reported values only.", column: reference.column))
    }

    private mutating func leave(_ code: IndicatorCode, inputs: [FormulaReference]) {
        path.removeLast()
        onPath.remove(code)
        if inputs.contains(where: { blocked.contains($0.code) }) { blocked.insert(code) }
        if !blocked.contains(code) { order.append(code) }
    }
}
