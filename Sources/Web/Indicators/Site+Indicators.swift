import Assessment
import Markup
import Pages
import PlanModel
import Routes
import UseCases

extension Site {
    func indicators(_ reading: ReadingOptions) async throws -> PageAnswer {
        let references = try await references(reading)
        let presenter = Presenter(texts: texts, reading: reading, references: references)
        return PageAnswer(
            title: texts[.indicators],
            bar: presenter.bar(.indicators, today: clock.today, choices: [.asOf]),
            document: { frame, texts in
                ListPage.document(presenter.indicators(), frame: frame, texts: texts)
            },
            records: { references.indicatorRecords })
    }

    func indicator(
        _ code: IndicatorCode, _ address: Address, _ request: SiteRequest
    ) async throws -> PageAnswer {
        let reading = address.reading
        let method = try reading.method.map { _ in try shownMethod(reading, address).name }
        let asked = reading.request(method: address.format == .html ? nil : method)
        let show = ShowIndicator(store: store, clock: clock, shelf: shelf)
        let found = try await once("values", address) { try await show(code, request: asked) }
        guard let answer = found else {
            throw unknownIndicator(code, try await references(reading), request) { indicator in
                .english(indicator.name, Address(.indicator(indicator.code), reading: reading))
            }
        }
        let presenter = Presenter(texts: texts, reading: reading, references: answer.references)
        let title = presenter.storedName(answer)
        let today = clock.today
        let history = try await once("revisions", address) {
            try await ShowRevisions(store: store, shelf: shelf)(code, at: reading.clock)
        }
        let sources = try await sourceNames(answer, address)
        let charts = keepingCharts(address) {
            presenter.charts(
                answer, method: method ?? Self.usualMethod, sources: sources, today: today)
        }
        let structured =
            address.format == .html
            ? try await once("schema", address) {
                try await schema(of: code, reading, base: origin(of: request))
            } : nil
        var page = PageAnswer(
            title: texts.own(title), heading: .english(title),
            trail: [Link(texts[.indicators], Address(.indicators, reading: reading))],
            bar: presenter.bar(
                .indicator(code), today: clock.today, newest: answer.newest,
                choices: answer.kpis.isEmpty ? [.asOf, .knownOn] : Presenter.Choice.allCases),
            document: { frame, texts in
                var model = presenter.indicator(
                    answer, method: method,
                    charts: presenter.figures(
                        presenter.shown(charts()), at: address, isPNG: makesPNG, origin: origin(of: request)))
                model.claims = presenter.claims(of: code, until: reading.clock.asOf ?? today)
                model.revisions = presenter.revisions(history, title: texts.own(title))
                return IndicatorPage.document(model, frame: frame, texts: texts)
            },
            members: [
                .init("assessment", .array((answer.report?.records ?? []).map { .object($0) }))
            ], structured: structured, charts: charts,
            records: { answer.lines.flatMap { $0.records(answer.references) } })
        if address.format == .html { page.finding = presenter.finding(answer) }
        return page
    }
}

extension Site {
    /// For the feet of charts; data have no foot.
    func sourceNames(_ answer: IndicatorAnswer, _ address: Address) async throws -> NamedSources {
        guard address.format != .csv, address.format != .json else { return NamedSources() }
        let spoken = answer.kpis.last?.states.compactMap(\.line) ?? answer.lines
        return try await once("sources", address) {
            try await NameSources(store: store)(spoken, derivations: answer.derivations)
        }
    }
}

extension IndicatorAnswer {
    /// The newest publication among its values.
    var newest: PublicationDay? {
        lines.flatMap { $0.observations.map(\.publication) }.max { $0.day < $1.day }
    }
}
