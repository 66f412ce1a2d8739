import Enterprises
import Testing

@Suite("Safety rules")
struct SafetyRuleTests {
    @Test(
        "dominance is over the limit, not at it, and asks for what would bring the cell back under it",
        arguments: [
            (SafetyRule.dominanceOfOne(percent: 85), [85.0, 10, 5], nil),
            (.dominanceOfOne(percent: 85), [86, 9, 5], 86 / 0.85 - 100),
            (.dominanceOfOne(percent: 85), [100], 100 / 0.85 - 100),
            (.dominanceOfTwo(percent: 90), [60, 30, 10], nil),
            (.dominanceOfTwo(percent: 90), [61, 30, 9], 91 / 0.9 - 100),
            (.dominanceOfTwo(percent: 90), [], nil),
        ] as [(SafetyRule, [Double], Double?)])
    func dominance(rule: SafetyRule, amounts: [Double], protection: Double?) {
        expectNear(rule.requiredProtection(of: contributions(amounts)), protection)
    }

    @Test(
        "p % is unsafe where the rest is under p % of the largest, and asks for the difference",
        arguments: [
            ([100.0, 50, 9], 1.0), ([100, 50, 10], nil), ([100, 50], 10), ([100], 10), ([100, 50, 5, 4], 1),
            ([0, 0, 0], nil), ([], nil),
        ] as [([Double], Double?)])
    func priorKnowledge(amounts: [Double], protection: Double?) {
        let rule = SafetyRule.priorKnowledge(percent: 10)
        expectNear(rule.requiredProtection(of: contributions(amounts)), protection)
    }

    @Test("negative amounts weigh by their absolute value")
    func signed() {
        let cell = contributions([-100, 50, 5])
        #expect(cell.total == -45)
        #expect(cell.absoluteTotal == 155)
        expectNear(SafetyRule.priorKnowledge(percent: 10).requiredProtection(of: cell), 5)
    }

    @Test(
        "a count is unsafe from 1 to the minimum less one, and must possibly reach the minimum",
        arguments: [(0, nil), (1, 2.0), (2, 1), (3, nil), (4, nil)] as [(Int, Double?)])
    func counts(count: Int, upper: Double?) {
        let sensitivity = SafetyRules.standard.sensitivity(of: .counted(count), kind: .count)
        #expect(sensitivity?.protection.upper == upper)
        #expect(sensitivity.map(\.protection.lower) == upper.map { _ in 0 })
    }

    @Test("an amount gets the widest protection that its broken rules ask for, on both sides")
    func widest() {
        let cell = contributions([1000, 20, 10])
        let sensitivity = SafetyRules.standard.sensitivity(of: cell, kind: .amount)
        #expect(
            sensitivity?.rules == [
                .dominanceOfOne(percent: 85), .dominanceOfTwo(percent: 90), .priorKnowledge(percent: 10),
            ])
        expectNear(sensitivity?.protection.upper, 1000 / 0.85 - 1030)
        expectNear(sensitivity?.protection.lower, 1000 / 0.85 - 1030)
    }

    @Test("an amount of 0 of one enterprise still gets the smallest range")
    func zeroAmount() {
        let sensitivity = SafetyRules.standard.sensitivity(of: contributions([0]), kind: .amount)
        #expect(sensitivity?.protection.lower == 1)
        #expect(sensitivity?.protection.upper == 1)
    }
}

@Suite("Contributions")
struct ContributionsTests {
    @Test(
        "a summary is the same to the bit in any order and any grouping",
        arguments: 1...20 as ClosedRange<UInt64>)
    func anyOrder(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let amounts = (0..<50).map { _ in
            Double.random(in: -1e9...1e12, using: &random) / Double(Int.random(in: 1...1000, using: &random))
        }
        let whole = contributions(amounts)
        #expect(contributions(amounts.shuffled(using: &random)) == whole)
        let cut = Int.random(in: 0...50, using: &random)
        var merged = contributions(Array(amounts[cut...]))
        merged.merge(contributions(Array(amounts[..<cut])))
        #expect(merged == whole)
    }

    @Test("a summary knows the two largest, the total and the rest")
    func summary() {
        let cell = contributions([3, 9, 0.5, 7])
        #expect(cell.count == 4)
        #expect(cell.largest == 9)
        #expect(cell.second == 7)
        #expect(cell.total == 19.5)
        #expect(cell.rest == 3.5)
    }

    @Test("what is not a number adds nothing, and what is infinite does not stop the run")
    func notNumbers() {
        var cell = contributions([1, .nan])
        #expect(cell.count == 1)
        cell.add(.infinity)
        #expect(cell.total >= 1e21)
    }

    @Test("counted groups merge like single enterprises")
    func counted() {
        var merged = Contributions.counted(2, units: 5)
        merged.merge(.counted(3, units: 7))
        #expect(merged == .counted(5, units: 12))
        #expect(Contributions.counted(1) == contributions([1]))
    }
}

func contributions(_ amounts: [Double]) -> Contributions {
    var summary = Contributions()
    for amount in amounts { summary.add(amount) }
    return summary
}

private func expectNear(
    _ found: Double?, _ expected: Double?, location: SourceLocation = #_sourceLocation
) {
    guard let found, let expected else {
        #expect(found == expected, sourceLocation: location)
        return
    }
    #expect(abs(found - expected) < 1e-6, sourceLocation: location)
}
