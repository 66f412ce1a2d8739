import Markup
import Pages
import PlanModel
import Routes
import UseCases

extension Site {
    /// The page tells where the files are; its own files hold every value.
    func data(_ address: Address) async throws -> PageAnswer {
        let reading = address.reading
        let references = try await references(reading)
        let sources = try await ShowSources(store: store)()
        let presenter = Presenter(texts: texts, reading: reading, references: references)
        let export = ExportObservations(store: store, shelf: shelf)
        let clock = reading.clock
        let isCopy = answers != nil
        let request = ExportObservations.Request(claims: .all, clock: clock)
        let table = address.format == .html ? nil : try await export(request).table
        return PageAnswer(
            title: texts[.dataTitle],
            bar: presenter.bar(.data, today: self.clock.today, choices: [.asOf, .knownOn]),
            document: { frame, texts in
                DataPage.document(presenter.data(sources, isCopy: isCopy), frame: frame, texts: texts)
            },
            columns: ExportObservations.columns, table: table,
            records: {
                (0..<(table?.pieceCount ?? 0)).flatMap { table?.records(ofPiece: $0) ?? [] }
            })
    }
}

extension Presenter {
    /// - Parameter isCopy: whether nobody will answer: then only files are named.
    func data(_ sources: SourcesAnswer, isCopy: Bool) -> DataPage.Model {
        var indicators: [(IndicatorCode, String)] = []
        for kpi in references.plan?.kpis ?? [] where !indicators.contains(where: { $0.0 == kpi.indicator }) {
            indicators.append((kpi.indicator, kpi.name))
        }
        let whole: [Content] = [.strong(texts[.everything])] + files(.data) + [file(.workbook)]
        let assessments: [Content] = [.strong(texts[.dataAssessment])] + files(.overview) + [.nothing]
        let rows = indicators.map { code, name in
            [Content.link(link(code, name))] + files(.indicator(code)) + [file(.indicatorWorkbook(code))]
        }
        let licences = Dictionary(grouping: sources.sources) { [$0.file.sourceName, $0.file.licence ?? ""] }
        return DataPage.Model(
            lead: [.text(texts[.dataLead])],
            files: DataTable(
                caption: texts[.dataCaption],
                columns: [
                    .init(.text(texts[.dataWhat])), .init(.text("CSV")), .init(.text("JSON")),
                    .init(.text("XLSX")),
                ], rows: [whole, assessments] + rows),
            licences: DataTable(
                caption: texts[.dataLicenceCaption],
                columns: [
                    .init(.text(texts[.source])), .init(.text(texts[.licence])),
                    .init(.text(texts[.file])),
                ],
                rows: licences.sorted { $0.key[0] < $1.key[0] }.map { key, files in
                    [
                        .english(key[0]), key[1].isEmpty ? .text(texts[.notStated]) : .english(key[1]),
                        .lines(
                            files.map { source in
                                .link(Link(source.file.name, Address(.source(hash: source.file.hash))))
                            }),
                    ]
                }),
            notes: [
                .enumeration(
                    (sources.sources.isEmpty ? [] : messages) + standards + (isCopy ? [] : services))
            ] + ofPlan + [
                .text(isCopy ? texts[.dataOfCopy] : texts[.dataReadings])
            ])
    }

    /// What there is with a plan only.
    private var ofPlan: [Content] {
        guard let plan = references.plan else { return [] }
        let report = Link(texts[.dataReports], Address(.reports, reading: reading))
        let activities = Link(texts[.dataIATI], Address(.iatiActivities, reading: reading))
        return [.link(report)] + (plan.actionLines.isEmpty ? [] : [.link(activities)])
    }

    /// Every value as messages of SDMX.
    private var messages: [Content] {
        let messages = [
            ("SDMX-CSV 2.0", "3.0/data/dataflow/PANTAU/INDICATORS/1.0.csv"),
            ("SDMX-ML 2.1", "2.1/data/INDICATORS/all.xml"),
            ("SDMX-JSON 2.0", "3.0/data/dataflow/PANTAU/INDICATORS/1.0.json"),
        ]
        return messages.map { name, path in .led(name, to: SDMXPath.folder + path) }
    }

    /// What answers questions, with its description.
    private var services: [Content] {
        [
            .link(Link("OpenAPI 3.1", Address(.open(.openAPI)))),
            .inline([.text("SDMX-REST:"), .code(SDMXPath.folder + "2.1"), .code(SDMXPath.folder + "3.0")]),
            .inline([.text("World Bank API v2:"), .code(WorldBankAddress.path)]),
        ]
    }

    /// Catalogues and feeds, called by their standards' own names.
    private var standards: [Content] {
        let files: [(String, OpenFile)] = [
            ("Frictionless Data Package", .dataPackage), ("DCAT 3 (Turtle)", .catalogueTurtle),
            ("DCAT 3 (JSON-LD)", .catalogueJSONLD), ("Atom", .releases),
        ]
        return files.map { name, file in .link(Link(name, Address(.open(file), reading: reading))) }
    }

    private func file(_ file: OpenFile) -> Content {
        let address = Address(.open(file), reading: reading)
        return .link(Link(address.url, address))
    }

    private func files(_ route: Route) -> [Content] {
        [Format.csv, .json].map { format in
            let address = Address(route, format: format, reading: reading)
            return .link(Link(address.url, address))
        }
    }
}
