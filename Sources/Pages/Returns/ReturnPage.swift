package import Markup
package import Routes

/// A return as a grid of items and years, and below it what is to be done.
package enum ReturnPage {
    package struct Model: Hashable, Sendable {
        package var lead: [Content] = []
        package var notices: [Notice] = []
        package var facts: [Fact] = []
        package var grid: ReturnGrid
        /// Findings, what waits, release, workbook.
        package var judging: JudgeTable?
        package var parts: [WorkPage.Part] = []

        package init(grid: ReturnGrid) { self.grid = grid }
    }

    package static func document(_ model: Model, frame: WorkFrame, texts: Texts) -> HTML {
        let intro = WorkPage.Part("about", notices: model.notices, text: model.lead, facts: model.facts)
        let body: HTML = """
            \(intro.html(texts, csrf: frame.csrf))\(model.grid.html(texts, csrf: frame.csrf))\
            \(model.judging.map { $0.html(texts, csrf: frame.csrf) } ?? "")\
            \(model.parts.map { $0.html(texts, csrf: frame.csrf) })
            """
        return frame.document(body, texts: texts)
    }
}

/// Items by years, each cell a field or a finished text.
package struct ReturnGrid: Hashable, Sendable {
    package struct Cell: Hashable, Sendable {
        /// `EMP_N.micro@2024`
        package let key: String
        /// What stands there; in a field it can be changed.
        package let text: String
        /// Number of the entry that is shown.
        package let base: Int
        package let isOpen: Bool
        /// What is public already; nil for nothing.
        package let known: String?
        /// Nil for a cell in which nothing was entered.
        package let stage: Tag?
        /// The gravest thing that the checks say; nil for none.
        package let finding: Tag?
        /// Read with the field: item and year.
        package let label: String
        package let address: WorkAddress

        package init(
            key: String, text: String, base: Int, isOpen: Bool, known: String?, stage: Tag?, finding: Tag?,
            label: String, address: WorkAddress
        ) {
            self.key = key
            self.text = text
            self.base = base
            self.isOpen = isOpen
            self.known = known
            self.stage = stage
            self.finding = finding
            self.label = label
            self.address = address
        }
    }

    package struct Row: Hashable, Sendable {
        package let title: Content
        package let unit: String
        package let cells: [Cell]

        package init(title: Content, unit: String, cells: [Cell]) {
            self.title = title
            self.unit = unit
            self.cells = cells
        }
    }

    package struct Group: Hashable, Sendable {
        package let title: Content
        package let rows: [Row]

        package init(title: Content, rows: [Row]) {
            self.title = title
            self.rows = rows
        }
    }

    package let action: WorkAddress
    /// Where presence is told; nil where nothing may be entered.
    package let presence: WorkAddress?
    package let years: [String]
    package let groups: [Group]
    package let buttons: [WorkForm.Button]

    package init(
        action: WorkAddress, presence: WorkAddress?, years: [String], groups: [Group],
        buttons: [WorkForm.Button]
    ) {
        self.action = action
        self.presence = presence
        self.years = years
        self.groups = groups
        self.buttons = buttons
    }
}

extension ReturnGrid {
    func html(_ texts: Texts, csrf: String) -> HTML {
        let heads = years.map { year -> HTML in "<th scope=\"col\" class=\"number\">\(year)</th>" }
        let alive: HTML = presence.map { " data-presence=\"\(texts.url($0))\"" } ?? ""
        let send: HTML =
            buttons.isEmpty ? "" : "<p class=\"send\">\(buttons.map(\.html))</p>\n"
        var html: HTML = """
            <form class="return" method="post" action="\(texts.url(action))"\(alive) \
            data-saved="\(texts[.cellsSaved])">
            <input type="hidden" name="csrf" value="\(csrf)">
            <div class="scroll" role="group" tabindex="0" aria-label="\(texts[.gridCaption])">
            <table class="data scrolls return">
            <caption>\(texts[.gridCaption])</caption>
            <thead><tr><th scope="col">\(texts[.itemColumn])</th>\(heads)</tr></thead>

            """
        for group in groups {
            html += """
                <tbody>
                <tr class="group"><th scope="rowgroup" colspan="\(years.count + 1)">\
                \(group.title.html(texts))</th></tr>

                """
            for row in group.rows { html += row.html(texts) }
            html += "</tbody>\n"
        }
        return html + """
            </table>
            </div>
            <p class="told" role="status" aria-live="polite"></p>
            \(send)</form>
            <script src="\(Route.asset("return.js").path)" defer></script>

            """
    }
}

extension ReturnGrid.Row {
    fileprivate func html(_ texts: Texts) -> HTML {
        """
        <tr><th scope="row">\(title.html(texts)) <span class="muted">\(unit)</span></th>\
        \(cells.map { $0.html(texts) })</tr>

        """
    }
}

extension ReturnGrid.Cell {
    fileprivate func html(_ texts: Texts) -> HTML {
        let known: HTML =
            self.known.map { "<span class=\"known\">\(texts(.publicValue, $0))</span>" } ?? ""
        let mark: HTML =
            (finding ?? stage).map { tag in
                """
                <a class="stage" href="\(texts.url(address))">\(tag.html)<span class="unseen"> \(label)</span></a>
                """
            } ?? """
                <a class="stage bare" href="\(texts.url(address))">…<span class="unseen"> \(label)</span></a>
                """
        guard isOpen else {
            return """
                <td class="number" data-cell="\(key)"><span class="value">\(text)</span>\(known)\(mark)</td>
                """
        }
        return """
            <td class="number" data-cell="\(key)"><input type="text" name="v:\(key)" value="\(text)" \
            aria-label="\(label)" autocomplete="off" spellcheck="false">\
            <input type="hidden" name="b:\(key)" value="\(base)">\(known)\(mark)</td>
            """
    }
}
