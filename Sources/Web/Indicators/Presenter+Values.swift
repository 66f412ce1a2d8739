import Pages
import PlanModel
import UseCases

/// All values of an indicator, by year and state.
extension Presenter {
    func values(_ answer: IndicatorAnswer) -> DataTable? {
        let order = references.states.map(\.code)
        let present = Set(answer.lines.map(\.series.area))
        let areas = order.filter(present.contains) + present.subtracting(order).sorted()
        let lines = Dictionary(grouping: answer.lines, by: \.series.area)
        return DataTable(
            caption: texts(.valuesCaption, name(answer.indicator)),
            columns: [.init(.text(texts[.year]))] + areas.map { .number(name($0)) },
            rows: answer.periods.reversed().map { period in
                [.text("\(period)")] + areas.map { cell(lines[$0] ?? [], period) }
            }, narrow: .scrolls)
    }

    private func cell(_ lines: [SeriesLine], _ period: Period) -> Content {
        .lines(
            lines.compactMap { line in
                guard let observation = line.observation(in: period), observation.value != nil else {
                    return nil
                }
                let letter = observation.status == .normal ? "" : observation.status.rawValue
                let size = lines.count > 1 ? short(line.series.sizeClass) : ""
                return .inline([.muted(size), traced(line.series.name, observation), .muted(letter)])
            })
    }

    func valueNotes(_ answer: IndicatorAnswer) -> [Content] {
        let statuses = Set(answer.lines.flatMap { $0.observations.map(\.status) }).subtracting([.normal])
        let letters = ObservationStatus.allCases.filter(statuses.contains).map { status in
            "\(status.rawValue) \(texts(status))"
        }
        return [.text(texts[.valuesNote]), .text(letters.joined(separator: "; "))]
    }
}
