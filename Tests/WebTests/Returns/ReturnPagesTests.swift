import PlanModel
import TestKit
import Testing
import UseCases

@testable import Web

@Suite struct ReturnPagesTests {
    private let cell = "EMP_N.msme@2023"

    private func office() async throws -> Office { try await Office.open(try await TestLedger.planned()) }

    @Test("a round is opened by a form and shows who owes what")
    func round() async throws {
        let office = try await office()
        let page = await office.site.get("/rounds/2026-1", session: "focal")
        #expect(page.status == 200)
        #expect(page.text.contains("Reporting 2026"))
        #expect(page.text.contains("the state hands in"))
        #expect(page.text.contains("href=\"/returns/2026-1/LAO\""))
        // Another state's return is not this person's.
        #expect(!page.text.contains("href=\"/returns/2026-1/THA\""))
        #expect(await office.site.get("/rounds/2026-1.csv", session: "officer").text.contains("LAO"))
    }

    @Test("a round that is not understood comes back with what was typed")
    func badRound() async throws {
        let office = try await office()
        let answer = await office.site.post(
            "/rounds", session: "officer",
            ["do": "open", "code": "2027 1", "title": "Next", "from": "2015", "to": "20244", "due": "soon"])
        #expect(answer.status == 422)
        #expect(answer.text.contains("value=\"2027 1\""))
        #expect(answer.text.contains("&quot;20244&quot; is not a year."))
    }

    @Test("a cell is saved as typed, and the answer says what the checks say")
    func typed() async throws {
        let office = try await office()
        let answer = await office.type("12,345", in: cell)
        #expect(answer.status == 200)
        #expect(answer.text.contains("\"outcome\": \"saved\""))
        #expect(answer.text.contains("\"base\": 1"))
        #expect(answer.text.contains("has no source"))
        let page = await office.site.get(Office.grid, session: "agency")
        #expect(page.text.contains("name=\"v:\(cell)\" value=\"12,345\""))
        #expect(page.text.contains("name=\"b:\(cell)\" value=\"1\""))
    }

    @Test("what is no number is told, and not stored")
    func noNumber() async throws {
        let office = try await office()
        let answer = await office.type("about 12", in: cell)
        #expect(answer.status == 422)
        #expect(answer.text.contains("about 12"))
        #expect(try await office.store.read { try $0.cells(of: key) }.isEmpty)
    }

    private var key: ReturnKey { ReturnKey(RoundCode("2026-1")!, AreaCode("LAO")!) }

    @Test("two edits of a cell stand side by side, and mine can be taken after all")
    func conflict() async throws {
        let office = try await office()
        await office.type("100", in: cell)
        let mine = await office.type("200", in: cell, as: "focal")
        #expect(mine.text.contains("\"outcome\": \"conflict\""))
        #expect(mine.text.contains("\"text\": \"100\""))
        let page = await office.press("save-grid", ["v:\(cell)": "300", "b:\(cell)": "0"], as: "focal")
        #expect(page.status == 409)
        #expect(page.text.contains("Two edits of the same cell"))
        #expect(page.text.contains("value=\"300\""))
        let taken = await office.press("save-grid", ["v:\(cell)": "300", "b:\(cell)": "1"], as: "focal")
        #expect(taken.status == 303)
    }

    @Test("the grid's button saves what differs from what the page showed, and nothing else")
    func gridWithoutScript() async throws {
        let office = try await office()
        await office.type("100", in: cell)
        await office.type("150", in: cell, base: 1, as: "focal")
        // The page was made when 100 stood there, and only another cell was changed.
        let answer = await office.press(
            "save-grid",
            ["v:\(cell)": "100", "b:\(cell)": "1", "v:EMP_N.total@2023": "900", "b:EMP_N.total@2023": "0"],
            as: "agency")
        #expect(answer.status == 303)
        let cells = try await office.store.read { [key] in try $0.cells(of: key) }
        #expect(cells[CellKey(cell)!]?.current?.content.value == 150)
        #expect(cells[CellKey("EMP_N.total@2023")!]?.current?.content.value == 900)
    }

    @Test("from typing to the public page, by three people")
    func wholeWay() async throws {
        let office = try await office()
        await office.type("500,000", in: cell)
        await office.type("800,000", in: "EMP_N.total@2023")
        await office.describe("EMP_N.msme")
        await office.describe("EMP_N.total")
        for item in try await office.store.read({ [key] in try $0.round(key.round)!.items })
        where !item.isInternational {
            _ = await office.site.post(
                "\(Office.grid)/items/\(item.code)", session: "agency",
                ["do": "reason", "reason": "not-collected"])
        }
        let submitted = await office.press("submit", as: "agency")
        #expect(submitted.status == 303)
        let judged = await office.press(
            "judge",
            ["e:\(cell)": "2", "j:\(cell)": "return", "r:\(cell)": "Whole-year average, please"],
            as: "officer")
        #expect(judged.status == 303)
        let returned = await office.site.get("\(Office.grid)/cells/EMP_N.msme%402023", session: "agency")
        #expect(returned.text.contains("Whole-year average, please"))
        await office.type("510,000", in: cell, base: 2)
        #expect(await office.press("submit", as: "agency").status == 303)
        let waiting = try await office.store.read { [key] in try $0.cells(of: key) }
        var fields: [String: String] = [:]
        for (cell, record) in waiting where record.stage == .submitted {
            fields["e:\(cell)"] = "\(record.number)"
        }
        #expect(await office.press("accept-all", fields, as: "officer").status == 303)
        let preview = await office.site.get("\(Office.grid)/preview", session: "focal")
        #expect(preview.text.contains(">63.8<"))
        let before = await office.site.get("/states/LAO/indicators/EMP_SHARE.csv")
        #expect(!before.text.contains("63.75"))
        #expect(await office.press("release", as: "focal").status == 303)
        let after = await office.site.get("/states/LAO/indicators/EMP_SHARE.csv")
        #expect(after.text.contains("63.75"))
        let provenance = await office.site.get("/observations/LAO.EMP_SHARE.msme.return/2023")
        #expect(provenance.status == 200)
        #expect(provenance.text.contains("100 * EMP_N.msme / EMP_N.total"))
    }

    @Test("a return that leaves as data is an entry of the audit trail; a page that is read is not")
    func exportIsRecorded() async throws {
        let office = try await office()
        let exports = { () async throws -> [AuditEntry] in
            try await office.store.read { try $0.auditEntries(AuditFilter(act: "data-exported"), limit: 9) }
        }
        _ = await office.site.get(Office.grid, session: "focal")
        #expect(try await exports().isEmpty)
        _ = await office.site.get(Office.grid + ".csv", session: "focal")
        let entry = try #require(try await exports().first)
        #expect(entry.by == "focal")
        #expect(entry.event.subject == Office.grid)
        #expect(entry.event.after == "csv")
        _ = await office.site.get(Office.grid + ".csv", session: "thai")
        #expect(try await exports().count == 1)
    }

    @Test("what is typed once more as it stands keeps its note and its justification")
    func sameAgain() async throws {
        let office = try await office()
        await office.type("100", in: cell)
        _ = await office.site.post(
            "\(Office.grid)/cells/\(cell)", session: "agency",
            ["do": "save", "base": "1", "text": "100", "note": "Census of 2023", "source": "Census"])
        await office.type("100", in: cell, base: 2)
        let cells = try await office.store.read { [key] in try $0.cells(of: key) }
        #expect(cells[CellKey(cell)!]?.current?.content.note == "Census of 2023")
    }

    @Test("a return is shown in every language, and as data")
    func languages() async throws {
        let office = try await office()
        await office.type("not-collected", in: cell)
        let page = await office.site.get("/id\(Office.grid)", session: "focal")
        #expect(page.text.contains("Laporan"))
        let data = await office.site.get("\(Office.grid).csv", session: "focal")
        #expect(data.text.contains("not-collected"))
    }

    @Test("more time is asked for and granted")
    func moreTime() async throws {
        let office = try await office()
        let asked = await office.site.post(
            "/rounds/2026-1", session: "focal",
            ["do": "ask", "state": "LAO", "until": "2027-01-15", "reason": "The census is late"])
        #expect(asked.status == 303)
        let page = await office.site.get("/rounds/2026-1", session: "officer")
        #expect(page.text.contains("The census is late"))
        _ = await office.site.post(
            "/rounds/2026-1", session: "officer", ["do": "grant", "extension": "1", "answer": "Good luck"])
        let granted = await office.site.get("/rounds/2026-1", session: "focal")
        #expect(granted.text.contains("15 January 2027"))
    }

    @Test("a profile is kept by the state and read by the others")
    func profile() async throws {
        let office = try await office()
        let kept = await office.site.post(
            "/profiles/LAO/EMP_SHARE", session: "focal",
            [
                "do": "keep", "available": "yes", "agency": "Lao Statistics Bureau", "lag": "18",
                "round": "2026-1",
            ])
        #expect(kept.status == 303)
        let page = await office.site.get("/profiles", session: "thai")
        #expect(page.text.contains("Lao Statistics Bureau"))
        let refused = await office.site.post(
            "/profiles/LAO/EMP_SHARE", session: "thai", ["do": "keep", "agency": "x"])
        #expect(refused.status == 403)
    }

    @Test("calendar programs get the days of rounds, without sign-in and without values")
    func calendar() async throws {
        let answer = try await office().site.get("/rounds.ics")
        #expect(answer.status == 200)
        #expect(answer.header("Content-Type") == "text/calendar; charset=utf-8")
        #expect(answer.text.contains("DTSTART;VALUE=DATE:20261215\r\n"))
        #expect(answer.text.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 75 })
    }
}
