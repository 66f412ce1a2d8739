import Pages
import PlanModel
import UseCases

/// The list of all indicators.
extension Presenter {
    func indicators() -> ListPage.Model {
        let all = references.indicators.values.sorted { name($0) < name($1) }
        let kpis = references.plan?.kpis ?? []
        let used = Set(kpis.map(\.indicator))
        let groups = [
            DataTable.Group(.text(texts[.keyPolicyIndicators]), kpis.map(row)),
            DataTable.Group(
                .text(texts[.otherIndicators]), all.filter { !used.contains($0.code) }.map { row($0) }),
        ]
        return ListPage.Model(
            lead: [.text(texts[.indicatorsLead])],
            table: DataTable(
                caption: texts[.indicatorsCaption],
                columns: [
                    .init(.text(texts[.indicator])), .init(.text(texts[.unit])),
                    .init(.text(texts[.wanted])), .code(texts[.code]), .init(.text(texts[.notes])),
                ], groups: groups.filter { !$0.rows.isEmpty }))
    }

    private func row(_ kpi: KPI) -> DataTable.Row {
        let indicator = references.indicators[kpi.indicator]
        let goal = kpi.goal.flatMap { references.plan?.goal($0) }
        let goalTitle = goal.map(title) ?? .text(texts[.noSingleGoal])
        let valid = kpi.validTo.map { texts(.fromTo, "\(kpi.validFrom)", "\($0)") }
        return DataTable.Row([
            .lines([
                .inline([.muted(kpi.number.text), .link(link(kpi.indicator, kpi.name))]), .aside(goalTitle),
            ]),
            .english(kpi.unit), .text(texts(kpi.direction)),
            .lines([.code(kpi.indicator.text), sourceCode(indicator, kpi.indicator)]),
            .lines(notes(indicator, ended: kpi.ended) + [.muted(valid ?? "")]),
        ])
    }

    private func row(_ indicator: Indicator) -> DataTable.Row {
        DataTable.Row([
            .link(link(indicator.code, indicator.name)), .english(indicator.unit), .nothing,
            .lines([.code(indicator.code.text), sourceCode(indicator, indicator.code)]),
            .lines(notes(indicator, ended: nil)),
        ])
    }

    private func sourceCode(_ indicator: Indicator?, _ code: IndicatorCode) -> Content {
        guard let source = indicator?.sourceCode, source != code.text else { return .nothing }
        return .code(source)
    }

    private func notes(_ indicator: Indicator?, ended: SourceLife?) -> [Content] {
        var notes: [Content] = []
        if let ended = known(ended ?? indicator?.ended) {
            notes.append(.tag(Tag(.ended, texts(.seriesEndedIn, "\(ended.lastPeriod)"))))
        }
        if let formula = indicator?.formula { notes.append(.text(texts(.derivedBy, formula))) }
        if indicator?.isModelled == true { notes.append(.text(texts[.modelled])) }
        return notes
    }
}
