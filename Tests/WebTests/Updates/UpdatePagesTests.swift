import PlanModel
import TestKit
import Testing
import UseCases

@testable import Web

/// An update from the first word to history, by three people, on the plan as it
/// is published.
@Suite struct UpdatePagesTests {
    private let path = "/updates/A-2-2.1:LAO/2026-S1"
    private let key = UpdateKey("A-2-2.1:LAO@2026-S1")!

    private func office() async throws -> Office { try await Office(try await TestLedger.planned()) }

    private func record(_ office: Office) async throws -> UpdateRecord? {
        try await office.store.read { [key] in try $0.update(key) }
    }

    @Test("who owes what: a focal point sees its own, the Secretariat all")
    func owed() async throws {
        let office = try await office()
        let own = await office.site.get("/updates", session: "focal")
        #expect(own.status == 200)
        #expect(own.text.contains("A-2-2.1, Lao PDR"))
        #expect(!own.text.contains("A-2-2.1, Thailand"))
        let all = await office.site.get("/updates", session: "officer")
        #expect(all.text.contains("A-2-2.1, Thailand"))
        #expect(all.text.contains("overdue"))
        let data = await office.site.get("/updates.csv", session: "officer")
        #expect(data.text.contains("A-2-2.1,LAO,2026-S1,empty,true"))
    }

    @Test("written, handed in, returned with a reason, mended, accepted; each step in the trail")
    func wholeWay() async throws {
        let office = try await office()
        let page = await office.site.get(path, session: "focal")
        #expect(page.text.contains("What was done in the period"))
        let saved = await office.site.post(
            path, session: "focal",
            ["do": "save", "base": "0", "status": "in-progress", "done": "The law was drafted."])
        #expect(saved.status == 303)
        #expect(try await record(office)?.stage == .draft)
        _ = await office.site.post(path, session: "focal", ["do": "submit", "base": "1"])
        #expect(try await record(office)?.stage == .submitted)
        let refused = await office.site.post(
            path, session: "focal", ["do": "save", "base": "1", "done": "x"])
        #expect(refused.status == 409)
        _ = await office.site.post(
            path, session: "officer", ["do": "return", "entry": "1", "reason": "Which law?"])
        #expect(try await record(office)?.stage == .returned)
        let again = await office.site.get(path, session: "focal")
        #expect(again.text.contains("Which law?"))
        _ = await office.site.post(
            path, session: "focal", ["do": "submit", "base": "1", "done": "The SME law was drafted."])
        _ = await office.site.post(path, session: "officer", ["do": "accept", "entry": "2"])
        #expect(try await record(office)?.stage == .accepted)
        #expect(try await record(office)?.current?.content["status"] == "in-progress")
        let acts = try await office.store.read { reader in
            try reader.auditEntries(AuditFilter(subject: "A-2-2.1:LAO@2026-S1"), limit: 20).map(\.event.act)
        }
        #expect(
            acts.reversed() == [
                "update-saved", "update-submitted", "update-returned", "update-saved", "update-submitted",
                "update-accepted",
            ])
    }

    @Test("two people on one update: what differs is put together, what both changed stands side by side")
    func twoPeople() async throws {
        let office = try await office()
        _ = await office.site.post(path, session: "focal", ["do": "save", "base": "0", "done": "A"])
        _ = await office.site.post(
            path, session: "focal", ["do": "save", "base": "1", "done": "A", "next": "B"])
        let merged = await office.site.post(
            path, session: "officer", ["do": "save", "base": "1", "status": "in-progress"])
        #expect(merged.status == 303)
        #expect(merged.header("Location")?.contains("done=merged") == true)
        #expect(
            try await record(office)?.current?.content.fields
                == ["done": "A", "next": "B", "status": "in-progress"])
        let conflict = await office.site.post(
            path, session: "officer", ["do": "save", "base": "1", "next": "C"])
        #expect(conflict.status == 409)
        #expect(conflict.text.contains("Somebody else changed the same fields"))
        #expect(try await record(office)?.number == 3)
    }

    @Test("a text of several lines that nobody changed is no change, however a browser ends its lines")
    func lineEnds() async throws {
        let office = try await office()
        let text = "The law was drafted.\nIt is with the cabinet."
        let focal = TestDoor.actor("focal", "focal-point:LAO")
        let desk = ProgressDesk(
            store: office.store, clock: TestLedger.clock, fingerprint: PlainFingerprint())
        _ = try await SaveUpdate(desk)(UpdateContent(["done": text]), of: key, base: 0, by: focal)
        _ = await office.site.post(
            path, session: "focal",
            ["do": "save", "base": "1", "done": "The law was drafted.\r\nIt is with the cabinet."])
        #expect(try await record(office)?.number == 1)
    }

    @Test("what can't be read is kept as typed, said beside its field, and not handed in")
    func mistakes() async throws {
        let office = try await office()
        _ = await office.site.post(
            path, session: "focal",
            [
                "do": "save", "base": "0", "done": "A", "new-spent/currency": "lak",
                "new-spent/source": "Budget",
                "new-spent/amount": "a lot",
            ])
        #expect(try await record(office)?.current?.content["spent/LAK/Budget"] == "a lot")
        let page = await office.site.get(path, session: "focal")
        #expect(page.text.contains("aria-invalid"))
        let refused = await office.site.post(path, session: "focal", ["do": "submit", "base": "1"])
        #expect(refused.status == 422)
        #expect(refused.text.contains("a lot"))
        #expect(try await record(office)?.stage == .draft)
    }

    @Test("a file is known by its bytes, given out as a download, and to those who may see updates")
    func evidence() async throws {
        let office = try await office()
        let desk = ProgressDesk(
            store: office.store, clock: TestLedger.clock, fingerprint: PlainFingerprint())
        let focal = TestDoor.actor("focal", "focal-point:LAO")
        let hash = try await ProgressEvidence(desk).add(
            Array("%PDF-1.4 a decree".utf8), name: "decree.pdf", to: key.implementation, by: focal)
        await #expect(throws: Refusal.self) {
            try await ProgressEvidence(desk).add(
                Array("<html>".utf8), name: "decree.pdf", to: key.implementation, by: focal)
        }
        await #expect(throws: Refusal.self) {
            try await ProgressEvidence(desk).add(
                Array("echo plain text".utf8), name: "decree.exe", to: key.implementation, by: focal)
        }
        let file = await office.site.get("/updates/A-2-2.1:LAO/evidence/\(hash)", session: "focal")
        #expect(file.status == 200)
        #expect(file.header("Content-Disposition") == "attachment; filename=\"decree.pdf\"")
        let foreign = await office.site.get("/updates/A-2-2.1:LAO/evidence/\(hash)", session: "thai")
        #expect(foreign.status == 403)
    }

    @Test("another state's update, a line that is not there and a period of another length are refused")
    func refusals() async throws {
        let office = try await office()
        #expect(await office.site.get(path, session: "thai").status == 403)
        #expect(await office.site.get("/updates/Z-9:LAO/2026-S1", session: "officer").status == 404)
        #expect(await office.site.get("/updates/A-2-2.1/2026-S1", session: "officer").status == 404)
        #expect(await office.site.get("/updates/A-2-2.1:LAO/2026-Q1", session: "officer").status == 422)
        #expect(await office.site.get("/updates/A-2-2.1:LAO/2027-S1", session: "officer").status == 422)
    }
}
