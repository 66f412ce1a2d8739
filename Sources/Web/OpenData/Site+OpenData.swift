import Markup
import OpenData
import Pages
import PlanModel
import Routes
import Tabular
import UseCases

/// Catalogues, feeds and workbooks: files about the data, and with them.
extension Site {
    func openFile(_ file: OpenFile, _ address: Address, _ request: SiteRequest) async throws -> SiteAnswer {
        let reading = address.reading
        let base = origin(of: request)
        return switch file {
        case .dataPackage: answer(file, try await dataPackage(reading, base: base))
        case .catalogueTurtle: answer(file, try await dataCatalogue(reading, base: base).turtle())
        case .catalogueJSONLD: answer(file, try await dataCatalogue(reading, base: base).jsonLD().document())
        case .releases: answer(file, try await releases(base: base))
        case .sitemap:
            answer(file, try await sitemap().first(base: base) { Route.open(.sitemapPart($0)).path })
        case .sitemapPart(let number):
            if let bytes = try await sitemap().part(number, base: base) {
                answer(file, bytes)
            } else {
                throw notFound(request, nearest: [Link("sitemap.xml", Address(.open(.sitemap)))])
            }
        case .robots: answer(file, robots(base: base))
        case .workbook: try await workbook(nil, address, request)
        case .indicatorWorkbook(let code): try await workbook(code, address, request)
        case .openAPI: answer(file, APIDescription(version: version, server: base).json.document())
        }
    }

    /// Scheme and host under which the site is reached.
    func origin(of request: SiteRequest) -> String {
        (workplace?.entrance ?? entrance).origin(of: request).description
    }

    /// Whether somebody knows under which host the answers will be found.
    private var isPlaceKnown: Bool { answers == nil || placeOfCopy != nil }

    private func answer(_ file: OpenFile, _ bytes: [UInt8]) -> SiteAnswer {
        SiteAnswer(type: file.contentType, body: bytes)
    }

    func catalogue(_ reading: ReadingOptions, indicators: Set<IndicatorCode>? = nil) async throws -> Catalogue
    {
        let show = ShowCatalogue(store: store, clock: clock, shelf: shelf)
        // Who publishes everything asks for each.
        guard answers != nil else { return try await show(at: reading.clock, indicators: indicators) }
        let all = try await once("catalogue", Address(.data, reading: reading)) {
            try await show(at: reading.clock)
        }
        return indicators.map { all.only($0) } ?? all
    }

    private func dataCatalogue(_ reading: ReadingOptions, base: String) async throws -> DataCatalogue {
        DataCatalogue(try await catalogue(reading), addresses: catalogueAddresses(reading, base: base))
    }

    func catalogueAddresses(_ reading: ReadingOptions, base: String) -> CatalogueAddresses {
        CatalogueAddresses(
            base: base, isPlaceKnown: isPlaceKnown, home: Address(.data, reading: reading).url,
            files: [
                dataFile("CSV", Address(.data, format: .csv, reading: reading)),
                dataFile("JSON", Address(.data, format: .json, reading: reading)),
                dataFile("XLSX", Address(.open(.workbook), reading: reading)),
            ],
            page: { Address(.indicator($0.indicator), reading: reading).url },
            filesOf: { dataset in
                let route = Route.indicator(dataset.indicator)
                return [
                    dataFile("CSV", Address(route, format: .csv, reading: reading)),
                    dataFile("JSON", Address(route, format: .json, reading: reading)),
                    dataFile("XLSX", Address(.open(.indicatorWorkbook(dataset.indicator)), reading: reading)),
                ]
            },
            // Nobody answers beside a published copy; and a service has no past.
            services: answers == nil && reading.asOf == nil && reading.knownOn == nil ? DataServices.all : [])
    }

    /// Nil for an indicator without a value.
    func schema(of code: IndicatorCode, _ reading: ReadingOptions, base: String) async throws -> JSON? {
        let catalogue = try await catalogue(reading, indicators: [code])
        return catalogue.datasets.first.map { dataset in
            // A page of the published copy changes with its own values only.
            SchemaDataset(
                catalogue, addresses: catalogueAddresses(reading, base: base),
                namesVersion: answers == nil
            ).json(of: dataset)
        }
    }

    private func dataPackage(_ reading: ReadingOptions, base: String) async throws -> [UInt8] {
        // Relative to the package: without the slash.
        func path(_ route: Route) -> String {
            String(Address(route, format: .csv, reading: reading).url.dropFirst())
        }
        return DataPackage(
            try await catalogue(reading),
            paths: .init(values: path(.data), indicators: path(.indicators)),
            homepage: base + Address(.data, reading: reading).url, isPlaceKnown: isPlaceKnown
        ).json().document()
    }

    private func workbook(
        _ code: IndicatorCode?, _ address: Address, _ request: SiteRequest
    ) async throws -> SiteAnswer {
        let reading = address.reading
        let page = code.map { Address(.indicator($0), reading: reading) } ?? Address(.data, reading: reading)
        let export = ExportWorkbook(store: store, clock: clock, shelf: shelf, longest: longestSheet)
        let written: [UInt8]?
        do {
            written = try await export(
                code, catalogue: catalogue(reading, indicators: code.map { [$0] }), at: reading.clock,
                address: citedAddress(page, request))
        } catch let problem as TabularProblem where problem.code == "sheet-too-long" {
            throw sheetTooLong(problem.sheet ?? "", isOfAll: code == nil, page, request)
        }
        guard let bytes = written else {
            throw unknownIndicator(code!, try await references(reading), request) { indicator in
                .english(indicator.name, Address(.indicator(indicator.code), reading: reading))
            }
        }
        let name = "\(code?.text ?? "data").xlsx"
        return SiteAnswer(
            type: OpenFile.workbook.contentType,
            headers: [.init("Content-Disposition", "attachment; filename=\"\(name)\"")], body: bytes)
    }

    /// A workbook that would be cut off is none: the table has no such limit.
    private func sheetTooLong(
        _ sheet: String, isOfAll: Bool, _ page: Address, _ request: SiteRequest
    ) -> Problem {
        let table = page.with(.csv)
        return Problem(
            status: 413, code: "sheet-too-long", title: texts[.sheetTooLongTitle],
            detail: texts(.sheetTooLong, sheet, texts.whole(longestSheet)), location: request.location,
            hint: texts[isOfAll ? .sheetTooLongHint : .sheetTooLongOwnHint], nearest: [Link(table.url, table)]
        )
    }

    private func robots(base: String) -> [UInt8] {
        let work: [WorkRoute] = [.signIn, .desk, .account, .accounts, .audit, .rounds, .updates, .review]
        let barred = work.map { "Disallow: \(WorkAddress($0).url)\n" }.joined()
        return Array("User-agent: *\n\(barred)\nSitemap: \(base)\(Route.open(.sitemap).path)\n".utf8)
    }
}

private func dataFile(_ name: String, _ address: Address) -> DataFile {
    let type = if case .open(let file) = address.route { file.mediaType } else { address.format.mediaType }
    return DataFile(
        name: name, path: address.url, mediaType: String(type.split(separator: ";").first ?? ""))
}

extension OpenFile {
    /// With the encoding, where it is text.
    var contentType: String {
        switch self {
        case .workbook, .indicatorWorkbook, .openAPI, .dataPackage, .catalogueJSONLD: mediaType
        case .catalogueTurtle, .releases, .sitemap, .sitemapPart, .robots: mediaType + "; charset=utf-8"
        }
    }
}

extension Address {
    /// Whether the answer names addresses of the site in full.
    var namesItsHost: Bool {
        switch route {
        case .open: true
        // Of pages with charts, whose embeds have whole addresses; and of all the
        // address to quote in their data.
        case .overview, .indicator, .stateIndicator, .compare, .progress: format == .html || format == .json
        default: format == .json
        }
    }
}
