import PlanModel
import Testing

@Suite("Dependencies between action lines")
struct DependencyTests {
    private func messages(_ after: [String: [String]]) -> [String] {
        let plan = SamplePlan.changed { plan in
            for index in plan.actionLines.indices {
                let names = after[plan.actionLines[index].code.text] ?? []
                plan.actionLines[index].after = names.map(SamplePlan.code)
            }
        }
        return plan.findings().map(\.message)
    }

    @Test("an order of work has no finding")
    func order() {
        #expect(messages(["A-1-1.2": ["A-1-1.1"], "A-1-2.1": ["A-1-1.1", "A-1-1.2"]]).isEmpty)
    }

    @Test("a cycle is named from line to line")
    func cycle() {
        let found = messages(["A-1-1.1": ["A-1-2.1"], "A-1-1.2": ["A-1-1.1"], "A-1-2.1": ["A-1-1.2"]])
        #expect(found == ["action lines wait for each other: A-1-1.1 -> A-1-2.1 -> A-1-1.2 -> A-1-1.1."])
    }

    @Test("a line that waits for itself is a cycle")
    func own() {
        #expect(
            messages(["A-1-1.1": ["A-1-1.1"]]) == ["action lines wait for each other: A-1-1.1 -> A-1-1.1."])
    }

    @Test("two cycles are both named")
    func two() {
        let found = messages(["A-1-1.1": ["A-1-1.2"], "A-1-1.2": ["A-1-1.1"], "A-1-2.1": ["A-1-2.1"]])
        #expect(
            found == [
                "action lines wait for each other: A-1-1.1 -> A-1-1.2 -> A-1-1.1.",
                "action lines wait for each other: A-1-2.1 -> A-1-2.1.",
            ])
    }

    @Test("a line due before the one it waits for is a warning")
    func early() {
        let plan = SamplePlan.changed { plan in
            plan.actionLines[1].timeFrame.printed = "By 2018"
            plan.actionLines[1].timeFrame.due = SamplePlan.day("2018-12-31")
            plan.actionLines[1].after = [SamplePlan.code("A-1-1.1")]
        }
        #expect(
            plan.findings().map(\.line) == [
                "warning: action line A-1-1.2 is due on 2018-12-31, but waits for action "
                    + "line A-1-1.1, which is due "
                    + "on 2020-12-31. Check the days and the dependency."
            ])
    }

    @Test("a chain of ten thousand lines is followed to its end")
    func chain() {
        let plan = SamplePlan.changed { plan in
            plan.actionLines = (1...10_000).map { number in
                var line = SamplePlan.line("A-1-1.\(number)")
                line.after = [SamplePlan.code("A-1-1.\(number % 10_000 + 1)")]
                return line
            }
        }
        #expect(plan.findings().map(\.code) == ["cycle"])
    }

    private func graph(_ after: [[Int]]) -> DependencyGraph {
        let codes = after.indices.map { SamplePlan.code("L\($0)") }
        return DependencyGraph(codes, naming: after.map { $0.map { codes[$0] } })
    }

    @Test("an order has every item after those that come before it, also where one is named twice")
    func ordered() throws {
        let graph = graph([[3, 1], [3], [0, 0], [], [2, 3]])
        let order = try #require(graph.order)
        #expect(order == [3, 1, 0, 2, 4])
        #expect(DependencyGraph([]).order == [])
    }

    @Test("a cycle leaves no order, whatever stands beside it")
    func unordered() {
        #expect(graph([[1], [2], [0], [], [3]]).order == nil)
        #expect(graph([[], [1]]).order == nil)
    }
}
