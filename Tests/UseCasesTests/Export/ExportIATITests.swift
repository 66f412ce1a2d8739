import IATI
import PlanModel
import TestKit
import Testing
import UseCases

@Suite struct ExportIATITests {
    private func export(_ store: any LedgerStore, at clock: LedgerClock = .now) async throws
        -> ExportIATI.Answer
    {
        try await ExportIATI(store: store, clock: TestLedger.clock)(IATIReporter(), at: clock)
    }

    private func text(_ answer: ExportIATI.Answer) -> String { String(decoding: answer.bytes, as: UTF8.self) }

    /// Writes an update with spending that is accepted on a day, or never.
    private func report(_ store: any LedgerStore, _ key: String, amount: String, acceptedOn day: String?)
        async throws
    {
        let (key, by) = (UpdateKey(key)!, AccountName("officer")!)
        try await store.write { writer in
            try writer.add(
                UpdateEntry(
                    number: 1, content: UpdateContent(["status": "in-progress", "spent/LAK/Budget": amount]),
                    at: "2018-07-01T08:00:00Z", by: by), to: key)
            try writer.add(UpdateAct(.submitted, entry: 1, at: "2018-07-01T08:00:00Z", by: by), to: key)
            if let day {
                try writer.add(UpdateAct(.accepted, entry: 1, at: day + "T08:00:00Z", by: by), to: key)
            }
        }
    }

    @Test("every line of the plan is an activity, a national-level line one for each state")
    func counts() async throws {
        let answer = try await export(try await TestLedger.planned())
        #expect(text(answer).matches(of: /<iati-activity\s/).count == answer.activities)
        #expect(answer.activities > 30)
        #expect(
            text(answer).contains(
                "<iati-identifier>XE-EXAMPLE-PANTAU-sap-smed-2025-A-2-2.1:LAO</iati-identifier>"))
        #expect(text(answer).contains("<recipient-country code=\"LA\">"))
        #expect(answer.findings.map(\.code) == ["iati-example-organisation"])
    }

    @Test("what was accepted is there from that day on, what waits is not")
    func accepted() async throws {
        let store: any LedgerStore = try await TestLedger.planned()
        try await report(store, "A-2-2.1:LAO@2018-S1", amount: "12345", acceptedOn: "2018-08-01")
        try await report(store, "A-2-2.1:THA@2018-S1", amount: "67890", acceptedOn: nil)
        let now = text(try await export(store))
        #expect(now.contains(">12345</value>"))
        #expect(!now.contains("67890"))
        let then = text(try await export(store, at: LedgerClock(asOf: Day("2018-07-31"))))
        #expect(!then.contains("12345"))
        #expect(then.contains("No report on this work has been accepted."))
    }

    @Test("a currency that IATI has no code for is said, not dropped in silence")
    func unknownCurrency() async throws {
        let store: any LedgerStore = try await TestLedger.planned()
        let (key, by) = (UpdateKey("A-2-2.1:LAO@2018-S1")!, AccountName("officer")!)
        try await store.write { writer in
            try writer.add(
                UpdateEntry(
                    number: 1, content: UpdateContent(["spent/XQQ/Budget": "5"]), at: "2018-07-01T08:00:00Z",
                    by: by),
                to: key)
            try writer.add(UpdateAct(.accepted, entry: 1, at: "2018-07-02T08:00:00Z", by: by), to: key)
        }
        let answer = try await export(store)
        let finding = try #require(answer.findings.first { $0.code == "iati-unknown-currency" })
        #expect(finding.message.contains("A-2-2.1:LAO: XQQ"))
        #expect(!text(answer).contains("XQQ"))
    }

    @Test("without a plan there is no file but a reason")
    func noPlan() async throws {
        let answer = try await export(try await TestLedger.initialised(isEmpty: true))
        #expect(answer.findings.map(\.code) == ["no-plan"])
        #expect(answer.bytes.isEmpty)
    }
}
