import PlanModel
import Testing

@Suite("Difference of two plans")
struct PlanDifferenceTests {
    private func lines(_ change: (inout Plan) -> Void) -> [String] {
        PlanDifference(from: SamplePlan.plan, to: SamplePlan.changed(change)).lines
    }

    @Test("the same plan has no difference")
    func none() {
        #expect(PlanDifference(from: SamplePlan.plan, to: SamplePlan.plan).isEmpty)
    }

    @Test("a field of the plan itself")
    func ownField() {
        #expect(lines { $0.title = "Other" } == ["changed  plan, title: \"Sample plan\" -> \"Other\""])
    }

    @Test("a field deep inside is named by the codes around it")
    func deep() {
        let found = lines { $0.goals[0].outcomes[0].actions[1].title = "Save" }
        #expect(found == ["changed  goal A > outcome A-1 > action A-1-2, title: \"Invest\" -> \"Save\""])
    }

    @Test("a day and a list of states")
    func values() {
        let found = lines { plan in
            plan.actionLines[0].timeFrame.due = SamplePlan.day("2021-12-31")
            plan.goals[0].champions = [SamplePlan.area("THA"), SamplePlan.area("LAO")]
        }
        #expect(
            found == [
                "changed  goal A, champions: [THA] -> [THA, LAO]",
                "changed  action line A-1-1.1, due: 2020-12-31 -> 2021-12-31",
            ])
    }

    @Test("an optional field that comes or goes")
    func optional() {
        let found = lines { plan in
            plan.kpis[0].note = "Ended."
            plan.kpis[1].availability = nil
        }
        #expect(
            found == [
                "added    KPI 6, note: \"Ended.\"",
                "removed  KPI 8, availability.printed: \"2 AMSs\"",
                "removed  KPI 8, availability.confirmed: true",
                "removed  KPI 8, availability.states: [LAO, THA]",
            ])
    }

    @Test("a new item is told with all its fields")
    func added() {
        let found = lines { $0.states.append(MemberState(code: SamplePlan.area("VNM"), name: "Viet Nam")) }
        #expect(found == ["added    state VNM, code: VNM", "added    state VNM, name: \"Viet Nam\""])
    }

    @Test("a removed item is told with all its fields")
    func removed() {
        let found = lines { $0.crossCuttingGroups = [] }
        #expect(
            found == [
                "removed  cross-cutting group micro, code: micro",
                "removed  cross-cutting group micro, name: \"Micro enterprises\"",
            ])
    }

    @Test("a target that is set is told with all its fields")
    func targetSet() {
        let found = lines { plan in
            var target = SamplePlan.target("LAO")
            target.agreedOn = SamplePlan.day("2018-06-27")
            target.source = SamplePlan.source
            target.note = "Agreed."
            plan.kpis[1].targets = [target]
        }
        #expect(
            found == [
                "added    KPI 8 > target LAO, area: LAO", "added    KPI 8 > target LAO, by: 2025",
                "added    KPI 8 > target LAO, value: 55",
                "added    KPI 8 > target LAO, agreed_on: 2018-06-27",
                "added    KPI 8 > target LAO, document: doc",
                "added    KPI 8 > target LAO, locator: \"section 1\"",
                "added    KPI 8 > target LAO, note: \"Agreed.\"",
            ])
    }

    @Test("a target that moves is a change of its area's target")
    func targetMoved() {
        let old = SamplePlan.changed { plan in
            plan.kpis[1].targets = [SamplePlan.target("LAO"), SamplePlan.target("ALL")]
        }
        var new = old
        new.kpis[1].targets[1].value = ReportedNumber("55.0")!
        new.kpis[1].targets[1].by = Period(year: 2024)!
        #expect(
            PlanDifference(from: old, to: new).lines == [
                "changed  KPI 8 > target ALL, by: 2025 -> 2024",
                "changed  KPI 8 > target ALL, value: 55 -> 55.0",
            ])
    }

    @Test("another order is told once")
    func reordered() {
        let found = lines { $0.states.swapAt(0, 2) }
        #expect(
            found == [
                "changed  plan, order of states: state KHM, state LAO, state THA -> state "
                    + "THA, state LAO, state KHM"
            ])
    }

    @Test("a code that stands twice is told apart")
    func twice() {
        let found = lines { plan in
            plan.crossCuttingGroups.append(CrossCuttingGroup(code: SamplePlan.code("micro"), name: "Again"))
        }
        #expect(
            found == [
                "added    cross-cutting group micro (2), code: micro",
                "added    cross-cutting group micro (2), name: \"Again\"",
            ])
    }

    @Test("the way back exchanges added and removed, old and new")
    func inverse() {
        let other = SamplePlan.changed { plan in
            plan.kpis.removeLast()
            plan.title = "Other"
        }
        let there = PlanDifference(from: SamplePlan.plan, to: other).entries
        let back = PlanDifference(from: other, to: SamplePlan.plan).entries
        #expect(there.map { [$0.old, $0.new] } == back.map { [$0.new, $0.old] })
        #expect(there.map(\.field) == back.map(\.field))
    }
}
