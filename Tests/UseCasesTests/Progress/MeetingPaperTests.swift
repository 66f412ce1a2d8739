import PlanModel
import TestKit
import Testing
import UseCases

@Suite struct MeetingPaperTests {
    @Test(
        "a paper does not change when updates, decisions and meetings come later; as of a later day it does")
    func stable() async throws {
        let desk = try await MeetingDesk()
        let keep = KeepMeetings(desk.desk)
        let before = try await desk.add("accmsme-1", on: "2026-11-20")
        _ = try await keep.resolve(
            .decision, "Share the guide.", owner: "Secretariat", due: Day("2026-11-21")!, at: before,
            by: desk.officer)
        let code = try await desk.add("accmsme-2", on: "2026-11-22")
        desk.set("2026-11-23")
        let paper = MeetingPaper(desk.desk)
        let first = try await paper(code, by: desk.reviewer)
        #expect(first.day == Day("2026-11-22"))
        #expect(!first.isProvisional)
        #expect(first.previous?.code == before)
        #expect(first.open.map(\.daysLate) == [1])
        #expect(first.owed?.rows.contains { $0.key.description == "A-2-2.1:LAO" } == true)
        desk.set("2026-11-24")
        try await desk.accept("A-2-2.1:LAO@2026-S1")
        try await keep.close(1, of: before, outcome: "Shared.", on: Day("2026-11-22")!, by: desk.officer)
        try await desk.add("accmsme-between", on: "2026-11-21")
        let again = try await MeetingPaper(desk.desk)(code, by: desk.reviewer)
        #expect(again.records == first.records)
        #expect(again.previous?.code == before)
        desk.set("2026-11-25")
        _ = try await keep.save(
            MeetingDesk.fields(["papers": "2026-11-24"]), of: code, base: 1, by: desk.officer)
        let later = try await paper(code, by: desk.reviewer)
        #expect(later.day == Day("2026-11-24"))
        #expect(later.open.isEmpty)
        #expect(later.owed?.rows.contains { $0.key.description == "A-2-2.1:LAO" } == false)
        #expect(later.previous?.code.text == "accmsme-between")
    }

    @Test("an update that is accepted after the day is still owed in the paper, and one handed in is not")
    func owed() async throws {
        let desk = try await MeetingDesk()
        let code = try await desk.add("m", on: "2026-11-21")
        let key = UpdateKey("A-2-2.1:LAO@2026-S1")!
        _ = try await SaveUpdate(desk.desk)(
            UpdateContent(["status": "in-progress", "done": "x"]), of: key, base: 0, by: desk.officer)
        desk.set("2026-11-22")
        try await SubmitUpdate(desk.desk)(key, by: desk.officer)
        func stage() async throws -> UpdateStage? {
            let paper = try await MeetingPaper(desk.desk)(code, by: desk.officer)
            return paper.owed?.rows.first { $0.key == key.implementation }?.stage
        }
        #expect(try await stage() == .draft)
        let stages = try await desk.store.read { try $0.updateStages(of: key.period, asOf: nil) }
        #expect(stages[key.implementation] == .submitted)
    }

    @Test("before the ledger held a plan a paper says so, and one of today is provisional")
    func edges() async throws {
        let desk = try await MeetingDesk()
        let past = try await desk.add("past", on: "2018-05-10")
        let paper = try await MeetingPaper(desk.desk)(past, by: desk.officer)
        #expect(paper.board == nil)
        #expect(paper.open.isEmpty)
        let ahead = try await desk.add("ahead", on: "2027-05-10")
        let early = try await MeetingPaper(desk.desk)(ahead, by: desk.officer)
        #expect(early.day == Day("2026-11-21"))
        #expect(early.isProvisional)
        #expect(early.counts.values.reduce(0, +) == early.board?.lines.count)
    }
}
