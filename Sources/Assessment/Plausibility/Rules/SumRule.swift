import PlanModel
import Statistics

/// Size classes that add up: micro, small and medium are the MSMEs, these and
/// the large ones are all.
///
/// More than the whole cannot be, which is an error where all of it was
/// entered here. Less than the whole may have a reason: units that could not
/// be classified. Each figure may be off by half of its last place.
struct SumRule {
    private let evidence: ReturnEvidence

    init(_ evidence: ReturnEvidence) { self.evidence = evidence }

    private static let relations: [(whole: SizeClass, parts: [SizeClass])] = [
        (.microSmall, [.micro, .small]),
        (.sme, [.small, .medium]),
        (.msme, [.micro, .small, .medium]),
        (.msme, [.micro, .sme]),
        (.msme, [.microSmall, .medium]),
        (.total, [.msme, .large]),
        (.total, [.micro, .small, .medium, .large]),
    ]

    /// Of each whole the first relation that does not hold.
    func findings() -> [(CellKey, Finding)] {
        var lines: [(indicator: IndicatorCode, period: Period)] = []
        var seen: Set<CellKey> = []
        let items = Set(evidence.items.lazy.filter { !$0.isInternational }.map(\.code))
        for key in evidence.contents.keys where items.contains(key.item) && key.item.sizeClass != .none {
            if seen.insert(CellKey(ItemCode(key.item.indicator), key.period)).inserted {
                lines.append((key.item.indicator, key.period))
            }
        }
        return lines.flatMap { findings(of: $0.indicator, in: $0.period) }
    }

    private func findings(of indicator: IndicatorCode, in period: Period) -> [(CellKey, Finding)] {
        var failed: Set<SizeClass> = []
        var found: [(CellKey, Finding)] = []
        for relation in Self.relations where !failed.contains(relation.whole) {
            let sum = Sum(relation.whole, relation.parts) {
                evidence.figure(CellKey(ItemCode(indicator, $0), period))
            }
            guard let sum, sum.isWrong else { continue }
            let cells = ([sum.whole] + sum.parts).map { CellKey(ItemCode(indicator, $0.sizeClass), period) }
            guard let place = evidence.place(among: cells) else { continue }
            failed.insert(relation.whole)
            found.append((place, sum.finding(isAllEntered: cells.allSatisfy(evidence.isEntered))))
        }
        return found
    }
}

/// A whole and those of its parts that are known.
private struct Sum {
    typealias Figure = (sizeClass: SizeClass, figure: CellFigure)

    let whole: Figure
    let parts: [Figure]
    let isComplete: Bool
    private let excess: Double
    private let tolerance: Double

    /// Nil where the whole or every part is unknown, or a part is negative.
    init?(_ whole: SizeClass, _ parts: [SizeClass], _ figure: (SizeClass) -> CellFigure?) {
        guard let total = figure(whole) else { return nil }
        let known: [Figure] = parts.compactMap { size in figure(size).map { (size, $0) } }
        guard !known.isEmpty, known.allSatisfy({ $0.figure.value >= 0 }) else { return nil }
        self.whole = (whole, total)
        self.parts = known
        isComplete = known.count == parts.count
        excess = compensatedSum(of: known.map(\.figure.value)) - total.value
        let figures = known.map(\.figure) + [total]
        let steps = figures.map { roundingStep(of: $0, among: figures) }
        // Half a step of each, and what binary fractions lose.
        tolerance = compensatedSum(of: steps) / 2 + abs(total.value) * 1e-12
    }

    var isWrong: Bool { excess > tolerance || (isComplete && excess < -tolerance) }

    func finding(isAllEntered: Bool) -> Finding {
        let terms = parts.map { "\($0.sizeClass.rawValue) \($0.figure.text)" }.joined(separator: " + ")
        let decimals = (parts + [whole]).map(\.figure.decimals).max() ?? 0
        func text(_ value: Double) -> String { DecimalText.fixed(value, decimals: decimals, style: .grouped) }
        let sum = text(whole.figure.value + excess)
        let left = parts.count == 1 ? terms : "\(terms) = \(sum)"
        let total = "\(whole.figure.text) of \(whole.sizeClass.rawValue)"
        if excess > 0 {
            return Finding(
                isAllEntered ? .error : .warning, code: "sum-exceeds-whole",
                "\(left) is \(text(excess)) more than the \(total).",
                remedy: "Correct the figure that is wrong"
                    + (isAllEntered ? "." : ", or say in the justification why both are right."))
        }
        return Finding(
            .warning, code: "sum-differs", "\(left) is \(text(-excess)) less than the \(total).",
            remedy: "Correct the figure that is wrong, or say in the justification what is not classified.")
    }
}
