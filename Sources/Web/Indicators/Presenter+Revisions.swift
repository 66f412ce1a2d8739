import Pages
import PlanModel
import UseCases

/// How the values of an indicator were revised, series by series.
extension Presenter {
    /// Nil where nothing was.
    func revisions(_ history: RevisionHistory?, title: String) -> DataTable? {
        let revised = (history?.series ?? []).filter { $0.revisedValues > 0 }
        guard !revised.isEmpty else { return nil }
        return DataTable(
            caption: texts(.revisionsOf, title),
            columns: [
                .init(.text(texts[.area])), .code(texts[.series]), .number(texts[.revisedValues]),
                .number(texts[.meanRevision]), .number(texts[.largestRevision]),
            ],
            rows: revised.map { series in
                [
                    area(series.series.area, of: series.series.indicator),
                    .code(series.series.name),
                    .text(texts(.ofTotal, "\(series.revisedValues)", "\(series.values.count)")),
                    .text(series.meanAbsoluteRevisionPercent.map { texts.percentFigure($0 / 100) } ?? ""),
                    .text(series.largestPercent.map { texts.percentFigure($0 / 100) } ?? ""),
                ]
            })
    }
}
