import PlanModel
import TestKit
import Testing
import UseCases

@Suite struct KeepMeetingsTests {
    @Test("what a meeting decides reappears at later meetings of its body until it is closed")
    func reappears() async throws {
        let desk = try await MeetingDesk()
        let first = try await desk.add("accmsme-1", on: "2026-05-10")
        let keep = KeepMeetings(desk.desk)
        let number = try await keep.resolve(
            .decision, "Share the draft guide.", owner: "Secretariat", due: Day("2026-11-01")!, at: first,
            by: desk.officer)
        let second = try await desk.add("accmsme-2", on: "2026-11-22")
        let third = try await desk.add("accmsme-3", on: "2027-05-10")
        let other = try await desk.add("seom-1", on: "2027-05-11", ["kind": "seom", "body": "seom"])
        #expect(try await desk.left(second) == ["accmsme-1/1"])
        #expect(try await desk.left(third) == ["accmsme-1/1"])
        #expect(try await desk.left(first) == [])
        #expect(try await desk.left(other) == [])
        let open = try await ShowMeetings(desk.desk)(by: desk.reviewer).open
        #expect(open.map(\.daysLate) == [20])
        try await keep.close(number, of: first, outcome: "Shared.", by: desk.officer)
        #expect(try await desk.left(second) == [])
        #expect(try await ShowMeetings(desk.desk)(by: desk.reviewer).open.isEmpty)
        await #expect(throws: Refusal.self) {
            try await keep.close(number, of: first, outcome: "Again.", by: desk.officer)
        }
    }

    @Test("two people on one meeting: what differs is put together, what both changed is not stored")
    func twoPeople() async throws {
        let desk = try await MeetingDesk()
        let code = try await desk.add("accmsme-1", on: "2026-11-22")
        let keep = KeepMeetings(desk.desk)
        _ = try await keep.save(
            MeetingDesk.fields(["place": "Vientiane"]), of: code, base: 1, by: desk.officer)
        guard
            case .saved(let entry, let merged) = try await keep.save(
                MeetingDesk.fields(["agenda/1/text": "Opening"]), of: code, base: 1, by: desk.officer)
        else { return #expect(Bool(false), "both changes fit together") }
        #expect(merged == ["place"])
        #expect(entry.content["place"] == "Vientiane")
        guard
            case .conflict(let theirs, let mine, let fields) = try await keep.save(
                MeetingDesk.fields(["place": "Jakarta"]), of: code, base: 1, by: desk.officer)
        else { return #expect(Bool(false), "both changed the place") }
        #expect(fields == ["place"])
        #expect(theirs.content["place"] == "Vientiane")
        #expect(mine["place"] == "Jakarta")
        let record = try await ShowMeetings(desk.desk)(code, by: desk.officer).record
        #expect(record.number == 3)
    }

    @Test(
        "what can't be kept is refused with its field",
        arguments: [
            (["kind": "party"], "unknown-meeting-kind", "kind"),
            (["title": ""], "meeting-without-title", "title"),
            (["from": ""], "meeting-without-day", "from"), (["from": "soon"], "bad-day", "from"),
            (["to": "2026-11-01"], "days-reversed", "to"), (["chair": "L O"], "bad-meeting-code", "chair"),
            (["attendance/LAO": "many"], "bad-count", "attendance/LAO"),
            (["feedback/5": "1"], "bad-rating", "feedback/5"),
            (["agenda/1/paper": "x"], "agenda-without-words", "agenda/1/text"),
            (
                [
                    "resolution/1/kind": "decision", "resolution/1/text": "x",
                    "resolution/1/due": "2026-12-01",
                ],
                "resolution-unfinished", "resolution/1/owner"
            ),
            (["minister": "x"], "unknown-field", "minister"),
        ])
    func refused(more: [String: String], code: String, field: String) async throws {
        let desk = try await MeetingDesk()
        let refusal = await #expect(throws: Refusal.self) { try await desk.add("m", on: "2026-11-22", more) }
        #expect(refusal?.findings.map(\.code) == [code])
        #expect(refusal?.findings.first?.location?.field == field)
    }

    @Test("a decision that was recorded can't be taken out, and none is closed in the future")
    func kept() async throws {
        let desk = try await MeetingDesk()
        let keep = KeepMeetings(desk.desk)
        let code = try await desk.add("m", on: "2026-11-22")
        _ = try await keep.resolve(
            .recommendation, "Meet more.", owner: "All", due: Day("2026-12-31")!, at: code, by: desk.officer)
        let out = await #expect(throws: Refusal.self) {
            _ = try await keep.save(MeetingDesk.fields(), of: code, base: 2, by: desk.officer)
        }
        #expect(out?.findings.map(\.code) == ["resolution-taken-out"])
        let ahead = await #expect(throws: Refusal.self) {
            try await keep.close(1, of: code, outcome: "Done.", on: Day("2026-11-22")!, by: desk.officer)
        }
        #expect(ahead?.findings.map(\.code) == ["day-to-come"])
    }

    @Test("the chair of ACCMSME rotates yearly: a second one within a year is said")
    func chairs() async throws {
        let desk = try await MeetingDesk()
        try await desk.add("accmsme-1", on: "2026-05-10")
        let second = try await desk.add("accmsme-2", on: "2026-11-22", ["chair": "THA"])
        let shown = try await ShowMeetings(desk.desk)(second, by: desk.officer)
        #expect(shown.warnings.map(\.code) == ["other-chair"])
        let next = try await desk.add("accmsme-3", on: "2027-05-10", ["chair": "MYS"])
        #expect(try await ShowMeetings(desk.desk)(next, by: desk.officer).warnings.isEmpty)
        let chairs = try await ShowMeetings(desk.desk)(by: desk.officer).book.chairs
        #expect(chairs.map(\.year) == [2026, 2027])
        #expect(chairs.map { $0.states.map(\.text) } == [["LAO", "THA"], ["MYS"]])
        #expect(chairs.map(\.meetings) == [2, 1])
    }

    @Test("only the Secretariat keeps meetings; each saving stands in the trail")
    func rights() async throws {
        let desk = try await MeetingDesk()
        let code = try await desk.add("m", on: "2026-11-22")
        await #expect(throws: Refusal.self) {
            _ = try await KeepMeetings(desk.desk).save(
                MeetingDesk.fields(["place": "x"]), of: code, base: 1, by: desk.reviewer)
        }
        await #expect(throws: Refusal.self) {
            try await ShowMeetings(desk.desk)(by: MeetingDesk.actor("admin", .administrator))
        }
        let acts = try await desk.store.read {
            try $0.auditEntries(AuditFilter(subject: "meeting m"), limit: 9)
        }
        #expect(acts.map(\.event.act) == ["meeting-saved"])
    }

    @Test("the calendar has days, titles and places, and what is called off is marked")
    func calendar() async throws {
        let desk = try await MeetingDesk()
        try await desk.add(
            "m", on: "2026-11-22",
            [
                "to": "2026-11-24", "place": "Vientiane, Lao PDR", "cancelled": "yes",
                "agenda/1/text": "Secret",
            ])
        let text = MeetingCalendar(site: "https://pantau.example").text(
            try await MeetingDays(store: desk.store)(), now: "2026-11-21T10:00:00Z")
        #expect(text.contains("DTSTART;VALUE=DATE:20261122\r\nDTEND;VALUE=DATE:20261125\r\n"))
        #expect(text.contains("LOCATION:Vientiane\\, Lao PDR\r\nSTATUS:CANCELLED\r\n"))
        #expect(text.contains("URL:https://pantau.example/meetings/m\r\n"))
        #expect(!text.contains("Secret"))
    }
}
