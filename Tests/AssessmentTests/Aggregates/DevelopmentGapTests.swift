import Assessment
import PlanModel
import Testing

@Suite("Development gap")
struct DevelopmentGapTests {
    private let groups = GapGroups(all: Example.asean, behind: Example.clmv, ahead: Example.asean6)

    private func aggregation(_ values: [String: [Int: Double]], rule: AggregationRule = .simpleMean)
        -> Aggregation
    {
        var lines = AreaLines()
        for (area, years) in values {
            lines[Example.area(area)] = Example.line(years, of: Example.series(area))
        }
        return Aggregation(rule: rule, values: lines)
    }

    private var narrowing: [String: [Int: Double]] {
        var values: [String: [Int: Double]] = [:]
        for area in Example.asean6.members { values[area.text] = [2016: 10, 2019: 10] }
        for area in Example.clmv.members { values[area.text] = [2016: 40, 2019: 20] }
        return values
    }

    @Test("the ratio of the groups and the spread across states narrow together")
    func narrows() throws {
        let gap = aggregation(narrowing)
            .developmentGap(between: groups, baseline: Example.year(2016), latest: Example.year(2019))
        #expect(gap.atBaseline.ratio == 4)
        #expect(gap.atLatest.ratio == 2)
        // Six of 10 and four of 40: mean 22, deviation sqrt(216).
        let spread = try #require(gap.atBaseline.spread.coefficientOfVariation)
        #expect(abs(spread - 0.668_042_657_122_685) < 1e-12)
        #expect(gap.restsOnSameStates)
        #expect(gap.atLatest.all.figure == 14)
    }

    @Test("other states at the two ends are told")
    func otherStates() {
        var values = narrowing
        values["LAO"] = [2016: 40]
        let gap = aggregation(values)
            .developmentGap(between: groups, baseline: Example.year(2016), latest: Example.year(2019))
        #expect(!gap.restsOnSameStates)
        #expect(gap.atLatest.ratio == 2)
    }

    @Test("where a group is not published there is no ratio, and the reason stands in the group")
    func unpublished() {
        var values = narrowing
        for area in ["LAO", "KHM"] { values[area] = nil }
        let point = aggregation(values)
            .developmentGap(between: groups, baseline: Example.year(2016), latest: Example.year(2019))
            .atLatest
        #expect(point.ratio == nil)
        #expect(point.behind.reason == .tooFewStates(found: 2, needed: 3, of: 4))
        #expect(point.spread.coefficientOfVariation != nil)
    }

    @Test("a ratio's spread is that of the states' own quotients")
    func ratioSpread() {
        var numerators = AreaLines()
        var denominators = AreaLines()
        for (index, area) in Example.asean.members.enumerated() {
            let size = Double(index + 1)
            numerators[area] = Example.line([2016: 5 * size], of: Example.series(area.text))
            denominators[area] = Example.line([2016: size], of: Example.series(area.text, indicator: "D"))
        }
        let spread = Aggregation(rule: .ratio, values: numerators, weights: denominators)
            .spread(across: Example.asean, in: Example.year(2016))
        #expect(spread.coefficientOfVariation == 0)
    }

    @Test("levels that are not comparable have no spread")
    func notComparable() {
        var lines = AreaLines()
        for area in Example.asean.members {
            lines[area] = Example.line(
                [2016: 4], of: Example.series(area.text, sizeClass: .msme, source: area.text))
        }
        let spread = Aggregation(rule: .sum, values: lines, sizeClass: .msme)
            .spread(across: Example.asean, in: Example.year(2016))
        guard case .notPublished(.notComparable, _) = spread else {
            Issue.record("published")
            return
        }
    }
}
