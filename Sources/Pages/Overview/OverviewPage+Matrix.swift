import Markup

extension OverviewPage {
    /// KPIs down, states across, the region last.
    static func matrix(_ model: Model, _ texts: Texts) -> HTML {
        var html = HTML(capacity: 160_000)
        html.append("<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"")
        html.append(text: model.caption)
        html.append("\">\n<table role=\"table\" class=\"matrix\">\n")
        html.wrap("<caption>", model.caption, "</caption>\n")
        html.append("<thead role=\"rowgroup\"><tr role=\"row\"><th scope=\"col\" role=\"columnheader\">")
        html.append(text: texts[.indicator])
        html.append("</th>")
        for column in model.columns {
            html.append("<th scope=\"col\" role=\"columnheader\"")
            html.append(column.classes)
            html.wrap(">", "</th>") { column.name.write(to: &$0, texts) }
        }
        html.append("</tr></thead>\n")
        let openings = model.columns.map(\.opening)
        for group in model.groups { write(group, openings, to: &html, texts) }
        html.append("</table>\n</div>\n")
        return html
    }

    private static func write(_ group: Group, _ openings: [HTML], to html: inout HTML, _ texts: Texts) {
        html.append("<tbody role=\"rowgroup\">\n<tr role=\"row\" class=\"group\"><th id=\"")
        html.append(text: group.id)
        html.append("\" scope=\"rowgroup\" role=\"rowheader\" colspan=\"")
        html.append(number: openings.count + 1)
        html.wrap("\"><span class=\"title\">", "</span>") { group.title.write(to: &$0, texts) }
        if !group.detail.isEmpty {
            html.wrap(" <span class=\"muted\">", "</span>") { group.detail.write(to: &$0, texts) }
        }
        html.append("</th></tr>\n")
        for row in group.rows { write(row, openings, to: &html, texts) }
        html.append("</tbody>\n")
    }

    /// - Parameter openings: of each column's cells.
    private static func write(_ row: Row, _ openings: [HTML], to html: inout HTML, _ texts: Texts) {
        html.append("<tr role=\"row\"><th scope=\"row\" role=\"rowheader\"><span class=\"unseen\">")
        html.append(text: texts(.kpiNumber, row.number))
        html.wrap(" </span><span class=\"kpi\" aria-hidden=\"true\">", row.number, "</span> ")
        row.name.write(to: &html, texts)
        html.append(" <span class=\"muted\">")
        Content.english(row.unit).write(to: &html, texts)
        html.wrap(" · ", row.direction, "</span>")
        for tag in row.tags { tag.write(to: &html) }
        html.append("</th>\n")
        for (opening, cell) in zip(openings, row.cells) {
            html += opening
            write(cell, to: &html, texts)
            html.append("</td>\n")
        }
        html.append("</tr>\n")
    }

    /// Its parts with a space between.
    private static func write(_ cell: Cell, to html: inout HTML, _ texts: Texts) {
        var isFirst = true
        func part(_ html: inout HTML, _ body: (inout HTML) -> Void) {
            if !isFirst { html.append(" ") }
            isFirst = false
            body(&html)
        }
        if let value = cell.value {
            part(&html) { html in
                html.append("<span class=\"value\">")
                value.write(to: &html, texts)
                if let period = cell.period { html.wrap(" <span class=\"year\">", period, "</span>") }
                html.append("</span>")
            }
        }
        if let spark = cell.spark { part(&html) { spark.write(to: &$0, texts) } }
        if let change = cell.change { part(&html) { $0.wrap("<span class=\"change\">", change, "</span>") } }
        for tag in cell.tags { part(&html) { tag.write(to: &$0) } }
        if let detail = cell.detail { part(&html) { $0.wrap("<span class=\"detail\">", detail, "</span>") } }
    }
}

extension OverviewPage.Column {
    fileprivate var classes: StaticString { isRegion ? " class=\"region\"" : "" }

    /// The start of each of its cells.
    fileprivate var opening: HTML {
        var html: HTML = "<td role=\"cell\""
        html.append(classes)
        html.wrap(" data-label=\"", label, "\">")
        return html
    }
}
