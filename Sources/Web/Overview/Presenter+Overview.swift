import Assessment
import Pages
import PlanModel
import Routes
import UseCases

extension Presenter {
    func overview(_ answer: OverviewAnswer, method: any AchievementMethod) -> OverviewPage.Model {
        let report = answer.report
        guard let plan = report.plan else {
            return OverviewPage.Model(
                caption: texts[.overviewCaption],
                emptiness: .lines([.text(texts[.overviewEmpty]), .text(texts[.overviewEmptyHint])]))
        }
        let region = plan.region
        let kpis = report.current
        let names = references.states.map { name($0.code) }
        let columns =
            zip(references.states, names).map { state, name in
                OverviewPage.Column(.link(link(state.code)), label: name)
            } + (region.map { [OverviewPage.Column(.text($0.name), label: $0.name, isRegion: true)] } ?? [])
        var groups = plan.goals.map { goal in
            OverviewPage.Group(
                id: "goal-\(goal.code)", title: linked(goal), jump: title(goal),
                detail: .text(texts(.championsAre, list(goal.champions))),
                rows: rows(kpis, goal: goal.code, method: method.name, region: region, names: names))
        }
        groups.append(
            OverviewPage.Group(
                id: "goal-none", title: .text(texts[.noGoalTitle]), detail: .text(texts[.noGoalDetail]),
                rows: rows(kpis, goal: nil, method: method.name, region: region, names: names)))
        var model = OverviewPage.Model(
            lead: [texts.filled(.overviewLead, title(of: method)), counts(kpis, method.name)],
            legend: legend,
            caption: texts[.overviewCaption],
            columns: columns, groups: groups.filter { !$0.rows.isEmpty }, claims: claims(answer.claims))
        model.movements = movements(report)
        return model
    }

    /// How the pairs of indicator and state stand, in a sentence that leaves out
    /// what there is none of.
    private func counts(_ kpis: [KPIAnswer], _ method: String) -> Content {
        let counts = kpis.map { StandingCounts(of: $0, method: method) }
        let parts: [(TextKey, (StandingCounts) -> Int)] = [
            (.countOnCourse, \.onCourse), (.countSlow, \.slow), (.countAway, \.away),
            (.countUnclear, \.unclear), (.countWithoutClass, \.withoutClass), (.countNoData, \.noData),
        ]
        let said = parts.compactMap { key, part -> String? in
            let count = counts.map(part).reduce(0, +)
            return count == 0 ? nil : texts(key, "\(count)")
        }
        let pairs = counts.map(\.states).reduce(0, +)
        return said.isEmpty ? .nothing : .text(texts(.overviewCounts, "\(pairs)", texts.list(said)))
    }

    private func rows(
        _ kpis: [KPIAnswer], goal: PlanCode?, method: String, region: AreaGroup?, names: [String]
    ) -> [OverviewPage.Row] {
        kpis.filter { $0.kpi.goal == goal }.map { answer in
            let mains = self.mains(answer)
            let regional = region.map { group in
                [regionCell(answer.aggregates.first { $0.group.code == group.code }, answer)]
            }
            let ended = answer.ended.map { Tag(.ended, texts(.seriesEndedIn, "\($0.lastPeriod)")) }
            let said = commonStatus(mains.compactMap(\.self))
            let states = references.states.indices.map { index in
                let state = references.states[index]
                return cell(answer, state.code, names[index], mains[index], method, said: said)
            }
            let status = said.map { Tag(.note, texts(.allAre, texts($0))) }
            return OverviewPage.Row(
                number: answer.kpi.number.text, name: .link(link(answer.kpi.indicator, answer.kpi.name)),
                unit: answer.kpi.unit, direction: texts(answer.kpi.direction),
                tags: [ended, status].compactMap(\.self),
                cells: states + (regional ?? []))
        }
    }

    private func cell(
        _ answer: KPIAnswer, _ state: AreaCode, _ name: String, _ main: StateAnswer?, _ method: String,
        said: ObservationStatus?
    ) -> OverviewPage.Cell {
        guard let main, let assessment = main.assessment, let latest = assessment.latest else {
            return OverviewPage.Cell(
                tags: [Tag(.noData, texts[.noData])], detail: stated(main))
        }
        let context = name + ": " + self.name(answer.kpi)
        return OverviewPage.Cell(
            value: .link(link(state, answer.kpi.indicator, round(latest), context: context)),
            spark: spark(main), period: latest.period.description,
            change: change(assessment),
            tags: tags(main, method: method, said: said, isEndSaid: answer.ended != nil),
            detail: parallel(main))
    }

    private func regionCell(_ aggregate: GroupAggregate?, _ answer: KPIAnswer) -> OverviewPage.Cell {
        guard let aggregate else { return OverviewPage.Cell(tags: [Tag(.noData, texts[.noData])]) }
        let latest = aggregate.atLatest
        guard let figure = roundFigure(latest, decimals: decimals(of: answer)) else {
            return OverviewPage.Cell(tags: [notPublished(latest)], detail: covered(latest.coverage))
        }
        let link = Link(
            figure,
            Address(.indicator(answer.kpi.indicator), reading: reading),
            context: "\(aggregate.group.name): \(name(answer.kpi))")
        return OverviewPage.Cell(
            value: .link(link), period: years(latest.coverage),
            change: regionChange(aggregate, answer),
            detail: covered(latest.coverage))
    }

    /// Only where both years rest on the same states, and no series breaks
    /// between them.
    func regionChange(_ aggregate: GroupAggregate, _ answer: KPIAnswer) -> String? {
        guard let first = aggregate.atBaseline.figure, let last = aggregate.atLatest.figure,
            aggregate.atBaseline.coverage.areas == aggregate.atLatest.coverage.areas,
            aggregate.brokenStates.isEmpty,
            aggregate.atBaseline.coverage.period < aggregate.atLatest.coverage.period
        else { return nil }
        let amount = texts.roundChange(
            last - first, from: first, to: last, decimals: decimals(of: answer) ?? 0)
        return texts(.changeSince, amount, "\(aggregate.atBaseline.coverage.period)")
    }

    /// The digits that the states' values have; nil where there are none.
    func decimals(of answer: KPIAnswer) -> Int? {
        answer.states.compactMap { $0.assessment?.latest?.decimals }.max()
    }

    private func covered(_ coverage: Coverage) -> String? {
        guard !coverage.covered.isEmpty else { return nil }
        let states = texts(.regionCoverage, "\(coverage.covered.count)", "\(coverage.stateCount)")
        return [states, coverage.weightShare.map { texts(.regionWeight, texts.share($0)) }]
            .compactMap(\.self).joined(separator: ", ")
    }

    func notPublished(_ outcome: AggregateOutcome) -> Tag {
        switch outcome.reason {
        case .noValues: Tag(.noData, texts[.noData])
        case .notComparable: Tag(.notComparable, texts[.notComparable])
        case .notAggregated: Tag(.notAssessed, texts[.notAggregated])
        default: Tag(.notAssessed, texts[.notPublished])
        }
    }

    private var legend: [OverviewPage.LegendEntry] {
        [
            .init(Tag(.onCourse, texts[.onCourse]), texts[.legendOnCourse]),
            .init(Tag(.slow, texts[.slow]), texts[.legendSlow]),
            .init(Tag(.away, texts[.away]), texts[.legendAway]),
            .init(Tag(.unclear, texts[.legendUnclearWord]), texts[.legendUnclear]),
            .init(Tag(.ended, texts[.seriesEnded]), texts[.legendEnded]),
            .init(Tag(.notComparable, texts[.notComparable]), texts[.legendNotComparable]),
            .init(Tag(.notAssessed, texts[.notAssessed]), texts[.legendNotAssessed]),
            .init(Tag(.noData, texts[.noData]), texts[.legendNoData]),
            .init(Tag(.caution, texts[.legendCautionWord]), texts[.legendCaution]),
        ]
    }
}
