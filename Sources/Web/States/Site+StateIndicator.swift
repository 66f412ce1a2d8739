import Assessment
import Charts
import Markup
import Pages
import PlanModel
import Routes
import UseCases

extension Site {
    func stateIndicator(
        _ area: AreaCode, _ code: IndicatorCode, _ address: Address, _ request: SiteRequest
    ) async throws -> PageAnswer {
        let reading = address.reading
        let method = try reading.method.map { _ in try shownMethod(reading, address).name }
        let asked = reading.request(method: address.format == .html ? nil : method)
        let show = ShowStateIndicator(store: store, clock: clock, shelf: shelf)
        let found = try await once("values", address) {
            try await show(area, code, request: asked, report: wholeReport(of: code, reading, asked))
        }
        guard let answer = found else {
            throw try await unknown(area, code, reading, request)
        }
        let revisions = answer.revisions
        let presenter = Presenter(texts: texts, reading: reading, references: answer.references)
        let indicator = answer.kpis.last?.kpi.name ?? answer.indicator.name
        let today = clock.today
        let sources = try await once("sources", address) {
            try await NameSources(store: store)(
                answer.series.map(\.line), derivations: answer.derivations)
        }
        let charts = keepingCharts(address) {
            presenter.chart(answer, sources: sources, today: today).map { [(ChartKind.lines, $0)] } ?? []
        }
        return PageAnswer(
            title: texts(.stateIndicatorTitle, presenter.name(area), texts.own(indicator)),
            heading: texts.filled(
                .stateIndicatorTitle, .text(presenter.name(area)), .english(indicator)),
            trail: presenter.trail(to: area),
            bar: presenter.bar(
                .stateIndicator(area, code), today: clock.today,
                newest: answer.series.flatMap { $0.line.observations.map(\.publication) }
                    .max { $0.day < $1.day }),
            document: { frame, texts in
                var model = presenter.stateIndicator(answer, revisions, method: method)
                // A single value is said above; a drawing of it would say no more.
                let drawn = charts().filter { $0.1.table.rows.count > 1 }
                model.charts = presenter.figures(
                    drawn, at: address, isPNG: makesPNG, origin: origin(of: request))
                return StateIndicatorPage.document(model, frame: frame, texts: texts)
            },
            members: [
                // As the command and the API print it.
                .init("assessment", .array((answer.report?.records ?? []).map { .object($0) })),
                .init(
                    "disputes",
                    .array(
                        answer.disputes.map { dispute in
                            .object([
                                "TIME_PERIOD": .string(dispute.period.description),
                                "NOTE": .string(dispute.note),
                                "RELEASED_ON": .string(dispute.releasedOn.description),
                            ])
                        })),
                .init("revisions", .array(revisions.map { .object($0.record(presenter)) })),
            ], charts: charts,
            records: { answer.series.flatMap { $0.records(answer.references) } })
    }

    private func unknown(
        _ area: AreaCode, _ code: IndicatorCode, _ reading: ReadingOptions, _ request: SiteRequest
    ) async throws -> Problem {
        let references = try await references(reading)
        let isState = references.hasPages(of: area)
        guard isState else {
            return unknownState(area, references, request) { near in
                Link(
                    texts.name(of: near) ?? references.name(of: near),
                    Address(.stateIndicator(near, code), reading: reading))
            }
        }
        return unknownIndicator(code, references, request) { near in
            .english(near.name, Address(.stateIndicator(area, near.code), reading: reading))
        }
    }

    /// Of all states, where one publication asks for each of them.
    private func wholeReport(
        of code: IndicatorCode, _ reading: ReadingOptions, _ asked: AssessKPIs.Request
    ) async throws -> AchievementReport? {
        guard answers != nil else { return nil }
        let show = ShowIndicator(store: store, clock: clock, shelf: shelf)
        return try await once("values", Address(.indicator(code), reading: reading)) {
            try await show(code, request: asked)
        }?.report
    }
}

extension Revision {
    func record(_ presenter: Presenter) -> [JSON.Member] {
        [
            .init("SERIES", .string(statements[0].series.name)),
            .init("TIME_PERIOD", .string(statements[0].observation.period.description)),
            .init(
                "STATEMENTS",
                .array(
                    statements.map { statement in
                        .object([
                            "value": .double(statement.observation.value), "text": .string(statement.text),
                            "publishedOn": .string(statement.observation.publication.day.description),
                            "file": .string(statement.file.name),
                        ])
                    })),
        ]
    }
}

extension SeriesAnswer {
    /// The values with the cells they stand in.
    func records(_ references: LedgerReferences) -> [[JSON.Member]] {
        let places = Dictionary(provenances.compactMap { place in place.observation.id.map { ($0, place) } })
        {
            first, _ in first
        }
        return zip(line.observations, line.records(references)).map { observation, record in
            guard let place = observation.id.flatMap({ places[$0] }) else { return record }
            return record + [
                .init("ORIGINAL_TEXT", .string(place.text)), .init("FILE", .string(place.file.name)),
                .init("FILE_HASH", .string(place.file.hash)), .init("SHEET", .optional(place.sheet)),
                .init("LINE", .integer(place.line)), .init("COLUMN", .string(place.column)),
                .init("CELL", .optional(place.cell)), .init("SOURCE_TITLE", .optional(place.sourceTitle)),
                .init("SOURCE_LOCATOR", .optional(place.sourceLocator)), .init("NOTE", .optional(place.note)),
            ]
        }
    }
}
