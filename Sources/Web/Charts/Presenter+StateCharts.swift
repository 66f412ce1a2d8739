import Assessment
import Charts
import Pages
import PlanModel
import Routes
import UseCases

/// The charts of one state.
extension Presenter {
    /// The line of the preferred series, with baseline, target and projection.
    func chart(_ answer: StateIndicatorAnswer, sources: NamedSources, today: Day) -> LineChart? {
        let kpi = answer.kpis.last
        let main = kpi?.main(of: answer.area)
        let spoken = main?.line ?? answer.series.first?.line
        guard let line = spoken, line.observations.contains(where: { $0.value != nil }) else { return nil }
        let indicator = kpi.map { name($0.kpi) } ?? name(answer.indicator)
        let title = stateFinding(answer.area, indicator, main, line)
        let unit = texts.own(kpi?.kpi.unit ?? line.series.unit)
        let heading = ChartHeading(
            title: title, subtitle: kpi.map { subtitle($0) } ?? texts(.chartPlainSubtitle, indicator, unit),
            foot: chartFoot([line], sources, today: today), alternative: title, language: texts.language.code,
            words: chartWords)
        return LineChart(
            heading: heading, axis: ValueAxis(.free),
            lines: [
                chartLine(
                    line, name: name(answer.area), short: answer.area.text, hue: Hue(answer.area) ?? .blue,
                    ended: kpi.map(\.ended) ?? known(answer.indicator.ended), assessment: main?.assessment,
                    emphasis: .highlighted)
            ],
            baseline: main.flatMap { baselineRule([$0]) }, target: main?.assessment.flatMap(target))
    }

    private func target(_ assessment: AchievementAssessment) -> LineChart.ValueRule? {
        guard let target = assessment.target, let latest = assessment.latest else { return nil }
        let value = target.datedValue.value
        let drawn = ChartValue(
            value, text: texts.value(value, decimals: latest.decimals),
            label: texts.round(value, decimals: latest.decimals), decimals: latest.decimals)
        return drawn.map {
            LineChart.ValueRule($0, label: texts(.targetFor, "\(target.datedValue.period)"))
        }
    }

    /// `Lao PDR: 173 in 2019, −14 since 2016`; without a change where none may
    /// be formed.
    private func stateFinding(
        _ area: AreaCode, _ indicator: String, _ main: StateAnswer?, _ line: SeriesLine
    ) -> String {
        let last = line.observations.last { $0.value != nil && $0.status != .forecast }
        guard let latest = main?.assessment?.latest ?? last else { return indicator }
        let said = texts(
            .stateFinding, name(area), round(latest, in: main?.line?.series.unit ?? line.series.unit),
            "\(latest.period)")
        guard let change = main?.assessment.flatMap({ self.change($0) }) else { return said }
        return texts(.stateFindingChange, said, change)
    }

    /// A line as small as a word; nothing where there is nothing to draw.
    func spark(_ main: StateAnswer) -> Content {
        guard let line = main.line, line.observations.count > 1 else { return .nothing }
        return .spark(
            SmallLine(
                line, since: Period(year: references.firstDrawnYear),
                baseline: main.assessment?.baseline?.period))
    }
}
