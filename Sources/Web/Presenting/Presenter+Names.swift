import Pages
import PlanModel

/// What indicators and their units are called in the language of the page.
extension Presenter {
    func name(_ kpi: KPI) -> String { kpi.name }

    func name(_ indicator: Indicator) -> String { indicator.name }

    func unit(_ indicator: Indicator) -> String { indicator.unit }
}
