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
        _ page: PageAnswer, at address: Address, _ edition: Frame.Edition, _ quote: Quote
    ) async throws -> SiteAnswer {
        let isData = address.format == .csv || address.format == .json
        if isData, address.reading.chart != nil {
            let table = try chart(of: page, at: address).table
            return printed(table, at: address)
        }
        if isData, let table = page.table, table.valueCount > largestHeld {
            return inPieces(table, of: page, at: address, edition, quote)
        }
        let body: [UInt8] =
            switch address.format {
            case .html: html(page, at: address, edition)
            case .json: json(page, at: address, edition, quote).document()
            case .csv: csv(records(of: page, at: address), columns: page.columns)
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
        let subject = page.heading ?? .text(page.title)
        let frame = Frame(
            title: page.finding.map { "\($0) – \(page.title)" } ?? page.title,
            heading: page.finding.map { .text($0) } ?? page.heading,
            subject: page.finding == nil ? nil : subject, address: address,
            breadcrumbs: isHome ? [] : [home] + page.trail,
            reading: page.bar,
            formats: [Link("CSV", address.with(.csv)), Link("JSON", address.with(.json))],
            // In the published copy once: else every page would change with every value.
            edition: answers == nil || address.route == .data
                ? edition
                : .init(
                    version: edition.version, plan: edition.plan, hasPlan: edition.hasPlan,
                    hasIndicators: edition.hasIndicators),
            structured: page.structured)
        return page.document(frame, texts).bytes
    }

    private func json(
        _ page: PageAnswer, at address: Address, _ edition: Frame.Edition, _ quote: Quote
    ) -> JSON {
        let records = records(of: page, at: address).map { JSON.object($0) }
        return .object(head(page, at: address, edition, quote) + [.init("records", .array(records))])
    }

    private func head(
        _ page: PageAnswer, at address: Address, _ edition: Frame.Edition, _ quote: Quote
    ) -> [JSON.Member] {
        [
            .init("title", .string(page.title)), .init("address", .string(address.with(.html).url)),
            .init("asOf", .string((address.reading.asOf ?? clock.today).description)),
            .init("knownOn", .optional(address.reading.knownOn?.description)),
            .init("version", .string(edition.version)),
            .init("dataVersion", .optional(edition.dataVersion)),
            .init("licences", .string(Address(.data).url + "#licences")),
            .init("cite", .string(quote.citation(of: page, at: address, edition, today: clock.today))),
        ] + page.members()
    }

    /// The same bytes as of a small table, piece by piece.
    private func inPieces(
        _ table: ExportObservations.Table, of page: PageAnswer, at address: Address, _ edition: Frame.Edition,
        _ quote: Quote
    ) -> SiteAnswer {
        let count = table.pieceCount
        let stream: AnswerStream
        if address.format == .csv {
            let columns = page.columns
            stream = AnswerStream(count: count + 1) { number in
                number == 0 ? csv([], columns: columns) : rows(table.records(ofPiece: number - 1), columns)
            }
        } else {
            let whole = JSON.object(
                head(page, at: address, edition, quote) + [.init("records", .array([]))]
            ).document()
            // Before the bracket that ends the list, and after it.
            let cut = whole.lastIndex(of: UInt8(ascii: "]")) ?? whole.endIndex
            let (start, end) = (Array(whole[..<cut]), Array("\n  ".utf8) + whole[cut...])
            let first = (0..<count).first { !table.records(ofPiece: $0).isEmpty }
            stream = AnswerStream(count: count + 2) { number in
                if number == 0 { return start }
                if number == count + 1 { return end }
                var bytes: [UInt8] = []
                for (index, record) in table.records(ofPiece: number - 1).enumerated() {
                    bytes += (number - 1 == first && index == 0 ? "\n    " : ",\n    ").utf8
                    JSON.object(record).write(to: &bytes, indent: 2)
                }
                return bytes
            }
        }
        return SiteAnswer(type: address.format.mediaType, stream: stream)
    }
}
