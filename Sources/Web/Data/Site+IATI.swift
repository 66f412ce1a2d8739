import Pages
import PlanModel
import Routes
import UseCases

extension Site {
    /// The plan's action lines as an IATI activity file, as of the day that is
    /// asked for.
    func iatiActivities(_ address: Address, _ request: SiteRequest) async throws -> SiteAnswer {
        let answer = try await ExportIATI(store: store, clock: clock, shelf: shelf, boards: boards)(
            reporter, at: address.reading.clock)
        guard !answer.findings.hasErrors else {
            let hasPlan = !answer.findings.contains { $0.code == "no-plan" }
            throw missing(
                hasPlan ? "iati-no-activity" : "no-plan",
                texts[hasPlan ? .iatiNoActivity : .noPlan], request)
        }
        return SiteAnswer(type: "application/xml; charset=utf-8", body: answer.bytes)
    }
}
