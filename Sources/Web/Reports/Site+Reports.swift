import Assessment
import Markup
import Pages
import PlanModel
import Reports
import Routes
import UseCases

extension Site {
    /// What can be had; the report itself has an address of its own.
    func reports(_ address: Address, _ request: SiteRequest) async throws -> PageAnswer {
        let reading = address.reading
        let references = try await references(reading)
        guard let plan = references.plan else { throw missing("no-plan", texts[.noPlan], request) }
        let presenter = Presenter(texts: texts, reading: reading, references: references)
        let last = min((reading.asOf ?? clock.today).year, plan.ends.year)
        let years = (plan.starts.year...max(plan.starts.year, last)).reversed().compactMap {
            Period(year: $0)
        }
        return PageAnswer(
            title: texts[.reportsTitle],
            bar: presenter.bar(.reports, today: clock.today, choices: [.asOf, .knownOn]),
            document: { frame, texts in
                ReportsPage.document(presenter.reports(years), frame: frame, texts: texts)
            },
            records: {
                years.map { year in
                    [
                        .init("YEAR", .string(year.description)),
                        .init("ADDRESS", .string(presenter.report(of: year, .html).url)),
                    ]
                }
            })
    }

    /// The monitoring report itself: a page with its own styles, or the figures
    /// of the edition.
    ///
    /// - Throws: `Problem`, `Address.Refusal`.
    func monitoringReport(_ address: Address, _ request: SiteRequest) async throws -> SiteAnswer {
        let reading = address.reading
        var asked = MonitoringReportRequest(year: reading.year, clock: reading.clock)
        if let method = reading.method { asked.method = method }
        let write = WriteMonitoringReport(store: store, clock: clock, shelf: shelf, boards: boards)
        let places = SitePlaces(base: "", clock: reading.clock, year: reading.year)
        let (report, findings) = try await once("report", address) { [asked] in
            try await write(asked, places: places)
        }
        guard let report else { throw refusal(findings, reading, request) }
        switch address.format {
        case .json: return SiteAnswer(type: address.format.mediaType, body: report.edition.json.document())
        case .csv: return SiteAnswer(type: address.format.mediaType, body: csv(report.edition.records))
        // Its charts have addresses of their own.
        case .svg, .png: throw unknownChart([], at: address)
        case .html:
            return SiteAnswer(
                type: Format.html.mediaType,
                headers: [.init("Content-Language", "en")] + [SiteAnswer.selfContained],
                body: HTMLReportPrinter().html(report.document).bytes)
        }
    }

    private func refusal(
        _ findings: [Finding], _ reading: ReadingOptions, _ request: SiteRequest
    ) -> any Error {
        switch findings.first(where: { $0.severity == .error })?.code {
        case "unknown-method":
            Address.Refusal.badParameter(
                name: "method", value: reading.method ?? "",
                takes: .choice(AchievementMethods.all.map(\.name)))
        case "year-outside-plan":
            Address.Refusal.badParameter(
                name: "year", value: reading.year?.description ?? "", takes: .year)
        case "future-day":
            Address.Refusal.badParameter(name: "as-of", value: reading.asOf?.description ?? "", takes: .day)
        default: missing("no-plan", texts[.noPlan], request)
        }
    }
}

extension Presenter {
    func report(of year: Period, _ format: Format) -> Address {
        var reading = ReadingOptions(asOf: reading.asOf, knownOn: reading.knownOn)
        reading.year = year
        return Address(.monitoringReport, format: format, reading: reading)
    }

    func reports(_ years: [Period]) -> ReportsPage.Model {
        ReportsPage.Model(
            lead: [.text(texts[.reportsLead])],
            reports: DataTable(
                caption: texts[.reportsCaption],
                columns: [
                    .init(.text(texts[.year])), .init(.text("HTML")), .init(.text("JSON")),
                    .init(.text("CSV")),
                ],
                rows: years.map { year in
                    [.text("\(year)")]
                        + [Format.html, .json, .csv].map { format in
                            let address = report(of: year, format)
                            return .link(Link(address.url, address))
                        }
                }),
            notes: [
                .text(texts[.reportsFiles]),
                .code("pantau report monitoring --year 2020 --output report.pdf"),
                .text(texts[.reportsStates]), .link(Link(texts[.states], Address(.states, reading: reading))),
            ])
    }
}
