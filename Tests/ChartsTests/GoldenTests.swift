import Charts
import Markup
import Testing

/// Every kind of chart as it is sent to a page.
@Suite struct GoldenTests {
    @Test("charts stay as they are recorded", arguments: Sample.kinds)
    func golden(kind: Sample.Kind) throws {
        let svg = kind.chart.svg(style: ChartStyle()).string
        // Broken after elements, so that a difference is a line.
        try expectGolden("\(kind.name).svg", lines(svg))
    }

    @Test("tables stay as they are recorded", arguments: Sample.kinds)
    func table(kind: Sample.Kind) throws {
        let table = kind.chart.table
        let heads = table.columns.map(\.title).joined(separator: " | ")
        let rows = table.rows.map { row in
            row.map { cell in
                cell.text + (cell.number.map { " [\($0)]" } ?? "") + (cell.address.map { " <\($0)>" } ?? "")
            }.joined(separator: " | ")
        }
        try expectGolden("\(kind.name).txt", ([table.caption, heads] + rows).joined(separator: "\n") + "\n")
    }

    /// A line for each element; of long ones, such as outlines, the start and
    /// the number of bytes.
    private func lines(_ svg: String) -> String {
        let parts = svg.split(separator: "><", omittingEmptySubsequences: false).map { part in
            part.utf8.count > 400 ? "\(part.prefix(200)) ... \(part.utf8.count) bytes" : String(part)
        }
        return parts.joined(separator: ">\n<")
    }
}
