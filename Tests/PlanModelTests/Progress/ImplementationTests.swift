import PlanModel
import Testing

@Suite("What a state does about a line of national level")
struct ImplementationTests {
    private static let shared = WorkPlan(skills: ["law"])
    private static let own = WorkPlan(skills: ["bookkeeping"])

    private var line: ActionLine {
        var line = SamplePlan.line("A-1-1.1")
        line.isNationalLevel = true
        line.work = Self.shared
        line.implementations = [
            Implementation(state: SamplePlan.area("LAO"), work: Self.own),
            Implementation(
                state: SamplePlan.area("KHM"),
                timeFrame: TimeFrame(
                    printed: "2018", starts: SamplePlan.day("2016-01-01"), isStartAssumed: true,
                    due: SamplePlan.day("2018-12-31"))),
        ]
        return line
    }

    @Test("a state with a plan of its own follows nothing of the line's")
    func ownWork() {
        #expect(line.work(in: SamplePlan.area("LAO")) == Self.own)
        #expect(line.timeFrame(in: SamplePlan.area("LAO")).due.description == "2020-12-31")
    }

    @Test("a state that sets only other days follows the line's plan of work in them")
    func ownDays() {
        #expect(line.work(in: SamplePlan.area("KHM")) == Self.shared)
        #expect(line.timeFrame(in: SamplePlan.area("KHM")).due.description == "2018-12-31")
    }

    @Test("a state that says nothing follows the line")
    func nothing() {
        #expect(line.work(in: SamplePlan.area("THA")) == Self.shared)
        #expect(line.work(in: nil) == Self.shared)
    }
}
