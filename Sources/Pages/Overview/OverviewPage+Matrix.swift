import Markup

extension OverviewPage {
    /// KPIs down, states across, the region last.
    static func matrix(_ model: Model, _ texts: Texts) -> HTML {
        let head = model.columns.map { column -> HTML in
            "<th scope=\"col\" role=\"columnheader\"\(classes(column))>\(column.name.html(texts))</th>"
        }
        return """
            <div class="scroll" role="group" tabindex="0" aria-label="\(model.caption)">
            <table role="table" class="matrix">
            <caption>\(model.caption)</caption>
            <thead role="rowgroup"><tr role="row">\
            <th scope="col" role="columnheader">\(texts[.indicator])</th>\(head)</tr></thead>
            \(model.groups.map { group($0, model.columns, texts) })</table>
            </div>

            """
    }

    private static func group(_ group: Group, _ columns: [Column], _ texts: Texts) -> HTML {
        let detail: HTML =
            group.detail.isEmpty ? "" : " <span class=\"muted\">\(group.detail.html(texts))</span>"
        return """
            <tbody role="rowgroup">
            <tr role="row" class="group"><th id="\(group.id)" scope="rowgroup" role="rowheader" \
            colspan="\(columns.count + 1)"><span class="title">\(group.title.html(texts))</span>\(detail)</th></tr>
            \(group.rows.map { row($0, columns, texts) })</tbody>

            """
    }

    private static func row(_ row: Row, _ columns: [Column], _ texts: Texts) -> HTML {
        let cells = zip(columns, row.cells).map { column, cell -> HTML in
            """
            <td role="cell"\(classes(column)) data-label="\(column.label)">\(content(cell, texts))</td>

            """
        }
        let tags = HTML.joined(row.tags.map(\.html))
        return """
            <tr role="row"><th scope="row" role="rowheader">\
            <span class="unseen">\(texts(.kpiNumber, row.number)) </span>\
            <span class="kpi" aria-hidden="true">\(row.number)</span> \(row.name.html(texts)) \
            <span class="muted">\(Content.english(row.unit).html(texts)) · \(row.direction)</span>\(tags)</th>
            \(cells)</tr>

            """
    }

    private static func content(_ cell: Cell, _ texts: Texts) -> HTML {
        var parts: [HTML] = []
        if let value = cell.value {
            let period: HTML = cell.period.map { " <span class=\"year\">\($0)</span>" } ?? ""
            parts.append("<span class=\"value\">\(value.html(texts))\(period)</span>")
        }
        if let spark = cell.spark { parts.append(spark.html(texts)) }
        if let change = cell.change { parts.append("<span class=\"change\">\(change)</span>") }
        parts += cell.tags.map(\.html)
        if let detail = cell.detail { parts.append("<span class=\"detail\">\(detail)</span>") }
        return parts.joined(separator: " ")
    }

    private static func classes(_ column: Column) -> HTML { column.isRegion ? " class=\"region\"" : "" }
}
