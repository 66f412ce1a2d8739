import Assessment
import Markup
import Pages
import PlanModel
import Routes
import UseCases

/// A worked example, step by step, with every figure as the program has it.
extension Presenter {
    func example(_ example: MethodExample, of method: any AchievementMethod) -> MethodPage.Example {
        guard let day = example.asOf, day != reading.asOf else { return told(example, of: method) }
        var past = reading
        past.asOf = day
        return Presenter(texts: texts, reading: past, references: references).told(example, of: method)
    }

    private func told(_ example: MethodExample, of method: any AchievementMethod) -> MethodPage.Example {
        let name = link(example.state, example.kpi.indicator, named: example.kpi.name)
        let subject = Content.sentence([.text(self.name(example.state) + ": "), .link(name)])
        let key: TextKey = example.target == nil ? .exampleWithoutTarget : .exampleWithTarget
        return MethodPage.Example(
            title: .sentence(
                [texts.filled(key, subject)]
                    + (reading.asOf.map { [.text(". " + texts(.asOfPast, texts.day($0)))] } ?? [])),
            steps: DataTable(
                caption: texts(
                    example.target == nil ? .exampleCaption : .exampleTargetCaption,
                    example.assessment.series.name),
                columns: [
                    .init(.text(texts[.exampleStep])), .number(texts[.figures]),
                    .init(.text(texts[.howComputed])),
                ], rows: points(example) + figures(example, method) + [verdict(example, method)]))
    }

    // MARK: Steps

    private func points(_ example: MethodExample) -> [[Content]] {
        let decimals = example.latest.decimals
        let baseline = example.baseline
        let before =
            baseline.isBeforePlan ? texts(.beforeThePlan, "\(baseline.period)") : "\(baseline.period)"
        let first: Content =
            baseline.observation.map { traced(example.assessment.series.name, $0) }
            ?? .text(value(baseline, decimals: decimals))
        var rows: [[Content]] = [
            [.text(texts[.stepBaseline]), first, .text(before)],
            [
                .text(texts[.stepLatest]), traced(example.assessment.series.name, example.latest),
                .text(period(example.latest)),
            ],
        ]
        if let target = example.target {
            rows.append([
                .text(texts[.stepTarget]), .text(texts.figure(target.value)),
                .lines([
                    .text("\(target.period)"), .muted(target.isRuleMade ? texts[.ruleMadeTargetNote] : ""),
                ]),
            ])
        }
        rows.append([
            .text(texts[.stepYears]), .text("\(years(example))"),
            .text("\(example.latest.period) − \(baseline.period)"),
        ])
        rows.append([
            .text(texts[.stepDirection]), .text(example.kpi.direction == .increase ? "+1" : "−1"),
            .text(texts(example.kpi.direction)),
        ])
        return rows
    }

    private func years(_ example: MethodExample) -> Int {
        example.latest.period.year - example.baseline.period.year
    }

    /// The figures of the method, without the thresholds, which stand in the
    /// table of classes.
    private func figures(_ example: MethodExample, _ method: any AchievementMethod) -> [[Content]] {
        let scale = method.scale(hasTarget: example.target != nil)
        let thresholds = Set(scale?.thresholds.map(\.name) ?? [])
        return example.result.figures.filter { !thresholds.contains($0.name) }.map { figure in
            [
                .code(texts.formula(figure.name)), .text(words(figure)),
                .text(how(figure.name, example, method)),
            ]
        }
    }

    private func words(_ figure: Figure) -> String {
        figure.name.contains("CAGR") ? texts.percentFigure(figure.value) : texts.figure(figure.value)
    }

    /// The form with the values in it, where it is short.
    private func how(
        _ name: String, _ example: MethodExample, _ method: any AchievementMethod
    ) -> String {
        let first = value(example.baseline, decimals: example.latest.decimals)
        switch name {
        case "CAGR": return "(\(value(example.latest)) / \(first))^(1 / \(years(example))) − 1"
        case "d x CAGR": return example.kpi.direction == .increase ? "+1 × CAGR" : "−1 × CAGR"
        case "CAGR required":
            guard let target = example.target else { return "" }
            let span = target.period.year - example.baseline.period.year
            return "(\(texts.figure(target.value)) / \(first))^(1 / \(span)) − 1"
        case "P": return "100 × |yT − y_pred| / |yT − y0|"
        case "R":
            return method.name == "statcan" ? "d × CAGR / |CAGR required|" : "CAGR / CAGR required"
        default: return ""
        }
    }

    private func verdict(_ example: MethodExample, _ method: any AchievementMethod) -> [Content] {
        let scale = method.scale(hasTarget: example.target != nil)
        let step = scale?.steps.first { $0.achievementClass == example.result.achievementClass }
        let bound = step.flatMap { step in scale.map { texts(step.bound, of: $0) } }
        return [
            .text(texts[.achievementClass]), .tag(Tag(example.result, texts: texts)),
            .text(example.result.reason.map { texts($0) } ?? bound ?? ""),
        ]
    }
}

extension MethodExample {
    /// For programs: the points, the figures and the class.
    var record: JSON {
        let figures = result.figures.map { JSON.Member($0.name, .double($0.value)) }
        return .object([
            .init("state", .string(state.text)), .init("indicator", .string(kpi.indicator.text)),
            .init("series", .string(assessment.series.name)),
            .init("basePeriod", .string(baseline.period.description)),
            .init("baseValue", .double(baseline.value)),
            .init("period", .string(latest.period.description)), .init("value", .double(latest.value)),
            .init("targetPeriod", .optional(target?.period.description)),
            .init("targetValue", .double(target?.value)), .init("figures", .object(figures)),
            .init("class", .optional(result.achievementClass?.name)),
            .init("reason", .optional(result.reason?.code)),
        ])
    }
}
