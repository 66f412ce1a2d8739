import Assessment
import PlanModel
import Statistics

extension IATIActivities {
    func results(of work: WorkPlan, _ assessment: ProgressAssessment) -> [IATIActivity.Result] {
        let frame = assessment.timeFrame
        let operational = assessment.operational.map { indicator($0, frame) }
        let milestones = milestones(of: work, assessment)
        var found: [IATIActivity.Result] = []
        if !operational.isEmpty {
            found.append(.init(title: "Operational indicators", indicators: operational))
        }
        if !milestones.isEmpty { found.append(.init(title: "Milestones", indicators: milestones)) }
        return found
    }

    /// Figures speak of all that happened since the start, as targets do.
    private func indicator(_ health: OperationalHealth, _ frame: TimeFrame) -> IATIActivity.Indicator {
        let indicator = health.indicator
        var periods: [IATIActivity.Period] = []
        if let actual = health.actual {
            let period = actual.period
            periods.append(
                .init(
                    first: min(frame.starts, period.firstDay), last: period.lastDay,
                    actual: .value(DecimalText.shortest(actual.value))))
        }
        if let target = indicator.target {
            let (due, figure) = (
                indicator.due ?? frame.due, IATIActivity.Figure.value(DecimalText.shortest(target))
            )
            let first = min(frame.starts, due)
            if let place = periods.firstIndex(where: { $0.first == first && $0.last == due }) {
                periods[place].target = figure
            } else {
                periods.append(.init(first: first, last: due, target: figure))
            }
        }
        // The plan states no day of a baseline; the work starts from it.
        return .init(
            title: indicator.text, note: "Unit: \(indicator.unit)",
            measure: Self.percentages.contains(indicator.unit.lowercased()) ? .percentage : .unit,
            baseline: indicator.baseline.map {
                .init(year: frame.starts.year, value: DecimalText.shortest($0))
            }, periods: periods.sorted { $0.last < $1.last })
    }

    private static let percentages: Set<String> = ["%", "percent", "per cent"]

    private func milestones(
        of work: WorkPlan, _ assessment: ProgressAssessment
    ) -> [IATIActivity.Indicator] {
        let standings = assessment.scheduleHealth?.milestones ?? []
        let reached = Dictionary(standings.map { ($0.code, $0.reached) }) { first, _ in first }
        return work.milestones.map { milestone in
            let day = reached[milestone.code] ?? nil
            return .init(
                title: "\(milestone.code): \(milestone.text)", measure: .qualitative,
                periods: [
                    .init(
                        first: min(assessment.timeFrame.starts, milestone.due), last: milestone.due,
                        target: .words("To be reached by \(milestone.due)."),
                        actual: day.map { .words("Reached on \($0).") })
                ])
        }
    }
}
