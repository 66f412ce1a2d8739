import PlanModel
import TestKit
import Testing
import UseCases

@testable import Web

/// What everybody sees of the progress of action lines.
@Suite struct ProgressPagesTests {
    private static let paths = [
        "/progress", "/progress.json", "/progress.csv", "/progress.svg?chart=gantt", "/id/progress",
        "/progress?goal=A", "/progress?state=LAO", "/progress?class=red", "/progress/slipped", "/champions",
        "/champions/THA", "/action-lines/A-1-1.1", "/action-lines/A-1-1.3?states=LAO", "/goals/B",
        "/actions/A-1-1", "/action-lines/A-1-1.1.json",
    ]

    @Test("every page of progress is there, in every format, of the invented plan and of the published one")
    func pages() async throws {
        for store in [try await TestLedger.example(), try await TestLedger.planned()] {
            let site = TestSite.site(store)
            for path in Self.paths where !path.contains("THA") && !path.contains("A-1-1.") {
                #expect(await site.get(path).status == 200, "\(path)")
            }
        }
        let site = TestSite.site(try await TestLedger.example())
        for path in Self.paths { #expect(await site.get(path).status == 200, "\(path)") }
    }

    @Test("the published plan says that nothing was reported, and computes nothing")
    func published() async throws {
        let site = TestSite.site(try await TestLedger.planned())
        let page = await site.get("/progress")
        #expect(page.text.contains("Nothing was reported of any line yet"))
        #expect(await site.get("/progress.json").text.contains("\"SPI_T\": null"))
        #expect(!(await site.get("/progress.json").text.contains("\"CLASS\": \"green\"")))
    }

    @Test("a choice that is no code, and a page that is not there, are said and not passed over")
    func mistakes() async throws {
        let site = TestSite.site(try await TestLedger.example())
        for path in ["/progress?goal=%20", "/progress?class=purple", "/progress?page=9", "/progress?page=x"] {
            #expect(await site.get(path).status == 400, "\(path)")
        }
        for (path, near) in [
            ("/progress?goal=Z", "A"), ("/progress?state=LAA", "LAO"), ("/progress?measure-type=zzz", ""),
        ] {
            let page = await site.get(path)
            #expect(page.status == 400, "\(path)")
            #expect(page.text.contains(near))
            #expect(await site.get(path.replacing("/progress", with: "/progress.json")).status == 400)
        }
        #expect(await site.get("/progress?colour=red").status == 400)
        #expect(await site.get("/champions/XXX").status == 404)
        #expect(await site.get("/progress/slipped?from=yesterday").status == 400)
    }

    @Test(
        "the data say what the pages say: earned value, milestones, people, outputs, and both tables of a goal"
    )
    func data() async throws {
        let site = TestSite.site(try await TestLedger.example())
        let all = await site.get("/progress.json").text
        #expect(all.components(of: "\"asOf\"") == 1)
        for name in ["SV", "CV", "VAC", "TCPI", "ES"] { #expect(all.contains("\"\(name)\": "), "\(name)") }
        let line = await site.get("/action-lines/A-1-1.1.json").text
        for name in [
            "milestones", "budget", "earnedValue", "personnel", "skills", "outputs", "ratings", "TCPI",
            "PARTNERS", "TASK_FORCE", "TERM", "MOVES",
        ] {
            #expect(line.contains("\"\(name)\": "), "\(name)")
        }
        let goal = await site.get("/goals/B.json").text
        #expect(goal.contains("\"progressMeetsAchievement\": ["))
        #expect(await site.get("/goals/B.csv").text.contains("not-known"))
        let none = await site.get("/progress.csv?class=stopped&goal=B")
        #expect(none.text.hasPrefix("ACTION_LINE,GOAL,REF_AREA"))
    }

    @Test("what is not accepted stands on no public page")
    func unaccepted() async throws {
        let store = try await TestLedger.example()
        let desk = ProgressDesk(store: store, clock: TestLedger.clock, fingerprint: PlainFingerprint())
        let officer = TestDoor.actor("officer", "officer")
        let key = UpdateKey("C-1-2.1@2026-S1")!
        let fields = [
            "done": "MARKEDWORD", "next": "MARKEDWORD", "risk/R1/text": "MARKEDWORD",
            "risk/R1/likelihood": "5",
            "risk/R1/impact": "5", "spent/USD/MARKEDWORD": "4711",
        ]
        _ = try await SaveUpdate(desk)(UpdateContent(fields), of: key, base: 0, by: officer)
        try await SubmitUpdate(desk)(key, by: officer)
        let site = TestSite.site(store)
        for path in Self.paths + [
            "/action-lines/C-1-2.1", "/action-lines/C-1-2.1.json", "/goals/C", "/search?q=MARKEDWORD",
        ] {
            let text = await site.get(path).text.replacing("q=MARKEDWORD", with: "")
            #expect(!text.contains("4711"), "\(path)")
            if !path.hasPrefix("/search") { #expect(!text.contains("MARKEDWORD"), "\(path)") }
        }
        try await JudgeUpdate(desk)(key, entry: 1, .accept, by: officer)
        #expect(await site.get("/action-lines/C-1-2.1").text.contains("MARKEDWORD"))
    }
}

extension String {
    fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
