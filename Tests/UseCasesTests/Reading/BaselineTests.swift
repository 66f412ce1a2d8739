import Assessment
import PlanModel
import Tabular
import TestKit
import Testing
import UseCases

@Suite struct BaselineTests {
    @Test("a baseline stays as agreed when the source revises, and the revised value stands beside it")
    func frozen() async throws {
        let store = try await TestLedger.initialised(isEmpty: false)
        let text = "indicator,iso3,year,value\nIC.REG.DURS,LAO,2016,67\n"
        let bytes = Array(text.utf8)
        let imported = try await ImportFile(store: store, clock: TestLedger.clock)(
            .init(
                name: "revision.csv", bytes: ByteArrayStore(bytes), hash: PlainFingerprint().hash(bytes),
                sender: "test", publishedOn: PublicationDay(day: Day("2026-11-20")!, precision: .day)))
        #expect(imported.counts == ImportCounts(revised: 1))
        let report = try await AssessKPIs(store: store, clock: TestLedger.clock)(
            .init(indicators: ["IC_REG_DURS"], states: [AreaCode("LAO")!]))
        let assessment = try #require(report.kpis.first?.states.first?.assessment)
        #expect(assessment.baseline?.value == 174)
        #expect(assessment.baseline?.revisedValue == 67)
        #expect(assessment.labels.contains { $0.code == "baseline-revised" })
    }
}
