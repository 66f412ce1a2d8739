import Assessment
import Pages
import PlanModel
import Routes
import UseCases

/// The states of one indicator in a table, by every method.
extension Presenter {
    func states(
        _ answer: KPIAnswer, _ mains: [StateAnswer], _ methods: [String], title: String
    ) -> DataTable {
        let titles = methods.map { name in
            DataTable.Column(
                .link(
                    Link(
                        texts(.allMethodsSay, texts.shortTitle(ofMethod: name)),
                        Address(.method(name), reading: reading))))
        }
        return DataTable(
            caption: texts(.byStateCaption, title),
            columns: [
                .init(.text(texts[.state])), .number(texts[.baseline]), .number(texts[.latest]),
                .number(texts[.change]),
            ] + titles + [.init(.text(texts[.lookCloser]))],
            rows: mains.map { row(answer, $0, methods, said: commonStatus(mains)) })
    }

    private func row(
        _ answer: KPIAnswer, _ main: StateAnswer, _ methods: [String], said: ObservationStatus?
    ) -> [Content] {
        let state = Content.link(link(main.state, answer.kpi.indicator, name(main.state)))
        guard let assessment = main.assessment, let latest = assessment.latest,
            let series = main.line?.series
        else {
            let claimed: Content = stated(main).map(Content.muted) ?? .nothing
            return [state, .nothing, .tag(standing(main)), .nothing]
                + methods.map { _ in .nothing } + [claimed]
        }
        let classes = methods.map { method in
            assessment.result(of: method).map { classed($0, of: main) } ?? .nothing
        }
        let closer = labels(main, said: said).map(Content.tag) + [.muted(parallel(main) ?? "")]
        return [
            state, baseline(assessment),
            .lines([
                traced(series.name, latest), .muted(period(latest)),
            ]), .text(amount(assessment)),
        ] + classes + [.lines(closer)]
    }

    /// The value, its year, and what the source says of it today.
    func baseline(_ assessment: AchievementAssessment) -> Content {
        guard let baseline = assessment.baseline else { return .nothing }
        let decimals = assessment.latest?.decimals ?? 0
        let revised = baseline.revisedValue.map { now in
            texts(.revisedTo, texts.value(now, decimals: baseline.observation?.decimals ?? decimals))
        }
        return .lines([
            traced(baseline, of: assessment.series, value(baseline, decimals: decimals)),
            .muted(yearWords(baseline)), .muted(revised ?? ""),
        ])
    }

    /// The baseline as a link to where it comes from, where the ledger holds it.
    func traced(_ baseline: BaselinePoint, of series: Series, _ words: String) -> Content {
        guard baseline.observation != nil else { return .text(words) }
        let context = texts(.provenanceOf, "\(series.name) \(baseline.period)")
        return .link(link(series.name, baseline.period, words, context: context))
    }

    /// `−14` or `−14 (−8.0 %)`; the year stands in the column before.
    func amount(_ assessment: AchievementAssessment) -> String {
        guard let change = assessment.change else { return "" }
        let latest = assessment.latest?.decimals ?? 0
        let decimals = max(latest, assessment.baseline?.observation?.decimals ?? latest)
        let amount = texts.change(change.absolute, decimals: decimals)
        guard !isPercentage(assessment.series.unit), let percent = change.percent else { return amount }
        return "\(amount) (\(texts.percentChange(percent / 100)))"
    }

    /// A class; without one, the state of the value and why.
    func classed(_ result: MethodResult, of answer: StateAnswer) -> Content {
        guard let reason = result.reason else { return .tag(Tag(result, texts: texts)) }
        let tag = reason == answer.assessment?.obstacle ? standing(answer) : Tag(result, texts: texts)
        return .lines([.tag(tag), .muted(why(reason, of: answer))])
    }

    /// Why there is no class. Where the other values are those of other series,
    /// that is the reason, and not that this one has a single value.
    func why(_ reason: NotAssessedReason, of answer: StateAnswer) -> String {
        switch reason {
        case .noBaseline, .baselineOnly, .fewerThanTwoPoints, .onlyForecastsAfterBaseline:
            answer.standing == .notComparable ? texts[.noChangeAcrossSeries] : texts(reason)
        default: texts(reason)
        }
    }
}
