import PlanModel
import TestKit
import Testing
import UseCases

@testable import Web

/// A meeting from the form to the calendar, on the plan as it is published.
@Suite struct MeetingPagesTests {
    private let path = "/meetings/accmsme-2026-1"

    private func office() async throws -> Office {
        let office = try await Office(try await TestLedger.planned())
        let added = await add(office, "accmsme-2026-1", "2026-05-10")
        #expect(added.status == 303)
        return office
    }

    private func add(_ office: Office, _ code: String, _ day: String) async -> SiteAnswer {
        await office.site.post(
            "/meetings", session: "officer",
            [
                "do": "add", "code": code, "kind": "accmsme", "title": "ACCMSME of \(day)", "body": "accmsme",
                "from": day, "place": "Vientiane", "chair": "LAO",
            ])
    }

    private func decide(_ office: Office) async -> SiteAnswer {
        await office.site.post(
            path, session: "officer",
            [
                "do": "save", "base": "1", "attendance/LAO": "7", "new-agenda/text": "Progress",
                "new-link": "https://example.org/slides", "feedback/4": "3", "feedback/2": "1",
                "new-resolution/kind": "decision", "new-resolution/text": "Share the <draft> guide",
                "new-resolution/owner": "Secretariat", "new-resolution/due": "2026-11-01",
            ])
    }

    @Test("what a meeting decides stands on later ones and on the desk until it is closed there")
    func wholeWay() async throws {
        let office = try await office()
        #expect(await decide(office).status == 303)
        let page = await office.site.get(path, session: "reviewer")
        #expect(page.text.contains("Share the &lt;draft&gt; guide"))
        #expect(page.text.contains("20 days late"))
        #expect(page.text.contains("3.50 of 4") || page.text.contains("3.5 of 4"))
        #expect(!page.text.contains("name=\"new-resolution/text\""))
        #expect(await add(office, "accmsme-2026-2", "2026-11-25").status == 303)
        let later = await office.site.get("/meetings/accmsme-2026-2", session: "officer")
        #expect(later.text.contains("Left open by earlier meetings"))
        #expect(await office.site.get("/desk", session: "thai").text.contains("Share the"))
        #expect(!(await office.site.get("/desk", session: "admin").text.contains("Share the")))
        let closed = await office.site.post(
            "/meetings/accmsme-2026-2", session: "officer",
            ["do": "close", "resolution": "accmsme-2026-1/1", "outcome": "Shared."])
        #expect(closed.status == 303)
        let after = await office.site.get("/meetings/accmsme-2026-2.json", session: "officer")
        #expect(after.text.contains("\"left\":[]") || after.text.contains("\"left\": []"))
        #expect(!(await office.site.get("/desk", session: "thai").text.contains("Share the")))
    }

    @Test("two people on one meeting: the second sees what the first wrote, and nothing is lost")
    func conflict() async throws {
        let office = try await office()
        _ = await office.site.post(
            path, session: "officer", ["do": "save", "base": "1", "place": "Jakarta"])
        let answer = await office.site.post(
            path, session: "officer", ["do": "save", "base": "1", "place": "Manila"])
        #expect(answer.status == 409)
        #expect(answer.text.contains("Somebody else changed the same fields"))
        #expect(answer.text.contains("Jakarta"))
        #expect(answer.text.contains("Manila"))
        let merged = await office.site.post(
            path, session: "officer", ["do": "save", "base": "1", "topic": "Finance"])
        #expect(merged.header("Location")?.contains("done=merged") == true)
    }

    @Test("two people who each add a decision and an item of the agenda keep both; a file is not dropped")
    func additions() async throws {
        let office = try await office()
        func row(_ word: String) -> [String: String] {
            [
                "do": "save", "base": "1", "new-agenda/text": word, "new-resolution/kind": "decision",
                "new-resolution/text": word, "new-resolution/owner": "SEOM",
                "new-resolution/due": "2026-12-01",
            ]
        }
        #expect(await office.site.post(path, session: "officer", row("first")).status == 303)
        #expect(await office.site.post(path, session: "officer", row("second")).status == 303)
        let record = try await office.store.read { try $0.meeting(MeetingCode("accmsme-2026-1")!) }
        let content = try #require(record?.current?.content)
        #expect(content["agenda/1/text"] == "first")
        #expect(content["agenda/2/text"] == "second")
        #expect(content["resolution/1/text"] == "first")
        #expect(content["resolution/2/text"] == "second")
        _ = await office.site.post(
            path, session: "officer", ["do": "save", "base": "3", "place": "Jakarta"])
        let conflict = await office.site.post(
            path, session: "officer", ["do": "save", "base": "3", "place": "Hanoi"], file: "slides.pdf",
            "%PDF-1.4 slides")
        #expect(conflict.status == 409)
        #expect(conflict.text.contains("The file slides.pdf is kept"))
        let refused = await office.site.post(
            path, session: "officer",
            ["do": "save", "base": "4", "attendance/LAO": "many", "new-link": "javascript:alert(1)"],
            file: "list.pdf", "%PDF-1.4 list")
        #expect(refused.status == 422)
        #expect(refused.text.contains("The file list.pdf is kept"))
        #expect(refused.text.contains("is no address of the web"))
        let begun = await office.site.post(
            path, session: "officer",
            ["do": "save", "base": "4", "new-resolution/kind": "decision", "new-resolution/owner": "SEOM"])
        #expect(begun.status == 422)
        #expect(begun.text.contains("does not say its words"))
    }

    @Test("a form with mistakes comes back as typed, with each mistake beside its field")
    func mistakes() async throws {
        let office = try await office()
        let answer = await office.site.post(
            path, session: "officer", ["do": "save", "base": "1", "attendance/LAO": "many", "topic": "Kept"])
        #expect(answer.status == 422)
        #expect(answer.text.contains("aria-invalid"))
        #expect(answer.text.contains("Kept"))
        let twice = await add(office, "accmsme-2026-1", "2026-05-10")
        #expect(twice.status == 422)
        #expect(twice.text.contains("There is a meeting accmsme-2026-1 already."))
        let without = await office.site.post(
            path, session: "officer", ["do": "close", "resolution": "accmsme-2026-1/9", "outcome": "x"])
        #expect(without.status == 404)
    }

    @Test("who reads meetings changes none, and who has no part sees none")
    func rights() async throws {
        let office = try await office()
        for session in ["reviewer", "focal", "champion", "auditor"] {
            #expect(await office.site.get(path, session: session).status == 200)
            let refused = await office.site.post(
                path, session: session, ["do": "save", "base": "1", "place": "x"])
            #expect(refused.status == 403, "\(session)")
        }
        #expect(await office.site.get(path, session: "admin").status == 403)
        #expect(await office.site.get("/meetings/other", session: "officer").status == 404)
    }

    @Test("the paper is a page, JSON and CSV as of its day; data that leave are in the trail")
    func paper() async throws {
        let office = try await office()
        _ = await office.site.post(
            path, session: "officer", ["do": "save", "base": "1", "papers": "2026-11-21"])
        let page = await office.site.get(path + "/paper", session: "reviewer")
        #expect(page.status == 200)
        #expect(page.text.contains("What this ledger held at the end of 21 November 2026."))
        #expect(page.text.contains("Who owes updates"))
        #expect(page.text.contains("There is no earlier meeting of this body."))
        let data = await office.site.get(path + "/paper.csv", session: "reviewer")
        #expect(data.text.hasPrefix("SECTION,SUBJECT,TEXT,CLASS,NUMBER,DUE_ON,BY"))
        #expect(data.text.contains("update,A-2-2.1:LAO,empty,"))
        let json = await office.site.get(path + "/paper.json", session: "reviewer")
        #expect(json.text.contains("2026-11-21"))
        let acts = try await office.store.read {
            try $0.auditEntries(AuditFilter(act: "data-exported"), limit: 9)
        }
        #expect(acts.count == 2)
        let indonesian = await office.site.get("/id" + path + "/paper", session: "reviewer")
        #expect(indonesian.text.contains("Bahan untuk"))
    }

    @Test("material is known by its bytes and given out as a download to those who may see meetings")
    func material() async throws {
        let office = try await office()
        let desk = ProgressDesk(
            store: office.store, clock: TestLedger.clock, fingerprint: PlainFingerprint())
        let code = MeetingCode("accmsme-2026-1")!
        let hash = try await MeetingFiles(desk).add(
            Array("%PDF-1.4 slides".utf8), name: "slides.pdf", to: code,
            by: TestDoor.actor("officer", "officer"))
        let file = await office.site.get("\(path)/files/\(hash)", session: "thai")
        #expect(file.header("Content-Disposition") == "attachment; filename=\"slides.pdf\"")
        #expect(await office.site.get("\(path)/files/\(hash)", session: "admin").status == 403)
        #expect(await office.site.get("\(path)/files/0", session: "thai").status == 404)
    }

    @Test("calendar programs get days, titles and places, without sign-in and without agenda")
    func calendar() async throws {
        let office = try await office()
        _ = await decide(office)
        let answer = await office.site.get("/meetings.ics")
        #expect(answer.status == 200)
        #expect(answer.header("Content-Type") == "text/calendar; charset=utf-8")
        #expect(answer.text.contains("DTSTART;VALUE=DATE:20260510\r\nSUMMARY:ACCMSME of 2026-05-10\r\n"))
        #expect(answer.text.contains("LOCATION:Vientiane\r\n"))
        #expect(!answer.text.contains("guide"))
        #expect(answer.text.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 75 })
    }
}
