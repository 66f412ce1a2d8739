import TestKit
import Testing
import Web

/// Goals, actions and action lines of the bundled plan.
@Suite struct GoalTests {
    @Test("a goal shows its actions, its KPIs in every state, and that nothing was reported")
    func goal() async throws {
        let page = try await TestSite.bundled().get("/goals/A").text
        #expect(page.contains("<h1>Goal A: Promote Productivity, Technology and Innovation</h1>"))
        #expect(page.contains("href=\"/actions/A-1-2\">A-1-2 Promote capital investment</a>"))
        #expect(page.contains("href=\"/action-lines/A-1-2.1\">A-1-2.1</a>"))
        #expect(page.contains("href=\"/states/LAO/indicators/LABOUR_PRODUCTIVITY\""))
        #expect(page.contains("not reported</span>"))
        #expect(!page.contains("IC_REG_DURS"))
    }

    @Test("the data of a goal are those of its KPIs alone; its lines follow by themselves")
    func goalData() async throws {
        let csv = try await TestSite.bundled().get("/goals/A.csv").text
        let numbers = Set(
            csv.split(separator: "\n").dropFirst().compactMap {
                $0.split(separator: ",", omittingEmptySubsequences: false).first
            })
        #expect(numbers == ["1", "2", ""])
        let lines = csv.split(separator: "\n").filter { $0.hasPrefix(",") }
        #expect(lines.count == 5 && lines.allSatisfy { $0.contains("A-") })
    }

    @Test("a goal of an earlier reading speaks of that day")
    func pastGoal() async throws {
        let page = try await TestSite.bundled().get("/goals/C?as-of=2018-01-01").text
        #expect(page.contains("As published up to 1 January 2018, not as of today."))
        #expect(page.contains("href=\"/actions/C-1-1?as-of=2018-01-01\""))
    }

    @Test("an action without a published line says so and names what is left out")
    func actionWithoutLine() async throws {
        let page = try await TestSite.bundled().get("/actions/A-1-1").text
        #expect(page.contains("No line of this action is published in the documents at hand."))
        #expect(page.contains("Appendix B, List of Action Lines"))
        #expect(page.contains("href=\"/goals/A\""))
    }

    @Test("an action line shows its time as printed and as days, its group and the goal it serves")
    func actionLine() async throws {
        let page = try await TestSite.bundled().get("/action-lines/A-2-2.1").text
        #expect(page.contains("By 2020"))
        #expect(page.contains("1 January 2016 to 31 December 2020"))
        #expect(page.contains("no start printed; the plan’s first day is assumed"))
        #expect(page.contains("Tax and other financial incentive schemes"))
        #expect(page.contains("0 of 10 states assessed"))
        #expect(page.contains("href=\"/goals/A\">Promote Productivity"))
    }

    @Test(
        "a code that is not known is said with the nearest that is",
        arguments: [
            ("/goals/a", "unknown-goal", "/goals/A"),
            ("/actions/A-1-22", "unknown-action", "/actions/A-1-2"),
            ("/action-lines/A-1-2.2", "unknown-action-line", "/action-lines/A-1-2.1"),
            ("/id/action-lines/a-1-2.1", "unknown-action-line", "/id/action-lines/A-1-2.1"),
        ])
    func unknown(address: String, code: String, nearest: String) async throws {
        let site = try await TestSite.bundled()
        let data = await site.get(address, headers: ["accept": "application/json"])
        #expect(data.status == 404)
        #expect(data.text.contains("\"code\": \"\(code)\""))
        #expect(await site.get(address).text.contains("href=\"\(nearest)\""))
    }

    @Test("without a plan there is no goal", arguments: ["/goals", "/goals/A", "/actions/A-1-1"])
    func noPlan(address: String) async throws {
        let site = TestSite.site(try await TestLedger.initialised(isEmpty: true))
        let answer = await site.get(address, headers: ["accept": "application/json"])
        #expect(answer.status == 404)
        #expect(answer.text.contains("\"code\": \"no-plan\""))
    }

    @Test("the plan leads to its goals, actions and lines")
    func plan() async throws {
        let page = try await TestSite.bundled().get("/plan").text
        for address in ["/goals/E", "/actions/E-2-2", "/action-lines/E-2-1.2"] {
            #expect(page.contains("href=\"\(address)\""), "\(address)")
        }
    }
}
