package import Charts
import Markup

/// A chart as it stands on a page: for wide and for narrow screens, with its
/// table folded below it and its other faces.
package struct ChartFigure: Hashable, Sendable {
    /// Begins the ids within the page, and is the place to jump to.
    package let id: String
    /// The same chart as SVG, PNG, CSV and JSON.
    package let faces: [Link]
    /// HTML for another site, to copy.
    package let embed: String?
    private let chart: any Chart

    package init(_ id: String, _ chart: any Chart, faces: [Link] = [], embed: String? = nil) {
        self.id = id
        self.chart = chart
        self.faces = faces
        self.embed = embed
    }

    package static func == (left: ChartFigure, right: ChartFigure) -> Bool {
        left.id == right.id && left.faces == right.faces && left.embed == right.embed
            && left.chart.heading == right.chart.heading && left.chart.table == right.chart.table
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(id)
        hasher.combine(chart.heading)
    }

    func html(_ texts: Texts) -> HTML {
        """
        <figure class="chart-figure" id="\(id)">
        \(chart.svg(style: ChartStyle(.wide, prefix: id)))
        \(chart.svg(style: ChartStyle(.narrow, prefix: id + "-narrow")))
        \(table(texts))\(links(texts))</figure>

        """
    }

    private func table(_ texts: Texts) -> HTML {
        let table = DataTable(chart.table).html(texts)
        return """
            <details class="figures"><summary>\(texts[.chartTable])</summary>
            \(table)</details>

            """
    }

    private func links(_ texts: Texts) -> HTML {
        guard !faces.isEmpty else { return "" }
        return "\(Self.list(faces, texts))\(embed.map { Self.copy($0, texts) } ?? "")"
    }

    static func copy(_ snippet: String, _ texts: Texts) -> HTML {
        """
        <details class="embed"><summary>\(texts[.chartEmbed])</summary>
        <p>\(texts[.chartEmbedHint])</p><pre tabindex="0"><code>\(snippet)</code></pre></details>

        """
    }

    /// Ways to a chart by its own addresses.
    static func list(_ faces: [Link], _ texts: Texts) -> HTML {
        guard !faces.isEmpty else { return "" }
        let words = faces.map { Content.link($0).html(texts) }.joined(separator: " ")
        return "<p class=\"formats\">\(texts[.thisChartAs]) \(words)</p>\n"
    }
}

/// What stands below a table that is a chart as well: source and day, the
/// drawing by its addresses, and HTML for another site.
package struct ChartFaces: Hashable, Sendable {
    package let foot: String
    package let links: [Link]
    package let embed: String

    package init(foot: String, links: [Link], embed: String) {
        self.foot = foot
        self.links = links
        self.embed = embed
    }

    func html(_ texts: Texts) -> HTML {
        """
        <p class="note">\(foot)</p>
        \(ChartFigure.list(links, texts))\(ChartFigure.copy(embed, texts))
        """
    }
}

extension DataTable {
    /// The table behind a chart; what has a place of its own leads there, and a
    /// column that no row fills is left out.
    package init(_ table: ChartTable) {
        let filled = table.columns.indices.filter { column in
            table.rows.contains { !$0[column].text.isEmpty }
        }
        self.init(
            caption: table.caption,
            columns: filled.map { index in
                let column = table.columns[index]
                return DataTable.Column(.text(column.title), column.isNumber ? .number : .text)
            },
            rows: table.rows.map { row in
                filled.map { index in
                    let cell = row[index]
                    return cell.address.map { Content.led(cell.text, to: $0) } ?? .text(cell.text)
                }
            }, narrow: .scrolls)
    }
}
