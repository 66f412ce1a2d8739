import PlanModel
import TestKit
import Testing
import UseCases

@testable import Web

/// A draft is kept as it was typed, and everything in it can be mended.
@Suite struct UpdateDraftTests {
    private let path = "/updates/A-2-2.1:LAO/2026-S1"

    private func office() async throws -> Office { try await Office(try await TestLedger.planned()) }

    private func fields(_ office: Office) async throws -> [String: String] {
        try await office.store.read { try $0.update(UpdateKey("A-2-2.1:LAO@2026-S1")!) }?.current?.content
            .fields ?? [:]
    }

    private func save(_ office: Office, base: Int, _ typed: [String: String], submit: Bool = false) async
        -> SiteAnswer
    {
        await office.site.post(
            path, session: "focal",
            ["do": submit ? "submit" : "save", "base": "\(base)"].merging(typed) { $1 })
    }

    @Test(
        "spending that is not whole is kept in its row, said beside its field, and mended there",
        arguments: [
            (["currency": "DOLLARS", "source": "Our fund", "amount": "5"], "is no currency"),
            (["currency": "USD", "amount": "5"], "The spending does not name its source of funds."),
            (["amount": "5"], "The spending does not name its currency."),
            (["currency": "USD", "source": "Our fund"], "The spending has no amount."),
        ])
    func spending(row: [String: String], message: String) async throws {
        let office = try await office()
        let typed = Dictionary(uniqueKeysWithValues: row.map { ("new-spent/\($0)", $1) })
        _ = await save(office, base: 0, typed.merging(["done": "A"]) { $1 })
        #expect(try await fields(office) == typed.merging(["done": "A"]) { $1 })
        let page = await office.site.get(path, session: "focal")
        #expect(page.text.contains(message))
        #expect(page.text.contains("What you wrote is kept."))
        #expect(!page.text.contains("Not stored"))
        let refused = await save(office, base: 1, [:], submit: true)
        #expect(refused.status == 422)
        #expect(refused.text.contains(message))
        let whole = ["new-spent/currency": "usd", "new-spent/source": "Our fund", "new-spent/amount": "5"]
        _ = await save(office, base: 1, whole, submit: true)
        #expect(try await fields(office) == ["done": "A", "spent/USD/Our fund": "5"])
    }

    @Test("fields that the form does not ask for are shown with their messages and can be emptied")
    func others() async throws {
        let office = try await office()
        let desk = ProgressDesk(
            store: office.store, clock: TestLedger.clock, fingerprint: PlainFingerprint())
        let content = UpdateContent([
            "done": "A", "spent/DOLLARS/Our fund": "5", "spent/USD/": "6", "spent//": "7",
            "reached/M9": "2026-01-01",
            "rating/O1": "3",
        ])
        _ = try await SaveUpdate(desk)(
            content, of: UpdateKey("A-2-2.1:LAO@2026-S1")!, base: 0,
            by: TestDoor.actor("focal", "focal-point:LAO"))
        let page = await office.site.get(path, session: "focal")
        for name in content.fields.keys { #expect(page.text.contains("name=\"\(name)\""), "\(name)") }
        #expect(page.text.contains("Other entries"))
        #expect(page.text.contains("The plan has no milestone M9."))
        #expect(!page.text.contains("&quot;USD&quot; is no currency"))
        let emptied = [
            "spent/DOLLARS/Our fund": "", "spent/USD/": "", "spent//": "", "reached/M9": "", "rating/O1": "",
        ]
        let handed = await save(office, base: 1, emptied, submit: true)
        #expect(handed.status == 303)
        #expect(try await fields(office) == ["done": "A"])
    }

    @Test("a risk or a decision whose first field is empty is kept, and each message has its field")
    func begun() async throws {
        let office = try await office()
        _ = await save(
            office, base: 0, ["done": "A", "new-risk/owner": "MOIC", "new-decision/due": "2026-12-01"])
        #expect(
            try await fields(office)
                == ["done": "A", "risk/R1/owner": "MOIC", "decision/D1/due": "2026-12-01"])
        let page = await office.site.get(path, session: "focal")
        for words in [
            "Risk R1 does not say what it is.", "Decision D1 does not say what is needed.",
            "Decision D1 does not say by whom.",
        ] {
            #expect(page.text.contains(words), "\(words)")
        }
    }

    @Test("two people who each add a risk, a decision and a link keep both, and handing in twice adds none")
    func additions() async throws {
        let office = try await office()
        func row(_ word: String) -> [String: String] {
            [
                "do": "save", "base": "0", "new-risk/text": word, "new-risk/likelihood": "2",
                "new-risk/impact": "3", "new-decision/text": word, "new-decision/by": "SEOM",
                "new-decision/due": "2026-12-01", "new-link": "https://example.org/\(word)",
            ]
        }
        _ = await office.site.post(path, session: "focal", row("first"))
        let second = await office.site.post(path, session: "officer", row("second"))
        #expect(second.status == 303)
        _ = await office.site.post(path, session: "officer", row("first"))
        let stored = try await fields(office)
        #expect(stored["risk/R1/text"] == "first")
        #expect(stored["risk/R2/text"] == "second")
        #expect(stored["decision/D1/text"] == "first")
        #expect(stored["decision/D2/by"] == "SEOM")
        #expect(stored["link/2"] == "https://example.org/second")
        #expect(stored["risk/R3/text"] == nil)
        #expect(stored.count == 2 * (3 + 3 + 1))
    }

    @Test("a file that comes with a conflict is kept, and belongs to the update once it is saved")
    func fileWithConflict() async throws {
        let office = try await office()
        _ = await save(office, base: 0, ["done": "A"])
        let typed = ["do": "save", "base": "0", "done": "B"]
        let conflict = await office.site.post(
            path, session: "officer", typed, file: "decree.pdf", "%PDF-1.4 a decree")
        #expect(conflict.status == 409)
        #expect(conflict.text.contains("The file decree.pdf is kept"))
        let name = "file/" + PlainFingerprint().hash(Array("%PDF-1.4 a decree".utf8))
        #expect(conflict.text.contains("name=\"\(name)\""))
        _ = await office.site.post(
            path, session: "officer", ["do": "save", "base": "1", "done": "B", name: "decree.pdf"])
        #expect(try await fields(office) == ["done": "B", name: "decree.pdf"])
    }

    @Test("a file that is not taken does not take what was typed along")
    func refusedFile() async throws {
        let office = try await office()
        let answer = await office.site.post(
            path, session: "focal", ["do": "submit", "base": "0", "done": "A"], file: "a.html", "<html>")
        #expect(answer.status == 422)
        #expect(answer.text.contains("a.html is none of the kinds of file that are taken."))
        #expect(try await fields(office) == ["done": "A"])
    }

    @Test("handing in without words says so beside the field, and keeps the draft")
    func withoutWords() async throws {
        let office = try await office()
        let answer = await save(office, base: 0, ["next": "More"], submit: true)
        #expect(answer.status == 422)
        #expect(answer.text.contains("The update does not say what was done."))
        #expect(answer.text.contains("must be mended before the update can be handed in"))
        #expect(!answer.text.contains("Not stored"))
        #expect(try await fields(office) == ["next": "More"])
    }

    @Test("person-months in a role that was not planned are reported, and an address of no page is refused")
    func otherRoleAndLink() async throws {
        let office = try await office()
        _ = await save(
            office, base: 0,
            [
                "done": "A", "new-months/role": "Lawyer", "new-months/amount": "2",
                "new-link": "javascript:alert(1)",
            ])
        #expect(
            try await fields(office)
                == ["done": "A", "months/Lawyer": "2", "link/1": "javascript:alert(1)"])
        let refused = await save(office, base: 1, [:], submit: true)
        #expect(refused.status == 422)
        #expect(refused.text.contains("is no address of the web"))
        _ = await save(office, base: 1, ["link/1": "", "months/Lawyer": "3"], submit: true)
        #expect(try await fields(office) == ["done": "A", "months/Lawyer": "3"])
    }

    @Test(
        "a day on which nothing is likely to be reached is a warning, and handed in all the same",
        arguments: [
            ("1999-01-01", "is before the plan"), ("2026-11-01", "is after 2026-S1"), ("2026-06-30", ""),
        ])
    func oddDays(day: String, words: String) async throws {
        let office = try await Office(try await TestLedger.example(isReported: false))
        let path = "/updates/B-1-2.1/2026-S1"
        _ = await office.site.post(
            path, session: "officer", ["do": "save", "base": "0", "done": "A", "reached/M1": day])
        let page = await office.site.get(path, session: "officer")
        #expect(page.text.contains(words) || words.isEmpty)
        #expect(page.text.contains("looks unusual") == !words.isEmpty)
        let handed = await office.site.post(path, session: "officer", ["do": "submit", "base": "1"])
        #expect(handed.status == 303)
    }
}
