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

        package init(_ cells: [Content]) { self.cells = cells }
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
            caption: caption, columns: columns, groups: [Group(nil, rows.map(Row.init))], narrow: narrow)
    }

    package var isEmpty: Bool { groups.allSatisfy(\.rows.isEmpty) }

    /// Nothing for a table without rows. Where a narrow page lays the table out
    /// as lists, roles keep it a table for who hears it.
    func html(_ texts: Texts) -> HTML {
        guard !isEmpty else { return "" }
        let head = columns.map { column -> HTML in
            "<th scope=\"col\"\(role("columnheader"))\(column.classes)>\(column.title.html(texts))</th>"
        }
        return """
            <div class="scroll" role="group" tabindex="0" aria-label="\(caption)">
            <table\(role("table")) class="\(narrow == .lists ? "data lists" : "data scrolls")">
            <caption>\(caption)</caption>
            <thead\(role("rowgroup"))><tr\(role("row"))>\(head)</tr></thead>
            \(groups.map { body($0, texts) })</table>
            </div>

            """
    }

    private func role(_ name: String) -> HTML { narrow == .lists ? " role=\"\(name)\"" : "" }

    private func body(_ group: Group, _ texts: Texts) -> HTML {
        let title: HTML =
            group.title.map {
                """
                <tr\(role("row")) class="group"><th scope="rowgroup"\(role("rowheader")) \
                colspan="\(columns.count)">\($0.html(texts))</th></tr>

                """
            } ?? ""
        return "<tbody\(role("rowgroup"))>\n\(title)\(group.rows.map { row($0, texts) })</tbody>\n"
    }

    private func row(_ row: Row, _ texts: Texts) -> HTML {
        let cells = zip(columns, row.cells).enumerated().map { index, pair -> HTML in
            let (column, cell) = pair
            if index == 0 {
                return "<th scope=\"row\"\(role("rowheader"))\(column.classes)>\(cell.html(texts))</th>"
            }
            let label: HTML = narrow == .lists ? " data-label=\"\(column.title.words)\"" : ""
            return "<td\(role("cell"))\(column.classes)\(label)>\(cell.html(texts))</td>"
        }
        return "<tr\(role("row"))>\(cells)</tr>\n"
    }
}

extension DataTable.Column {
    fileprivate var classes: HTML {
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
