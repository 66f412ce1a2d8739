import Intake
import PlanModel

extension LedgerReferences {
    /// A warning where a draft brings a value for a year after the registered
    /// end of its indicator's source.
    func valueAfterEnd(in draft: SeriesDraft, file: String) -> Finding? {
        let code = draft.subject.indicator
        let ofPlan = plan?.kpis.first { $0.indicator == code && $0.ended != nil }?.ended
        guard let life = ofPlan ?? indicators[code]?.ended,
            let value = draft.values.first(where: { $0.value != nil && $0.period > life.lastPeriod })
        else { return nil }
        return Finding(
            .warning, code: "value-after-series-end",
            "\(draft.subject.sourceCode), \(draft.subject.area), \(value.period): the series is "
                + "registered as ended with \(life.lastPeriod).",
            remedy:
                "Check the year and that the values are of the same source; another source needs --source. "
                + "If the source has begun again, amend the plan.",
            at: Location(file: file, sheet: draft.sheet, line: value.line, field: value.column))
    }
}
