import Charts
import Markup
import Pages
import PlanModel
import Routes
import UseCases

/// Prints the same answer in the format asked for.
extension Site {
    /// - Throws: `Problem` where the page has no such chart.
    func printed(
        _ page: PageAnswer, at address: Address, _ edition: Frame.Edition
    ) async throws -> SiteAnswer {
        let isData = address.format == .csv || address.format == .json
        if isData, address.reading.chart != nil {
            let table = try chart(of: page, at: address).table
            return printed(table, at: address)
        }
        let body: [UInt8] =
            switch address.format {
            case .html: html(page, at: address, edition)
            case .json: json(page, at: address, edition).document()
            case .csv: csv(page.records(), columns: page.columns)
            case .svg: drawn(try chart(of: page, at: address), .file)
            case .png: try await png(try chart(of: page, at: address), at: address)
            }
        let language = isData ? [] : [contentLanguage]
        return SiteAnswer(type: address.format.mediaType, headers: language, body: body)
    }

    var contentLanguage: SiteAnswer.Header { .init("Content-Language", texts.language.code) }

    private func html(_ page: PageAnswer, at address: Address, _ edition: Frame.Edition) -> [UInt8] {
        let isHome = address.route == .overview
        let home = Link(texts[.sectionOverview], Address(.overview, reading: address.reading))
        let frame = Frame(
            title: page.title, heading: page.heading, address: address,
            breadcrumbs: isHome ? [] : [home] + page.trail,
            reading: page.bar,
            formats: [Link("CSV", address.with(.csv)), Link("JSON", address.with(.json))], edition: edition,
            structured: page.structured)
        return page.document(frame, texts).bytes
    }

    private func json(_ page: PageAnswer, at address: Address, _ edition: Frame.Edition) -> JSON {
        let records = page.records().map { JSON.object($0) }
        return .object(
            [
                .init("title", .string(page.title)), .init("address", .string(address.with(.html).url)),
                .init("asOf", .string((address.reading.asOf ?? clock.today).description)),
                .init("knownOn", .optional(address.reading.knownOn?.description)),
                .init("version", .string(edition.version)),
                .init("dataVersion", .optional(edition.dataVersion)),
                .init("licences", .string(Address(.data).url + "#licences")),
                .init("cite", .string(citation(of: page, at: address, edition))),
            ] + page.members + [.init("records", .array(records))])
    }

    /// How to quote an answer.
    private func citation(of page: PageAnswer, at address: Address, _ edition: Frame.Edition) -> String {
        let day = address.reading.asOf ?? clock.today
        let data = edition.dataVersion.map { ", data version \($0)" } ?? ""
        return "Pantau: \(page.title). As of \(day)\(data). \(address.with(.html).url)"
    }
}
