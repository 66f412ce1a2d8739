import Charts
import Markup
import Pages
import Routes
import UseCases

/// A page's charts by their own addresses.
extension Site {
    /// The chart that is asked for, else the page's first.
    ///
    /// - Throws: `Problem` where the page has no such chart.
    func chart(of page: PageAnswer, at address: Address) throws -> any Chart {
        let charts = page.charts()
        let wanted = address.reading.chart
        guard let found = charts.first(where: { wanted == nil || $0.0 == wanted }) else {
            throw unknownChart(charts.map(\.0), at: address)
        }
        return found.1
    }

    func drawn(_ chart: any Chart, _ colours: ChartStyle.Colours) -> [UInt8] {
        Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
            + chart.svg(style: ChartStyle(.wide, colours: colours)).bytes
    }

    /// - Throws: `Problem` where nothing on this server makes a PNG.
    func png(_ chart: any Chart, at address: Address) async throws -> [UInt8] {
        guard let rasterise else { throw noPNG(at: address) }
        return try await rasterise(drawn(chart, .literal))
    }

    /// The table behind a chart, as CSV or JSON.
    func printed(_ table: ChartTable, at address: Address) -> SiteAnswer {
        let records = table.rows.map { row in
            zip(table.columns, row).map { column, cell in
                JSON.Member(
                    column.title, cell.number.flatMap(Double.init).map { .double($0) } ?? .string(cell.text))
            }
        }
        let body: [UInt8] =
            address.format == .csv
            ? csv(records)
            : JSON.object([
                .init("title", .string(table.caption)),
                .init("records", .array(records.map { .object($0) })),
            ]).document()
        return SiteAnswer(type: address.format.mediaType, body: body)
    }
}
