import Assessment
import Enterprises
import Markup
import Pages
import PlanModel
import Routes
import UseCases

extension Site {
    func states(_ reading: ReadingOptions) async throws -> PageAnswer {
        let assess = AssessKPIs(store: store, clock: clock, shelf: shelf)
        let report = try await once("assessment", Address(.states, reading: reading)) {
            try await assess(reading.request(method: nil))
        }
        let presenter = Presenter(texts: texts, reading: reading, references: report.references)
        return PageAnswer(
            title: texts[.states],
            bar: presenter.bar(
                .states, today: clock.today, choices: [.asOf, .knownOn, .baseline, .year]),
            document: { frame, texts in
                ListPage.document(presenter.states(report), frame: frame, texts: texts)
            },
            records: { presenter.stateRecords(report) })
    }

    func state(_ area: AreaCode, _ address: Address, _ request: SiteRequest) async throws -> PageAnswer {
        let reading = address.reading
        let method = try shownMethod(reading, address)
        let references = try await references(reading)
        guard references.states.contains(where: { $0.code == area }) else {
            throw unknownState(area, references, request) { area in
                Link(
                    texts.name(of: area) ?? references.name(of: area), Address(.state(area), reading: reading)
                )
            }
        }
        let assess = AssessKPIs(store: store, clock: clock, shelf: shelf)
        var asked = reading.request(method: address.format == .html ? nil : reading.method)
        asked.states = [area]
        let report = try await once("assessment", address) { [asked] in
            // One publication asks for all.
            guard answers != nil, asked.method == nil else { return try await assess(asked) }
            return try await once("assessment", Address(.states, reading: reading)) {
                try await assess(reading.request(method: nil))
            }.of(area)
        }
        // Of a past reading, the definition of its day.
        let day = reading.asOf ?? clock.today
        let definition = try await definitions()?.registry.primary(state: area, on: day)
        let others = try await once("others", address) { try await otherLines(of: area, reading, report) }
        let isPage = address.format == .html
        let sources = isPage ? try await NameSources(store: store)(others) : NamedSources()
        let presenter = Presenter(texts: texts, reading: reading, references: references)
        let newest = report.current.flatMap(\.states).compactMap(\.freshness).max { $0.day < $1.day }
        return PageAnswer(
            title: presenter.name(area),
            heading: .inline([.text(presenter.name(area)), presenter.nationalName(area)]),
            trail: [Link(texts[.states], Address(.states, reading: reading))],
            bar: presenter.bar(.state(area), today: clock.today, newest: newest),
            document: { frame, texts in
                StatePage.document(
                    presenter.state(
                        area, report, others, method: method, definition: definition, sources: sources),
                    frame: frame, texts: texts)
            },
            members: [
                .init("otherSeries", .array(others.map { .string($0.series.name) }))
            ],
            records: { report.current(records: report.records) })
    }

    /// The lines of a state that fill no KPI.
    private func otherLines(
        of area: AreaCode, _ reading: ReadingOptions, _ report: AchievementReport
    ) async throws -> [SeriesLine] {
        let references = report.references
        let clock = reading.clock
        let used = Set(report.current.map(\.kpi.indicator))
        return try await store.read { reader in
            let book = try LineBook(
                reader, references: references, indicators: nil, areas: [area], at: clock)
            return book.quantities.flatMap(\.lines)
                .filter { !used.contains($0.series.indicator) }
                .sorted { ($0.series.indicator, $0.series.name) < ($1.series.indicator, $1.series.name) }
        }
    }
}
