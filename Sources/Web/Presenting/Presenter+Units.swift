import Assessment
import Pages
import PlanModel

/// The unit of a value, which may be another than the one that the plan asks for.
extension Presenter {
    /// `days`; of a national share what it is a share of, as its source says:
    /// `percent of employment in establishments`.
    func unit(of series: Series, _ kpi: KPI?) -> Content {
        guard series.isNationalShare else { return .english(kpi?.unit ?? series.unit) }
        guard let denominator = series.knownDenominator else { return .text(texts[.percentOfUnknown]) }
        return texts.filled(.percentOf, .english(denominator))
    }

    /// Beside a value among those of other states.
    func shareOf(_ series: Series) -> String? {
        guard series.isNationalShare, let denominator = series.knownDenominator else { return nil }
        return texts(.shareOf, texts.own(denominator))
    }
}
