import PlanModel
import TestKit
import Testing
import UseCases

@testable import Web

/// An amendment from the form to the plan's own page.
@Suite struct AmendmentPagesTests {
    private func office() async throws -> Office { try await Office(try await TestLedger.planned()) }

    private let form = [
        "title": "More time", "reasons": "The work began late.", "effective-on": "2027-01-01",
        "line": "A-1-2.1", "time-frame": "2016-2025", "do": "propose",
    ]

    @Test("the simple form writes the piece of YAML; the page shows what it changes")
    func simple() async throws {
        let office = try await office()
        #expect(await office.site.get("/amendments", session: "focal").text.contains("Propose an amendment"))
        #expect(!(await office.site.get("/amendments", session: "auditor").text.contains("time-frame")))
        let stored = await office.site.post("/amendments", session: "focal", form)
        #expect(stored.status == 303, "\(stored.text)")
        #expect(stored.header("Location")?.hasPrefix("/amendments/1") == true)
        let page = await office.site.get("/amendments/1", session: "thai")
        #expect(page.text.contains("<code>\u{A0}\u{A0}- code: A-1-2.1</code>"))
        #expect(page.text.contains("action line A-1-2.1"))
        #expect(page.text.contains("0 of 10 states agree"))
        #expect(page.text.contains("ASEAN decides by consensus"))
        #expect(!page.text.contains("Withdraw"))
        let data = await office.site.get("/amendments/1.csv", session: "auditor")
        #expect(data.text.contains("due"))
    }

    @Test("a mistake comes back with what was typed and its place in the text")
    func mistake() async throws {
        let office = try await office()
        var typed = form
        typed["text"] = "action_lines:\r\n  - code: A-1-2.1\r\n    colour: red\r\n"
        let refused = await office.site.post("/amendments", session: "officer", typed)
        #expect(refused.status == 422)
        #expect(refused.text.contains("amendment.yaml:3:5"))
        #expect(refused.text.contains("colour: red"))
        #expect(try await office.store.read { try $0.amendments().isEmpty })
        typed["effective-on"] = "soon"
        #expect(await office.site.post("/amendments", session: "officer", typed).status == 422)
    }

    @Test(
        "a time frame that is not whole is said in one sentence",
        arguments: [
            (["line": "A-1-2.11"], "The plan has no action line"),
            (["line": ""], "A time frame is given, and no action line."),
            (["time-frame": "soon"], "does not say by when the work is due"),
            (["time-frame": ""], "no time frame"),
            (["due": "later"], "is no day"),
            (
                ["line": "", "text": "action_lines:\n  - code: A-1-2.11\n    time_frame: By 2020\n"],
                "Did you mean"
            ),
            (["effective-on": "2000-01-01"], "No plan is in force"),
        ])
    func timeFrame(change: [String: String], words: String) async throws {
        let office = try await office()
        let refused = await office.site.post(
            "/amendments", session: "focal", form.merging(change) { $1 })
        #expect(refused.status == 422)
        #expect(refused.text.contains(words))
        #expect(!refused.text.contains("is missing"))
    }

    @Test("a day before the newest version of the plan is refused when it is proposed")
    func earlier() async throws {
        let office = try await office()
        _ = await office.site.post("/amendments", session: "officer", form)
        _ = await office.site.post(
            "/amendments/1", session: "officer",
            ["do": "agree", "version": "1", "note": "45th", "exception": "Tacit."])
        _ = await office.site.post("/amendments/1", session: "officer", ["do": "adopt", "version": "1"])
        let refused = await office.site.post(
            "/amendments", session: "officer",
            form.merging(["effective-on": "2026-12-01", "line": "A-2-2.1"]) { $1 })
        #expect(refused.status == 422)
        #expect(refused.text.contains("A version of the plan holds from 2027-01-01"))
    }

    @Test("states speak by their focal points, the officer records and adopts, and everybody reads the plan")
    func wholeWay() async throws {
        let office = try await office()
        _ = await office.site.post("/amendments", session: "officer", form)
        let path = "/amendments/1"
        let agrees = ["do": "opine", "version": "1", "word": "agrees"]
        let foreign = await office.site.post(
            path, session: "thai", agrees.merging(["state": "LAO"]) { $1 })
        #expect(foreign.status == 403)
        let own = await office.site.post(path, session: "focal", agrees.merging(["state": "LAO"]) { $1 })
        #expect(own.status == 303)
        let agree = ["do": "agree", "version": "1", "note": "45th ACCMSME"]
        let refused = await office.site.post(path, session: "officer", agree)
        #expect(refused.status == 409)
        #expect(refused.text.contains("Not all states have agreed"))
        _ = await office.site.post(
            path, session: "officer", agree.merging(["exception": "Tacit agreement after 30 days."]) { $1 })
        let adopted = await office.site.post(path, session: "officer", ["do": "adopt", "version": "1"])
        #expect(adopted.status == 303, "\(adopted.text)")
        let plan = await office.site.get("/plan?as-of=2027-01-01")
        #expect(plan.text.contains("amendment 1: More time"))
        #expect(plan.text.contains("/plan/changes?from=2016-01-01&amp;to=2027-01-01"))
        let changes = await office.site.get("/plan/changes.csv?from=2026-12-31&to=2027-01-01")
        #expect(changes.text.contains("action line A-1-2.1"))
        let again = await office.site.post(path, session: "officer", ["do": "adopt", "version": "1"])
        #expect(again.status == 409)
    }

    @Test("the portfolio is held against the original plan where it is asked for, and says so")
    func portfolio() async throws {
        let office = try await office()
        let page = await office.site.get("/progress?plan=original")
        #expect(page.status == 200)
        #expect(page.text.contains("Reports are held against the plan as it stood on"))
        #expect(!(await office.site.get("/progress").text.contains("Reports are held against")))
        #expect(await office.site.get("/progress?plan=other").status == 400)
        let data = await office.site.get("/progress.json?plan=original")
        #expect(data.text.contains("\"heldAgainst\": \"original\""))
    }

    @Test("the review gathers its parts for those who may read it")
    func review() async throws {
        let office = try await office()
        let page = await office.site.get(
            "/review?as-of=2020-12-31&roadmap-after=2020-12-31", session: "reviewer")
        #expect(page.status == 200)
        for words in ["Achievement of key policy indicators", "How action lines stand", "Roadmap"] {
            #expect(page.text.contains(words), "\(words)")
        }
        #expect(await office.site.get("/review.json", session: "focal").status == 200)
        #expect(await office.site.get("/review", session: "champion").status == 403)
        #expect(await office.site.get("/review?as-of=never", session: "officer").status == 422)
    }

    @Test("days of the plan that can't be read or have no plan are said")
    func planChanges() async throws {
        let office = try await office()
        #expect(await office.site.get("/plan/changes").status == 200)
        #expect(await office.site.get("/plan/changes?from=never").status == 400)
        #expect(await office.site.get("/plan/changes?from=1990-01-01").status == 404)
    }
}
