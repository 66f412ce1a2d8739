import Assessment
import Enterprises
import Markup
import Pages
import PlanModel
import Routes
import UseCases

extension Presenter {
    func states(_ report: AchievementReport) -> ListPage.Model {
        let kpis = report.current
        let rows = references.states.map { state -> [Content] in
            let (known, assessed) = counts(state.code, kpis)
            let groups = (references.plan?.areaGroups ?? []).filter { $0.members.contains(state.code) }
            return [
                .inline([.link(link(state.code)), nationalName(state.code)]), .code(state.code.text),
                .text(texts(.ofTotal, "\(known)", "\(kpis.count)")),
                .text(texts(.ofTotal, "\(assessed)", "\(kpis.count)")),
                .text(groups.map(\.name).joined(separator: ", ")),
            ]
        }
        return ListPage.Model(
            lead: [.text(texts[.statesLead])],
            table: DataTable(
                caption: texts[.statesCaption],
                columns: [
                    .init(.text(texts[.state])), .init(.text(texts[.code])),
                    .number(texts[.statesWithData]), .number(texts[.statesAssessed]),
                    .init(.text(texts[.statesGroups])),
                ], rows: rows))
    }

    /// Beside the name that the page has for it.
    func nationalName(_ state: AreaCode) -> Content { texts.nationalName(of: state, shown: name(state)) }

    func stateRecords(_ report: AchievementReport) -> [[JSON.Member]] {
        references.states.map { state in
            let (known, assessed) = counts(state.code, report.current)
            let groups = (references.plan?.areaGroups ?? []).filter { $0.members.contains(state.code) }
            return [
                .init("REF_AREA", .string(state.code.text)), .init("NAME", .string(state.name)),
                .init("KPIS", .integer(report.current.count)), .init("KPIS_WITH_VALUE", .integer(known)),
                .init("KPIS_ASSESSED", .integer(assessed)),
                .init("GROUPS", .array(groups.map { .string($0.code.text) })),
            ]
        }
    }

    private func counts(_ state: AreaCode, _ kpis: [KPIAnswer]) -> (known: Int, assessed: Int) {
        let mains = kpis.compactMap { $0.main(of: state) }
        return (mains.count { $0.standing != .noData }, mains.count { $0.standing == .assessed })
    }

    // MARK: One state

    func state(
        _ area: AreaCode, _ report: AchievementReport, _ others: [SeriesLine],
        method: any AchievementMethod, definition: Definition?, sources: NamedSources
    ) -> StatePage.Model {
        let kpis = report.current
        let goals: [(PlanCode?, Content)] =
            (report.plan?.goals ?? []).map { ($0.code, linked($0)) } + [(nil, .text(texts[.noGoalTitle]))]
        let groups = goals.map { goal, title in
            DataTable.Group(
                title,
                kpis.filter { $0.kpi.goal == goal }.map { row($0, area, method.name) })
        }
        let region = report.plan?.region
        let brief = StateBrief(of: area, in: report, method: method.name, region: region?.code)
        return StatePage.Model(
            brief: sentences(brief, method: method, region: region?.name ?? "ASEAN"),
            facts: facts(area, report.plan, definition),
            indicators: DataTable(
                caption: texts(.stateIndicatorsCaption, name(area)),
                columns: [
                    .init(.text(texts[.indicator])), .number(texts[.baseline]), .number(texts[.latest]),
                    .number(texts[.change]), .init(.text(texts[.trendTitle])),
                    .init(.text(texts[.achievementClass])),
                    .init(.text(texts[.lookCloser])), .init(.text(texts[.published])),
                ], groups: groups.filter { !$0.rows.isEmpty }),
            indicatorNotes: [texts.filled(.stateClassNote, title(of: method))],
            others: otherSeries(others, area, sources))
    }

    /// The publication that its newest value comes from.
    private func source(_ series: Series, _ sources: NamedSources) -> Content {
        sources([series.name]).first.map { .english($0) } ?? .text(texts.source(series.source))
    }

    private func facts(_ area: AreaCode, _ plan: Plan?, _ definition: Definition?) -> [Fact] {
        guard let plan else { return [] }
        let led = plan.goals.filter { $0.champions.contains(area) }.map(linked)
        let groups = plan.areaGroups.filter { $0.members.contains(area) }.map(\.name)
        return [
            Fact(texts[.code], .code(area.text)),
            Fact(texts[.stateChampions], .lines(led)),
            Fact(texts[.statesGroups], .text(groups.joined(separator: ", "))),
            Fact(
                texts[.stateDefinition],
                definition.map { .link(.english($0.title, Address(.definition($0.id)))) }
                    ?? .text(texts[.noneKnown])),
        ]
    }

    private func row(_ answer: KPIAnswer, _ area: AreaCode, _ method: String) -> DataTable.Row {
        let indicator = Content.lines([
            .inline([
                .muted(answer.kpi.number.text),
                .link(link(area, answer.kpi.indicator, named: answer.kpi.name)),
            ]), .aside(.inline([.english(answer.kpi.unit), .text("· " + texts(answer.kpi.direction))])),
        ])
        guard let main = answer.main(of: area), let assessment = main.assessment,
            let latest = assessment.latest, let series = main.line?.series
        else {
            return DataTable.Row([
                indicator, .nothing, .tag(Tag(.noData, texts[.noData])), .nothing, .nothing, .nothing,
                stated(answer.main(of: area)).map(Content.muted) ?? .nothing, .nothing,
            ])
        }
        let closer =
            labels(main).map(Content.tag) + [.muted(shareOf(series) ?? ""), .muted(parallel(main) ?? "")]
        return DataTable.Row([
            indicator, baseline(assessment), .lines([traced(series.name, latest), .muted(period(latest))]),
            .text(amount(assessment)), spark(main),
            assessment.result(of: method).map { classed($0, of: main) } ?? .nothing,
            .lines(closer), .text(day(main.freshness)),
        ])
    }

    private func otherSeries(
        _ lines: [SeriesLine], _ area: AreaCode, _ sources: NamedSources
    ) -> DataTable {
        DataTable(
            caption: texts(.otherSeriesCaption, name(area)),
            columns: [
                .init(.text(texts[.indicator])), .number(texts[.latest]), .init(.text(texts[.years])),
                .number(texts[.values]), .init(.text(texts[.source])), .init(.text(texts[.published])),
            ],
            rows: lines.compactMap { line in
                let known = line.observations.filter { $0.value != nil }
                guard let last = known.last, let first = known.first else { return nil }
                let size = line.series.sizeClass
                return [
                    .lines([
                        .link(link(area, line.series.indicator, named: words(line.series.indicator))),
                        .quiet(line.series.unit), .muted(size == .none ? "" : texts(size)),
                    ]),
                    .lines([traced(line.series.name, last), .muted(period(last))]),
                    .text(first.period == last.period ? "\(first.period)" : "\(first.period)–\(last.period)"),
                    .text("\(known.count)"), source(line.series, sources),
                    .text(day(last.publication)),
                ]
            })
    }
}
