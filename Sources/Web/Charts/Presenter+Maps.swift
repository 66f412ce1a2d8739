import Assessment
import Charts
import Pages
import PlanModel
import UseCases

/// The states as tiles and as outlines, by class.
extension Presenter {
    func tiles(
        _ kpi: KPIAnswer, _ mains: [StateAnswer], _ method: String, _ heading: ChartHeading
    ) -> TileMap {
        let figures = figures(mains, method)
        return TileMap(heading: heading, figures: figures, classes: key(figures))
    }

    func map(
        _ kpi: KPIAnswer, _ mains: [StateAnswer], _ method: String, _ heading: ChartHeading
    ) -> AreaMap {
        let figures = figures(mains, method)
        return AreaMap(heading: heading, figures: figures, classes: key(figures))
    }

    /// How many states have each class.
    func classes(_ kpi: KPIAnswer, _ mains: [StateAnswer], _ method: String) -> String {
        let tags = mains.compactMap { self.tags($0, method: method).first }
        var counts: [(text: String, count: Int)] = []
        for tag in tags {
            if let index = counts.firstIndex(where: { $0.text == tag.text }) {
                counts[index].count += 1
            } else {
                counts.append((tag.text, 1))
            }
        }
        let sorted = counts.sorted { ($1.count, $0.text) < ($0.count, $1.text) }
        let parts = sorted.enumerated().map { index, entry in
            index == 0
                ? texts(.findingClassFirst, entry.text, "\(entry.count)", "\(tags.count)")
                : texts(.findingClassCount, entry.text, "\(entry.count)")
        }
        return texts(.findingClasses, plainName(self.name(kpi.kpi)), parts.joined(separator: ", "))
    }

    private func figures(_ mains: [StateAnswer], _ method: String) -> [StateFigure] {
        mains.compactMap { main in
            guard let state = MapState(main.state) else { return nil }
            let tag = tags(main, method: method).first ?? Tag(.noData, texts[.noData])
            let latest = main.assessment?.latest
            let drawn = latest.flatMap { latest in
                main.line.flatMap { chartValue(latest, of: $0.series) }
            }
            return StateFigure(
                state, name: name(main.state), period: latest?.period,
                reading: drawn.map { .value($0) } ?? .absent(texts[.noData]),
                classification: ChartClass(tag.text, tone: tag.kind.tone),
                remark: main.isSeparateClaim && latest != nil
                    ? texts(.separateClaim, short(main.sizeClass)) : nil)
        }
    }

    private func key(_ figures: [StateFigure]) -> [ChartClass] {
        var found: [ChartClass] = []
        for figure in figures where !found.contains(figure.classification) {
            found.append(figure.classification)
        }
        return found
    }
}

extension Tag.Kind {
    /// The same colour and sign in a chart as on the page.
    var tone: Tone {
        switch self {
        case .onCourse: .onCourse
        case .slow: .slow
        case .away: .away
        case .unclear: .unclear
        case .ended: .ended
        case .notComparable: .notComparable
        case .noData: .noData
        default: .notAssessed
        }
    }
}
