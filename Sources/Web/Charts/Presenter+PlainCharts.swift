import Assessment
import Charts
import Pages
import PlanModel
import Routes
import UseCases

/// The charts of an indicator that is no KPI: its values, without a judgement.
extension Presenter {
    /// Of one size class, which is named. Lines where levels may be compared,
    /// else each value with its definition and a panel of its own.
    func plainCharts(
        _ answer: IndicatorAnswer, _ sources: NamedSources, today: Day
    ) -> [(ChartKind, any Chart)] {
        let (size, lines) = commonLines(answer)
        guard !lines.isEmpty else { return [] }
        let isCompared = LevelView(of: lines.map(\.series)).isCompared
        let (name, count) = (plainName(self.name(answer.indicator)), "\(lines.count)")
        let title =
            isCompared ? texts(.chartPlainTitle, name, count) : texts(.plainNotComparable, name, count)
        let unit = self.unit(answer.indicator)
        let figures = lines.compactMap { line -> String? in
            line.latest.map {
                texts(.spokenFigure, self.name(line.series.area), "\(round($0)) (\($0.period))")
            }
        }
        let heading = ChartHeading(
            title: title, subtitle: size == .none ? unit : texts(.chartPlainSubtitle, unit, texts(size)),
            foot: chartFoot(lines, sources, today: today),
            alternative: "\(title). \(figures.joined(separator: "; ")).", language: texts.language.code,
            words: chartWords)
        let drawn = lines.map { line in
            chartLine(
                line, name: self.name(line.series.area), short: line.series.area.text,
                hue: Hue(line.series.area) ?? .ink, ended: ended(answer), within: years)
        }
        guard !isCompared else {
            return [(.lines, LineChart(heading: heading, axis: ValueAxis(.free), lines: drawn))]
        }
        let rows = lines.compactMap { line -> DotPlot.DefinedRow? in
            guard let latest = line.latest, let value = chartValue(latest, of: line.series) else {
                return nil
            }
            return DotPlot.DefinedRow(
                DotPlot.Row(name: self.name(line.series.area), period: latest.period, reading: .value(value)),
                definition: defined(line.series))
        }
        return [
            (.dots, DotPlot(heading: heading, axis: ValueAxis(.free), rows: .notComparable(rows))),
            (.multiples, SmallMultiples(heading: heading, axis: ValueAxis(.free), scale: .own, lines: drawn)),
        ]
    }

    /// The lines of the size class that most states have, in the order of the
    /// states; of equally many the one that the plan speaks of comes first.
    private func commonLines(_ answer: IndicatorAnswer) -> (SizeClass, [SeriesLine]) {
        let valued = answer.lines.filter { line in
            isShown(line.series.area) && line.latest != nil
        }
        let preferred: [SizeClass] = [.msme, .sme, .none, .total]
        let bySize = Dictionary(grouping: valued, by: \.series.sizeClass).mapValues { lines in
            let first = Dictionary(grouping: lines, by: \.series.area).compactMapValues(\.first)
            return references.states.compactMap { first[$0.code] }
        }
        let chosen = bySize.max { left, right in
            let places = [left, right].map { preferred.firstIndex(of: $0.key) ?? preferred.count }
            return (left.value.count, places[1], right.key.rawValue) < (
                right.value.count, places[0], left.key.rawValue
            )
        }
        return chosen.map { ($0.key, $0.value) } ?? (.none, [])
    }
}

extension SeriesLine {
    /// The last value that is there and was no forecast.
    fileprivate var latest: Observation? { observations.last { $0.value != nil && $0.status != .forecast } }
}
