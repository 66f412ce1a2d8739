import PlanModel
import TestKit
import Testing
import UseCases

@testable import Web

/// What slipped, and since when.
@Suite struct SlippedTests {
    @Test("without a day it counts from the last meeting of the committee, as soon as one is kept")
    func sinceMeeting() async throws {
        let store = try await TestLedger.example()
        let site = TestSite.site(store)
        let before = await site.get("/progress/slipped")
        #expect(before.text.contains("value=\"2026-05-23\""))
        let keep = KeepMeetings(
            ProgressDesk(store: store, clock: TestLedger.clock, fingerprint: PlainFingerprint()))
        let officer = TestDoor.actor("officer", "officer")
        for (code, kind, day) in [
            ("one", "accmsme", "2026-03-10"), ("two", "seom", "2026-10-10"),
            ("three", "accmsme", "2027-01-10"),
        ] {
            _ = try await keep.add(
                UpdateContent(["kind": kind, "title": "Meeting \(code)", "from": day]),
                as: MeetingCode(code)!, by: officer)
        }
        let after = await site.get("/progress/slipped")
        #expect(after.text.contains("value=\"2026-03-10\""))
        #expect(after.text.contains("Since the last meeting: Meeting one, 10 March 2026."))
        let chosen = await site.get("/progress/slipped?from=2026-11-20")
        #expect(!chosen.text.contains("Since the last meeting"))
    }

    @Test("days in reverse are refused; the table has a header without rows, and names late decisions")
    func data() async throws {
        let site = TestSite.site(try await TestLedger.example())
        #expect(await site.get("/progress/slipped?from=2026-11-21&to=2026-11-20").status == 400)
        let none = await site.get("/progress/slipped.csv?from=2026-11-21&to=2026-11-21")
        #expect(
            none.text == "ACTION_LINE,DAYS,CLASS_BEFORE,CLASS,MISSED_MILESTONES,REF_AREA,DECISION,BY,DUE\n")
        let some = await site.get("/progress/slipped.json?from=2026-11-20&to=2026-11-21")
        #expect(some.text.contains("\"DECISION\": \""))
    }
}
