import Markup

/// A table of finished text. The first content of each row is its header.
package struct DataTable: Hashable, Sendable {
    package struct Column: Hashable, Sendable {
        package enum Kind: Hashable, Sendable {
            case text
            /// Set to the right, its digits below each other.
            case number
            /// Never broken at a hyphen.
            case code
        }

        package let title: Content
        package let kind: Kind

        package init(_ title: Content, _ kind: Kind = .text) {
            self.title = title
            self.kind = kind
        }

        package static func number(_ title: String) -> Column { Column(.text(title), .number) }
        package static func code(_ title: String) -> Column { Column(.text(title), .code) }
    }

    package struct Row: Hashable, Sendable {
        package let cells: [Content]
        /// Where a link may lead to.
        package let anchor: String?

        package init(_ cells: [Content], anchor: String? = nil) {
            self.cells = cells
            self.anchor = anchor
        }
    }

    /// Rows under a heading of their own, or without one.
    package struct Group: Hashable, Sendable {
        package let title: Content?
        package let rows: [Row]

        package init(_ title: Content?, _ rows: [Row]) {
            self.title = title
            self.rows = rows
        }
    }

    /// What becomes of the table where the page is narrow.
    package enum Narrow: Hashable, Sendable {
        /// It scrolls in a box of its own, its first column staying in sight.
        case scrolls
        /// Each row becomes a list of its columns.
        case lists
    }

    package let caption: String
    package let columns: [Column]
    package let groups: [Group]
    package let narrow: Narrow

    package init(caption: String, columns: [Column], groups: [Group], narrow: Narrow = .lists) {
        self.caption = caption
        self.columns = columns
        self.groups = groups
        self.narrow = narrow
    }

    package init(caption: String, columns: [Column], rows: [[Content]], narrow: Narrow = .lists) {
        self.init(
            caption: caption, columns: columns, groups: [Group(nil, rows.map { Row($0) })], narrow: narrow)
    }

    package var isEmpty: Bool { groups.allSatisfy(\.rows.isEmpty) }

    /// Nothing for a table without rows. Where a narrow page lays the table out
    /// as lists, roles keep it a table for who hears it.
    func html(_ texts: Texts) -> HTML {
        guard !isEmpty else { return "" }
        var html = HTML(capacity: 8_000)
        html.append("<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"")
        html.append(text: caption)
        html.append("\">\n<table")
        role("table", &html)
        html.append(narrow == .lists ? " class=\"data lists\">\n" : " class=\"data scrolls\">\n")
        html.wrap("<caption>", caption, "</caption>\n<thead")
        role("rowgroup", &html)
        html.append("><tr")
        role("row", &html)
        html.append(">")
        for column in columns {
            html.append("<th scope=\"col\"")
            role("columnheader", &html)
            html.append(column.classes)
            html.wrap(">", "</th>") { column.title.write(to: &$0, texts) }
        }
        html.append("</tr></thead>\n")
        let openings = columns.indices.map { opening(of: $0) }
        for group in groups { write(group, openings, to: &html, texts) }
        html.append("</table>\n</div>\n")
        return html
    }

    /// The start of each cell of a column; a row begins with a header.
    private func opening(of column: Int) -> HTML {
        let isHeader = column == 0
        var html: HTML = isHeader ? "<th scope=\"row\"" : "<td"
        role(isHeader ? "rowheader" : "cell", &html)
        html.append(columns[column].classes)
        if !isHeader, narrow == .lists {
            html.wrap(" data-label=\"", columns[column].title.words, "\"")
        }
        html.append(">")
        return html
    }

    private func role(_ name: StaticString, _ html: inout HTML) {
        guard narrow == .lists else { return }
        html.append(" role=\"")
        html.append(name)
        html.append("\"")
    }

    private func write(_ group: Group, _ openings: [HTML], to html: inout HTML, _ texts: Texts) {
        html.append("<tbody")
        role("rowgroup", &html)
        html.append(">\n")
        if let title = group.title {
            html.append("<tr")
            role("row", &html)
            html.append(" class=\"group\"><th scope=\"rowgroup\"")
            role("rowheader", &html)
            html.append(" colspan=\"")
            html.append(number: columns.count)
            html.wrap("\">", "</th></tr>\n") { title.write(to: &$0, texts) }
        }
        for row in group.rows { write(row, openings, to: &html, texts) }
        html.append("</tbody>\n")
    }

    private func write(_ row: Row, _ openings: [HTML], to html: inout HTML, _ texts: Texts) {
        html.append("<tr")
        if let anchor = row.anchor { html.wrap(" id=\"", anchor, "\"") }
        role("row", &html)
        html.append(">")
        for index in 0..<min(columns.count, row.cells.count) {
            html += openings[index]
            row.cells[index].write(to: &html, texts)
            html.append(index == 0 ? "</th>" : "</td>")
        }
        html.append("</tr>\n")
    }
}

extension DataTable.Column {
    fileprivate var classes: StaticString {
        switch kind {
        case .text: ""
        case .number: " class=\"number\""
        case .code: " class=\"code\""
        }
    }
}

extension Content {
    /// The words alone.
    var words: String {
        switch self {
        case .text(let text), .muted(let text), .strong(let text), .code(let text), .quote(let text),
            .located(let text):
            text
        case .link(let link): link.text
        case .work(let link): link.text
        case .led(let text, _): text
        case .tag(let tag): tag.text
        case .span, .spark: ""
        case .inLanguage(_, let content), .aside(let content): content.words
        case .sentence(let parts): parts.map(\.words).joined()
        case .inline(let parts), .enumeration(let parts), .lines(let parts), .list(let parts):
            parts.map(\.words).filter { !$0.isEmpty }.joined(separator: " ")
        }
    }
}
