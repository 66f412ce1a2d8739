import Foundation
import Testing

@Suite("Meetings at the terminal")
struct MeetingCommandTests {
    @Test("a decision is printed as open until it is closed")
    func open() async throws {
        let desk = try await Desk(.empty)
        let added = try await desk.run(
            "meeting", "add", "accmsme-1", "--kind", "accmsme", "--title", "ACCMSME", "--from", "2020-05-10",
            "--item", "Opening", "--item", "Progress")
        #expect(added.output == "meeting accmsme-1 is added\n", "\(added.errors)")
        let recorded = try await desk.run(
            "meeting", "resolve", "accmsme-1", "Share the guide.", "--owner", "Secretariat", "--due",
            "2020-06-30")
        #expect(recorded.output == "decision accmsme-1/1 is recorded, due on 2020-06-30\n")
        #expect(try await desk.run("meeting", "list").output.contains("Share the guide."))
        let closed = try await desk.run("meeting", "close", "accmsme-1", "1", "--outcome", "Shared.")
        #expect(closed.output == "accmsme-1/1 is closed\n", "\(closed.errors)")
        #expect(!(try await desk.run("meeting", "list").output.contains("Share the guide.")))
        let shown = try await desk.run("meeting", "show", "accmsme-1").output
        #expect(shown.contains(/agenda\/2\/text +Progress/))
        #expect(shown.contains(/resolution\/1\/outcome +Shared\./))
        #expect(try await desk.run("meeting", "calendar").output.contains("DTSTART;VALUE=DATE:20200510"))
    }

    @Test(
        "a paper prints what the ledger held, and says when it held no plan; a mistake is told and not kept")
    func paper() async throws {
        let desk = try await Desk(.bundled)
        for (code, day) in [("early", "2014-05-10"), ("next", "2099-05-10")] {
            _ = try await desk.run(
                "meeting", "add", code, "--kind", "seom", "--title", "SEOM", "--from", day)
        }
        let early = try await desk.run("meeting", "paper", "early").output
        #expect(early.contains("The ledger held no plan on that day."))
        let next = try await desk.run("meeting", "paper", "next").output
        #expect(next.contains("The day is not over"))
        #expect(next.contains("Lines by class"))
        #expect(next.contains(/A-2-2\.1:LAO +empty/))
        let data = try await desk.run("meeting", "paper", "next", "--format", "csv").output
        #expect(data.hasPrefix("SECTION,SUBJECT,TEXT"))
        let twice = try await desk.run(
            "meeting", "add", "next", "--kind", "seom", "--title", "SEOM", "--from", "2099-05-10")
        #expect(twice.exitCode == 1)
        #expect(twice.errors.contains("There is a meeting next already."))
    }
}
