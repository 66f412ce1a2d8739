import Assessment
import Pages
import PlanModel
import Routes
import UseCases

/// What every method says of one course, and what another baseline year would
/// change.
extension Presenter {
    func methods(
        _ assessment: AchievementAssessment, of main: StateAnswer?, caption: String, _ asked: String?
    ) -> DataTable {
        let methods = planMethods
        let shown = assessment.methods.filter { asked == nil || $0.method == asked }
        return DataTable(
            caption: caption,
            columns: [
                .init(.text(texts[.method])), .init(.text(texts[.achievementClass])),
                .init(.text(texts[.figures])), .init(.text(texts[.thresholds])),
                .init(.text(texts[.underOtherYears])),
            ],
            rows: shown.map { method in
                let title = AchievementMethods.named(method.method).map { texts.title(of: $0) }
                let scale = methods.first { $0.name == method.method }?
                    .scale(hasTarget: assessment.target != nil)
                return [
                    .lines([
                        .link(Link(title ?? method.method, Address(.method(method.method)))),
                        .muted(texts(.methodVersion, "\(method.version)")),
                    ]), main.map { classed(method.result, of: $0) } ?? .nothing,
                    .lines(figures(method.result, scale).map { .text($0) }),
                    .lines(thresholds(method.result, scale)), .text(verdict(method)),
                ]
            })
    }

    /// The methods with the limits of the plan.
    private var planMethods: [any AchievementMethod] {
        references.plan?.thresholds.map { AchievementMethods.adjusted(by: $0).methods }
            ?? AchievementMethods.all
    }

    /// `CAGR = −0.19 %`, without the thresholds, which stand beside it.
    private func figures(_ result: MethodResult, _ scale: ClassScale?) -> [String] {
        let thresholds = Set(scale?.thresholds.map(\.name) ?? [])
        return result.figures.filter { !thresholds.contains($0.name) }.map { figure in
            let isRate = figure.name.contains("CAGR")
            let value = isRate ? texts.percentFigure(figure.value) : texts.figure(figure.value)
            return "\(texts.formula(figure.name)) = \(value)"
        }
    }

    private func thresholds(_ result: MethodResult, _ scale: ClassScale?) -> [Content] {
        guard let scale, result.achievementClass != nil, result.achievementClass != .met else { return [] }
        return scale.steps.map { .muted("\(texts($0.achievementClass)): \(texts($0.bound, of: scale))") }
    }

    private func verdict(_ method: MethodAssessment) -> String {
        guard method.result.achievementClass != nil else { return "" }
        return method.baselineCheck.map { texts($0.verdict) } ?? texts[.usesNoBaseline]
    }

    func methodNotes(_ assessment: AchievementAssessment) -> [Content] {
        assessment.target == nil ? [.text(texts[.methodsNote])] : [.text(texts[.ruleMadeTargetNote])]
    }

    /// The class under each baseline year that has a value.
    ///
    /// - Parameter line: the values, with the decimals that were reported.
    func baselineYears(
        _ assessment: AchievementAssessment, of line: SeriesLine?, _ asked: String?
    ) -> DataTable? {
        let checked = assessment.methods.filter { method in
            method.baselineCheck?.years.contains { $0.result.achievementClass != nil } ?? false
                && (asked == nil || method.method == asked)
        }
        guard let years = checked.first?.baselineCheck?.years else { return nil }
        return DataTable(
            caption: texts[.baselineYearsCaption],
            columns: [.init(.text(texts[.baseline])), .number(texts[.value])]
                + checked.map { method in
                    .init(
                        .link(
                            Link(texts.shortTitle(ofMethod: method.method), Address(.method(method.method)))))
                },
            rows: years.enumerated().map { index, year in
                [.text("\(year.period)"), .text(self.value(year, of: line))]
                    + checked.map { method in
                        guard let years = method.baselineCheck?.years, index < years.count else {
                            return .nothing
                        }
                        let result = years[index].result
                        return .lines([
                            .tag(Tag(result, texts: texts)), .muted(result.reason.map { texts($0) } ?? ""),
                        ])
                    }
            })
    }

    private func value(_ year: BaselineCheck.Year, of line: SeriesLine?) -> String {
        guard let observation = line?.observation(in: year.period) else { return texts.figure(year.value) }
        return texts.value(year.value, decimals: observation.decimals)
    }

    func baselineNotes(_ assessment: AchievementAssessment) -> [Content] {
        guard let latest = assessment.latest else { return [] }
        return [.text(texts(.baselineYearsNote, "\(latest.period)"))]
    }
}
