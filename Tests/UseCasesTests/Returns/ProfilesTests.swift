import Assessment
import PlanModel
import Testing
import UseCases

@Suite struct ProfilesTests {
    private let indicator = IndicatorCode("EMP_SHARE")!

    private func stated(_ collection: Collection, asOf: Day? = nil) async throws -> StatedAvailability? {
        let report = try await AssessKPIs(store: collection.store, clock: collection.clock)(
            .init(clock: LedgerClock(asOf: asOf)))
        return report.kpis.first { $0.kpi.indicator == indicator }?.main(of: Collection.lao)?.stated
    }

    private func profile(isAvailable: Bool) -> StatisticalProfile {
        StatisticalProfile(
            state: Collection.lao, indicator: indicator, agency: isAvailable ? "Lao Statistics Bureau" : "",
            isAvailable: isAvailable, at: "", by: AccountName("focal")!)
    }

    @Test("what a state says of how it makes an indicator goes before the plan's claim, from that day on")
    func availability() async throws {
        let collection = try await Collection()
        let before = try await stated(collection)
        #expect(before == .claimedByPlan || before == .nothing)
        try await Profiles(collection.desk).keep(profile(isAvailable: true), by: collection.focal)
        guard case .made(let profile) = try await stated(collection) else {
            Issue.record("The profile is not seen.")
            return
        }
        #expect(profile.agency == "Lao Statistics Bureau")
        try await Profiles(collection.desk).keep(self.profile(isAvailable: false), by: collection.focal)
        #expect(try await stated(collection)?.code == "not-made")
        #expect(try await stated(collection)?.isAvailable == false)
        #expect(try await stated(collection, asOf: Day("2026-11-20")!) == before)
    }

    @Test("a profile makes a new version of the public data, so that no kept page is stale")
    func dataVersion() async throws {
        let collection = try await Collection()
        let before = try await collection.store.read { try $0.dataVersion() }
        try await Profiles(collection.desk).keep(profile(isAvailable: true), by: collection.focal)
        #expect(try await collection.store.read { try $0.dataVersion() } != before)
    }
}
