import Assessment
import PlanModel
import TestKit
import Testing
import UseCases

@Suite("Baselines of imported values")
struct FrozenBaselineTests {
    private static let code = "GB_XPD_RSDV_GD_ZS"

    private func bring(_ rows: String, to desk: ImportDesk) async throws {
        let report = try await desk.bring("indicator,iso3,year,value,status\n" + rows)
        #expect(report.findings.hasErrors == false)
    }

    private func frozen(_ series: String, in desk: ImportDesk) async throws -> [AgreedBaseline] {
        try await desk.store.read { try $0.agreedBaselines(at: .now) }.filter { $0.series == series }
    }

    private func answer(_ indicator: String, in desk: ImportDesk) async throws -> KPIAnswer {
        let report = try await AssessKPIs(store: desk.store, clock: TestLedger.clock)(
            .init(indicators: [indicator]))
        return try #require(report.kpis.first)
    }

    private func assessment(
        _ indicator: String, _ state: String, in desk: ImportDesk
    ) async throws -> AchievementAssessment {
        let answer = try await answer(indicator, in: desk)
        return try #require(answer.main(of: AreaCode(state)!)?.assessment)
    }

    @Test("an import freezes the first baseline of a series; a revision stands beside it")
    func imported() async throws {
        let desk = try await ImportDesk(isEmpty: false)
        try await bring("GB.XPD.RSDV.GD.ZS,MMR,2016,0.03,\n", to: desk)
        try await bring("GB.XPD.RSDV.GD.ZS,MMR,2016,0.01,\n", to: desk)
        let baseline = try #require(try await assessment(Self.code, "MMR", in: desk).baseline)
        #expect(baseline.value == 0.03)
        #expect(baseline.revisedValue == 0.01)
        #expect(try await frozen("MMR.\(Self.code)", in: desk).count == 1)
    }

    @Test("a year that stands in for the baseline year waits until the series has gone past that")
    func standIn() async throws {
        let desk = try await ImportDesk(isEmpty: false)
        try await bring("GB.XPD.RSDV.GD.ZS,LAO,2015,0.05,\n", to: desk)
        #expect(try await frozen("LAO.\(Self.code)", in: desk).isEmpty)
        try await bring("GB.XPD.RSDV.GD.ZS,LAO,2016,0.06,\n", to: desk)
        #expect(try await frozen("LAO.\(Self.code)", in: desk).map(\.value) == [0.06])
    }

    @Test("an import that changes nothing freezes nothing, and without a plan there is no baseline")
    func nothingNew() async throws {
        let empty = try await ImportDesk()
        try await bring("GB.XPD.RSDV.GD.ZS,MMR,2016,0.03,\n", to: empty)
        #expect(try await empty.store.read { try $0.agreedBaselines(at: .now) }.isEmpty)
        let desk = try await ImportDesk(isEmpty: false)
        let before = try await desk.store.read { try $0.agreedBaselines(at: .now) }.count
        try await bring("IC.REG.DURS,LAO,2016,174,\n", to: desk)
        #expect(try await desk.store.read { try $0.agreedBaselines(at: .now) }.count == before)
    }

    @Test("a break that arrives on the baseline year keeps the frozen value from being compared")
    func breakOnBaseline() async throws {
        let desk = try await ImportDesk(isEmpty: false)
        let years = (2017...2019).map { "IC.REG.DURS,LAO,\($0),150,A\n" }.joined()
        try await bring("IC.REG.DURS,LAO,2016,150,B\n" + years, to: desk)
        let answer = try await answer("IC_REG_DURS", in: desk)
        let assessment = try #require(answer.main(of: AreaCode("LAO")!)?.assessment)
        #expect(assessment.baseline?.value == 174)
        #expect(assessment.obstacle == .breakInSeries(Period(year: 2016)!))
        #expect(assessment.change == nil)
        #expect(answer.aggregates.first?.brokenStates == [AreaCode("LAO")!])
    }

    @Test("a baseline that was frozen after its break is compared, also where it is revised")
    func frozenAfterBreak() async throws {
        let desk = try await ImportDesk(isEmpty: false)
        try await bring("GB.XPD.RSDV.GD.ZS,MMR,2016,0.03,B\n", to: desk)
        try await bring("GB.XPD.RSDV.GD.ZS,MMR,2016,0.01,B\n", to: desk)
        let assessment = try await assessment(Self.code, "MMR", in: desk)
        #expect(assessment.baseline?.frozen?.status == .breakInSeries)
        #expect(assessment.obstacle == nil)
    }
}
