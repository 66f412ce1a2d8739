import Assessment
import Charts
import Markup
import Pages
import PlanModel
import Routes
import UseCases

extension Site {
    func compare(_ fields: FormFields, _ address: Address, _ request: SiteRequest) async throws -> PageAnswer
    {
        let reading = address.reading
        let references = try await references(reading)
        let asked = fields["indicator"] ?? references.usuallyCompared?.text ?? ""
        guard let indicator = references.indicator(meant: asked) else {
            throw unknownIndicator(
                IndicatorCode(sourceCode: asked) ?? IndicatorCode("UNKNOWN")!, references, request
            ) {
                near in
                .english(
                    near.name,
                    Address(.compare(FormFields([.init("indicator", near.code.text)])), reading: reading))
            }
        }
        let show = ShowIndicator(store: store, clock: clock, shelf: shelf)
        // The last of the years that are compared is the latest for everything on the page.
        var reach = reading.request(method: nil)
        reach.year = [reach.year, reading.to].compactMap(\.self).min()
        let found = try await once("values", address) { [reach] in
            try await show(indicator.code, request: reach)
        }
        guard let answer = found else {
            throw missing("unknown-indicator", texts(.unknownIndicator, asked), request)
        }
        let presenter = Presenter(texts: texts, reading: reading, references: answer.references)
        let today = clock.today
        let sources = try await sourceNames(answer, address)
        let charts = keepingCharts(address) {
            presenter.charts(
                answer, method: reading.method ?? Self.usualMethod, sources: sources, today: today
            )
            .filter { [.lines, .slope, .multiples, .dots].contains($0.0) }
        }
        let whole = Address(.compare(FormFields([.init("indicator", indicator.code.text)])), reading: reading)
        return PageAnswer(
            title: texts[.compareStatesTitle],
            document: { frame, texts in
                let figures = presenter.figures(
                    presenter.shown(charts()), at: whole, isPNG: makesPNG, origin: origin(of: request))
                return ComparePage.document(
                    presenter.compare(answer, charts: figures), frame: frame, texts: texts)
            }, charts: charts,
            records: {
                answer.lines.filter { reading.states.isEmpty || reading.states.contains($0.series.area) }
                    .map { line in line.within(reading) }.flatMap { $0.records(answer.references) }
            })
    }
}

extension SeriesLine {
    /// Only the years that are asked for.
    fileprivate func within(_ reading: ReadingOptions) -> SeriesLine {
        SeriesLine(
            series: series,
            observations: observations.filter { observation in
                (reading.from.map { observation.period >= $0 } ?? true)
                    && (reading.to.map { observation.period <= $0 } ?? true)
            })
    }
}

extension Presenter {
    func compare(_ answer: IndicatorAnswer, charts: [ChartFigure]) -> ComparePage.Model {
        let kpi = answer.kpis.last
        let title = kpi?.kpi.name ?? answer.indicator.name
        let mains = kpi.map { self.mains($0).compactMap(\.self) } ?? []
        let shown = mains.filter { reading.states.isEmpty || reading.states.contains($0.state) }
        return ComparePage.Model(
            form: compareForm(answer.indicator.code),
            lead: [.inline([.english(title), .text("·"), .english(kpi?.kpi.unit ?? answer.indicator.unit)])],
            charts: charts,
            table: kpi.flatMap { kpi in
                shown.isEmpty
                    ? nil
                    : states(
                        kpi, shown, [reading.method ?? Site.usualMethod], title: texts.own(title))
            }, notes: [.text(texts[.compareStatesNote])], notice: nothingYet(answer.lines))
    }

    private func compareForm(_ code: IndicatorCode) -> ComparePage.Form {
        let kpis = references.plan?.kpis ?? []
        let first = kpis.map { ($0.indicator, Content.own($0.name, after: $0.number.text, texts)) }
        let others = references.indicators.values.filter { indicator in
            !first.contains { $0.0 == indicator.code }
        }.sorted { name($0) < name($1) }.map { ($0.code, Content.english($0.name)) }
        return ComparePage.Form(
            action: Address(.compare(FormFields())),
            indicators: (first + others).map { indicator, words in
                .init(indicator.text, words, isChosen: indicator == code)
            },
            states: references.states.map { state in
                .init(
                    state.code.text, .text(name(state.code)),
                    isChosen: reading.states.isEmpty || reading.states.contains(state.code))
            },
            from: reading.from?.description ?? "", to: reading.to?.description ?? "",
            asOf: reading.asOf?.description ?? "", baseline: reading.baseline?.description ?? "")
    }
}

extension LedgerReferences {
    /// What states are compared by unless something else is asked for; nil in a
    /// ledger without indicators.
    var usuallyCompared: IndicatorCode? {
        plan?.kpis.first?.indicator ?? indicators.keys.min()
    }
}
