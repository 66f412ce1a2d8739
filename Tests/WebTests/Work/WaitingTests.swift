import PlanModel
import TestKit
import Testing
import UseCases

@testable import Web

/// The desk says what waits for whom.
@Suite struct WaitingTests {
    private func office() async throws -> Office { try await Office(try await TestLedger.planned()) }

    private let running = "/updates/A-2-2.1:LAO/2026-S2"
    private let link = "/updates/A-2-2.1%3ALAO/2026-S2"

    @Test("updates that are owed stand on the desk of who files them, with a link, and on nobody else's")
    func owed() async throws {
        let office = try await office()
        let desk = await office.site.get("/desk", session: "focal")
        #expect(desk.text.contains("Updates that wait for you"))
        #expect(desk.text.contains("A-2-2.1, Lao PDR"))
        #expect(desk.text.contains("href=\"/updates/A-2-2.1%3ALAO/2026-S1\""))
        #expect(desk.text.contains("overdue"))
        #expect(!desk.text.contains("Nothing waits for you."))
        #expect(!desk.text.contains("Thailand"))
        let data = await office.site.get("/desk.json", session: "focal")
        #expect(data.text.contains("\"TASK\": \"write\""))
        let auditor = await office.site.get("/desk", session: "auditor")
        #expect(auditor.text.contains("Nothing waits for you."))
        #expect(!auditor.text.contains("Updates that wait"))
    }

    @Test("what was handed in waits for the officer, what came back for its writer, in whatever period")
    func periods() async throws {
        let office = try await office()
        #expect(
            await office.site.get("/desk", session: "officer").text.contains("Nothing waits for you."))
        _ = await office.site.post(running, session: "focal", ["do": "submit", "base": "0", "done": "A"])
        let officer = await office.site.get("/desk", session: "officer")
        #expect(officer.text.contains("href=\"\(link)\""))
        #expect(officer.text.contains("accept or return"))
        let list = await office.site.get("/updates", session: "officer")
        #expect(list.text.contains("In other periods"))
        #expect(list.text.contains("href=\"\(link)\""))
        #expect(
            await office.site.get("/updates.csv", session: "officer").text
                .contains("A-2-2.1,LAO,2026-S2,submitted,false"))
        _ = await office.site.post(
            running, session: "officer", ["do": "return", "entry": "1", "reason": "Which law?"])
        let focal = await office.site.get("/desk", session: "focal")
        #expect(focal.text.contains("mend: it came back"))
        #expect(focal.text.contains("Which law?"))
        #expect(!(await office.site.get("/desk", session: "thai").text.contains("Which law?")))
        _ = await office.site.post(running, session: "focal", ["do": "submit", "base": "1", "done": "B"])
        _ = await office.site.post(running, session: "officer", ["do": "accept", "entry": "2"])
        let after = await office.site.get("/updates", session: "officer")
        #expect(!after.text.contains("href=\"\(link)\""))
    }

    @Test("an amendment waits for the states that have not spoken, then for who keeps the plan")
    func amendment() async throws {
        let office = try await office()
        _ = await office.site.post(
            "/amendments", session: "officer",
            [
                "do": "propose", "title": "More time", "reasons": "Late.", "effective-on": "2027-01-01",
                "line": "A-1-2.1", "time-frame": "2016-2025",
            ])
        let focal = await office.site.get("/desk", session: "focal")
        #expect(focal.text.contains("Amendments that wait for you"))
        #expect(focal.text.contains("say what Lao PDR thinks of it"))
        _ = await office.site.post(
            "/amendments/1", session: "focal",
            ["do": "opine", "version": "1", "state": "LAO", "word": "no-comment"])
        #expect(!(await office.site.get("/desk", session: "focal").text.contains("More time")))
        #expect(await office.site.get("/desk", session: "thai").text.contains("More time"))
        #expect(!(await office.site.get("/desk", session: "officer").text.contains("More time")))
        _ = await office.site.post(
            "/amendments/1", session: "officer",
            ["do": "agree", "version": "1", "note": "45th", "exception": "Tacit."])
        #expect(
            await office.site.get("/desk", session: "officer").text.contains(
                "adopt: the consensus is recorded"))
    }
}
