import Markup

extension OverviewPage {
    /// Indicators by states: the latest year there is, or that the plan speaks
    /// of data which are not here.
    package struct Availability: Hashable, Sendable {
        package enum Cell: Hashable, Sendable {
            /// The year, leading to its value.
            case here(Content)
            case claimed
            case nothing
        }

        package struct Row: Hashable, Sendable {
            package let name: Content
            /// One for each column.
            package let cells: [Cell]

            package init(name: Content, cells: [Cell]) {
                self.name = name
                self.cells = cells
            }
        }

        /// A state by its code, its name in full for who asks.
        package struct Column: Hashable, Sendable {
            package let code: String
            package let name: String

            package init(code: String, name: String) {
                self.code = code
                self.name = name
            }
        }

        package let finding: String
        package let columns: [Column]
        package let rows: [Row]
        package let faces: [Link]

        package init(finding: String, columns: [Column], rows: [Row], faces: [Link]) {
            self.finding = finding
            self.columns = columns
            self.rows = rows
            self.faces = faces
        }

        func html(_ texts: Texts) -> HTML {
            let head = columns.map { column -> HTML in
                "<th scope=\"col\"><abbr title=\"\(column.name)\">\(column.code)</abbr></th>"
            }
            let rows = rows.map { row -> HTML in
                """
                <tr><th scope="row">\(row.name.html(texts))</th>\(row.cells.map { cell($0, texts) })</tr>

                """
            }
            return section(
                texts[.availabilityTitle], id: "availability",
                """
                <p class="lead">\(finding).</p>
                <div class="scroll" role="group" tabindex="0" aria-label="\(texts[.availabilityTitle])">
                <table class="availability"><caption>\(texts[.availabilitySubtitle])</caption>
                <thead><tr><th scope="col">\(texts[.indicator])</th>\(head)</tr></thead>
                <tbody>
                \(rows)</tbody></table>
                </div>
                <p class="note"><span class="claimed sign" aria-hidden="true"></span> \(texts[.availableClaimed])</p>
                \(ChartFigure.list(faces, texts))
                """)
        }

        private func cell(_ cell: Cell, _ texts: Texts) -> HTML {
            switch cell {
            case .here(let year): "<td class=\"here\">\(year.html(texts))</td>"
            case .claimed:
                "<td class=\"claimed\"><span class=\"unseen\">\(texts[.availableClaimed])</span></td>"
            case .nothing:
                "<td><span aria-hidden=\"true\">–</span><span class=\"unseen\">\(texts[.noData])</span></td>"
            }
        }
    }
}
