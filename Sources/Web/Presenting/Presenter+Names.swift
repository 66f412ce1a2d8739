import Pages
import PlanModel
import UseCases

/// What indicators and their units are called in the language of the page.
extension Presenter {
    func name(_ kpi: KPI) -> String { texts.own(kpi.name) }

    func name(_ indicator: Indicator) -> String { texts.own(indicator.name) }

    /// As the plan calls it where it is a KPI; in English, as it is stored.
    func storedName(_ answer: IndicatorAnswer) -> String {
        answer.kpis.last?.kpi.name ?? answer.indicator.name
    }

    func unit(_ kpi: KPI) -> String { texts.own(kpi.unit) }

    func unit(_ indicator: Indicator) -> String { texts.own(indicator.unit) }
}
