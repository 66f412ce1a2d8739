import PlanModel
import Testing

@testable import Assessment

@Suite("Delay contagion")
struct DelayContagionTests {
    private typealias Example = ProgressExample

    private struct Line {
        let code: String
        let starts: String
        let due: String
        let after: [String]
        let finish: LineOutlook.Finish

        /// A line of a whole year, unless its days are given.
        init(
            _ code: String, _ year: Int, starts: String? = nil, due: String? = nil, after: [String] = [],
            finish: LineOutlook.Finish = .unknown(.noReport)
        ) {
            self.code = code
            self.starts = starts ?? "\(year)-01-01"
            self.due = due ?? "\(year)-12-31"
            self.after = after
            self.finish = finish
        }
    }

    private func contagion(_ lines: [Line]) throws -> DelayContagion {
        let outlooks = lines.map { line in
            LineOutlook(
                line: Example.code(line.code), starts: Example.day(line.starts), due: Example.day(line.due),
                finish: line.finish)
        }
        let actionLines = lines.map { Example.line($0.code, $0.starts, $0.due, after: $0.after) }
        return try DelayContagion(actionLines, outlooks: outlooks)
    }

    private func expected(_ day: String) -> LineOutlook.Finish { .expected(Example.day(day)) }
    private func actual(_ day: String) -> LineOutlook.Finish { .actual(Example.day(day)) }

    private func chain(_ contagion: DelayContagion, _ line: String) -> String {
        contagion.chain(to: Example.code(line)).map(\.text).joined(separator: " > ")
    }

    @Test("a delay passes on to the end of a chain without slack")
    func chain() throws {
        let contagion = try contagion([
            Line("A", 2018, finish: expected("2019-01-30")),
            Line("B", 2019, after: ["A"], finish: expected("2019-12-31")),
            Line("C", 2020, after: ["B"], finish: expected("2020-12-31")),
        ])
        #expect(contagion.lines.map(\.own) == [30, 0, 0])
        #expect(contagion.lines.map(\.reaching) == [0, 30, 30])
        let finishes = contagion.lines.map(\.expectedFinish.description)
        #expect(finishes == ["2019-01-30", "2020-01-30", "2021-01-30"])
        #expect(contagion.lines[2].through?.text == "B")
        #expect(chain(contagion, "C") == "A > B > C")
        #expect(chain(contagion, "A") == "")
        #expect(contagion.criticalPath.map(\.text) == ["A", "B", "C"])
    }

    @Test("slack is eaten before a delay passes on", arguments: [(20, 0), (31, 0), (32, 1), (60, 29)])
    func slack(delay: Int, reaching: Int) throws {
        let due = Example.day("2018-12-31")
        let finish = Day(daysSince1970: due.daysSince1970 + delay)!
        let contagion = try contagion([
            Line("A", 2018, finish: .expected(finish)),
            // The whole of January lies between.
            Line("B", 2019, starts: "2019-02-01", after: ["A"], finish: expected("2019-12-31")),
        ])
        #expect(contagion.lines[1].reaching == reaching)
        #expect(contagion.lines[1].daysLate == reaching)
        #expect((contagion.lines[1].through != nil) == (reaching > 0))
    }

    @Test("own delay and what reaches a line are not added up; the later finish counts")
    func notAddedUp() throws {
        let a = Line("A", 2018, finish: expected("2019-01-30"))
        let slower = try contagion([
            a, Line("B", 2019, after: ["A"], finish: expected("2020-02-19")),
        ])
        #expect(slower.lines[1].own == 50 && slower.lines[1].reaching == 30)
        #expect(slower.lines[1].daysLate == 50)
        #expect(slower.criticalPath.map(\.text) == ["B"])
        let faster = try contagion([
            a, Line("B", 2019, after: ["A"], finish: expected("2020-01-10")),
        ])
        #expect(faster.lines[1].own == 10 && faster.lines[1].daysLate == 30)
        #expect(faster.criticalPath.map(\.text) == ["A", "B"])
    }

    @Test("of several prerequisites the one that passes on most counts")
    func largest() throws {
        let contagion = try contagion([
            Line("A", 2018, due: "2018-06-30", finish: expected("2018-12-31")),
            Line("B", 2018, finish: expected("2019-01-10")),
            Line("C", 2019, after: ["A", "B"], finish: expected("2019-12-31")),
        ])
        #expect(contagion.lines.map(\.own) == [184, 10, 0])
        #expect(contagion.lines[2].reaching == 10)
        #expect(chain(contagion, "C") == "B > C")
    }

    @Test("a chain begins with the line that is late by itself")
    func origin() throws {
        let contagion = try contagion([
            Line("A", 2017, finish: actual("2018-01-10")),
            Line("B", 2018, after: ["A"], finish: expected("2019-03-01")),
            Line("C", 2019, after: ["B"]),
            Line("D", 2020, after: ["C"]),
        ])
        #expect(contagion.lines[1].reaching == 10)
        #expect(chain(contagion, "D") == "B > C > D")
        #expect(chain(contagion, "B") == "A > B")
    }

    @Test("finished lines are history: what reaches them moves nothing")
    func finished() throws {
        let contagion = try contagion([
            Line("A", 2018, finish: expected("2019-06-30")),
            Line("B", 2019, after: ["A"], finish: actual("2019-12-01")),
            Line("C", 2020, after: ["B"], finish: expected("2020-12-31")),
        ])
        #expect(contagion.lines[1].expectedFinish == Example.day("2019-12-01"))
        #expect(contagion.lines[1].daysLate == -30 && contagion.lines[1].reaching == 181)
        #expect(contagion.lines[2].reaching == 0 && !contagion.lines[2].isLowerBound)
        #expect(contagion.criticalPath.map(\.text) == ["C"])
    }

    @Test("where nothing is known of a line, it and those that wait for it are lower bounds")
    func unknown() throws {
        let contagion = try contagion([
            Line("A", 2018),
            Line("B", 2019, after: ["A"], finish: expected("2019-12-31")),
            Line("C", 2019, finish: expected("2019-12-31")),
        ])
        #expect(contagion.lines.map(\.own) == [nil, 0, 0])
        #expect(contagion.lines.map(\.isLowerBound) == [true, true, false])
        #expect(contagion.lines[0].expectedFinish == Example.day("2018-12-31"))
    }

    @Test("the critical path follows lines without slack, late or not")
    func criticalPath() throws {
        let contagion = try contagion([
            Line("A", 2018, finish: expected("2018-12-31")),
            Line("B", 2018, due: "2018-11-30", finish: expected("2018-11-30")),
            Line("C", 2019, after: ["B", "A"], finish: expected("2019-12-31")),
            Line("D", 2019, due: "2019-06-30", after: ["A"], finish: expected("2019-06-30")),
        ])
        #expect(contagion.criticalPath.map(\.text) == ["A", "C"])
        #expect(try self.contagion([]).criticalPath.isEmpty)
    }

    @Test("a cycle is refused and named")
    func cycle() throws {
        let lines = [
            Example.line("A", after: ["C"]), Example.line("B", after: ["A"]),
            Example.line("C", after: ["B"]), Example.line("D", after: ["A"]),
        ]
        let error = #expect(throws: DependencyCycle.self) { try DelayContagion(lines, outlooks: []) }
        #expect(error?.text == "A -> C -> B -> A")
        let itself = #expect(throws: DependencyCycle.self) {
            try DelayContagion([Example.line("A", after: ["A"])], outlooks: [])
        }
        #expect(itself?.sentence == "Action lines wait for each other: A -> A.")
    }

    @Test("the order in which outlooks are given makes no difference, and one that is missing is unknown")
    func orderOfOutlooks() throws {
        let lines = [Example.line("A"), Example.line("B", "2018-06-01", "2018-12-31", after: ["A"])]
        let outlooks = lines.map { line in
            LineOutlook(
                line: line.code, starts: line.timeFrame.starts, due: line.timeFrame.due,
                finish: expected("2018-12-31"))
        }
        let one = try DelayContagion(lines, outlooks: outlooks)
        #expect(one.lines.map(\.own) == [214, 0])
        #expect(try DelayContagion(lines, outlooks: outlooks.reversed()) == one)
        let partly = try DelayContagion(lines, outlooks: [outlooks[0]])
        #expect(partly.lines.map(\.own) == [214, nil] && partly.lines[1].isLowerBound)
    }

    @Test("prerequisites that the plan doesn't have are passed over")
    func unknownPrerequisite() throws {
        let contagion = try contagion([
            Line("B", 2019, after: ["Z"], finish: expected("2019-12-31"))
        ])
        #expect(contagion.lines[0].reaching == 0)
        #expect(contagion[Example.code("Z")] == nil)
    }

    @Test("a chain of 20,000 lines needs no recursion")
    func longChain() throws {
        let count = 20_000
        let codes = (0..<count).map { Example.code("L\($0)") }
        let days = (0..<count).map { Day(daysSince1970: $0 * 10)! }
        let nodes = (0..<count).map { index in
            LineOutlook(
                line: codes[index], starts: days[index], due: Day(daysSince1970: index * 10 + 9)!,
                finish: index == 0 ? .expected(Day(daysSince1970: 10)!) : .unknown(.noReport))
        }
        let graph = DependencyGraph(codes, naming: (0..<count).map { $0 == 0 ? [] : [codes[$0 - 1]] })
        let contagion = try DelayContagion(nodes, graph: graph)
        #expect(contagion.lines.dropFirst().allSatisfy { $0.reaching == 1 })
        #expect(contagion.chain(to: codes[count - 1]).count == count)
        #expect(contagion.criticalPath.count == count)
    }

    @Test("what reaches a line is the longest of all paths", arguments: [UInt64(1), 2, 3, 4])
    func longestPath(seed: UInt64) throws {
        var generator = ExampleGenerator(seed: seed)
        let count = 9
        let codes = (0..<count).map { Example.code("L\($0)") }
        let nodes = codes.map { code in
            let start = Int.random(in: 0..<100, using: &generator)
            let due = start + Int.random(in: 1..<60, using: &generator)
            let finish = Day(daysSince1970: due + Int.random(in: -20..<40, using: &generator))!
            return LineOutlook(
                line: code, starts: Day(daysSince1970: start)!, due: Day(daysSince1970: due)!,
                finish: .expected(finish))
        }
        let after = (0..<count).map { index in
            (0..<index).filter { _ in Bool.random(using: &generator) }.map { codes[$0] }
        }
        let graph = DependencyGraph(codes, naming: after)
        let contagion = try DelayContagion(nodes, graph: graph)
        // Every path that ends at a line, one by one.
        func longest(_ index: Int) -> Int {
            var most = 0
            for earlier in graph.prerequisites[index] {
                let (from, to) = (nodes[earlier], nodes[index])
                let slack = max(0, to.starts.days(after: from.due) - 1)
                let own = from.day!.days(after: from.due)
                most = max(most, max(own, longest(earlier)) - slack)
            }
            return most
        }
        for index in 0..<count {
            let own = nodes[index].day!.days(after: nodes[index].due)
            let reaching = longest(index)
            #expect(contagion.lines[index].reaching == reaching, "seed \(seed)")
            #expect(contagion.lines[index].daysLate == (reaching > 0 ? max(own, reaching) : own))
        }
    }

    @Test("a national-level line finishes with the last of its states")
    func states() throws {
        let line = Example.line(
            "A-2-2.1", isNationalLevel: true, work: WorkPlan(milestones: Example.fiveMonths))
        let reports = [
            "IDN": Example.report(reached: ["M1": "2018-01-31", "M2": "2018-02-28", "M3": "2018-03-31"]),
            "KHM": Example.report(reached: ["M1": "2018-01-31", "M2": "2018-03-31"]),
        ]
        let states = ["IDN", "KHM", "LAO"].map { AreaCode($0)! }
        let assessments = Example.assess(on: "2018-03-31")(line, states: states) { key in
            key.state.flatMap { reports[$0.text] }
        }
        let outlook = LineOutlook(line, assessments)
        // Two months earned in three: five months take seven and a half.
        #expect(outlook.finish == .expected(Example.day("2018-08-16")))
        #expect(outlook.unknownCount == 1)
        #expect(outlook.plannedFinish == Example.day("2018-05-31"))
        let delay = try DelayContagion([line], outlooks: [outlook]).lines[0]
        #expect(delay.own == 77 && delay.isLowerBound)
    }

    @Test("a line without a forecast is late by the days that have passed, at the least")
    func noForecast() throws {
        let line = Example.line("A-1-1.1", work: WorkPlan(milestones: Example.fiveMonths))
        let assessments = Example.assess(on: "2018-07-31")(line, states: []) { _ in
            Example.report("2018-Q2")
        }
        let delay = try DelayContagion([line], outlooks: [LineOutlook(line, assessments)]).lines[0]
        #expect(delay.own == 61 && delay.isLowerBound)
    }
}
