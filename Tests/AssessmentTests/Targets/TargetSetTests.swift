import Assessment
import PlanModel
import Testing

@Suite("Targets")
struct TargetSetTests {
    private let states = Example.asean.members

    private func start(_ area: String, _ first: Double, _ last: Double) -> TargetStart {
        TargetStart(
            area: Example.area(area), baseline: Example.point(2016, first), latest: Example.point(2017, last))
    }

    /// Rates of 5, 4, 3, 2, 1, 0 and -10 percent.
    private var starts: [TargetStart] {
        [
            start("BRN", 100, 101), start("KHM", 100, 105), start("IDN", 100, 90), start("LAO", 100, 103),
            start("MYS", 100, 104), start("MMR", 100, 100), start("PHL", 50, 51),
        ]
    }

    @Test("without a rule no state has a target")
    func none() {
        let set = TargetSet(rule: .none, areas: states)
        #expect(set.targets.isEmpty)
        #expect(set.withoutTarget.count == 10)
    }

    @Test("a state's own value comes before its group's, and the smallest group first")
    func values() {
        let rule = TargetRule.values([
            Example.area("LAO"): Example.point(2025, 9), Example.area("CLMV"): Example.point(2025, 8),
            Example.area("ASEAN"): Example.point(2025, 7),
        ])
        let set = TargetSet(rule: rule, areas: states, groups: [Example.asean, Example.clmv])
        #expect(set.targets[Example.area("LAO")]?.value == 9)
        #expect(set.targets[Example.area("KHM")]?.value == 8)
        #expect(set.targets[Example.area("KHM")]?.origin == .set(for: Example.area("CLMV")))
        #expect(set.targets[Example.area("THA")]?.value == 7)
        #expect(set.targets.values.allSatisfy { !$0.isRuleMade })
    }

    @Test("a state without a value of its own or a group's has no target")
    func noValue() {
        let rule = TargetRule.values([Example.area("CLMV"): Example.point(2025, 8)])
        let set = TargetSet(rule: rule, areas: states, groups: [Example.clmv])
        #expect(set.withoutTarget[Example.area("THA")] == .noneSet)
    }

    @Test("the champion area rule moves every state at the mean rate of the five best")
    func champions() throws {
        let set = TargetSet(
            rule: .championArea(by: Example.year(2018)), areas: states, direction: .increase, starts: starts)
        let rate = try #require(set.championRate)
        #expect(abs(rate.rate - 0.03) < 1e-15)
        #expect(rate.champions.map(\.text) == ["KHM", "MYS", "LAO", "PHL", "BRN"])
        let target = try #require(set.targets[Example.area("IDN")])
        #expect(abs(target.value - 106.09) < 1e-12)
        #expect(target.isRuleMade)
        #expect(set.withoutTarget[Example.area("THA")] == .noComparableChange)
    }

    @Test("where a decrease is wanted the fastest fall is the best")
    func fallingChampions() throws {
        let set = TargetSet(
            rule: .championArea(by: Example.year(2018), champions: 1), areas: states, direction: .decrease,
            starts: starts)
        #expect(set.championRate?.champions.map(\.text) == ["IDN"])
        #expect(abs(try #require(set.targets[Example.area("KHM")]).value - 81) < 1e-12)
    }

    @Test("fewer states than champions, or champions that do not improve, set no target")
    func refusals() {
        let few = TargetSet(
            rule: .championArea(by: Example.year(2025)), areas: states, starts: Array(starts.prefix(4)))
        #expect(few.withoutTarget[Example.area("LAO")] == .tooFewChampions(found: 4, needed: 5))
        let falling = TargetSet(
            rule: .championArea(by: Example.year(2025), champions: 7), areas: states, direction: .decrease,
            starts: starts)
        #expect(falling.withoutTarget[Example.area("LAO")]?.code == "target-champions-do-not-improve")
    }

    @Test("a share is never asked to exceed the whole")
    func beyondWhole() {
        let set = TargetSet(
            rule: .championArea(by: Example.year(2025)), areas: states, starts: starts, areShares: true)
        #expect(set.withoutTarget[Example.area("KHM")]?.code == "target-beyond-whole")
        #expect(set.targets[Example.area("PHL")] != nil)
    }

    @Test("the order of the states does not matter, ties go by code")
    func order() {
        let tied = ["THA", "BRN", "VNM"].map { start($0, 100, 110) }
        let rule = TargetRule.championArea(by: Example.year(2025), champions: 2)
        let set = TargetSet(rule: rule, areas: states, starts: tied)
        #expect(set == TargetSet(rule: rule, areas: states.reversed(), starts: tied.reversed()))
        #expect(set.championRate?.champions.map(\.text) == ["BRN", "THA"])
    }

    @Test("a rule-made target is labelled in the assessment")
    func label() {
        let set = TargetSet(rule: .championArea(by: Example.year(2025)), areas: states, starts: starts)
        let answer = AchievementQuestion(
            line: Example.line([2016: 100, 2017: 90]), direction: .increase,
            target: set.targets[Example.area("IDN")]
        ).answer()
        #expect(answer.labels.contains(.ruleMadeTarget))
    }
}
