import Pages
import PlanModel
import UseCases

extension Presenter {
    /// What documents that were published by the day say of one indicator.
    func claims(of indicator: IndicatorCode, until day: Day) -> OverviewPage.ClaimTable? {
        claims(references.claims(until: day).filter { $0.claim.indicator == indicator })
    }
}
