import PlanModel
import Testing
import UseCases

@Suite("A state has one public answer to each question")
struct PublicAnswersTests {
    private let part = "EMP_N.msme@2023"
    private let whole = "EMP_N.total@2023"
    private let share = "EMP_SHARE.msme@2023"

    private func released() async throws -> Collection {
        let collection = try await Collection()
        try await collection.publish(Collection.value(part, 500_000), Collection.value(whole, 800_000))
        return collection
    }

    @Test("a part that is changed alone is held against its released whole")
    func sumOfOnePart() async throws {
        let collection = try await released()
        try await collection.save(Collection.value(part, 912_345, base: 1))
        await #expect {
            try await collection.submit(part)
        } throws: { error in
            (error as? Refusal)?.findings.map(\.code).contains("sum-exceeds-whole") == true
        }
        #expect(try await collection.publicValue(part) == 500_000)
    }

    @Test("a share goes when a component is kept back, and comes from the newest components")
    func shares() async throws {
        let collection = try await released()
        #expect(try await collection.publicValue(share) == 62.5)
        let second = try await collection.secondRound()
        collection.clock.set("2026-11-22T09:00:00Z")
        try await collection.publish(Collection.value(whole, 1_000_000), in: second)
        #expect(try await collection.publicValue(share) == 50)
        collection.clock.set("2026-11-23T09:00:00Z")
        let hidden = CellContent(
            absence: .confidential, status: AbsenceReason.confidential.status, justification: "Law of 2026")
        try await collection.publish(
            CellEdit(cell: CellKey(part)!, base: 0, content: hidden), in: second)
        #expect(try await collection.publicValue(part) == nil)
        #expect(try await collection.publicValue(share) == nil)
    }

    @Test("stated anew with another coverage, the value leaves the series where it stood")
    func anotherSeries() async throws {
        let collection = try await released()
        let local = CellContent(
            value: 400_000, text: "400000", source: "Census", coverage: "Vientiane only",
            justification: "The survey was cut")
        try await collection.publish(CellEdit(cell: CellKey(part)!, base: 1, content: local))
        #expect(try await collection.publicValues(part) == [400_000, nil])
        collection.clock.set("2026-11-25T09:00:00Z")
        try await collection.withdraw(part)
        #expect(try await collection.publicValues(part) == [nil, nil])
    }

    @Test("a value is withdrawn in the round that stated it last")
    func withdrawnElsewhere() async throws {
        let collection = try await released()
        let second = try await collection.secondRound()
        collection.clock.set("2026-11-22T09:00:00Z")
        try await collection.publish(Collection.value(whole, 1_000_000), in: second)
        await #expect {
            try await collection.withdraw(whole)
        } throws: { error in
            (error as? Refusal)?.code == "stated-again"
        }
        #expect(try await collection.publicValue(whole) == 1_000_000)
        try await collection.withdraw(whole, in: second)
        #expect(try await collection.publicValue(whole) == nil)
    }

    @Test("a dispute ends when it is withdrawn, or the value confirmed; as of its day it is read")
    func disputes() async throws {
        let collection = try await Collection(hasValues: true)
        let cell = CellKey("IC_REG_DURS@2018")!
        func standing(_ day: Day?) async throws -> [String] {
            try await collection.store.read { reader in
                try reader.disputes(of: nil, in: Collection.lao, until: day).map(\.note)
            }
        }
        func publish(_ content: CellContent, base: Int) async throws {
            try await collection.publish(CellEdit(cell: cell, base: base, content: content))
        }
        try await publish(CellContent(verdict: .disputed, note: "First."), base: 0)
        #expect(try await standing(nil) == ["First."])
        collection.clock.set("2026-11-25T09:00:00Z")
        try await collection.withdraw(cell.description)
        #expect(try await standing(nil) == [])
        #expect(try await standing(Day("2026-11-24")) == ["First."])
        try await publish(CellContent(verdict: .disputed, note: "Second."), base: 1)
        #expect(try await standing(nil) == ["Second."])
        try await publish(CellContent(verdict: .confirmed), base: 2)
        #expect(try await standing(nil) == [])
    }

    @Test(
        "a moment that is none, or is past, releases nothing",
        arguments: [
            "01.12.2026T09:00", "2026-11-22 23:00", "1/12/2026", "T:00Z", "2026-02-30T09:00:00Z",
            "2025-12-01T09:00:00Z", "2026-11-21T09:00:00Z",
        ])
    func moments(moment: String) async throws {
        let collection = try await Collection()
        try await collection.save(Collection.value(part, 500_000))
        try await collection.submit(part)
        try await collection.accept(part)
        await #expect {
            try await ReleaseReturn(collection.desk)(Collection.key, at: moment, by: collection.focal)
        } throws: { error in
            (error as? Refusal)?.code == "bad-moment"
        }
        #expect(try await collection.publicValue(part) == nil)
        #expect(try await collection.stage(part) == .accepted)
    }

    @Test("what is planned for a day waits for it, also where nobody objects")
    func plannedBesidesObjection() async throws {
        let collection = try await Collection(objectionDays: 3)
        try await collection.save(Collection.value(part, 500_000), Collection.value(whole, 800_000))
        try await collection.submit(part, whole)
        try await collection.accept(part, whole)
        _ = try await ReleaseReturn(collection.desk)(
            Collection.key, cells: [CellKey(part)!], at: "2027-03-01T09:00:00Z", by: collection.focal)
        collection.clock.set("2026-12-01T09:00:00Z")
        #expect(try await ReleaseDue(collection.desk)() == [Collection.key])
        #expect(try await collection.publicValue(whole) == 800_000)
        #expect(try await collection.publicValue(part) == nil)
        collection.clock.set("2027-03-01T09:00:00Z")
        _ = try await ReleaseDue(collection.desk)()
        #expect(try await collection.publicValue(part) == 500_000)
    }

    @Test("who handed in some cells only still owes the rest")
    func rest() async throws {
        let collection = try await released()
        let standing = try await ShowRounds(store: collection.store, clock: collection.clock)(
            Collection.round, by: collection.officer
        ).rounds[0].states.first { $0.state == Collection.lao }
        #expect(standing?.next == .state)
    }

    @Test("each is reminded of what they may do; the officer of all")
    func reminders() async throws {
        let collection = try await Collection()
        _ = try await Extensions(store: collection.store, clock: collection.clock).ask(
            Collection.key, until: Day("2026-12-30")!, reason: "Census late", by: collection.focal)
        func tasks(_ actor: Actor) async throws -> [Reminder.Task] {
            try await ShowReminders(store: collection.store, clock: collection.clock)(by: actor)
                .filter { $0.key == Collection.key }.map(\.task)
        }
        #expect(try await tasks(collection.focal) == [.answer])
        #expect(try await tasks(collection.agency) == [.answer])
        #expect(try await tasks(collection.officer) == [.answer, .decide])
        #expect(try await tasks(Collection.actor("judge", "auditor")) == [])
    }
}
