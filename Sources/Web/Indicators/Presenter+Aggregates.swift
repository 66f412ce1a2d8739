import Assessment
import Pages
import PlanModel
import UseCases

/// Groups of states, and how far they lie apart.
extension Presenter {
    func aggregates(_ answer: KPIAnswer) -> DataTable {
        let decimals = decimals(of: answer)
        return DataTable(
            caption: texts(.aggregatesCaption, name(answer.kpi)),
            columns: [
                .init(.text(texts[.group])), .number(texts[.baseline]), .number(texts[.latest]),
                .number(texts[.change]), .init(.text(texts[.coverage])),
            ],
            rows: answer.aggregates.map { aggregate in
                [
                    .text(aggregate.group.name), end(aggregate.atBaseline, decimals),
                    end(aggregate.atLatest, decimals), regionChangeOrWhy(aggregate, answer),
                    .lines(coverage(aggregate.atBaseline.coverage, aggregate.atLatest.coverage)),
                ]
            })
    }

    /// What both ends rest on; told once where it is the same.
    private func coverage(_ baseline: Coverage, _ latest: Coverage) -> [Content] {
        guard baseline.areas != latest.areas || baseline.weightShare != latest.weightShare else {
            return coverage(latest)
        }
        return [.muted(texts[.baseline])] + coverage(baseline) + [.muted(texts[.latest])] + coverage(latest)
    }

    private func regionChangeOrWhy(_ aggregate: GroupAggregate, _ answer: KPIAnswer) -> Content {
        if let change = regionChange(aggregate, answer) { return .text(change) }
        guard !aggregate.brokenStates.isEmpty, aggregate.atLatest.aggregate != nil else { return .nothing }
        return .lines([
            .tag(Tag(.notComparable, texts[.notComparable])),
            .muted(texts(.breaksIn, list(aggregate.brokenStates))),
        ])
    }

    /// The figure at one end with its year, or why there is none.
    private func end(
        _ outcome: AggregateOutcome, _ decimals: Int?, saysPeriod: Bool = true,
        indicator: IndicatorCode? = nil
    ) -> Content {
        let period: Content =
            saysPeriod ? .muted(years(outcome.coverage) ?? "\(outcome.coverage.period)") : .nothing
        guard let figure = figure(outcome, decimals: decimals) else {
            return .lines([.tag(notPublished(outcome)), .muted(short(outcome.reason))])
        }
        let note = outcome.aggregate?.titleNote.map { _ in texts[.underNationalDefinitions] }
        let (group, year) = (outcome.coverage.group, outcome.coverage.period)
        let shown: Content =
            indicator.map { .link(link(group, $0, figure, context: "\(group) \(year)")) } ?? .text(figure)
        return .lines([shown, period, .muted(note ?? "")])
    }

    /// The sentence of a reason; what differs between states is told once, at
    /// the top of the page.
    private func short(_ reason: NotPublishedReason?) -> String {
        switch reason {
        case .notComparable, nil: ""
        case let reason?: texts(reason)
        }
    }

    func gap(_ gap: DevelopmentGap, _ answer: KPIAnswer) -> DataTable {
        let decimals = decimals(of: answer)
        let ends = [gap.atBaseline, gap.atLatest]
        func outcomes(_ outcome: (GapPoint) -> AggregateOutcome) -> [Content] {
            ends.map { point in
                end(outcome(point), decimals, saysPeriod: false, indicator: answer.kpi.indicator)
            }
        }
        let behind = answer.aggregates.first { $0.group.code == gap.atLatest.behind.coverage.group }
        let ahead = answer.aggregates.first { $0.group.code == gap.atLatest.ahead.coverage.group }
        return DataTable(
            caption: texts(.gapCaption, name(answer.kpi)),
            columns: [.init(.text(texts[.gapMeasure]))]
                + ends.map { .number("\($0.period)") } + [.init(.text(texts[.coverage]))],
            rows: [
                [.text(behind?.group.name ?? "CLMV")] + outcomes(\.behind)
                    + [.lines(coverage(gap.atBaseline.behind.coverage, gap.atLatest.behind.coverage))],
                [.text(ahead?.group.name ?? "ASEAN-6")] + outcomes(\.ahead)
                    + [.lines(coverage(gap.atBaseline.ahead.coverage, gap.atLatest.ahead.coverage))],
                [.text(texts[.gapRatio])]
                    + ends.map { $0.ratio.map { .text(texts.figure($0)) } ?? .tag(noFigure) } + [.nothing],
                [.text(texts[.gapSpread])] + ends.map(spread)
                    + [.lines(coverage(gap.atBaseline.spread.coverage, gap.atLatest.spread.coverage))],
            ])
    }

    private var noFigure: Tag { Tag(.notAssessed, texts[.notPublished]) }

    private func spread(_ point: GapPoint) -> Content {
        switch point.spread {
        case .published(let coefficient, _): .text(texts.share(coefficient))
        case .notPublished(let reason, _): .lines([.tag(noFigure), .muted(short(reason))])
        }
    }

    func gapNotes(_ gap: DevelopmentGap?) -> [Content] {
        guard let gap, !gap.restsOnSameStates else { return [] }
        return [.text(texts[.gapDifferentStates])]
    }

    // MARK: Targets

    func targets(_ set: TargetSet, _ answer: KPIAnswer) -> DataTable? {
        guard let plan = references.plan else { return nil }
        let decimals = decimals(of: answer) ?? 0
        return DataTable(
            caption: texts(.targetsCaption, name(answer.kpi), "\(plan.ends.year)"),
            columns: [
                .init(.text(texts[.state])), .number(texts[.latest]),
                .number(texts(.targetFor, "\(plan.ends.year)")), .init(.text(texts[.ruleAsksNothing])),
            ],
            rows: references.states.map { state in
                let latest = answer.main(of: state.code)?.assessment?.latest
                let target = set.targets[state.code]
                return [
                    .link(link(state.code, answer.kpi.indicator, name(state.code))),
                    latest.map { .lines([.text(value($0)), .muted("\($0.period)")]) } ?? .nothing,
                    .text(target.map { texts.value($0.value, decimals: decimals) } ?? ""),
                    .text(set.withoutTarget[state.code].map { texts($0) } ?? ""),
                ]
            })
    }

    func targetNotes(_ set: TargetSet?) -> [Content] {
        guard let rate = set?.championRate else { return [] }
        return [.text(texts(.targetsNote, texts.percentChange(rate.rate), list(rate.champions)))]
    }
}
