import PlanModel
import TestKit
import Testing

@testable import UseCases

/// Amendments of the bundled plan, as the Secretariat and the focal points see
/// them.
@Suite struct AmendmentTests {
    private static let day = Day("2027-01-01")!
    private static let text = """
        action_lines:
          - code: A-1-2.1
            time_frame: 2016-2027
            outside_plan_years: The states ask for two years more
        """

    private struct Office {
        let store: any LedgerStore
        let desk: AmendmentDesk
        let officer = Actor.terminal(AccountName("officer")!)

        init() async throws {
            store = try await TestLedger.planned()
            desk = AmendmentDesk(store: store, clock: TestLedger.clock)
        }

        func focal(_ state: String) -> Actor {
            Actor(
                AccountName("focal.\(state.lowercased())")!, grants: [Grant("focal-point:\(state)")!],
                way: .session, origin: "")
        }

        func propose(_ text: String = AmendmentTests.text, effectiveOn: Day = AmendmentTests.day)
            async throws -> Int
        {
            try await ProposeAmendment(desk)(
                .init(content: content(text, effectiveOn), isProposed: true), by: officer
            ).number
        }

        func content(_ text: String, _ day: Day = AmendmentTests.day) -> AmendmentContent {
            AmendmentContent(
                title: "More time", reasons: "The work began late.", effectiveOn: day, text: text)
        }

        func reading(_ text: String) async throws -> AmendmentReading {
            try await ShowAmendments(desk).reading(content(text), by: officer)
        }

        func states() async throws -> [AreaCode] {
            try await ReadCurrentPlan(store: store)(at: .now)?.states.map(\.code) ?? []
        }

        func agreeAll(_ number: Int, version: Int = 1, but except: [String] = []) async throws {
            for state in try await states() where !except.contains(state.text) {
                try await OpineOnAmendment(desk)(
                    number, version: version, state: state, .agrees, comment: nil, by: focal(state.text))
            }
        }

        func stage(_ number: Int) async throws -> AmendmentStage? {
            try await store.read { try $0.amendment(number)?.stage }
        }

        func line(_ code: String, on day: Day?) async throws -> ActionLine? {
            try await ReadCurrentPlan(store: store)(at: LedgerClock(asOf: day))?.actionLine(PlanCode(code)!)
        }
    }

    private func code(_ body: () async throws -> Void) async -> String? {
        do {
            try await body()
            return nil
        } catch let refusal as Refusal {
            return refusal.code
        } catch { return "\(error)" }
    }

    // MARK: The text

    @Test("only what the text names changes; days follow from the printed time frame")
    func merge() async throws {
        let office = try await Office()
        let reading = try await office.reading(Self.text)
        #expect(!reading.findings.hasErrors, "\(reading.findings.map(\.line))")
        let before = try #require(try await office.line("A-1-2.1", on: nil))
        let after = try #require(reading.plan?.actionLine(PlanCode("A-1-2.1")!))
        #expect(after.timeFrame.due == Day("2027-12-31"))
        #expect(after.timeFrame.starts == Day("2016-01-01"))
        #expect(after.text == before.text && after.champions == before.champions)
        let items = Set(reading.difference?.entries.map(\.path.last) ?? [])
        #expect(items == ["action line A-1-2.1"])
    }

    @Test("a new record stands after its siblings; a record that goes is gone; an empty key is taken away")
    func records() async throws {
        let office = try await Office()
        let plan = try #require(try await ReadCurrentPlan(store: office.store)(at: .now))
        let last = try #require(plan.actionLines.last { $0.parent == PlanCode("A-1-2") })
        let reading = try await office.reading(
            """
            vision: ~
            action_lines:
              - code: A-1-2.99
                belongs_to: A-1-2
                text: Something new
                time_frame: 2024-2025
                document: \(last.source.document)
                locator: decision of 2027
              - code: C-1-1.2
                remove: true
            """)
        #expect(!reading.findings.hasErrors, "\(reading.findings.map(\.line))")
        let lines = try #require(reading.plan?.actionLines.map(\.code))
        let place = try #require(lines.firstIndex(of: last.code))
        #expect(lines[place + 1] == PlanCode("A-1-2.99"))
        #expect(!lines.contains(PlanCode("C-1-1.2")!))
        #expect(lines.count == plan.actionLines.count)
        #expect(reading.plan?.vision == nil)
    }

    @Test(
        "a mistake is placed in the text of the amendment",
        arguments: [
            ("action_line:\n  - code: A-1-2.1\n", "unknown-key", 1),
            ("action_lines:\n  - code: A-1-2.1\n    colour: red\n", "unknown-key", 3),
            ("action_lines:\n  - code: A-1-2.1\n    due: 2099-01-01\n", "time-frame-mismatch", 3),
            ("action_lines:\n  - code: Z-9\n    remove: true\n", "unknown-record", 3),
            ("action_lines:\n  - time_frame: By 2020\n", "missing-key", 2),
            ("action_lines:\n  - code: A-1-2.1\n    remove: true\n    text: x\n", "bad-removal", 3),
            ("action_lines:\n  - code: A-1-2.1\n  - code: A-1-2.1\n", "duplicate-record", 3),
            ("action_lines: [", "yaml-syntax", 2), ("- a\n", "wrong-kind", 1),
        ])
    func findings(text: String, code: String, line: Int) async throws {
        let office = try await Office()
        let reading = try await office.reading(text)
        #expect(reading.plan == nil)
        let finding = try #require(reading.findings.first { $0.code == code }, "\(reading.findings)")
        #expect(finding.location?.file == "amendment.yaml")
        #expect(finding.location?.line == line)
    }

    @Test("what the removal of a record breaks elsewhere is said, with the place in the plan")
    func broken() async throws {
        let office = try await Office()
        let plan = try #require(try await ReadCurrentPlan(store: office.store)(at: .now))
        let goal = try #require(plan.goals.first)
        let reading = try await office.reading("goals:\n  - code: \(goal.code)\n    remove: true\n")
        #expect(reading.plan == nil)
        #expect(reading.findings.allSatisfy { $0.location?.file == "amendment.yaml" })
        #expect(reading.findings.contains { $0.message.contains("of the plan in force)") })
    }

    @Test("deep nesting is a finding", arguments: ["[", "- ", "{a: "])
    func nesting(piece: String) async throws {
        let office = try await Office()
        let reading = try await office.reading(String(repeating: piece, count: 50_000))
        #expect(reading.plan == nil)
        #expect(reading.findings.hasErrors)
    }

    @Test("a text with mistakes, or that changes nothing, is kept as a draft and not proposed")
    func faulty() async throws {
        let office = try await Office()
        #expect(await code { _ = try await office.propose("action_lines: 3\n") } == "amendment-faulty")
        #expect(await code { _ = try await office.propose("ends: 2025-12-31\n") } == "amendment-empty")
        let draft = try await ProposeAmendment(office.desk)(
            .init(content: office.content("action_lines: 3\n")), by: office.officer)
        #expect(draft.findings.hasErrors)
        #expect(try await office.stage(draft.number) == .draft)
        let shown = ShowAmendments(office.desk)
        #expect(
            await code { _ = try await shown(draft.number, by: office.focal("LAO")) } == "unknown-amendment")
        #expect(try await shown.list(by: office.focal("LAO")).records.isEmpty)
    }

    // MARK: Consensus

    @Test("every state has to agree, or the Secretariat says why it goes on without")
    func consensus() async throws {
        let office = try await Office()
        let number = try await office.propose()
        try await office.agreeAll(number, but: ["LAO", "MMR"])
        try await OpineOnAmendment(office.desk)(
            number, version: 1, state: AreaCode("LAO")!, .objects, comment: "Too long.",
            by: office.focal("LAO"))
        let adopt = AdoptAmendment(office.desk)
        #expect(
            await code {
                try await adopt.agree(number, version: 1, .init(note: "45th meeting"), by: office.officer)
            } == "no-consensus")
        #expect(
            await code { _ = try await adopt(number, version: 1, by: office.officer) }
                == "amendment-not-agreed")
        try await adopt.agree(
            number, version: 1, .init(note: "45th meeting", exception: "It concerns eight states only."),
            by: office.officer)
        let act = try await office.store.read { try $0.amendment(number)?.act(.agreed) }
        #expect(act?.exception == "It concerns eight states only.")
        _ = try await adopt(number, version: 1, by: office.officer)
        #expect(try await office.stage(number) == .adopted)
    }

    @Test("an objection after the consensus stops the adoption; the last word counts, all are kept")
    func lateObjection() async throws {
        let office = try await Office()
        let number = try await office.propose()
        try await office.agreeAll(number)
        let adopt = AdoptAmendment(office.desk)
        try await adopt.agree(number, version: 1, .init(note: "by letter"), by: office.officer)
        let opine = OpineOnAmendment(office.desk)
        let lao = AreaCode("LAO")!
        try await opine(number, version: 1, state: lao, .objects, comment: "Wait.", by: office.focal("LAO"))
        #expect(await code { _ = try await adopt(number, version: 1, by: office.officer) } == "no-consensus")
        try await opine(number, version: 1, state: lao, .agrees, comment: nil, by: office.focal("LAO"))
        _ = try await adopt(number, version: 1, by: office.officer)
        let said = try await office.store.read { try $0.amendment(number)?.opinions ?? [] }
        #expect(said.filter { $0.state == lao }.map(\.word) == [.agrees, .objects, .agrees])
    }

    @Test("a state speaks for itself, of the version that stands there, and an objection has words")
    func opinions() async throws {
        let office = try await Office()
        let number = try await office.propose()
        let opine = OpineOnAmendment(office.desk)
        let (lao, thai) = (AreaCode("LAO")!, AreaCode("THA")!)
        func said(_ state: AreaCode, _ word: AmendmentOpinion.Word, version: Int = 1, by actor: Actor) async
            -> String?
        {
            await code {
                try await opine(number, version: version, state: state, word, comment: nil, by: actor)
            }
        }
        #expect(await said(thai, .agrees, by: office.focal("LAO")) == "not-allowed")
        #expect(await said(lao, .agrees, by: office.officer) == "not-allowed")
        #expect(await said(lao, .objects, by: office.focal("LAO")) == "no-reason")
        #expect(await said(lao, .agrees, version: 2, by: office.focal("LAO")) == "changed-since")
        #expect(await said(lao, .agrees, by: office.focal("LAO")) == nil)
        var content = office.content(Self.text)
        content.reasons = "Otherwise the work is lost."
        _ = try await ProposeAmendment(office.desk)(
            .init(number: number, base: 1, content: content, isProposed: true), by: office.officer)
        let record = try await office.store.read { try $0.amendment(number) }
        #expect(record?.standing.isEmpty == true)
        #expect(record?.opinions.count == 1)
    }

    @Test("who did not write it changes nothing; a focal point may propose, and withdraw its own")
    func authors() async throws {
        let office = try await Office()
        let propose = ProposeAmendment(office.desk)
        let number = try await propose(
            .init(content: office.content(Self.text), isProposed: true), by: office.focal("LAO")
        ).number
        let other = AmendmentContent(
            title: "Mine", reasons: "Better.", effectiveOn: Self.day, text: Self.text)
        #expect(
            await code {
                _ = try await propose(
                    .init(number: number, base: 1, content: other), by: office.focal("THA"))
            } == "not-allowed")
        let adopt = AdoptAmendment(office.desk)
        #expect(
            await code { try await adopt.withdraw(number, reason: "No.", by: office.focal("THA")) }
                == "not-allowed")
        #expect(
            await code {
                try await adopt.agree(number, version: 1, .init(note: "x"), by: office.focal("LAO"))
            } == "not-allowed")
        try await adopt.withdraw(number, reason: "Superseded.", by: office.focal("LAO"))
        #expect(try await office.stage(number) == .withdrawn)
        #expect(
            await code {
                _ = try await propose(.init(number: number, base: 1, content: other), by: office.officer)
            } == "amendment-closed")
    }

    // MARK: The plan

    @Test(
        "adoption makes a version from its day on; the plan before stays readable, and the trail says it all")
    func adoption() async throws {
        let office = try await Office()
        let before = try await office.line("A-1-2.1", on: Day("2026-12-31"))
        let number = try await office.propose()
        try await office.agreeAll(number)
        let difference = try await AdoptAmendment(office.desk)(
            number, version: 1, recording: .init(note: "45th meeting"), by: office.officer)
        #expect(difference.lines.contains { $0.contains("action line A-1-2.1, due:") })
        #expect(try await office.line("A-1-2.1", on: Day("2026-12-31")) == before)
        #expect(try await office.line("A-1-2.1", on: Self.day)?.timeFrame.due == Day("2027-12-31"))
        let history = ShowPlanHistory(store: office.store)
        #expect(try await history().last?.effectiveOn == Self.day)
        #expect(try await history().last?.reason == "amendment 1: More time")
        let shown = try await history.difference(from: Day("2026-12-31")!, to: Self.day)
        #expect(shown.difference == difference)
        let acts = try await office.store.read { reader in
            try reader.auditEntries(AuditFilter(subject: "amendment 1"), limit: 50).map(\.event.act)
        }
        #expect(
            Set(acts) == [
                "amendment-saved", "amendment-proposed", "amendment-opined", "amendment-agreed",
                "amendment-adopted",
            ])
        let later = try await ShowAmendments(office.desk)(number, by: office.officer)
        #expect(later.reading.difference == difference)
    }

    @Test(
        "where the plan changed in the same place since, the amendment is stale; elsewhere it still applies")
    func stale() async throws {
        let office = try await Office()
        let elsewhere = try await office.propose(
            "action_lines:\n  - code: A-2-2.1\n    note: Seen again\n")
        let same = try await office.propose()
        let first = try await office.propose(
            """
            action_lines:
              - code: A-1-2.1
                time_frame: 2016-2026
                outside_plan_years: One year more
            """)
        let adopt = AdoptAmendment(office.desk)
        let consensus = AdoptAmendment.Consensus(note: "test", exception: "test")
        _ = try await adopt(first, version: 1, recording: consensus, by: office.officer)
        #expect(
            await code { _ = try await adopt(same, version: 1, recording: consensus, by: office.officer) }
                == "amendment-stale")
        #expect(try await office.stage(same) == .proposed)
        _ = try await adopt(elsewhere, version: 1, recording: consensus, by: office.officer)
        let line = try await office.line("A-1-2.1", on: Self.day)
        #expect(line?.timeFrame.due == Day("2026-12-31"))
    }

    @Test("an amendment before the day of the newest version would not be in it, and is refused")
    func earlier() async throws {
        let office = try await Office()
        let early = try await office.propose(effectiveOn: Day("2026-12-01")!)
        let late = try await office.propose("vision: Another\n")
        let adopt = AdoptAmendment(office.desk)
        let consensus = AdoptAmendment.Consensus(note: "test", exception: "test")
        _ = try await adopt(late, version: 1, recording: consensus, by: office.officer)
        #expect(
            await code { _ = try await adopt(early, version: 1, recording: consensus, by: office.officer) }
                == "later-version")
    }
}
